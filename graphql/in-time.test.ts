import { expect, it, vi } from 'vitest';
import { ofCause } from './format-error.ts';
import { endOfRequest, inTime, NotInTimeError } from './in-time.ts';

const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };

it('hands on what comes in time, failures too', async () => {
  await expect(inTime(endOfRequest(), Promise.resolve('done'))).resolves.toBe('done');
  await expect(inTime(endOfRequest(), Promise.reject(new Error('broken')))).rejects.toThrow('broken');
});

it('says UNAVAILABLE before ten seconds have passed, and how to go on', async () => {
  vi.useFakeTimers();
  try {
    const answer = inTime(endOfRequest(), new Promise(() => undefined));
    const ended = expect(answer).rejects.toBeInstanceOf(NotInTimeError);
    await vi.advanceTimersByTimeAsync(9_999);
    await ended;
    const told = ofCause(new NotInTimeError(), log);
    expect(told.code).toBe('UNAVAILABLE');
    expect(told.message).toContain('same commandId');
  } finally {
    vi.useRealTimers();
  }
});
