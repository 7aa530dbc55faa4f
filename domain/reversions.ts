import { evolve } from './evolve.ts';
import { itemState } from './gates.ts';
import type { Instant } from './instant.ts';
import { type NextAction, nextActions } from './next-actions.ts';
import type { ConfirmationRecord, ValidationRecord, WorkItemState } from './state.ts';
import type { ProcessTemplate, ReversionTemplate } from './template.ts';
import { effectiveSeverity, limitSeconds } from './timer.ts';

/** What a reversion would do, before its reason is sent (M-3, G-7). */
export interface ReversionPreview {
  /** Keys of the gate items that fall to EMPTY and had anything. */
  emptied: string[];
  voidConfirmations: ({ item: string } & ConfirmationRecord)[];
  voidValidations: ({ item: string } & ValidationRecord)[];
  /** The state visits that begin anew; `limitSeconds` null where the PMO Lead names deadlines. */
  clocks: { state: string; startsAt: Instant; limitSeconds: number | null }[];
  /** Who owes what at once, and, with a null deadline, once deadlines are named. */
  nextActions: PreviewedAction[];
}

export type PreviewedAction = Omit<NextAction, 'deadline' | 'id'> & { deadline: Instant | null };

/** The reversions that can be raised from the present state; none once the work item is not active. */
export function reversionsFrom(template: ProcessTemplate, state: WorkItemState): ReversionTemplate[] {
  if (state.disposition !== 'ACTIVE') return [];
  return template.reversions.filter((reversion) => reversion.from === state.state);
}

/** Keys of all gate items that are to be supplied, confirmed and validated again (G-7). */
export function itemsEmptiedBy(template: ProcessTemplate, reversion: ReversionTemplate): string[] {
  return template.gates
    .filter((gate) => reversion.revalidates.includes(gate.key))
    .flatMap((gate) => gate.items.map((item) => item.key));
}

/** What the reversion would do now, by the very functions that do it. */
export function previewReversion(
  template: ProcessTemplate,
  state: WorkItemState,
  reversion: ReversionTemplate,
  now: Instant,
): ReversionPreview {
  const emptied = itemsEmptiedBy(template, reversion);
  const before = emptied.map((key) => ({ key, recorded: itemState(state, key) }));
  const after = evolve(template, state, {
    schema: 1,
    workItemId: state.id,
    seq: state.version + 1,
    at: now,
    commandId: null,
    fingerprint: null,
    actorId: null,
    role: null,
    directory: null,
    previousHash: state.head,
    hash: state.head,
    type: 'STATE_REVERTED',
    payload: { reversion: reversion.key, from: reversion.from, to: reversion.to, reason: '', emptied },
  });
  return {
    emptied: before.filter(({ recorded }) => recorded.live !== null).map(({ key }) => key),
    voidConfirmations: before.flatMap(({ key, recorded }) =>
      recorded.confirmations.map((confirmation) => ({ item: key, ...confirmation })),
    ),
    voidValidations: before.flatMap(({ key, recorded }) =>
      recorded.validation === null ? [] : [{ item: key, ...recorded.validation }],
    ),
    clocks: [
      {
        state: after.state,
        startsAt: now,
        limitSeconds: limitSeconds(template, after.state, effectiveSeverity(after)),
      },
    ],
    nextActions: [...nextActions(template, after).map(toPreview), ...onceNamed(template, after, now)],
  };
}

function toPreview({ id: _id, ...action }: NextAction): PreviewedAction {
  return action;
}

/** What the owners of the new visit owe as soon as the PMO Lead has named deadlines for it. */
function onceNamed(template: ProcessTemplate, after: WorkItemState, now: Instant): PreviewedAction[] {
  const visits = after.visits.map((visit, index) =>
    index === after.visits.length - 1
      ? { ...visit, deadlines: [{ ownerId: null, role: template.validator, deadline: now }] }
      : visit,
  );
  return nextActions(template, { ...after, visits })
    .filter((action) => action.kind !== 'ANSWER' && action.kind !== 'RULE')
    .map((action) => ({ ...toPreview(action), deadline: null }));
}
