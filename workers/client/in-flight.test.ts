import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { IN_FLIGHT_PER_ITEM, InFlight } from './in-flight.ts';

describe('decision 4: at most eight commands of one item are in flight', () => {
  test('the others wait in order, items do not wait for each other, and nothing is kept afterwards', async () => {
    const inFlight = new InFlight();
    const ends: (() => void)[] = [];
    const begun: string[] = [];
    const step = (name: string) => () =>
      new Promise<void>((resolve) => {
        begun.push(name);
        ends.push(resolve);
      });
    const runs = Array.from({ length: 12 }, (_, index) => inFlight.run('1', step(`one-${index}`)));
    runs.push(inFlight.run('2', step('two')));
    await turn();
    expect(begun.filter((name) => name !== 'two')).toHaveLength(IN_FLIGHT_PER_ITEM);
    expect(begun).toContain('two');
    ends.shift()?.();
    await turn();
    expect(begun).toContain('one-8');
    expect(begun).not.toContain('one-9');
    while (ends.length > 0) {
      ends.shift()?.();
      await turn();
    }
    await Promise.all(runs);
    expect(begun.filter((name) => name !== 'two')).toEqual(Array.from({ length: 12 }, (_, index) => `one-${index}`));
    expect(inFlight.size).toBe(0);
  });

  test('a step that fails makes room, too', async () => {
    const inFlight = new InFlight();
    await expect(inFlight.run('1', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(inFlight.size).toBe(0);
  });
});
