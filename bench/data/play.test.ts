import { expect, test } from 'vitest';
import { verifyChain } from '#domain/chain.ts';
import { playDefect, reportedAt } from './play.ts';
import { tell } from './stories.ts';
import { MOSTLY_CLOSED } from './wish.ts';

const PLAN = {
  seed: 'test',
  now: '2026-03-05T10:00:00.000Z',
  defects: 24,
  active: 5,
  closed: 40,
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

test('of what is over as many are closed as were wished for, and few end otherwise if nothing was', () => {
  const ends = (closed: number) =>
    Array.from({ length: 40 }, (_, index) => tell({ seed: 'ends', active: 0, closed }, index).story.stands.in);
  expect(ends(100).every((state) => state === 'CLOSED')).toBe(true);
  expect(ends(0)).not.toContain('CLOSED');
  const closed = ends(MOSTLY_CLOSED).filter((state) => state === 'CLOSED').length;
  expect(closed).toBeGreaterThan(28);
  expect(closed).toBeLessThan(40);
});

test('the newest document shows the defect as it is, and was filed after it and before the present', () => {
  for (const index of INDEXES) {
    const { state, filing } = playDefect(PLAN, index, 7 + index);
    expect(filing).toMatchObject({ workItemId: state.id, version: state.version, head: state.head });
    expect(filing.markdown).toContain(`**Version:** ${state.version}\n`);
    expect(filing.filedAt > state.updatedAt && filing.filedAt < PLAN.now, state.title).toBe(true);
    expect(filing.lags).toHaveLength(state.transitions.length);
    // Nobody has to be told that a document came late (GI-4).
    for (const lag of filing.lags) expect(lag > 0 && lag < 60).toBe(true);
    expect(filing.facts.flatMap(({ facts }) => facts.map(({ kind }) => kind))).toEqual(filing.lags.map(() => 'FILED'));
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

test('whichever is reported first is no duplicate', () => {
  const ends = INDEXES.flatMap((index) => {
    const { events } = playDefect({ ...PLAN, closed: 0, firstNumber: 500 }, index, 500);
    return events.filter((event) => event.type === 'WITHDRAWN').map(({ payload }) => payload.duplicateOf);
  });
  expect(ends.length).toBeGreaterThan(5);
  expect(ends.every((of) => of === null)).toBe(true);
});
