import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import {
  type Delivery,
  type DeliveryOutcome,
  listDue,
  listLeased,
  type SeenDelivery,
  settleDelivery,
  takeDelivery,
} from '#models/deliveries.ts';
import { findOutgoing } from '#models/outgoing-messages.ts';
import { findPerson } from '#models/people.ts';
import { pauseAfter, waitAfter } from './attempts.ts';
import { ChannelDownError, type Courier, type Letter, RefusedError } from './courier.ts';
import { ForeignLeases } from './foreign-leases.ts';

/** How many letters are on their way at once, per channel and worker. */
const AT_ONCE = 4;
const LISTED = 50;
const MOST_LEASED = 500;
const PAUSE_MILLIS = 1_000;
/** To note what came of an attempt once the process is to stop. */
const LAST_TRIES = 4;
const LOOK_GAP_MILLIS = 10_000;

/** Far above the longest time that a courier takes (`LONGEST_MAIL_MILLIS`). */
const LEASE_MILLIS = 120_000;

/** Brings what waits for one channel, round by round. */
export class DeliveryRounds {
  readonly #foreign: ForeignLeases;
  /** Of letters that this process has in hand. */
  readonly #own = new Set<string>();
  #failures = 0;
  #pausedUntil = 0;

  constructor(
    readonly courier: Courier,
    readonly log: Logger,
    readonly stop: AbortSignal,
    leaseMillis = LEASE_MILLIS,
  ) {
    this.#foreign = new ForeignLeases(leaseMillis, LOOK_GAP_MILLIS);
  }

  /** Brings what is due, some of it at a time; says whether more may wait. */
  async next(): Promise<boolean> {
    const { channel } = this.courier;
    const leased = await listLeased(channel, MOST_LEASED);
    const left = this.#foreign.look(
      leased.filter(({ lease }) => !this.#own.has(lease)),
      performance.now(),
    );
    if (performance.now() < this.#pausedUntil) return false;
    const due = [...left, ...(await listDue(channel, new Date(), LISTED))];
    const queue = due.values();
    // Each takes the next one that is left, until the channel is down or the process is to stop.
    const takers = Array.from({ length: AT_ONCE }, async () => {
      for (const seen of queue) {
        if (this.stop.aborted || performance.now() < this.#pausedUntil) return;
        await this.#deliver(seen);
      }
    });
    await Promise.all(takers);
    return due.length >= LISTED && performance.now() >= this.#pausedUntil;
  }

  async #deliver(seen: SeenDelivery): Promise<void> {
    const lease = randomUUID();
    this.#own.add(lease);
    try {
      const delivery = await takeDelivery(seen, lease);
      if (delivery === null) return;
      const outcome = await this.#attempt(delivery);
      await this.#settle(delivery.id, lease, outcome);
    } finally {
      this.#own.delete(lease);
    }
  }

  async #attempt(delivery: Delivery): Promise<DeliveryOutcome> {
    try {
      await this.courier.send(await letterOf(delivery));
      if (this.#failures > 0) this.log.info({ channel: delivery.channel }, 'Messages are delivered again.');
      this.#failures = 0;
      return { kind: 'sent' };
    } catch (error) {
      if (error instanceof ChannelDownError) this.#leaveAlone(error);
      return this.#afterFailure(delivery, error);
    }
  }

  /**
   * Notes what came of an attempt, as often as it takes: what was sent must not be sent again because the database was away
   * for a moment. Asked to stop, it still tries for some seconds.
   */
  async #settle(id: string, lease: string, outcome: DeliveryOutcome): Promise<void> {
    for (let last = LAST_TRIES; last > 0; last -= this.stop.aborted ? 1 : 0) {
      try {
        await settleDelivery(id, lease, outcome, new Date());
        return;
      } catch (error) {
        this.log.warn(
          { delivery: id, reason: wordsOf(error) },
          'What came of a delivery can’t be noted; trying again.',
        );
        await pause(PAUSE_MILLIS);
      }
    }
  }

  #leaveAlone(error: ChannelDownError): void {
    const { channel } = this.courier;
    if (this.#failures === 0)
      this.log.warn({ channel, reason: error.message }, 'Messages can’t be delivered; trying again.');
    this.#failures += 1;
    this.#pausedUntil =
      performance.now() + Math.max(pauseAfter(this.#failures), Math.min(error.waitMillis ?? 0, 600_000));
  }

  #afterFailure({ id, attempts }: Delivery, error: unknown): DeliveryOutcome {
    const words = wordsOf(error);
    const wait = error instanceof RefusedError ? null : waitAfter(attempts);
    if (wait !== null) return { kind: 'failed', error: words, nextAt: new Date(Date.now() + wait) };
    this.log.warn({ delivery: id, attempts, reason: words }, 'A delivery was given up; it is among the dead letters.');
    return { kind: 'dead', error: words };
  }
}

/** @throws RefusedError when its person or its messages are no longer there */
async function letterOf({ id, personId, digest, messageIds }: Delivery): Promise<Letter> {
  const [person, messages] = await Promise.all([findPerson(personId), findOutgoing(messageIds)]);
  if (person === null) throw new RefusedError('The person is no longer listed.');
  if (messages.length === 0) throw new RefusedError('Its messages are no longer there.');
  const { name, email, timeZone } = person;
  return { id, recipient: { name, email, timeZone }, digest, messages };
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
