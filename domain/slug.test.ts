import { expect, test } from 'vitest';
import { slugOf } from './slug.ts';

test.each([
  ['Churn is shown too high', 'churn-is-shown-too-high'],
  ['  Größe & Maß — 50 %!  ', 'gro-e-ma-50'],
  ['Crème brûlée', 'creme-brulee'],
  ['../../etc/passwd', 'etc-passwd'],
  ['a/b\\c\0d\ne', 'a-b-c-d-e'],
  ['ＡＢＣ ﬁx', 'abc-fix'],
  ['解約率が高すぎる', 'untitled'],
  ['', 'untitled'],
  ['---', 'untitled'],
  ['x'.repeat(200), 'x'.repeat(60)],
  [`${'x'.repeat(59)} yz`, 'x'.repeat(59)],
])('%j becomes %s', (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});
