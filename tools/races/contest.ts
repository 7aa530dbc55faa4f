import { setTimeout as pause } from 'node:timers/promises';
import type { Caller, MutationName, Payload } from '#graphql/testing/caller.ts';

/** A command that somebody sends into a race. */
export interface Shot {
  who: string;
  caller: Caller;
  mutation: MutationName;
  input: Record<string, unknown>;
  /** What it is refused when the other was first. */
  late: { code: string; rule: string };
}

/** Two commands of which exactly one can be accepted, on a work item that waits for either. */
export interface Contest {
  workItemId: string;
  /** Of the work item before. */
  version: number;
  shots: readonly [Shot, Shot];
  /** Which of the two was accepted. */
  settle: (winner: Shot) => void;
}

export interface RaceResult {
  /** How often each won, by who. */
  wins: Record<string, number>;
  /** How often each refusal was given, as `who: code rule`. */
  losses: Record<string, number>;
  problems: string[];
}

export const noResult = (): RaceResult => ({ wins: {}, losses: {}, problems: [] });

/** How two commands start. */
export interface Start {
  first: 0 | 1;
  /** Milliseconds by which the other starts later: one command takes longer to get ready than another. */
  lag: number;
}

/** Sends both at once, or nearly, and notes what was not as it should be. */
export async function run(
  { workItemId, version, shots, settle }: Contest,
  { first, lag }: Start,
  result: RaceResult,
): Promise<void> {
  const order = first === 0 ? shots : ([shots[1], shots[0]] as const);
  const answers = await Promise.all(
    order.map(async ({ caller, mutation, input }, at) => {
      if (at === 1 && lag > 0) await pause(lag);
      return caller.send(mutation, input);
    }),
  );
  const pairs = order.map((shot, at) => ({ shot, answer: answers[at] as Payload }));
  const winners = pairs.filter(({ answer }) => answer.refusal === null);
  const say = (problem: string) => {
    const told = pairs.map(({ shot, answer }) => `${shot.who}: ${answer.refusal?.code ?? 'accepted'}`).join(', ');
    result.problems.push(`work item ${workItemId} at version ${version}: ${problem} (${told})`);
  };
  const [winner] = winners;
  if (winners.length !== 1 || winner === undefined) {
    say(`${winners.length} were accepted`);
    return;
  }
  count(result.wins, winner.shot.who);
  settle(winner.shot);
  if (winner.answer.workItem?.version !== version + 1) say('the winner’s version is not the next one');
  for (const { shot, answer } of pairs) {
    if (answer.refusal === null) continue;
    const { code, rule } = answer.refusal;
    count(result.losses, `${shot.who}: ${code} ${rule}`);
    if (code !== shot.late.code || rule !== shot.late.rule)
      say(`refused ${code} ${rule}, not ${shot.late.code} ${shot.late.rule}`);
    if (answer.workItem !== null && answer.workItem.version > version + 1) say('more than one event');
  }
}

function count(counts: Record<string, number>, key: string): void {
  counts[key] = (counts[key] ?? 0) + 1;
}
