import type { Gate, GateItem, PhaseGateDocument, StateTimer, WorkItem } from '#graphql/generated/resolver-types.ts';
import { type QueryDocument, query } from './query.ts';
import type { ListedAction, ListedOwner } from './work-item-list.ts';

export interface ShownGateItem extends Pick<GateItem, 'key' | 'title' | 'status' | 'flags'> {
  confirmers: readonly ListedOwner[];
}

export interface ShownGate extends Pick<Gate, 'key' | 'from' | 'to' | 'open'> {
  items: readonly ShownGateItem[];
}

export interface ShownAction extends ListedAction {
  why: string;
}

export interface ShownWorkItem
  extends Pick<
    WorkItem,
    'id' | 'title' | 'severity' | 'severityConfirmed' | 'fixTarget' | 'state' | 'disposition' | 'closureComplete'
  > {
  timer: Pick<StateTimer, 'status' | 'dueAt'>;
  gate?: Pick<Gate, 'key'> | null;
  gates: readonly ShownGate[];
  nextActions: readonly ShownAction[];
  document?: Pick<PhaseGateDocument, 'version' | 'path' | 'markdown'> | null;
}

interface WorkItemResult {
  workItem?: ShownWorkItem | null;
}

export const WORK_ITEM: QueryDocument<WorkItemResult, { id: string }> = `query WorkItem($id: ID!) {
  workItem(id: $id) {
    id title severity severityConfirmed fixTarget state disposition closureComplete
    timer { status dueAt }
    gate { key }
    gates { key from to open items { key title status flags confirmers { role person { name } } } }
    nextActions { id text why deadline overdue owner { role person { name } } }
    document { version path markdown }
  }
}`;

/** One work item with its gates and its Phase Gate Document. */
export const askWorkItem = (id: string) => query(WORK_ITEM, { id });
