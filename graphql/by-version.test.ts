import { describe, expect, it } from 'vitest';
import { ByVersion } from './by-version.ts';

describe('what a version determines', () => {
  it('is computed once, also by several who ask at the same time', async () => {
    const answers = new ByVersion<number>();
    let computed = 0;
    const ask = () => answers.get({ id: '1', version: 3 }, () => ++computed);
    expect(await Promise.all([ask(), ask()])).toEqual([1, 1]);
    expect(await ask()).toBe(1);
  });

  it('is computed again for a newer version, and an older one does not put it out', async () => {
    const answers = new ByVersion<string>();
    const ask = (version: number, text: string) => answers.get({ id: '1', version }, () => text);
    expect(await ask(3, 'third')).toBe('third');
    expect(await ask(4, 'fourth')).toBe('fourth');
    expect(await ask(3, 'third again')).toBe('third again');
    expect(await ask(4, 'not asked')).toBe('fourth');
  });

  it('is tried again after a failure', async () => {
    const answers = new ByVersion<string>();
    const failing = () => answers.get({ id: '1', version: 1 }, () => Promise.reject(new Error('away')));
    await expect(failing()).rejects.toThrow('away');
    expect(await answers.get({ id: '1', version: 1 }, () => 'back')).toBe('back');
  });

  it('is forgotten, the oldest first, when many others were asked for', async () => {
    const answers = new ByVersion<string>();
    const ask = (id: number, text: string) => answers.get({ id: String(id), version: 1 }, () => text);
    for (let id = 0; id <= 200; id += 1) await ask(id, 'first');
    expect(await ask(1, 'second')).toBe('first');
    expect(await ask(0, 'second')).toBe('second');
  });
});
