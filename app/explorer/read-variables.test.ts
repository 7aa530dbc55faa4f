import { expect, it } from 'vitest';
import { readVariables } from './read-variables.ts';

it.each([
  ['', {}],
  [' \n', {}],
  ['{ "first": 20 }', { first: 20 }],
  ['[]', null],
  ['null', null],
  ['1', null],
  ['{ "first": ', null],
])('of %j makes %j', (text, variables) => expect(readVariables(text)).toEqual(variables));
