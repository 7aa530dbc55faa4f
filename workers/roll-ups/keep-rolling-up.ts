import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import { fromMillis, type Instant } from '#domain/instant.ts';
import { RELEASED_TEMPLATES } from '#domain/templates/index.ts';
import { databaseNow } from '#models/database-clock.ts';
import { freshDays } from '#models/report-facts.ts';
import { rollUpDay, rollUpEndedMonths } from '#models/roll-ups.ts';

const EVERY_MS = 1_000;
/** After a round it rests for so many times as long as that took: a day with very many facts takes its time to count. */
const REST = 10;
const LONGEST_REST_MS = 15_000;
const TEMPLATE_KEYS = [...new Set(RELEASED_TEMPLATES.map(({ key }) => key))];

/** Brings days with fresh facts into the roll-ups, round by round. Two at once only do the same twice. */
export class RollUpRounds {
  /** By template the month up to which all that are over have their roll-up. */
  readonly #months = new Map<string, string>();

  /** Counts again what has fresh facts; says how many days that were. */
  async next(now: Instant, stop: AbortSignal): Promise<number> {
    let counted = 0;
    for (const day of await freshDays()) {
      if (stop.aborted) return counted;
      if (await rollUpDay(day, now)) counted += 1;
    }
    // At the turn of a month nothing fresh may come for the one that has ended.
    for (const template of TEMPLATE_KEYS) {
      this.#months.set(template, await rollUpEndedMonths(template, this.#months.get(template) ?? '', now));
    }
    return counted;
  }
}

/** Keeps the roll-ups of reports as the facts are, through any outage of the database, until it is asked to stop. */
export async function keepRollingUp(log: Pick<Logger, 'info' | 'warn'>, stop: AbortSignal): Promise<void> {
  const rounds = new RollUpRounds();
  let isFailing = false;
  const isStopping = (): boolean => stop.aborted;
  while (!isStopping()) {
    const begun = performance.now();
    try {
      await rounds.next(fromMillis(databaseNow().getTime()), stop);
      if (isFailing) log.info('Reports are counted again.');
      isFailing = false;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      // The same words each second would bury everything else.
      if (!isFailing && !isStopping()) {
        log.warn(
          { reason },
          'Roll-ups of reports can’t be written; trying again each second. Reports count without them.',
        );
      }
      isFailing = true;
    }
    const rest = isFailing ? 0 : Math.min(REST * (performance.now() - begun), LONGEST_REST_MS);
    await pause(Math.max(EVERY_MS, rest), undefined, { signal: stop }).catch(() => undefined);
  }
}
