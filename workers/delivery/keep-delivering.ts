import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import { chatCourier } from './chat-courier.ts';
import type { Courier } from './courier.ts';
import { DeliveryRounds } from './delivery-round.ts';
import { mailCourier } from './mail-courier.ts';
import { planDeliveries } from './plan-deliveries.ts';
import type { DeliverySettings } from './settings.ts';

const PAUSE_MILLIS = 1_000;

/** The couriers of the channels that are set up. */
export function couriersOf({ site, mail, chat }: DeliverySettings): Courier[] {
  return [
    ...(mail === null ? [] : [mailCourier({ ...mail, site })]),
    ...(chat === null ? [] : [chatCourier({ webhook: chat, site })]),
  ];
}

/**
 * Brings messages to people over the channels that are set up, as long as the worker lives (decision 20). Resolves when
 * it was asked to stop and nothing is in hand. Planning and each channel go on by themselves: a slow one holds up no other.
 */
export async function keepDelivering(
  couriers: readonly Courier[],
  log: Logger,
  stop: AbortSignal,
  leaseMillis?: number,
): Promise<void> {
  const channels = couriers.map(({ channel }) => channel);
  const rounds = couriers.map((courier) => new DeliveryRounds(courier, log, stop, leaseMillis));
  await Promise.all([
    again(() => planDeliveries(channels, new Date()), 'plan', log, stop),
    ...rounds.map((round) => again(() => round.next(), round.courier.channel, log, stop)),
  ]);
}

/** Repeats a step until the stop: at once where it left something, else after a second. */
async function again(step: () => Promise<boolean>, what: string, log: Logger, stop: AbortSignal): Promise<void> {
  let told = '';
  while (!stop.aborted) {
    let more = false;
    try {
      more = await step();
      told = '';
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      // The same words each second would bury everything else.
      if (reason !== told) log.warn({ what, reason }, 'Messages wait to be delivered; trying again each second.');
      told = reason;
    }
    if (!more) await pause(PAUSE_MILLIS, undefined, { signal: stop }).catch(() => undefined);
  }
}
