import { Gauge, type Registry, register } from 'prom-client';
import { CHANNELS } from '#domain/message-kinds.ts';
import { countDeliveries, oldestDue } from '#models/deliveries.ts';

const COUNT = 'phasegate_deliveries';
const LATENESS = 'phasegate_deliveries_late_seconds';
/** More are not counted: an alarm needs no more than that. */
const MOST_COUNTED = 10_000;

/** What waits to be sent and what could not be, read when somebody asks; left out while the database is away. */
export function measureDeliveries(registry: Registry = register): void {
  if (registry.getSingleMetric(COUNT) !== undefined) return;
  registry.registerMetric(
    new Gauge({
      name: COUNT,
      help: `Messages to send over a channel that wait, digests of later included, or were given up; ${MOST_COUNTED} at most.`,
      labelNames: ['channel', 'state'],
      registers: [],
      async collect() {
        this.reset();
        for (const channel of CHANNELS) {
          for (const state of ['WAITING', 'DEAD'] as const) {
            const found = await countDeliveries(channel, state, MOST_COUNTED).catch(() => null);
            if (found !== null) this.set({ channel, state: state.toLowerCase() }, found);
          }
        }
      },
    }),
  );
  registry.registerMetric(
    new Gauge({
      name: LATENESS,
      help: 'Seconds since the message that waits for longest was due; 0 when none is.',
      labelNames: ['channel'],
      registers: [],
      async collect() {
        this.reset();
        for (const channel of CHANNELS) {
          const due = await oldestDue(channel).catch(() => undefined);
          if (due === undefined) continue;
          this.set({ channel }, due === null ? 0 : Math.max(0, (Date.now() - due.getTime()) / 1000));
        }
      },
    }),
  );
}
