import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readProgress, writeProgress } from './gate-progress.ts';

const key = fc.stringMatching(/^[^ :|]+$/);
const item = fc.record({
  key,
  status: fc.constantFrom('EMPTY', 'EVIDENCED', 'DECLINED', 'CONFIRMED', 'FAILED', 'PASSED'),
});
const gate = fc.record({ key, from: key, to: key, items: fc.array(item) });

describe('gates in one text', () => {
  it('are read as they were written', () => {
    fc.assert(
      fc.property(fc.array(gate), (gates) => {
        expect(readProgress(writeProgress(gates))).toEqual(gates);
      }),
    );
  });

  it('say each item with its letter', () => {
    const items = [
      { key: 'T.1', status: 'PASSED' as const },
      { key: 'T.2', status: 'EMPTY' as const },
    ];
    expect(writeProgress([{ key: 'T', from: 'TRIAGE', to: 'ROOT_CAUSE', items }])).toBe(
      'T TRIAGE ROOT_CAUSE T.1:P T.2:-',
    );
  });

  it.each(['', 'A B', 'A:B', 'A|B'])('do not take “%s” for a key', (key) => {
    expect(() => writeProgress([{ key, from: 'A', to: 'B', items: [] }])).toThrow(RangeError);
  });

  it.each(['T', 'T A', 'T A B T.1', 'T A B T.1:X'])('are not “%s”', (text) => {
    expect(() => readProgress(text)).toThrow(RangeError);
  });
});
