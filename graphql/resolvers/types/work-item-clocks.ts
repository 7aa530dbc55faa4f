import { clockLedger, type VisitLedger } from '#domain/clock-ledger.ts';
import type { WorkItemEvent } from '#domain/events.ts';
import { type ForecastStep, forecast } from '#domain/forecast.ts';
import { type Instant, latest } from '#domain/instant.ts';
import { ByVersion } from '#graphql/by-version.ts';
import type { GraphQLContext } from '#graphql/context.ts';
import type { WorkItemForecastArgs } from '#graphql/generated/resolver-types.ts';
import { forecastInput } from '#graphql/inputs/forecast.ts';
import { parseInput } from '#graphql/inputs/parse-input.ts';
import { templateOf } from '#graphql/template-of.ts';
import { eventsOf } from '#models/events.ts';
import type { WorkItemRecord } from '#models/work-items.ts';

/** Stands for the end of what has not ended, until somebody reads it. */
const OPEN: Instant = '9999-12-31T23:59:59.999Z';

const ledgers = new ByVersion<VisitLedger[]>();
const forecasts = new ByVersion<ForecastStep[]>();

/** From the events up to the version that is read, so that it agrees with everything else in the answer. */
export async function readClockLedger(
  record: WorkItemRecord,
  _args: object,
  { now }: GraphQLContext,
): Promise<VisitLedger[]> {
  const ledger = await ledgers.get(record, () =>
    clockLedger(templateOf(record), upTo(record.version, eventsOf(record.id)), OPEN),
  );
  // This process's clock may be behind that of the run.
  const until = latest([now, record.state.updatedAt]) ?? now;
  return ledger.map((visit) => (visit.leftAt === null ? endingAt(until, visit) : visit));
}

export async function readForecast(
  record: WorkItemRecord,
  args: Partial<WorkItemForecastArgs>,
): Promise<ForecastStep[]> {
  const { first } = parseInput(forecastInput, args);
  return (await forecasts.get(record, () => forecast(templateOf(record), record.state))).slice(0, first);
}

function endingAt(until: Instant, visit: VisitLedger): VisitLedger {
  const intervals = visit.intervals
    .filter(({ from }) => from < until)
    .map((interval) => (interval.to === OPEN ? { ...interval, to: until } : interval));
  return { ...visit, intervals };
}

async function* upTo(version: number, events: AsyncIterable<WorkItemEvent>): AsyncGenerator<WorkItemEvent> {
  for await (const event of events) {
    if (event.seq > version) return;
    yield event;
  }
}
