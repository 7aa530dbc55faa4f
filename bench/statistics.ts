/** The value below which the share `p` (0 to 1) of the sorted values lies; NaN when there are none. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** Runs `writers` loops at once until `count` steps are done; the milliseconds of each step, and of the whole. */
export async function timed(
  count: number,
  writers: number,
  step: (index: number, writer: number) => Promise<unknown>,
): Promise<{ each: number[]; wholeMs: number }> {
  const each: number[] = [];
  let next = 0;
  const begun = performance.now();
  const loop = async (writer: number): Promise<void> => {
    while (next < count) {
      const index = next++;
      const started = performance.now();
      await step(index, writer);
      each.push(performance.now() - started);
    }
  };
  await Promise.all(Array.from({ length: writers }, (_, writer) => loop(writer)));
  return { each, wholeMs: performance.now() - begun };
}

export const ms = (value: number): string => `${value.toFixed(1)} ms`;
export const perSecond = (count: number, wholeMs: number): number => (count * 1000) / wholeMs;
export const ratio = (value: number): string => value.toFixed(2);
