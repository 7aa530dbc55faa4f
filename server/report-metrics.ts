import { Gauge, type Registry, register } from 'prom-client';
import { freshDays } from '#models/report-facts.ts';

const WAITING = 'phasegate_report_days_waiting';

/** What has still to be counted for reports, read when somebody asks; left out while the database is away. */
export function measureReports(registry: Registry = register): void {
  if (registry.getSingleMetric(WAITING) !== undefined) return;
  registry.registerMetric(
    new Gauge({
      name: WAITING,
      help: 'Days of which something happened that is in no roll-up yet: reports count them fact by fact meanwhile.',
      registers: [],
      async collect() {
        this.reset();
        const days = await freshDays().catch(() => null);
        if (days === null) this.remove();
        else this.set(days.length);
      },
    }),
  );
}
