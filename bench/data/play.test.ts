import { expect, test } from 'vitest';
import { verifyChain } from '#domain/chain.ts';
import { playDefect, reportedAt } from './play.ts';

const PLAN = {
  seed: 'test',
  now: '2026-03-05T10:00:00.000Z',
  defects: 24,
  active: 5,
  firstNumber: 7,
};
const INDEXES = Array.from({ length: PLAN.defects }, (_, index) => index);

test('the same plan makes the same defects, and another seed others', () => {
  const heads = (seed: string) => [3, 20].map((index) => playDefect({ ...PLAN, seed }, index, 40).state.head);
  expect(heads('test')).toEqual(heads('test'));
  expect(heads('other')).not.toEqual(heads('test'));
});

test('each defect is played as far as it was told, in the past, and its chain is whole', () => {
  for (const index of INDEXES) {
    const { state, events } = playDefect(PLAN, index, 7 + index);
    expect(verifyChain(state.id, events, { version: state.version, hash: state.head })).toBeNull();
    expect(state.disposition === 'ACTIVE', state.title).toBe(index < PLAN.active);
    expect(Date.parse(events[0]?.at ?? '')).toBe(reportedAt(PLAN, index));
    expect(state.updatedAt < PLAN.now).toBe(true);
  }
});

test('duplicates name a defect with a lower number', () => {
  const originals = INDEXES.map((index) => {
    const { events, number } = playDefect(PLAN, index, 500 + index);
    const withdrawn = events.find((event) => event.type === 'WITHDRAWN');
    return { number, of: withdrawn?.payload.duplicateOf ?? null };
  }).filter(({ of }) => of !== null);
  expect(originals.length).toBeGreaterThan(1);
  for (const { number, of } of originals) expect(Number(of)).toBeLessThan(number);
});
