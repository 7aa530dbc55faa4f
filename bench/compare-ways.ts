import type { Report } from './report.ts';
import { ms, percentile, ratio, timed } from './statistics.ts';

const RUNS = 60;

/** Three ways of reading the same: the raw driver, our read model, and a request of somebody who is signed in. */
type Ways = Record<'raw' | 'models' | 'graphql', (index: number) => Promise<unknown>>;

/** Takes the ways in turns, so that all see the same machine. */
export async function compareWays(report: Report, heading: string, ways: Ways): Promise<void> {
  const each: Record<keyof Ways, number[]> = { raw: [], models: [], graphql: [] };
  for (const way of ['raw', 'models', 'graphql'] as const) await ways[way](0);
  for (let index = 0; index < RUNS; index += 1) {
    for (const way of ['raw', 'models', 'graphql'] as const) {
      each[way].push(...(await timed(1, 1, () => ways[way](index))).each);
    }
  }
  report.heading(heading);
  report.row('', 'p50', 'p99', 'ratio of p50');
  const line = (label: string, way: keyof Ways) =>
    report.row(
      label,
      ms(percentile(each[way], 0.5)),
      ms(percentile(each[way], 0.99)),
      ratio(percentile(each[way], 0.5) / percentile(each.raw, 0.5)),
    );
  line('baseline: raw driver, the same documents', 'raw');
  line('read model (goal at most 1.50)', 'models');
  line('over HTTP and GraphQL, signed in', 'graphql');
}
