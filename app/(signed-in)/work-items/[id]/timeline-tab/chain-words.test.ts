import { expect, it } from 'vitest';
import { chainWords } from './chain-words.ts';

it.each([
  [{ ok: true, events: 67, firstBroken: null }, 'The chain is whole: 67 events, computed again one by one.'],
  [{ ok: true, events: 1 }, 'The chain is whole: 1 event, computed again one by one.'],
  [
    { ok: false, events: 4, firstBroken: { seq: 5, reason: 'its hash is not that of its content' } },
    'The chain is broken at event 5: its hash is not that of its content. Tell whoever runs this installation.',
  ],
  [{ ok: false, events: 0, firstBroken: null }, 'The chain is broken; the place is not known.'],
])('%j: %s', (verification, words) => expect(chainWords(verification)).toBe(words));
