import { describe, expect, it } from 'vitest';
import type { ItemStatus } from '#domain/vocabulary.ts';
import { SEGMENT_HEIGHT, type SegmentGate, segmentShape } from './segment-geometry.ts';

const gate = (key: string, ...statuses: ItemStatus[]): SegmentGate => ({
  key,
  items: statuses.map((status, index) => ({ key: `${key}.${index + 1}`, status })),
});

/** How many parts of each look a single item has; `empty` is the frame of what is still to come. */
function partsOf(status: ItemStatus) {
  const { paths } = segmentShape([gate('T', status)]);
  const count = (path: string) => path.split('z').length - 1;
  return {
    ...Object.fromEntries(Object.entries(paths).map(([look, path]) => [look, count(path)])),
    cross: paths.cross !== '',
  };
}

describe('a gate item as three thirds (G-2)', () => {
  it.each([
    ['EMPTY', { empty: 1, outline: 0, half: 0, solid: 0, cross: false }],
    ['EVIDENCED', { empty: 1, outline: 1, half: 0, solid: 0, cross: false }],
    ['DECLINED', { empty: 1, outline: 1, half: 0, solid: 0, cross: true }],
    ['CONFIRMED', { empty: 1, outline: 1, half: 1, solid: 0, cross: false }],
    ['FAILED', { empty: 1, outline: 1, half: 1, solid: 0, cross: true }],
    ['PASSED', { empty: 0, outline: 0, half: 0, solid: 1, cross: false }],
  ] as const)('%s', (status, thirds) => expect(partsOf(status)).toEqual(thirds));

  it('grows from the bottom up', () =>
    expect(segmentShape([gate('T', 'EVIDENCED')]).paths.outline).toBe(
      `M0.5 ${(SEGMENT_HEIGHT * 2) / 3 + 0.5}h5v4h-5z`,
    ));
});

describe('the segments of a whole defect', () => {
  it('are one row, in which gates stand apart', () => {
    expect(segmentShape([gate('T', 'EMPTY', 'EMPTY')]).width).toBe(14);
    expect(segmentShape([gate('T', 'EMPTY'), gate('RC', 'EMPTY')]).width).toBe(19);
  });

  it('fit a card: five gates with nineteen items', () => {
    const gates = [4, 3, 4, 4, 4].map((size, index) => gate(String(index), ...Array<ItemStatus>(size).fill('PASSED')));
    expect(segmentShape(gates).width).toBeLessThanOrEqual(176);
  });

  it('are nothing without gates', () => expect(segmentShape([]).width).toBe(0));
});
