import { beforeAll, describe, expect, test } from 'vitest';
import { STATES } from '../words.ts';
import { type Counterexample, inWords } from './counterexample.ts';
import { DOMAIN } from './domain-run.ts';
import { RandomPlays } from './random-play.ts';

/** In `npm test`; `npm run oracle -- --sequences 100000` plays as many as one likes. */
const SEQUENCES = 1500;
const SEED = 20_261_121;

const COMMANDS = [
  'submit',
  'confirm',
  'validate',
  'declare',
  'revert',
  'nameDeadlines',
  'ask',
  'dispute',
  'flagRisk',
  'answer',
  'rule',
  'withdrawQuestion',
  'readdress',
  'changeSeverity',
  'decideDefect',
  'reclassify',
  'withdraw',
  'delegate',
  'replaceEngineeringOwner',
  'nameReproductionOwner',
  'closeStep',
  'respond',
  'comment',
];

describe('random command sequences by several people, in the domain and in an independent model', () => {
  const plays = new RandomPlays(DOMAIN);
  let found: Counterexample | null;

  beforeAll(() => {
    found = plays.search(SEQUENCES, SEED);
  }, 300_000);

  test('both accept and refuse the same with the same codes, and agree on everything that follows (GI-1 to GI-3, GI-5)', () => {
    expect(found === null ? null : inWords(found)).toBeNull();
    expect(plays.tally.sequences).toBe(SEQUENCES);
  });

  test('every command was accepted and was refused, in every state and disposition', () => {
    const { done, refused, reached } = plays.tally;
    expect(Object.keys(done).sort()).toEqual([...COMMANDS].sort());
    expect(Object.keys(refused).sort()).toEqual([...COMMANDS].sort());
    const active = STATES.slice(0, -1).flatMap((state) =>
      ['ACTIVE', 'RECLASSIFIED', 'WITHDRAWN'].map((disposition) => `${state} ${disposition}`),
    );
    expect(Object.keys(reached).sort()).toEqual([...active, 'CLOSED CLOSED'].sort());
  });
});
