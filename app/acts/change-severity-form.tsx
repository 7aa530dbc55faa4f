'use client';

import { limitWords } from '#domain/limit-words.ts';
import { SEVERITIES } from '#domain/vocabulary.ts';
import { SeverityMark } from '../components/severity-mark.tsx';
import { useLiveQuery } from '../live/use-live-query.ts';
import styles from './acts.module.css';
import { CommandForm } from './command-form.tsx';
import { CHANGE_SEVERITY, SEVERITY_TO_CHANGE, type SeverityTable } from './decision-documents.ts';
import { Loading } from './loading.tsx';
import { plainField, plainForm } from './plain-field.ts';
import { severityCalled, severityWord } from './severity-words.ts';
import { reasonField, type WholeFormProperties } from './whole-form.ts';
import { textIn } from './written.ts';

/** Another severity than T.2 settled (TM-6): old and new, where the fix has to go, and why. */
export function ChangeSeverityForm({ workItemId, onAccepted }: WholeFormProperties) {
  const { data, problem } = useLiveQuery({
    document: SEVERITY_TO_CHANGE,
    variables: { id: workItemId },
    initial: null,
    watch: { workItem: workItemId },
  });
  const item = data?.workItem;
  if (!item) return <Loading problem={problem} />;
  const { severity: present } = item;
  const table = data.processTemplates.find(
    ({ key, version }) => key === item.template && version === item.templateVersion,
  );
  const options = SEVERITIES.filter((severity) => severity !== present).map(severityWord);
  return (
    <CommandForm
      label="Change severity"
      forms={[
        plainForm(plainField('severity', 'New severity', 'choice', { options }), reasonField('rationale', 'Rationale')),
      ]}
      draftOf={[workItemId, 'severity']}
      mutation={CHANGE_SEVERITY}
      inputOf={(written) => ({
        workItemId,
        expectedVersion: item.version,
        // The API says what is wrong where none was chosen, as of every other field.
        severity: severityCalled(written.severity) as NonNullable<ReturnType<typeof severityCalled>>,
        rationale: textIn(written, 'rationale'),
      })}
      send="Change severity"
      accepted="The severity is changed."
      onAccepted={onAccepted}
      workItemId={workItemId}
      consequence={({ severity }) => (
        <Change from={present ?? null} to={severityCalled(severity)} rows={table?.severities ?? []} />
      )}
    >
      <p className={styles.help}>
        At present: <SeverityMark severity={present ?? null} confirmed />, fix target{' '}
        {item.fixTarget ?? 'not known yet'}. Limits count anew from the same start (TM-2).
      </p>
    </CommandForm>
  );
}

type Shown = ReturnType<typeof severityCalled>;

/** What the new severity means beside the old. */
function Change({ from, to, rows }: { from: Shown; to: Shown; rows: SeverityTable }) {
  const row = rows.find(({ severity }) => severity === to);
  return (
    <div role="status" className={row === undefined ? undefined : styles.note}>
      {row !== undefined && (
        <p>
          <SeverityMark severity={from} confirmed /> → <SeverityMark severity={to} confirmed /> {row.priority}, fix
          target {row.fixTarget}; {row.limits.map(({ state, seconds }) => `${state} ${limitWords(seconds)}`).join(', ')}
        </p>
      )}
    </div>
  );
}
