import type { SeenDelivery } from '#models/deliveries.ts';

/** What was seen of somebody else's lease: under which attempt, and for how long without a gap. */
interface Sighting {
  seen: SeenDelivery;
  since: number;
  last: number;
}

/**
 * Tells which deliveries were begun by somebody who is gone. Not by comparing clocks, which differ: a lease counts as
 * left behind once this process has itself seen it unchanged for long enough, look by look.
 */
export class ForeignLeases {
  readonly #sightings = new Map<string, Sighting>();

  constructor(
    /** Milliseconds that a lease is seen unchanged before its delivery is taken over. */
    readonly life: number,
    /** Milliseconds between two looks after which what lay between counts as not seen: its holder may have been shut out, too. */
    readonly gap: number,
  ) {}

  /** Takes a look at all that are leased by others at present; says which were left behind. `now`: of a steady clock. */
  look(leased: readonly SeenDelivery[], now: number): SeenDelivery[] {
    const present = new Set(leased.map(({ id }) => id));
    for (const id of this.#sightings.keys()) if (!present.has(id)) this.#sightings.delete(id);
    return leased.filter((seen) => {
      const before = this.#sightings.get(seen.id);
      const same = before?.seen.lease === seen.lease && before.seen.attempts === seen.attempts;
      const since = before !== undefined && same && now - before.last <= this.gap ? before.since : now;
      this.#sightings.set(seen.id, { seen, since, last: now });
      return now - since >= this.life;
    });
  }
}
