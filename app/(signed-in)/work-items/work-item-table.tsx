import Link from 'next/link';
import { ActionText, Deadline } from '../../components/action-line.tsx';
import { SeverityMark } from '../../components/severity-mark.tsx';
import { StateName } from '../../components/state-name.tsx';
import type { ListedWorkItem } from '../../data/work-item-list.ts';
import styles from './work-items.module.css';

interface Properties {
  items: readonly ListedWorkItem[];
  timeZone: string;
}

export function WorkItemTable({ items, timeZone }: Properties) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={styles.number}>
            No.
          </th>
          <th scope="col">Title</th>
          <th scope="col">Severity</th>
          <th scope="col">State</th>
          <th scope="col">Next action</th>
          <th scope="col">Deadline</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <WorkItemRow key={item.id} item={item} timeZone={timeZone} />
        ))}
      </tbody>
    </table>
  );
}

/** The earliest next action stands for the item; further owners with something to do are counted. */
function WorkItemRow({ item, timeZone }: { item: ListedWorkItem; timeZone: string }) {
  const [first, ...others] = item.nextActions;
  return (
    <tr>
      <td className={styles.number}>{item.id}</td>
      <th scope="row" className={styles.title}>
        <Link href={`/work-items/${item.id}`}>{item.title}</Link>
      </th>
      <td className={styles.severity}>
        <SeverityMark severity={item.severity ?? null} confirmed={item.severityConfirmed} />
      </td>
      <td className={styles.state}>
        <StateName state={item.state} disposition={item.disposition} />
      </td>
      <td className={styles.action}>
        {first === undefined ? <span className={styles.none}>nothing to do</span> : <ActionText action={first} />}
        {others.length > 0 && <span className={styles.others}> and {others.length} more</span>}
      </td>
      <td className={styles.deadline}>{first !== undefined && <Deadline action={first} timeZone={timeZone} />}</td>
    </tr>
  );
}
