import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OneAtATime } from './one-at-a-time.ts';

describe('one at a time', () => {
  it('never runs twice at once, and whoever asks gets a run that began afterwards', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.integer({ min: 1, max: 12 }), async (scheduler, askers) => {
        let begun = 0;
        let running = 0;
        const task = new OneAtATime(async () => {
          begun += 1;
          running += 1;
          expect(running).toBe(1);
          await scheduler.schedule(Promise.resolve(), 'the answer');
          running -= 1;
        });
        const asked = scheduler.scheduleSequence(
          Array.from({ length: askers }, (_, index) => async () => {
            const before = begun;
            void task.ask().then(
              () => expect(begun).toBeGreaterThan(before),
              () => expect.unreachable(),
            );
            await Promise.resolve(index);
          }),
        ).task;
        await scheduler.waitIdle();
        await asked;
        expect(running).toBe(0);
        expect(begun).toBeLessThanOrEqual(askers);
      }),
    );
  });

  it('asks once more for all who asked meanwhile', async () => {
    const open: (() => void)[] = [];
    let begun = 0;
    const task = new OneAtATime(() => {
      begun += 1;
      return new Promise((resolve) => open.push(resolve));
    });
    const answers = [task.ask(), task.ask(), task.ask(), task.ask()];
    expect(begun).toBe(1);
    open.shift()?.();
    await answers[0];
    await Promise.resolve();
    expect(begun).toBe(2);
    open.shift()?.();
    await Promise.all(answers);
    expect(begun).toBe(2);
  });

  it('asks again for who asked during the second run, too', async () => {
    const open: (() => void)[] = [];
    const task = new OneAtATime(() => new Promise((resolve) => open.push(resolve)));
    const [first, second] = [task.ask(), task.ask()];
    open.shift()?.();
    await first;
    await expect.poll(() => open).toHaveLength(1);
    const third = task.ask();
    open.shift()?.();
    await second;
    await expect.poll(() => open).toHaveLength(1);
    open.shift()?.();
    await third;
  });

  it('goes on after a run that failed', async () => {
    let begun = 0;
    const task = new OneAtATime(async () => {
      begun += 1;
      if (begun === 1) throw new Error('away');
    });
    const [first, second] = [task.ask(), task.ask()];
    await expect(first).rejects.toThrow('away');
    await expect(second).resolves.toBeUndefined();
    await task.ask();
    expect(begun).toBe(3);
  });
});
