import type { Report } from './report.ts';
import { ms, percentile, ratio, timed } from './statistics.ts';

const RUNS = 60;

/** Three ways of reading the same: the raw driver, our read model, and a request of somebody who is signed in. */
type Ways = Record<'raw' | 'models' | 'graphql', (index: number) => Promise<unknown>>;

/** How long each way took, in milliseconds. */
export type WayTimes = Record<keyof Ways, { p50: number; p99: number }>;

/** Takes the ways in turns, so that all see the same machine. */
export async function compareWays(report: Report, heading: string, ways: Ways, runs = RUNS): Promise<WayTimes> {
  const each: Record<keyof Ways, number[]> = { raw: [], models: [], graphql: [] };
  for (const way of ['raw', 'models', 'graphql'] as const) await ways[way](0);
  for (let index = 0; index < runs; index += 1) {
    for (const way of ['raw', 'models', 'graphql'] as const) {
      each[way].push(...(await timed(1, 1, () => ways[way](index))).each);
    }
  }
  const timesOf = (way: keyof Ways) => ({ p50: percentile(each[way], 0.5), p99: percentile(each[way], 0.99) });
  const times: WayTimes = { raw: timesOf('raw'), models: timesOf('models'), graphql: timesOf('graphql') };
  report.heading(heading);
  report.row('', 'p50', 'p99', 'ratio of p50');
  const line = (label: string, way: keyof Ways) =>
    report.row(label, ms(times[way].p50), ms(times[way].p99), ratio(times[way].p50 / times.raw.p50));
  line('baseline: raw driver, the same documents', 'raw');
  line('read model (goal at most 1.50)', 'models');
  line('over HTTP and GraphQL, signed in', 'graphql');
  return times;
}
