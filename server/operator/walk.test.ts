import { expect, test } from 'vitest';
import { Progress } from './progress.ts';
import { walk } from './walk.ts';

const IDS = Array.from({ length: 300 }, (_, index) => String(index + 1));

function walking(ids: readonly string[], after: string | null = null) {
  const lines: string[] = [];
  const seen: string[] = [];
  const stop = new AbortController();
  const go = (step: (id: string) => void = () => undefined) =>
    walk(
      ids,
      { command: 'verify --all', after, stop: stop.signal },
      async (id) => {
        seen.push(id);
        step(id);
      },
      (line) => void lines.push(line),
    );
  return { lines, seen, stop, go };
}

test('each work item once, in order, to the end', async () => {
  const { seen, lines, go } = walking(IDS);
  expect(await go()).toMatchObject({ done: 300, stopped: false });
  expect(seen).toEqual(IDS);
  expect(lines).toEqual([]);
});

test('stopped in the middle, the rest is exactly what is left', async () => {
  const first = walking(IDS);
  const { stopped, done } = await first.go((id) => id === '100' && first.stop.abort());
  expect(stopped).toBe(true);
  expect(first.seen).toHaveLength(done);
  const [, after] = /^To go on from here: verify --all --after (\d+)$/.exec(first.lines.at(-1) ?? '') ?? [];
  const second = walking(IDS, after ?? null);
  await second.go();
  expect([...first.seen, ...second.seen]).toEqual(IDS);
});

test('a failure ends it, and going on leaves nothing out', async () => {
  const first = walking(IDS);
  const failing = first.go((id) => {
    if (id === '150') throw new Error('The database is away.');
  });
  await expect(failing).rejects.toThrow('The database is away.');
  const [, after] = /--after (\d+)$/.exec(first.lines.at(-1) ?? '') ?? [];
  const second = walking(IDS, after ?? null);
  await second.go();
  expect(new Set([...first.seen, ...second.seen])).toEqual(new Set(IDS));
  expect(Number(after)).toBeLessThan(150);
});

test('progress tells count, rate and what is left, not too often', () => {
  const lines: string[] = [];
  let now = 0;
  const progress = new Progress(
    10_000,
    (line) => void lines.push(line),
    () => now,
  );
  for (let second = 1; second <= 10; second += 1) {
    now = second * 1000;
    progress.advance(500);
  }
  expect(lines).toEqual([
    '… 1500 of 10000, 500 per second, 17 s left',
    '… 3000 of 10000, 500 per second, 14 s left',
    '… 4500 of 10000, 500 per second, 11 s left',
  ]);
  expect(progress.sum()).toBe('in 10 s, 500 per second');
});
