import { relative } from 'node:path';
import { expect, test } from 'vitest';
import { createVitest } from 'vitest/node';
import { LongestFirst } from './longest-first.ts';

test('stack tests begin with those that start engines of their own, however long the others are', async () => {
  const vitest = await createVitest('test', { watch: false, project: 'stack' });
  try {
    const files = await vitest.globTestSpecifications();
    const sorted = await new LongestFirst(vitest).sort(files);
    const order = sorted.map(({ moduleId }) => relative(vitest.config.root, moduleId));
    expect(order).toHaveLength(files.length);
    const first = ['workers/clock.stack.test.ts', 'engines/start.stack.test.ts', 'tools/example.stack.test.ts'];
    const later = ['graphql/resolvers/reads.stack.test.ts', 'models/people.stack.test.ts'];
    const places = (names: string[]) => names.map((name) => order.indexOf(name));
    expect(Math.min(...places([...first, ...later]))).toBeGreaterThanOrEqual(0);
    expect(Math.max(...places(first))).toBeLessThan(Math.min(...places(later)));
  } finally {
    await vitest.close();
  }
});
