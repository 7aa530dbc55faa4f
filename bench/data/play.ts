import type { WorkItemEvent } from '#domain/events.ts';
import { fromMillis, type Instant, toMillis } from '#domain/instant.ts';
import type { FactRecord } from '#domain/reports/facts.ts';
import { factsOfHistory } from '#domain/reports/history-facts.ts';
import type { WorkItemState } from '#domain/state.ts';
import { DEFECT_RUN } from '#domain/templates/index.ts';
import { between, chanceOf } from '#server/demo-history/chance.ts';
import { historyOf } from '#server/demo-history/history.ts';
import { timelineOf } from '#server/demo-history/timeline.ts';
import { tell } from './stories.ts';

/** What the whole is made from: the same plan makes the same defects, to the byte. */
export interface DataPlan {
  seed: string;
  /** The instant at which the history ends. */
  now: Instant;
  defects: number;
  /** How many of them are still worked on. */
  active: number;
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
}

/** Original reports are among so many before their duplicates. */
const DUPLICATES_WITHIN = 200;

/** When the defect of that index was reported, in milliseconds: numbers follow the order of reports. */
export function reportedAt({ seed, now, active }: DataPlan, index: number): number {
  const { story, agoMillis } = tell(seed, index, active);
  const end = fromMillis(toMillis(now) - agoMillis);
  const [first] = timelineOf(story, end, chanceOf(seedOf(seed, index)), true);
  if (first === undefined) throw new Error(`“${story.title}” has no report.`);
  return toMillis(first.at);
}

/**
 * The defect of that index, played through the domain with that number.
 *
 * @throws Error when the process refuses a step: then its story is wrong
 */
export function playDefect(plan: DataPlan, index: number, number: number): PlayedDefect {
  const { seed, now, active, firstNumber } = plan;
  const { story, agoMillis } = tell(seed, index, active);
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
  return { number, state: item.state, events: item.events, facts: factsOfHistory(DEFECT_RUN, item.events), bodies };
}

const seedOf = (seed: string, index: number) => `${seed}:${index}`;

function earlierNumber(seed: string, index: number, number: number, firstNumber: number): number {
  const least = Math.max(firstNumber, number - DUPLICATES_WITHIN);
  return Math.floor(between(chanceOf(seedOf(seed, index))('original'), least, number));
}
