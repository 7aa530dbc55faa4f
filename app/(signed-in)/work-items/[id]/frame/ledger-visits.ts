interface GivenInterval {
  from: string;
  to: string;
}

interface GivenVisit {
  enteredAt: string;
  leftAt?: string | null;
  intervals: readonly GivenInterval[];
}

/** An interval with its place in the band of its visit. */
export type PlacedInterval<Interval> = Interval & {
  /** Where it begins and how long it is, as shares of the visit. */
  start: number;
  share: number;
  /** Whole seconds, cut so that those of all intervals sum up to those of the visit. */
  seconds: number;
};

export type PlacedVisit<Visit extends GivenVisit> = Omit<Visit, 'intervals'> & {
  seconds: number;
  intervals: PlacedInterval<Visit['intervals'][number]>[];
};

/**
 * The visits of a ledger as they are drawn and told. The last interval of a visit that lasts goes on until now.
 *
 * @param now milliseconds of the epoch
 */
export function placedVisits<Visit extends GivenVisit>(visits: readonly Visit[], now: number): PlacedVisit<Visit>[] {
  return visits.map((visit) => {
    const begin = Date.parse(visit.enteredAt);
    const goesOn = !visit.leftAt;
    const bounds = visit.intervals.map(({ from, to }, index) => {
      const end = Date.parse(to) - begin;
      const last = index === visit.intervals.length - 1;
      return { start: Date.parse(from) - begin, end: goesOn && last ? Math.max(end, now - begin) : end };
    });
    const length = bounds.at(-1)?.end ?? 0;
    const intervals = visit.intervals.map((interval, index) => {
      const { start, end } = bounds[index] ?? { start: 0, end: 0 };
      return {
        ...interval,
        start: length === 0 ? 0 : start / length,
        share: length === 0 ? 0 : (end - start) / length,
        seconds: wholeSeconds(end) - wholeSeconds(start),
      };
    });
    return { ...visit, seconds: wholeSeconds(length), intervals };
  });
}

const wholeSeconds = (milliseconds: number): number => Math.floor(milliseconds / 1000);

/** A length to the second: "1 h 40 m 12 s", "2 d 0 h 0 m 5 s", "7 s". */
export function secondsText(seconds: number): string {
  const parts = [
    [Math.floor(seconds / 86_400), 'd'],
    [Math.floor((seconds % 86_400) / 3600), 'h'],
    [Math.floor((seconds % 3600) / 60), 'm'],
    [seconds % 60, 's'],
  ] as const;
  const first = parts.findIndex(([count], index) => count > 0 || index === parts.length - 1);
  return parts
    .slice(first)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(' ');
}
