/** Reads that may run at once; so one that hangs does not hold up everybody. */
const AT_ONCE = 2;
/** What is asked for in one read at most. */
const MOST = 500;

interface Asker<Found> {
  ids: readonly string[];
  answer: (found: Found[]) => void;
  fail: (error: unknown) => void;
}

/**
 * Lets callers share reads: whoever asks while reads are on their way is answered by the next one, together with all
 * others who wait. A read begins after everybody whom it answers has asked, so nobody gets anything older than what
 * was there at that moment. Alone, a caller's read begins at once.
 *
 * Those who share a read get the same objects: they are for looking at only.
 *
 * @param find those of the given things that exist, in any order
 */
export function readTogether<Found>(
  find: (ids: readonly string[]) => Promise<Found[]>,
  idOf: (found: Found) => string,
): (ids: readonly string[]) => Promise<Found[]> {
  const waiting: Asker<Found>[] = [];
  let running = 0;

  const next = () => {
    if (running === AT_ONCE || waiting.length === 0) return;
    const askers: Asker<Found>[] = [];
    const ids = new Set<string>();
    while (waiting[0] !== undefined && (askers.length === 0 || ids.size + waiting[0].ids.length <= MOST)) {
      const [asker] = waiting.splice(0, 1);
      if (asker === undefined) break;
      askers.push(asker);
      for (const id of asker.ids) ids.add(id);
    }
    running += 1;
    void answer(askers, [...ids]).finally(() => {
      running -= 1;
      next();
    });
  };

  const answer = async (askers: readonly Asker<Found>[], ids: readonly string[]) => {
    try {
      const found = new Map((await find(ids)).map((one) => [idOf(one), one]));
      for (const asker of askers) asker.answer([...new Set(asker.ids)].flatMap((id) => found.get(id) ?? []));
    } catch (error) {
      for (const asker of askers) asker.fail(error);
    }
  };

  return (ids) =>
    ids.length === 0
      ? Promise.resolve([])
      : new Promise((resolve, reject) => {
          waiting.push({ ids, answer: resolve, fail: reject });
          next();
        });
}
