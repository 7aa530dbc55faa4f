import { HOSTILE_REQUESTS, type HostileRequest } from '#graphql/testing/hostile.ts';
import { DEMO_PASSWORD } from '#server/demo-people.ts';
import { signIn } from '../tools/example/session.ts';
import type { Report } from './report.ts';
import { median, ms, percentile, ratio } from './statistics.ts';

const ROUNDS = 7;
const PAUSE_MS = 25;
const ME = '{"query":"{ me { id } }"}';
/** How long a refusal may take (issue's goal). */
const GOAL_MS = 50;

/**
 * How long each hostile request takes to be refused, beside the smallest query that is answered, in turns; and how long
 * that query takes somebody else while all of them come at once.
 */
export async function benchHostile(url: string, report: Report): Promise<void> {
  const [hostile, other] = await Promise.all(
    ['eng', 'pmo'].map((name) => signIn(url, `${name}@phasegate.test`, DEMO_PASSWORD)),
  );
  if (hostile === undefined || other === undefined) throw new Error('Nobody was let in.');
  const send = (cookie: string, { method, search = '', body }: Pick<HostileRequest, 'method' | 'search' | 'body'>) =>
    timedMs(async () => {
      const headers = { cookie, 'content-type': 'application/json' };
      const response = await fetch(`${url}/api/graphql${search}`, { method: method ?? 'POST', headers, body });
      await response.text();
      if (response.status === 429) throw new Error('The rate limit answered: the figures would be of nothing.');
    });
  const taken = new Map<string, number[]>(HOSTILE_REQUESTS.map(({ what }) => [what, []]));
  const plain: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const request of HOSTILE_REQUESTS) {
      const one = await send(hostile.cookie(), request);
      const beside = await send(other.cookie(), { body: ME });
      // The first round warms up.
      if (round > 0) {
        taken.get(request.what)?.push(one);
        plain.push(beside);
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
  report.heading(`Hostile requests, refused; ${ROUNDS} rounds`);
  report.row('', 'p50', 'most');
  report.row('beside them: the smallest query, answered', ms(median(plain)), ms(Math.max(...plain)));
  const sorted = [...taken].sort(([, one], [, two]) => median(two) - median(one));
  for (const [what, times] of sorted.slice(0, 12)) report.row(what, ms(median(times)), ms(Math.max(...times)));
  const medians = sorted.map(([, times]) => median(times));
  report.row(`of ${medians.length}, within ${GOAL_MS} ms`, String(medians.filter((time) => time <= GOAL_MS).length));
  report.row('the slowest, times the smallest query', ratio(Math.max(...medians) / median(plain)));

  const flood = HOSTILE_REQUESTS.map((request) => send(hostile.cookie(), request));
  const during: number[] = [];
  for (let count = 0; count < 20; count += 1) during.push(await send(other.cookie(), { body: ME }));
  await Promise.all(flood);
  report.row(
    'the smallest query of somebody else, all of them at once',
    ms(median(during)),
    ms(percentile(during, 0.99)),
  );
}

async function timedMs(step: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await step();
  return performance.now() - begun;
}
