'use client';

import { limitWords } from '#domain/limit-words.ts';
import { OWNER_TITLES } from '#domain/vocabulary.ts';
import { formatInstant } from '../components/instant.tsx';
import { OwnerName } from '../components/owner.tsx';
import { useMe } from '../live/live-context.ts';
import type { WayBack } from './decision-documents.ts';
import styles from './reversion-preview.module.css';

interface Properties {
  way: WayBack;
  /** Of a gate item, by its key. */
  titleOf: (key: string) => string;
}

/** What going back would undo and ask for, computed as the act itself is; nothing has happened yet. */
export function ReversionPreview({ way, titleOf }: Properties) {
  const { timeZone } = useMe();
  const { emptied, voidConfirmations, voidValidations, clocks, nextActions } = way.preview;
  return (
    <section className={styles.preview} aria-label="What this does">
      <p>
        The work item goes from {way.from} back to <strong>{way.to}</strong> at once. Nothing is deleted: every revision
        stays readable and can be used again (G-7).
      </p>
      <Part title={`${emptied.length} gate items are without evidence again`} none="No gate item has evidence yet.">
        {emptied.map((key) => (
          <li key={key}>
            <strong>{key}</strong> {titleOf(key)}
          </li>
        ))}
      </Part>
      <Part
        title={counted(voidConfirmations.length, 'confirmation becomes', 'confirmations become', 'void')}
        none="No confirmation becomes void."
      >
        {voidConfirmations.map(({ item, revision, by, role, at }) => (
          <li key={`${item} ${revision} ${at}`}>
            <strong>{item}</strong> revision {revision}, {by.name} as {OWNER_TITLES[role]},{' '}
            {formatInstant(at, timeZone)}
          </li>
        ))}
      </Part>
      <Part
        title={counted(voidValidations.length, 'validation becomes', 'validations become', 'void')}
        none="No validation becomes void."
      >
        {voidValidations.map(({ item, revision, by, verdict, at }) => (
          <li key={`${item} ${revision}`}>
            <strong>{item}</strong> revision {revision}, {verdict === 'PASS' ? 'Pass' : 'Fail'} of {by.name},{' '}
            {formatInstant(at, timeZone)}
          </li>
        ))}
      </Part>
      <Part title="Clocks that start anew" none="No clock starts anew.">
        {clocks.map(({ state, limitSeconds }) => (
          <li key={state}>
            <strong>{state}</strong>{' '}
            {typeof limitSeconds === 'number'
              ? `at most ${limitWords(limitSeconds)} from now`
              : 'a new visit, without a limit of its own; its deadlines are named anew'}
          </li>
        ))}
      </Part>
      <Part title="Next actions then" none="Nobody has a next action then.">
        {nextActions.map(({ owner, text, deadline, kind, item }) => (
          <li key={`${owner.role} ${owner.person?.id ?? ''} ${kind} ${item ?? ''}`}>
            <strong>
              <OwnerName owner={owner} />
            </strong>
            : {text},{' '}
            {typeof deadline === 'string' ? `due ${formatInstant(deadline, timeZone)}` : 'once deadlines are named'}
          </li>
        ))}
      </Part>
    </section>
  );
}

const counted = (count: number, one: string, many: string, rest: string): string =>
  `${count} ${count === 1 ? one : many} ${rest}`;

function Part({ title, none, children }: { title: string; none: string; children: readonly React.ReactNode[] }) {
  if (children.length === 0) return <p className={styles.quiet}>{none}</p>;
  return (
    <div>
      <h3>{title}</h3>
      <ul className={styles.list}>{children}</ul>
    </div>
  );
}
