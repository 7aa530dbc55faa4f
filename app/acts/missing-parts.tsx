import Link from 'next/link';
import type { Part } from '#domain/vocabulary.ts';
import { OwnerName } from '../components/owner.tsx';
import { RelativeTime } from '../components/relative-time.tsx';
import styles from './missing-parts.module.css';
import { missingPlace } from './missing-place.ts';
import type { Refusal } from './shown.ts';

const PART_WORDS: Record<Part, string> = {
  EVIDENCE: 'evidence',
  CONFIRMATION: 'confirmation',
  VALIDATION: 'validation',
  QUESTION: 'open question',
};

interface Properties {
  parts: Refusal['missing'];
  /** Each part links to its place there; without it they are only named. */
  workItemId: string | undefined;
}

/** Each part that keeps a gate closed: whose it is, since when, and what to do; the page and refusals say the same. */
export function MissingParts({ parts, workItemId }: Properties) {
  return (
    <ul className={styles.parts} role="list">
      {parts.map((part, index) => (
        // The same part of an item can be missing from several owners.
        <li key={`${part.item ?? ''} ${part.part} ${index}`} className={styles.part}>
          <span className={styles.what}>
            <Place part={part} workItemId={workItemId} />
          </span>
          <span>
            <OwnerName owner={part.owner} />
          </span>
          <span className={styles.since}>
            since <RelativeTime at={part.since} past />
          </span>
          <span className={styles.explanation}>{part.explanation}</span>
        </li>
      ))}
    </ul>
  );
}

/** Where the part is given, as a link. */
function Place({ part, workItemId }: { part: Refusal['missing'][number]; workItemId: string | undefined }) {
  const words = `${part.item ?? ''} ${PART_WORDS[part.part]}`.trim();
  if (workItemId === undefined) return <>{words}</>;
  const place = missingPlace(workItemId, part);
  // Of one page only the browser itself goes to a place and says so; between tabs the router goes.
  return part.item ? <a href={place}>{words}</a> : <Link href={place}>{words}</Link>;
}
