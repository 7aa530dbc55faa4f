import type { Caller } from '#graphql/testing/caller.ts';
import type { PersonName } from '#graphql/testing/organisation.ts';
import type { TestApi } from '#graphql/testing/test-api.ts';
import { verifyAudit } from '#models/verify-audit.ts';
import { noResult, type RaceResult, run } from './contest.ts';
import type { As } from './preparation.ts';
import { confirmTwice, declareAsked, type Race, validateReplaced } from './races.ts';

export const RACES = {
  'two owners confirm at once': confirmTwice,
  'the PMO Lead validates while the evidence is replaced': validateReplaced,
  'a state is declared while a question is asked': declareAsked,
} satisfies Record<string, Race>;

export type RaceName = keyof typeof RACES;

/** Work items that are raced on beside each other. */
const LANES = 4;
/** Milliseconds by which one starts after the other: none, and as much as getting ready takes on a busy machine. */
const LAGS = [0, 4, 0, 12, 0, 40];
/** Milliseconds after which people sign in anew: a signature needs a young proof (G-4). */
const SESSION_USE = 5 * 60_000;

/**
 * Lets two commands race so many times; which is sent first, by how much, and whether both say the version they looked at,
 * changes from try to try. At the end the chains of all work items are verified.
 */
export async function runRace(api: TestApi, name: RaceName, tries: number): Promise<RaceResult> {
  const result = noResult();
  let next = 0;
  const lane = async () => {
    const as = signedIn(api);
    const contestOn = RACES[name](as.now);
    for (let at = next++; at < tries; at = next++) {
      await as.renew();
      const contest = await contestOn(at % 4 < 2);
      await run(contest, { first: at % 2 === 0 ? 0 : 1, lag: LAGS[(at >> 2) % LAGS.length] ?? 0 }, result);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  const audit = await verifyAudit(null);
  if (!audit.ok) result.problems.push(`a chain is broken: ${JSON.stringify(audit.firstBroken)}`);
  return result;
}

/** People with sessions that are never older than a signature allows. */
function signedIn(api: TestApi): { now: As; renew: () => Promise<void> } {
  let pmo: Caller = api.as('pmo');
  let since = 0;
  return {
    now: (name: PersonName) => (name === 'pmo' ? pmo : api.as(name)),
    renew: async () => {
      if (Date.now() - since < SESSION_USE) return;
      since = Date.now();
      pmo = await api.since('pmo', new Date());
    },
  };
}

/** What a run has shown, as lines to read. */
export function tellRace(name: RaceName, tries: number, { wins, losses, problems }: RaceResult): string[] {
  const told = (counts: Record<string, number>) =>
    Object.entries(counts)
      .map(([key, count]) => `${key} ${count}`)
      .join(', ');
  return [
    `${name}: ${tries} tries, ${problems.length} problems`,
    `  won: ${told(wins)}`,
    `  refused: ${told(losses)}`,
    ...problems.slice(0, 20).map((problem) => `  ${problem}`),
  ];
}
