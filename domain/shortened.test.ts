import { expect, test } from 'vitest';
import { shortened } from './shortened.ts';

test.each([
  ['what fits on a line is itself', 'Is the fee part of the return?', 'Is the fee part of the return?'],
  ['of several lines the first', 'Is it?\nI ask because …', 'Is it? …'],
  ['a long line its beginning', 'a'.repeat(130), `${'a'.repeat(119)}…`],
  ['no character in half', '😀'.repeat(121), `${'😀'.repeat(119)}…`],
])('%s', (_words, text, short) => expect(shortened(text)).toBe(short));
