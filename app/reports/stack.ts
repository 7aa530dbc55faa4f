/** A series of counts, one for each place of the axis. */
export interface Series {
  name: string;
  counts: readonly number[];
}

/** A series on top of those before it. */
export interface Band {
  name: string;
  /** Outline within a square of `SIDE` by `SIDE`, with zero at the foot. */
  path: string;
}

/** How finely pictures are drawn; the browser stretches them. */
export const SIDE = 1000;

/**
 * Areas one on top of the other, the first lowest.
 *
 * @param places of the counts on the axis, from 0 to 1
 * @param top the count at the upper edge
 */
export function stackedBands(series: readonly Series[], places: readonly number[], top: number): Band[] {
  let below = places.map(() => 0);
  return series.map(({ name, counts }) => {
    const foot = below;
    const head = foot.map((count, index) => count + (counts[index] ?? 0));
    below = head;
    const point = (count: number, index: number) =>
      `${fixed((places[index] ?? 0) * SIDE)} ${fixed(SIDE - (count / top) * SIDE)}`;
    const outline = [...head.map(point), ...foot.map(point).reverse()];
    return { name, path: outline.length === 0 ? '' : `M${outline.join('L')}Z` };
  });
}

/** The greatest sum of all series at one place. */
export function greatestSum(series: readonly Series[]): number {
  const length = Math.max(0, ...series.map(({ counts }) => counts.length));
  const sums = Array.from({ length }, (_, index) => series.reduce((sum, { counts }) => sum + (counts[index] ?? 0), 0));
  return Math.max(0, ...sums);
}

const fixed = (value: number): string => String(Number(value.toFixed(1)));
