import { setTimeout as pause } from 'node:timers/promises';
import { canonicalJson } from '#domain/canonical.ts';
import { type BrokenLink, ChainCheck } from '#domain/chain.ts';
import type { WorkItemEvent } from '#domain/events.ts';
import type { WorkItemState } from '#domain/state.ts';
import { upcastEvent } from '#domain/upcast.ts';
import type { Disposition } from '#domain/vocabulary.ts';
import { enterFactsOfChain } from './chain-facts.ts';
import { collection } from './database.ts';
import { storedEventsOf } from './events.ts';
import { evolveNext, tellSince } from './record.ts';
import type { CardDocument } from './schemas/work-item-card.ts';
import type { StateDocument } from './schemas/work-item-state.ts';
import { toReadModel, writeReadModel } from './write-read-model.ts';

/** After an event, whoever appended it is about to write the read model: for so long it may only be late. */
const LATE_FOR_MILLIS = 10_000;
const LATE_MILLIS = 250;
const LOOKS = 4;

/** A part of the read model that is not what its chain says. */
export interface Difference {
  part: 'state' | 'card';
  /** `missing`; `behind` with the version that is there; `other` content at the chain's own version. */
  how: 'missing' | 'behind' | 'other';
  version: number | null;
}

/** Where a chain has come to. */
export interface ChainEnd {
  version: number;
  head: string;
  disposition: Disposition;
}

/**
 * What the comparison of a work item's read model with its chain found:
 * - `same`: byte for byte what the chain says
 * - `differs`: the chain is whole, and the read model is not what it says
 * - `other-head`: the chain is whole in itself, but the read model names another event as the one at its version; one of
 *   them was changed, and neither can tell which
 * - `broken`: the chain is broken, or ends before the version that the read model has
 * - `absent`: there is neither
 */
export type Comparison =
  | ({ kind: 'same' } & ChainEnd)
  | ({ kind: 'differs' | 'other-head'; differences: Difference[] } & ChainEnd)
  | { kind: 'broken'; link: BrokenLink }
  | { kind: 'absent' };

/**
 * Recomputes and folds the chain of a work item, whatever its length, and compares state and card with it, byte by byte.
 * Beside running writers: a part that is only late is waited for.
 */
export async function compareWorkItem(workItemId: string): Promise<Comparison> {
  return (await compare(workItemId)).comparison;
}

/** A comparison that found the chain whole and something to write. */
export type Rewritable = Extract<Comparison, { kind: 'differs' | 'other-head' }>;

/**
 * Compares as {@link compareWorkItem} does and writes again what differs, unless something newer is there by then. Of what
 * the read model has had before nobody is told anything. A
 * broken chain is never written from; `mayWrite` decides about the others, by itself only about those with the same head.
 */
export async function rebuildWorkItem(
  workItemId: string,
  mayWrite: (found: Rewritable) => boolean | Promise<boolean> = ({ kind }) => kind === 'differs',
): Promise<{ comparison: Comparison; written: boolean }> {
  const { comparison, state } = await compare(workItemId);
  const rewritable = comparison.kind === 'differs' || comparison.kind === 'other-head';
  if (!rewritable || state === null || !(await mayWrite(comparison))) return { comparison, written: false };
  // What was on its way into the read model: the crash may have come before its messages, and nobody records it again.
  const behind = comparison.differences.find(({ part, how }) => part === 'state' && how === 'behind');
  if (behind !== undefined) await tellSince(workItemId, behind.version ?? 0);
  // Of all of it: what reports count is the same whenever it is written.
  await enterFactsOfChain(workItemId);
  await writeReadModel(state);
  return { comparison, written: true };
}

interface Compared {
  comparison: Comparison;
  state: WorkItemState | null;
}

async function compare(workItemId: string): Promise<Compared> {
  let found = await look(workItemId);
  for (let looks = 1; looks < LOOKS && mayBeLate(found); looks += 1) {
    await pause(LATE_MILLIS);
    found = await look(workItemId);
  }
  return found;
}

/** Whether what is behind belongs to an event that was decided just now. */
function mayBeLate({ comparison, state }: Compared): boolean {
  if (comparison.kind !== 'differs' || comparison.differences.every(({ how }) => how === 'other')) return false;
  return state !== null && Date.now() - Date.parse(state.updatedAt) < LATE_FOR_MILLIS;
}

/** One look: the read model first, as its chain is never shorter than it. */
async function look(workItemId: string): Promise<Compared> {
  const [stored, card] = await Promise.all([
    collection('workItemStates').findById(workItemId).lean(),
    collection('workItemCards').findById(workItemId).lean(),
  ]);
  const chain = await foldChecked(workItemId, [stored, card]);
  if ('link' in chain) return { comparison: { kind: 'broken', link: chain.link }, state: null };
  const { state, hashes } = chain;
  if (state === null) return { comparison: { kind: 'absent' }, state };
  const { version, head, disposition } = state;
  const end = { version, head, disposition };
  const expected = toReadModel(state);
  const differences = [...differenceOf('state', stored, expected.stored), ...differenceOf('card', card, expected.card)];
  if (differences.length === 0) return { comparison: { kind: 'same', ...end }, state };
  const sameHead = [stored, card].every((part) => part === null || hashes.get(part.version) === part.head);
  return { comparison: { kind: sameHead ? 'differs' : 'other-head', ...end, differences }, state };
}

/** The state at the chain's end, and its hashes at the versions that the read model has. */
async function foldChecked(
  workItemId: string,
  parts: readonly (StateDocument | CardDocument | null)[],
): Promise<{ state: WorkItemState | null; hashes: Map<number, string> } | { link: BrokenLink }> {
  const versions = parts.flatMap((part) => (part === null ? [] : [part.version]));
  const check = new ChainCheck(workItemId, null);
  const hashes = new Map<number, string>();
  let state: WorkItemState | null = null;
  try {
    for await (const stored of storedEventsOf(workItemId)) {
      const event = stored as WorkItemEvent;
      const link = check.next(event);
      if (link !== null) return { link };
      state = evolveNext(state, upcastEvent(stored));
      if (versions.includes(event.seq)) hashes.set(event.seq, event.hash);
    }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { link: { workItemId, seq: check.length + 1, reason: 'what is stored is no event' } };
  }
  const highest = Math.max(0, ...versions);
  if (highest <= check.length) return { state, hashes };
  const reason = `the work item is at version ${highest}, the event is missing`;
  return { link: { workItemId, seq: check.length + 1, reason } };
}

function differenceOf(
  part: Difference['part'],
  found: StateDocument | CardDocument | null,
  expected: StateDocument | CardDocument,
): Difference[] {
  if (found === null) return [{ part, how: 'missing', version: null }];
  if (found.version < expected.version) return [{ part, how: 'behind', version: found.version }];
  return canonicalJson(found) === canonicalJson(expected) ? [] : [{ part, how: 'other', version: found.version }];
}
