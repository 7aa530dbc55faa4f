import type { WorkItemEvent } from '#domain/events.ts';
import { fromMillis, type Instant, toMillis } from '#domain/instant.ts';
import type { FactRecord } from '#domain/reports/facts.ts';
import { factsOfHistory } from '#domain/reports/history-facts.ts';
import type { WorkItemState } from '#domain/state.ts';
import { DEFECT_RUN } from '#domain/templates/index.ts';
import { between, type Chance, chanceOf } from '#server/demo-history/chance.ts';
import { pastFilingOf } from '#server/demo-history/filings.ts';
import { historyOf } from '#server/demo-history/history.ts';
import type { Story } from '#server/demo-history/story.ts';
import { beginningOf } from '#server/demo-history/timeline.ts';
import type { PastFiling } from '#workers/documents/file-past.ts';
import { type Shares, tell } from './stories.ts';

/** What the whole is made from: the same plan makes the same defects, to the byte. */
export interface DataPlan extends Shares {
  /** The instant at which the history ends. */
  now: Instant;
  defects: number;
  /** The number of the defect that was reported first. */
  firstNumber: number;
}

/** A defect as it is stored. */
export interface PlayedDefect {
  number: number;
  state: WorkItemState;
  events: WorkItemEvent[];
  facts: FactRecord[];
  bodies: Map<string, Record<string, unknown>>;
  /** Of its newest document: the others were filed in no repository that is there. */
  filing: PastFiling;
}

/** Original reports are among so many before their duplicates. */
const DUPLICATES_WITHIN = 200;
/** Seconds until a document was filed: of most, and of one in thirty, when much was to be filed at once. */
const LAG: [least: number, most: number] = [0.25, 1.4];
const BUSY_LAG: [least: number, most: number] = [2, 25];
const BUSY = 1 / 30;

/** When the defect of that index was reported, in milliseconds: numbers follow the order of reports. */
export function reportedAt(plan: DataPlan, index: number): number {
  const { seed, now } = plan;
  const { story, agoMillis } = tell(plan, index);
  return toMillis(beginningOf(story, fromMillis(toMillis(now) - agoMillis), chanceOf(seedOf(seed, index))));
}

/**
 * The defect of that index, played through the domain with that number.
 *
 * @throws Error when the process refuses a step: then its story is wrong
 */
export function playDefect(plan: DataPlan, index: number, number: number): PlayedDefect {
  const { seed, now, firstNumber } = plan;
  const { story: told, agoMillis } = tell(plan, index);
  const story = number > firstNumber ? told : withoutOriginal(told);
  const { workItems, bodies } = historyOf({
    seed: seedOf(seed, index),
    now: fromMillis(toMillis(now) - agoMillis),
    stories: [story],
    firstNumber: number,
    elsewhere: () => String(earlierNumber(seed, index, number, firstNumber)),
    hasty: true,
  });
  const [item] = workItems;
  if (item === undefined) throw new Error(`“${story.title}” was not played.`);
  const { state, events } = item;
  const filing = filingOf(state, bodies, chanceOf(seedOf(seed, index)));
  return { number, state, events, facts: factsOfHistory(DEFECT_RUN, events), bodies, filing };
}

/** The newest document, as it was filed after those before it. */
function filingOf(state: WorkItemState, bodies: PlayedDefect['bodies'], chance: Chance): PastFiling {
  const filedAt = fromMillis(toMillis(state.updatedAt) + Math.round(lagSeconds(chance, 'newest') * 1000));
  const before = state.transitions
    .filter(({ at }) => at < state.updatedAt)
    .map((_, index) => Math.round(lagSeconds(chance, index) * 1000) / 1000);
  return pastFilingOf(state, { filedAt, before, counted: [], bodies });
}

function lagSeconds(chance: Chance, of: string | number): number {
  const range = between(chance('busy', of), 0, 1) < BUSY ? BUSY_LAG : LAG;
  return between(chance('filed', of), ...range);
}

/** Before the first there is nothing that it could be a duplicate of. */
function withoutOriginal(story: Story): Story {
  const asides = story.asides?.map((aside) => (aside.kind === 'WITHDRAWAL' ? { ...aside, duplicates: null } : aside));
  return asides === undefined ? story : { ...story, asides };
}

const seedOf = (seed: string, index: number) => `${seed}:${index}`;

function earlierNumber(seed: string, index: number, number: number, firstNumber: number): number {
  const least = Math.max(firstNumber, number - DUPLICATES_WITHIN);
  return Math.floor(between(chanceOf(seedOf(seed, index))('original'), least, number));
}
