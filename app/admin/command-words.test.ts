import { expect, it } from 'vitest';
import { commandWords } from './command-words.ts';

it.each([
  ['validateGateItem', 'validate gate item'],
  ['signIn', 'sign in'],
  ['comment', 'comment'],
])('%s is “%s”', (name, words) => expect(commandWords(name)).toBe(words));
