import type { ReactNode } from 'react';
import type { QueryAnswer } from '../../../data/query.ts';
import { askDocument, askGates, askQuestions, askReport, askTimeline } from './ask.ts';
import { AttachmentsTab } from './attachments-tab.tsx';
import type { AskedDocument } from './document-tab/document-address.ts';
import { DocumentTab } from './document-tab/document-tab.tsx';
import { GateTab } from './gate-tab/gate-tab.tsx';
import { QuestionsTab } from './questions-tab/questions-tab.tsx';
import type { Tab } from './tabs.ts';
import { TimelineTab } from './timeline-tab/timeline-tab.tsx';

/** What a tab shows, with the data it shows at first. */
export function askPanel(
  tab: Tab,
  id: string,
  { after, document }: { after: string | null; document: AskedDocument },
): Promise<QueryAnswer<ReactNode>> {
  switch (tab) {
    case 'gate':
      return askGatePanel(id);
    case 'document':
      return shown(askDocument(id, document), ({ workItem }) =>
        workItem === null ? null : <DocumentTab id={id} documented={workItem} />,
      );
    case 'timeline':
      return shown(askTimeline(id, after), (initial) => <TimelineTab id={id} after={after} initial={initial} />);
    case 'questions':
      return shown(askQuestions(id), (initial) => <QuestionsTab id={id} initial={initial} />);
    case 'attachments':
      return Promise.resolve({ kind: 'data', data: <AttachmentsTab /> });
  }
}

async function askGatePanel(id: string): Promise<QueryAnswer<ReactNode>> {
  const [report, gates] = await Promise.all([askReport(id), askGates(id)]);
  if (report.kind !== 'data') return report;
  return shown(Promise.resolve(gates), (initial) => (
    <GateTab id={id} initial={initial} report={report.data.workItem ?? null} />
  ));
}

async function shown<Data>(
  asked: Promise<QueryAnswer<Data>>,
  show: (data: Data) => ReactNode,
): Promise<QueryAnswer<ReactNode>> {
  const answer = await asked;
  return answer.kind === 'data' ? { kind: 'data', data: show(answer.data) } : answer;
}
