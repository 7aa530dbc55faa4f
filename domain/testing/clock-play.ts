import type { CommandEnvelope } from '../commands.ts';
import type { Directory } from '../directory.ts';
import { nextDueInstant } from '../due.ts';
import { awaitedResponses } from '../escalations.ts';
import type { WorkItemEvent } from '../events.ts';
import { addSeconds, type Instant } from '../instant.ts';
import type { Severity } from '../vocabulary.ts';
import { BUSY_DIRECTORY, type Move, sent } from './moves.ts';
import { Play } from './play.ts';

/** What happened outside at an instant, told so that it can happen again to a clock that looks at other times. */
type Happening = { at: Instant } & (
  | { who: { id: string }; command: CommandEnvelope['command']; change: Partial<CommandEnvelope> }
  | { directory: Directory }
);

/** How much time passes before a move: seconds, or to the very instant at which the clock is next due, or just past it. */
export type Wait = number | 'to the tie' | 'past the tie';

/** A move of a random play, or what only plays with a clock need often. */
export type TimedMove = { wait: Wait } & (
  | { move: Move }
  | { move: 'severity'; severity: Severity }
  | { move: 'response' }
);

/** A play with a clock: before anything happens, the clock has done what was due before, as in a run. */
export interface ClockPlay {
  play: Play;
  script: Happening[];
}

/** `Play.send` lets a minute pass before each command. */
const SENDING = 60;

export function reportedBusy(proposedSeverity: Severity | null): Play {
  return Play.reported({ proposedSeverity }, { directory: BUSY_DIRECTORY });
}

/** Plays the moves with a clock that is never away, and says what happened when. */
export function playTimed(play: Play, moves: readonly TimedMove[]): ClockPlay {
  const script: Happening[] = [];
  for (const one of moves) {
    const known = play.directory;
    play.elapse(Math.max(SENDING, secondsOf(play, one.wait)));
    const step = stepOf(play, one, () => play.now);
    if (step === null) {
      script.push({ at: play.now, directory: play.directory });
      if (play.directory !== known) becomes(play, play.directory);
      continue;
    }
    script.push({ at: play.now, ...step });
    sendNow(play, step);
  }
  return { play, script };
}

/** Lets the same happen again to a clock that looks now and then only: at these instants, and before each happening. */
export function playAgain(play: Play, script: readonly Happening[], looks: readonly Instant[], until: Instant): Play {
  const times = [...looks.filter((at) => at > play.now)].sort();
  const lookUntil = (limit: Instant): void => {
    while (times[0] !== undefined && times[0] < limit) {
      play.now = times.shift() ?? limit;
      play.fire();
    }
    play.now = limit;
    play.fire();
  };
  for (const happening of script) {
    lookUntil(happening.at);
    if ('directory' in happening) becomes(play, happening.directory);
    else sendNow(play, happening);
  }
  lookUntil(until);
  return play;
}

/** Events without what tells when the clock looked: firing instants, what is counted from them, and the chain over both. */
export function apartFromFiring(events: readonly WorkItemEvent[]): unknown[] {
  return events.map((event) => {
    const { hash: _hash, previousHash: _previous, ...rest } = event;
    if (!('dueAt' in event.payload)) return rest;
    const raised = 'escalations' in event.payload ? event.payload.escalations : [];
    const escalations = raised.map(({ respondBy, ...one }) => ({ ...one, responds: respondBy !== null }));
    return { ...rest, at: null, payload: { ...event.payload, escalations } };
  });
}

function secondsOf(play: Play, wait: Wait): number {
  if (typeof wait === 'number') return wait;
  const due = nextDueInstant(play.template, play.state);
  if (due === null) return SENDING;
  return (Date.parse(due) - Date.parse(play.now)) / 1000 + (wait === 'to the tie' ? 0 : 0.001);
}

/** The command of a move, for the state at this instant; null for a change of people, which is left to the caller. */
function stepOf(play: Play, one: TimedMove, now: () => Instant) {
  if (one.move === 'severity') {
    const command = { type: 'CHANGE_SEVERITY' as const, severity: one.severity, rationale: 'More are hit.' };
    return { who: { id: play.id('product') }, command, change: {} };
  }
  if (one.move === 'response') {
    const [awaited] = awaitedResponses(play.state);
    const command = { type: 'RESPOND_TO_ESCALATION' as const, id: awaited?.id ?? 'e0', text: 'Help is on its way.' };
    return { who: { id: play.id('headOfEngineering') }, command, change: {} };
  }
  const at = now();
  // A change of people is made on a copy: what the run is told of it, and when, is ours.
  const copy = play.copy();
  const step = sent(copy, one.move.move === 'owed' ? { ...one.move, wait: 0 } : one.move);
  if (step === null) play.directory = copy.directory;
  for (const [sha256, body] of copy.bodies) play.bodies.set(sha256, body);
  play.now = at;
  return step;
}

function sendNow(play: Play, step: Extract<Happening, { command: unknown }> | NonNullable<ReturnType<typeof stepOf>>) {
  const { now } = play;
  play.now = addSeconds(now, -SENDING);
  play.send(step.who, step.command, step.change);
  play.now = now;
}

function becomes(play: Play, directory: Directory): void {
  const { now } = play;
  play.now = addSeconds(now, -SENDING);
  play.directoryBecomes(directory);
  play.now = now;
}
