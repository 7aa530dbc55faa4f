'use client';

import { limitWords } from '#domain/limit-words.ts';
import { formatInstant } from '../../../../components/instant.tsx';
import { OwnerName } from '../../../../components/owner.tsx';
import { SeverityMark } from '../../../../components/severity-mark.tsx';
import { useMe } from '../../../../live/live-context.ts';
import styles from './clock-ledger.module.css';
import { secondsText } from './ledger-visits.ts';
import type { ShownVisit } from './shown-visit.ts';

/** Every interval of every visit: from when, whose turn, how long, and what was in force. */
export function LedgerTable({ visits }: { visits: readonly ShownVisit[] }) {
  const { timeZone } = useMe();
  return (
    <div className={styles.scroll} role="region" aria-label="Clock ledger as a table" tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">State</th>
            <th scope="col">From</th>
            <th scope="col">Whose turn</th>
            <th scope="col">How long</th>
            <th scope="col">Severity</th>
            <th scope="col">Limit</th>
          </tr>
        </thead>
        {visits.map(({ key, state, seconds, templateVersion, intervals }) => (
          <tbody key={key}>
            {intervals.map((interval) => (
              <tr key={interval.from}>
                <td>{state}</td>
                <td>{formatInstant(interval.from, timeZone)}</td>
                <td>{interval.owner ? <OwnerName owner={interval.owner} /> : 'nobody'}</td>
                <td>{secondsText(interval.seconds)}</td>
                <td>
                  <SeverityMark severity={interval.severity} confirmed />
                </td>
                <td>{typeof interval.limitSeconds === 'number' ? limitWords(interval.limitSeconds) : 'none'}</td>
              </tr>
            ))}
            <tr className={styles.sum}>
              <th scope="row" colSpan={3}>
                {state} in all, process version {templateVersion}
              </th>
              <td>{secondsText(seconds)}</td>
              <td colSpan={2} />
            </tr>
          </tbody>
        ))}
      </table>
    </div>
  );
}
