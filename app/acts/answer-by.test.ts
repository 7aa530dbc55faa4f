import { describe, expect, it } from 'vitest';
import { proposedAnswerBy } from './answer-by.ts';

const NOW = Date.parse('2026-03-02T09:20:00.000Z');

describe('GI-5: by when an answer is proposed', () => {
  it.each([
    ['in a day, to the full hour, where the state has no limit', null, '2026-03-03T10:00:00.000Z'],
    ['in a day where the limit is later', '2026-03-05T00:00:00.000Z', '2026-03-03T10:00:00.000Z'],
    ['at the limit where that comes first', '2026-03-02T21:15:00.000Z', '2026-03-02T21:15:00.000Z'],
    ['in a day where the limit leaves no time', '2026-03-02T10:00:00.000Z', '2026-03-03T10:00:00.000Z'],
    ['in a day where the limit was reached', '2026-03-01T10:00:00.000Z', '2026-03-03T10:00:00.000Z'],
  ])('%s', (_words, limit, by) => expect(proposedAnswerBy(NOW, limit)).toBe(by));
});
