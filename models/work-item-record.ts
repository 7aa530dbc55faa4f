import { type BoardCard, boardCard } from '#domain/board-card.ts';
import type { NextAction } from '#domain/next-actions.ts';
import { nextActions } from '#domain/next-actions.ts';
import type { WorkItemState } from '#domain/state.ts';
import { findTemplate } from '#domain/templates/index.ts';
import { upcastState } from '#domain/upcast.ts';
import type { StateDocument } from './schemas/work-item-state.ts';

/** A work item as it is read. The state is parsed when it is first looked at. */
export interface WorkItemRecord {
  readonly id: string;
  readonly version: number;
  readonly head: string;
  readonly state: WorkItemState;
  readonly nextActions: readonly NextAction[];
  /** What a board shows of it. */
  readonly card: BoardCard;
}

export function toRecord(stored: StateDocument): WorkItemRecord {
  let state: WorkItemState | undefined;
  let actions: readonly NextAction[] | undefined;
  let card: BoardCard | undefined;
  return {
    id: stored._id,
    version: stored.version,
    head: stored.head,
    get state() {
      return (state ??= upcastState(JSON.parse(stored.json)));
    },
    get nextActions() {
      return (actions ??= nextActions(findTemplate(this.state.template), this.state));
    },
    get card() {
      return (card ??= boardCard(findTemplate(this.state.template), this.state));
    },
  };
}
