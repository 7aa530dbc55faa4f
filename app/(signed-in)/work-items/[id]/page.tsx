import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { Away } from '../../../components/away.tsx';
import { SeverityMark } from '../../../components/severity-mark.tsx';
import { askMe } from '../../../data/me.ts';
import { askWorkItem } from '../../../data/work-item.ts';
import { DocumentText } from './document-text.tsx';
import { GateItems } from './gate-items.tsx';
import { NextActions } from './next-actions.tsx';
import { StateLine } from './state-line.tsx';
import styles from './work-item.module.css';

interface Properties {
  params: Promise<{ id: string }>;
}

/** A page needs its work item twice, for the title and for itself; it is asked for once. */
const askOnce = cache(askWorkItem);

export async function generateMetadata({ params }: Properties): Promise<Metadata> {
  const { id } = await params;
  const answer = await askOnce(id);
  const title = answer.kind === 'data' ? answer.data.workItem?.title : undefined;
  return { title: title === undefined ? 'Work item' : `${id} ${title}` };
}

export default async function WorkItemPage({ params }: Properties) {
  const { id } = await params;
  const [answer, me] = await Promise.all([askOnce(id), askMe()]);
  if (answer.kind === 'invalid') notFound();
  if (answer.kind === 'away' || me.kind !== 'data') return <Away />;
  const item = answer.data.workItem;
  if (!item) notFound();
  const { timeZone } = me.data.me;
  return (
    <main className={styles.page}>
      <header className={styles.header}>
        <h1>
          <span className={styles.number}>{item.id}</span> {item.title}
        </h1>
        <p className={styles.severity}>
          <SeverityMark severity={item.severity ?? null} confirmed={item.severityConfirmed} />
          {item.fixTarget && <span className={styles.target}>fix target: {item.fixTarget}</span>}
        </p>
      </header>
      <StateLine item={item} timeZone={timeZone} />
      <div className={styles.columns}>
        <GateItems item={item} />
        <NextActions actions={item.nextActions} timeZone={timeZone} />
      </div>
      {item.document && <DocumentText document={item.document} />}
    </main>
  );
}
