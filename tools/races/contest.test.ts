import { expect, it } from 'vitest';
import type { Caller, Payload } from '#graphql/testing/caller.ts';
import { noResult, run, type Shot } from './contest.ts';

const accepted = (version: number): Payload => ({ workItem: { id: '7', version, state: 'TRIAGE' }, refusal: null });
const refused = (code: string, version = 6, rule = 'G-3a'): Payload => ({
  workItem: { id: '7', version, state: 'TRIAGE' },
  refusal: { code, rule, message: '', fields: [], missing: [] },
});
const shot = (who: string, answer: Payload): Shot => ({
  who,
  caller: { send: () => Promise.resolve(answer) } as unknown as Caller,
  mutation: 'confirmGateItem',
  input: {},
  late: { code: 'ILLEGAL_IN_STATE', rule: 'G-3a' },
});

async function judged(one: Payload, other: Payload) {
  const result = noResult();
  const shots = [shot('one', one), shot('other', other)] as const;
  await run({ workItemId: '7', version: 5, shots, settle: () => undefined }, { first: 1, lag: 0 }, result);
  return result;
}

it('of a race with one winner and the documented refusal there is nothing to say', async () => {
  expect(await judged(accepted(6), refused('ILLEGAL_IN_STATE'))).toEqual({
    wins: { one: 1 },
    losses: { 'other: ILLEGAL_IN_STATE G-3a': 1 },
    problems: [],
  });
});

it.each([
  ['two winners', accepted(6), accepted(7)],
  ['none', refused('STALE_VERSION'), refused('STALE_VERSION')],
  ['another refusal', accepted(6), refused('STALE_VERSION')],
  ['the refusal of another rule', accepted(6), refused('ILLEGAL_IN_STATE', 6, 'G-3b')],
  ['an event too many', accepted(6), refused('ILLEGAL_IN_STATE', 7)],
  ['a winner that skips a version', accepted(7), refused('ILLEGAL_IN_STATE')],
])('%s is a problem', async (_what, one, other) => {
  expect((await judged(one, other)).problems).not.toEqual([]);
});
