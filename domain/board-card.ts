import { awaitedResponses } from './escalations.ts';
import { writeProgress } from './gate-progress.ts';
import { itemStatus } from './gates.ts';
import { earliest, type Instant } from './instant.ts';
import { type NextAction, nextActions } from './next-actions.ts';
import { openQuestions } from './questions.ts';
import type { WorkItemState } from './state.ts';
import type { ProcessTemplate } from './template.ts';
import { type StateTimer, shownSeverity, stateTimer } from './timer.ts';
import type { Disposition, Severity } from './vocabulary.ts';

/** What a board shows of one work item, all of it a function of template and state. */
export interface BoardCard {
  id: string;
  version: number;
  kind: string;
  /** Key of the process template. */
  template: string;
  title: string;
  state: string;
  disposition: Disposition;
  /** The effective one (TM-0); null while none was proposed or passed. */
  severity: Severity | null;
  /** Whether the severity was passed in T.2, and is not just proposed. */
  severityConfirmed: boolean;
  updatedAt: Instant;
  timer: StateTimer;
  /** All gates of the template, in order, as `writeProgress` writes them. */
  progress: string;
  /** The next actions, the earliest deadline first (GI-1). */
  actions: NextAction[];
  /** Questions, disputes and the like that are open: while there are any, no gate opens (GI-5). */
  openQuestions: number;
  /** Escalations whose response is owed (TM-3). */
  awaitedResponses: number;
  /** The earliest deadline of the next actions; null without one. */
  nextDeadline: Instant | null;
}

/** The card of a work item. */
export function boardCard(template: ProcessTemplate, state: WorkItemState): BoardCard {
  const actions = nextActions(template, state);
  return {
    id: state.id,
    version: state.version,
    kind: state.kind,
    template: state.template.key,
    title: state.title,
    state: state.state,
    disposition: state.disposition,
    severity: shownSeverity(state),
    severityConfirmed: state.severity !== null,
    updatedAt: state.updatedAt,
    timer: stateTimer(template, state),
    progress: writeProgress(
      template.gates.map(({ key, from, to, items }) => ({
        key,
        from,
        to,
        items: items.map((item) => ({ key: item.key, status: itemStatus(template, state, item.key) })),
      })),
    ),
    actions,
    openQuestions: openQuestions(state).length,
    awaitedResponses: awaitedResponses(state).length,
    nextDeadline: earliest(actions.map((action) => action.deadline)),
  };
}
