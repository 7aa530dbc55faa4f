import { fromMillis } from '#domain/instant.ts';
import { monthOf } from '#domain/reports/period.ts';
import { databaseNow } from '#models/database-clock.ts';
import { listRecordedIds } from '#models/events.ts';
import { compareFacts, type FactComparison, rebuildFacts } from '#models/rebuild-facts.ts';
import {
  compareDay,
  compareMonth,
  daysToCompare,
  type RollUpComparison,
  rollUpDays,
} from '#models/rebuild-roll-ups.ts';
import type { DayOfTemplate } from '#models/report-facts.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { Progress } from './progress.ts';
import { walk } from './walk.ts';

type Say = (line: string) => void;

interface Request {
  after: string | null;
  compareOnly: boolean;
}

/** How many facts are named of a work item. */
const NAMED = 5;

/**
 * Counts what reports tell of again: the facts of every work item from its chain and its filings, then every day from its
 * facts, then every month from its days; compares and, unless it should only compare, writes what differs. Beside a
 * running installation it finds what is only late as it should be.
 */
export async function rebuildReports(request: Request, stop: AbortSignal, say: Say): Promise<ExitCode> {
  const { compareOnly } = request;
  const count: Record<FactComparison['kind'], number> = { same: 0, differs: 0, broken: 0 };
  const step = async (id: string): Promise<void> => {
    const comparison = compareOnly ? await compareFacts(id) : await rebuildFacts(id);
    count[comparison.kind] += 1;
    if (comparison.kind !== 'same') say(`${id}: ${describe(comparison, compareOnly)}`);
  };
  const command = compareOnly ? 'rebuild-reports --compare-only' : 'rebuild-reports';
  const walked = await walk(await listRecordedIds(), { command, after: request.after, stop }, step, say);
  const differed = compareOnly ? `${count.differs} differ` : `${count.differs} mended`;
  say(
    `The facts of ${walked.done} work items compared ${walked.sum}: ` +
      `${count.same} as their events say, ${differed}, ${count.broken} need a look.`,
  );
  if (walked.stopped) return EXIT.STOPPED;
  const rollUps = await rebuildRollUps(compareOnly, stop, say);
  if (rollUps === EXIT.STOPPED) say(`To go on from here: ${command}, which finds these facts as they should be.`);
  if (rollUps !== EXIT.DONE) return rollUps;
  return count.broken > 0 || (compareOnly && count.differs > 0) ? EXIT.FOUND : EXIT.DONE;
}

async function rebuildRollUps(compareOnly: boolean, stop: AbortSignal, say: Say): Promise<ExitCode> {
  const days = await daysToCompare();
  const progress = new Progress(days.length, say);
  const daily: Record<RollUpComparison, number> = { same: 0, differs: 0, fresh: 0 };
  for (const day of days) {
    if (stop.aborted) return EXIT.STOPPED;
    const comparison = await compareDay(day);
    daily[comparison] += 1;
    if (comparison === 'differs') say(`${day.day}: the roll-up is not what its facts say${mended(compareOnly)}.`);
    if (comparison !== 'same' && !compareOnly) await rollUpDays([day], now());
    progress.advance(1);
  }
  const months = new Map(days.map((day) => [`${monthOf(day.day)} ${day.template}`, day]));
  const monthly = await rebuildMonths([...months.values()], compareOnly, say);
  const waiting = compareOnly && daily.fresh > 0 ? `, ${daily.fresh} wait for a worker to count what is new` : '';
  const differed = daily.differs + monthly;
  say(
    `The roll-ups of ${days.length} days and ${months.size} months compared ${progress.sum()}: ` +
      `${differed} ${compareOnly ? 'differ' : 'written again'}${waiting}.`,
  );
  return compareOnly && differed > 0 ? EXIT.FOUND : EXIT.DONE;
}

/** How many months differ from their days, once these are right. */
async function rebuildMonths(months: readonly DayOfTemplate[], compareOnly: boolean, say: Say): Promise<number> {
  let differed = 0;
  for (const month of months) {
    if ((await compareMonth(month)) === 'same') continue;
    differed += 1;
    say(`${monthOf(month.day)}: the roll-up is not what its days say${mended(compareOnly)}.`);
    if (!compareOnly) await rollUpDays([month], now());
  }
  return differed;
}

function describe(comparison: Exclude<FactComparison, { kind: 'same' }>, compareOnly: boolean): string {
  if (comparison.kind === 'broken') return `not counted: its chain is broken at event ${comparison.seq}.`;
  const { missing, other, surplus } = comparison;
  const parts = [
    ['missing', missing],
    ['other than the events say', other],
    ['of no event', surplus],
  ] as const;
  const said = parts.flatMap(([what, ids]) => (ids.length === 0 ? [] : [`${ids.length} ${what} (${some(ids)})`]));
  return `facts ${said.join(', ')}${mended(compareOnly)}.`;
}

const some = (ids: readonly string[]): string =>
  ids.length > NAMED ? `${ids.slice(0, NAMED).join(', ')}, …` : ids.join(', ');
const mended = (compareOnly: boolean): string => (compareOnly ? '' : '; mended');
const now = () => fromMillis(databaseNow().getTime());
