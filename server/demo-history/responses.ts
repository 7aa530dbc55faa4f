import type { WorkItemEvent } from '#domain/events.ts';
import { addSeconds, fromMillis, type Instant, toMillis } from '#domain/instant.ts';
import type { WorkItemState } from '#domain/state.ts';
import { between, type Chance } from './chance.ts';
import type { StateKey, Story } from './story.ts';
import { type TimedStep, whenAtWork } from './timeline.ts';

const MINUTE = 60;
/** In which part of the time that there is for it a response is written, where office hours allow. */
const USUAL: [least: number, most: number] = [0.2, 0.6];

/**
 * The response to a breach that the story tells of (TM-3): by the Head of Engineering, by its deadline; null where the
 * story tells of none, so that it is owed.
 */
export function responseTo(
  story: Story,
  state: WorkItemState,
  breach: WorkItemEvent & { type: 'LIMIT_BREACHED' },
  now: Instant,
  chance: Chance,
): TimedStep | null {
  const text = story.responses?.[state.state as StateKey];
  const respondBy = breach.payload.escalations.find(({ needsResponse }) => needsResponse)?.respondBy ?? null;
  if (text === undefined || respondBy === null) return null;
  const raised = toMillis(breach.at) / 1000;
  const idle = toMillis(addSeconds(now, -(story.stands.idle ?? 0) * MINUTE)) / 1000;
  const until = Math.min(toMillis(respondBy) / 1000, idle) - MINUTE;
  const earliest = raised + 5 * MINUTE;
  // Nobody answers what was over before.
  if (earliest >= idle) return null;
  const wanted = raised + (until - raised) * between(chance(story.title, 'response', state.state), ...USUAL);
  const at = Math.max(earliest, whenAtWork('head-eng', { wanted, earliest, until }, chance));
  return { act: 'RESPOND', who: 'head-eng', text, at: fromMillis(Math.round(at * 1000)), visitEnds: null };
}
