import { expect, it } from 'vitest';
import { placeIn } from './place-in.ts';

it.each([
  ['{ me }', 1, 3, 2],
  ['{\n  me\n}', 2, 3, 4],
  ['{\r\n  me\r\n}', 2, 3, 5],
  ['{ me }', 9, 1, 6],
  ['{ me }', 1, 99, 6],
])('in %j, line %i and column %i are at %i', (text, line, column, at) => expect(placeIn(text, line, column)).toBe(at));
