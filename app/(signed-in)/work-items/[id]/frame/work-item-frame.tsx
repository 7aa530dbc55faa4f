'use client';

import type { ReactNode } from 'react';
import type { WorkItemFrameQuery } from '#graphql/documents/graphql.ts';
import { useChangedBy } from '../../../../live/use-changed-by.ts';
import { useLiveQuery } from '../../../../live/use-live-query.ts';
import { ActsMenu } from '../acts-menu/acts-menu.tsx';
import { WORK_ITEM_FRAME } from '../documents.ts';
import { CriticalPath } from '../side/critical-path.tsx';
import { Decisions } from '../side/decisions.tsx';
import { Escalations } from '../side/escalations.tsx';
import { Forecast } from '../side/forecast.tsx';
import { NextActions } from '../side/next-actions.tsx';
import { People } from '../side/people.tsx';
import { Timer } from '../side/timer.tsx';
import type { Tab } from '../tabs.ts';
import { ClockLedger } from './clock-ledger.tsx';
import { Header } from './header.tsx';
import { ShownVersionContext } from './shown-version.ts';
import { StateLine } from './state-line.tsx';
import { TabRow } from './tab-row.tsx';
import styles from './work-item-frame.module.css';

interface Properties {
  id: string;
  initial: WorkItemFrameQuery;
  tab: Tab;
  /** What the tab shows. */
  children: ReactNode;
}

/** What stands around every tab of a work item, at the present state. */
export function WorkItemFrame({ id, initial, tab, children }: Properties) {
  const { data, problem } = useLiveQuery({
    document: WORK_ITEM_FRAME,
    variables: { id },
    initial,
    watch: { workItem: id },
  });
  const item = data.workItem;
  const changedBy = useChangedBy(id);
  if (!item) return null;
  const openQuestions = item.questions.filter(({ open }) => open).length;
  return (
    <ShownVersionContext value={item.version}>
      <main className={styles.page}>
        <Header item={item} />
        <StateLine item={item} />
        <ClockLedger id={id} />
        <div className={styles.columns}>
          <div className={styles.main}>
            <div className={styles.tabs}>
              <TabRow shown={tab} openQuestions={openQuestions} />
              <p className={styles.changed} role="status">
                {changedBy !== null && (
                  <span className={styles.name}>
                    changed by <strong>{changedBy}</strong>
                  </span>
                )}
              </p>
              <ActsMenu item={item} />
            </div>
            {problem !== null && <p className={styles.problem}>{problem}</p>}
            {children}
          </div>
          <aside className={styles.side} aria-label="Who is next">
            <NextActions actions={item.nextActions} />
            <Escalations escalations={item.escalations} />
            <Timer item={item} />
            <Forecast steps={item.forecast} active={item.disposition === 'ACTIVE'} />
            <CriticalPath steps={item.criticalPath} />
            <People item={item} />
            <Decisions item={item} />
          </aside>
        </div>
      </main>
    </ShownVersionContext>
  );
}
