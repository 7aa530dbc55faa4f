import Link from 'next/link';
import { RelativeTime } from '../components/relative-time.tsx';
import { roleTitles } from '../components/role-titles.ts';
import type { LoggedDenial } from '../data/security-log.ts';
import styles from './admin.module.css';
import { commandWords } from './command-words.ts';

/** Refused and denied commands as a table; on a phone each is a paragraph. */
export function Denials({ denials }: { denials: readonly LoggedDenial[] }) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">Who</th>
          <th scope="col">What</th>
          <th scope="col">Why not</th>
          <th scope="col">From</th>
        </tr>
      </thead>
      <tbody>
        {denials.map((denial) => (
          <tr key={denial.id}>
            <td className={styles.when}>
              <RelativeTime at={denial.at} past />
            </td>
            <td>
              <Who denial={denial} />
            </td>
            <td>
              <What denial={denial} />
            </td>
            <td className={styles.why}>
              <span className={styles.code}>{[denial.code, denial.rule].filter(Boolean).join(' · ')}</span>{' '}
              {denial.message}
            </td>
            <td className={styles.quiet}>{denial.address ?? '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Name and roles as they were then. */
function Who({ denial: { person } }: { denial: LoggedDenial }) {
  if (person === null) return <span className={styles.quiet}>nobody signed in</span>;
  return (
    <>
      <strong>{person.name}</strong> <span className={styles.quiet}>{roleTitles(person.roles)}</span>
    </>
  );
}

function What({ denial: { command, item, workItemId, person } }: { denial: LoggedDenial }) {
  return (
    <>
      {commandWords(command)}
      {item !== null && ` ${item}`}
      {workItemId !== null && (
        <>
          {' · '}
          {/* What a stranger named may be nothing at all. */}
          {person === null ? (
            workItemId
          ) : (
            <Link href={`/work-items/${encodeURIComponent(workItemId)}`}>{workItemId}</Link>
          )}
        </>
      )}
    </>
  );
}
