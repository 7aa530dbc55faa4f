import { expect, it } from 'vitest';
import { segmentWords } from './segment-words.ts';

const gate = (key: string, ...statuses: Parameters<typeof segmentWords>[0][number]['items'][number]['status'][]) => ({
  key,
  items: statuses.map((status, index) => ({ key: `${key}.${index + 1}`, status })),
});

it('says what the segments show: whole gates shortly, the one in work item by item', () =>
  expect(
    segmentWords([
      gate('T', 'PASSED', 'PASSED'),
      gate('RC', 'CONFIRMED', 'DECLINED', 'EMPTY'),
      gate('FS', 'EMPTY'),
      gate('I', 'EMPTY'),
    ]),
  ).toBe(
    'Gate T passed. Gate RC: RC.1 confirmed, RC.2 declined by its owner, RC.3 no evidence yet. Gates FS, I: nothing given yet.',
  ));

it('says of one untouched gate that it is one', () =>
  expect(segmentWords([gate('V', 'EMPTY', 'EMPTY')])).toBe('Gate V: nothing given yet.'));
