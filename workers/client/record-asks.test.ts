import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { RecordAsks } from './record-asks.ts';

/** Asks that end when the test says so. */
function questions() {
  const open: { version: number; answer: (recorded: boolean) => void; fail: (error: Error) => void }[] = [];
  const ask = (version: number) =>
    new Promise<boolean>((answer, fail) => {
      open.push({ version, answer, fail });
    });
  return { open, ask };
}

describe('decision 4: one question at a time about the record of an item', () => {
  test('whoever comes meanwhile shares the next one, which asks for the newest version', async () => {
    const asks = new RecordAsks();
    const { open, ask } = questions();
    const first = asks.wait('1', 2, ask);
    const rest = [asks.wait('1', 3, ask), asks.wait('1', 5, ask), asks.wait('1', 4, ask)];
    const older = asks.wait('1', 1, ask);
    expect(open.map(({ version }) => version)).toEqual([2]);
    open[0]?.answer(true);
    expect(await Promise.all([first, older])).toEqual([true, true]);
    await turn();
    expect(open.map(({ version }) => version)).toEqual([2, 5]);
    open[1]?.answer(false);
    expect(await Promise.all(rest)).toEqual([false, false, false]);
    await turn();
    expect(asks.size).toBe(0);
  });

  test('items do not wait for each other', () => {
    const asks = new RecordAsks();
    const { open, ask } = questions();
    void asks.wait('1', 2, ask);
    void asks.wait('2', 7, ask);
    expect(open.map(({ version }) => version)).toEqual([2, 7]);
  });

  test('a question that fails fails for those who shared it, and the next is asked all the same', async () => {
    const asks = new RecordAsks();
    const { open, ask } = questions();
    const first = asks.wait('1', 2, ask);
    const second = asks.wait('1', 3, ask);
    open[0]?.fail(new Error('no answer'));
    await expect(first).rejects.toThrow('no answer');
    await turn();
    open[1]?.answer(true);
    expect(await second).toBe(true);
    await turn();
    expect(asks.size).toBe(0);
  });
});
