import { isDeepStrictEqual } from 'node:util';
import { CHAIN_START, sealEvent } from '#domain/chain.ts';
import type { WorkItemEvent } from '#domain/events.ts';
import { fold } from '#domain/evolve.ts';
import { parseInstant } from '#domain/instant.ts';
import { ownerKey } from '#domain/owner.ts';
import type { WorkItemState } from '#domain/state.ts';
import { DEFECT_RUN } from '#domain/templates/index.ts';
import { itemsOf } from '../items.ts';
import { STATES, type State } from '../words.ts';
import type { DomainRun } from './domain-run.ts';
import type { Step } from './step.ts';

/** What holds after every accepted command, whatever the model says; the first that does not, else null. */
export function brokenInvariant(run: DomainRun, before: WorkItemState, step: Step): string | null {
  const state = run.present;
  return trackingTable(run, state) ?? way(run, before, state) ?? attributable(run.events, state, step);
}

/** GI-1, GI-2. */
function trackingTable(run: DomainRun, state: WorkItemState): string | null {
  const { actions } = run;
  const owners = new Set(actions.map(({ owner }) => ownerKey(owner)));
  if (owners.size !== actions.length) return 'GI-1: an owner has two next actions';
  if (state.disposition === 'ACTIVE' && actions.length === 0) return 'GI-1: nobody has a next action';
  const without = actions.find(({ deadline }) => parseInstant(deadline) !== deadline);
  return without === undefined ? null : `GI-2: ${without.kind} has no deadline`;
}

/** GI-3, M-2, M-3, M-5: forward by one, out of a gate that has all its parts; back only by a reversion. */
function way(run: DomainRun, before: WorkItemState, state: WorkItemState): string | null {
  const last = run.events.at(-1);
  const steps = STATES.indexOf(state.state as State) - STATES.indexOf(before.state as State);
  if (steps === 0)
    return state.visits.length === before.visits.length ? null : 'M-5: a state visit without a transition';
  if (last?.type === 'STATE_REVERTED') {
    const known = ['IMPLEMENTATION', 'VERIFICATION'].includes(before.state);
    return steps === -1 && known ? null : `M-3: ${before.state} went back to ${state.state}`;
  }
  if (last?.type !== 'STATE_DECLARED' || steps !== 1) return `M-5: ${before.state} became ${state.state}`;
  const open = before.questions.filter(({ status }) => status === 'OPEN');
  if (open.length > 0) return 'GI-5: a gate was left with a question open';
  const lacking = itemsOf(before.state as State).find((item) => !hasAllParts(run.events, item));
  return lacking === undefined ? null : `GI-3: the gate was left without all parts of ${lacking}`;
}

/** Read from the events alone: evidence, Yes and Pass on one revision, the Pass by somebody else. */
function hasAllParts(events: readonly WorkItemEvent[], item: string): boolean {
  let revision = 0;
  let involved: (string | null)[] = [];
  let [confirmed, passed] = [false, false];
  for (const event of events) {
    const resets =
      (event.type === 'STATE_REVERTED' && event.payload.emptied.includes(item)) ||
      ('dropped' in event.payload && event.payload.dropped.some((one) => one.item === item));
    if (resets) [revision, involved, confirmed, passed] = [0, [], false, false];
    if (event.type === 'EVIDENCE_SUBMITTED' && event.payload.item === item) {
      [revision, involved, confirmed, passed] = [event.payload.revision, [event.actorId], false, false];
    }
    if (event.type === 'GATE_ITEM_CONFIRMED' && event.payload.item === item) {
      involved.push(event.actorId);
      confirmed = event.payload.answer === 'YES' && event.payload.revision === revision;
    }
    if (event.type === 'GATE_ITEM_VALIDATED' && event.payload.item === item) {
      const { verdict, revision: judged } = event.payload;
      passed = verdict === 'PASS' && judged === revision && confirmed && !involved.includes(event.actorId);
    }
  }
  return passed;
}

/** Process.md 9: every event says who, and in which role that person held. */
function attributable(events: readonly WorkItemEvent[], state: WorkItemState, step: Step): string | null {
  const last = events.at(-1);
  if (step.kind === 'clock') return null;
  if (step.kind === 'worldChanged')
    return last?.type === 'DIRECTORY_CHANGED' ? null : 'a change of people left no event';
  if (last?.actorId !== step.attempt.by) return 'the event names another actor';
  const roles = state.directory.people.find(({ id }) => id === last.actorId)?.roles ?? [];
  return last.role !== null && roles.includes(last.role) ? null : `the actor does not hold the role ${last.role}`;
}

/** At the end of a play: the stored events tell the same state again, and each new one is chained to the one before. */
export function brokenRecord(run: DomainRun, played: number): string | null {
  const stored = JSON.parse(JSON.stringify(run.events)) as WorkItemEvent[];
  if (!isDeepStrictEqual(fold(DEFECT_RUN, stored), run.present)) return 'fold(events) is not the state';
  for (const [index, event] of stored.entries()) {
    if (index < stored.length - played) continue;
    const { hash, ...content } = event;
    const chained = event.seq === index + 1 && event.previousHash === (stored[index - 1]?.hash ?? CHAIN_START);
    if (!chained || sealEvent(content).hash !== hash) return `the chain is broken at event ${event.seq}`;
  }
  return run.present.head === stored.at(-1)?.hash ? null : 'the state names another head';
}
