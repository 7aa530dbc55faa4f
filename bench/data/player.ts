import { setImmediate as pause } from 'node:timers/promises';
import { connectDatabase, disconnectDatabase } from '#models/database.ts';
import { enteredNumbers, enterPast } from '#models/enter-past.ts';
import { rollUpDay } from '#models/roll-ups.ts';
import { fileNewest } from '#workers/documents/file-newest.ts';
import { type DocumentsRepository, openRepository } from '#workers/documents/repository.ts';
import type { Answer, Numbered, Order, Written } from './messages.ts';
import { type DataPlan, type PlayedDefect, playDefect, reportedAt } from './play.ts';

/** A process that plays defects and writes them, on orders of `npm run bench:data`. */

let begun: { plan: DataPlan; repository: DocumentsRepository } | null = null;
/** One block is written while the next is played. */
let writing: Promise<void> = Promise.resolve();

async function carryOut(order: Order): Promise<Answer> {
  switch (order.order) {
    case 'begin':
      await connectDatabase({ uri: order.uri, profile: 'tool' });
      begun = { plan: order.plan, repository: await openRepository(order.documents) };
      return {};
    case 'schedule': {
      const indexes = Array.from({ length: order.to - order.from }, (_, offset) => order.from + offset);
      return { reported: indexes.map((index) => reportedAt(asBegun().plan, index)) };
    }
    case 'play':
      return { written: await play(order.block) };
    case 'count':
      await writing;
      for (const day of order.days)
        if (!(await rollUpDay(day, order.now))) throw new Error(`${day.day} is counted by others again and again.`);
      return {};
    case 'end':
      await writing;
      await disconnectDatabase();
      return {};
  }
}

async function play(block: readonly Numbered[]): Promise<Written> {
  const { plan } = asBegun();
  const there = await enteredNumbers(block.map(({ number }) => number));
  const before = process.cpuUsage();
  const played: PlayedDefect[] = [];
  for (const { index, number } of block) {
    if (there.has(number)) continue;
    played.push(playDefect(plan, index, number));
    // What was played before is written meanwhile: the driver must get its turn.
    await pause();
  }
  await writing;
  const next = enter(played);
  writing = next;
  // Whoever waits for it next says what failed.
  next.catch(() => undefined);
  const { user, system } = process.cpuUsage(before);
  return {
    defects: block.length,
    events: played.reduce((sum, { events }) => sum + events.length, 0),
    facts: played.reduce((sum, { facts }) => sum + facts.length, 0),
    cpu: (user + system) / 1000,
  };
}

/** Documents before the rest, so that nobody finds a work item of which nothing is filed. */
async function enter(played: readonly PlayedDefect[]): Promise<void> {
  const { plan, repository } = asBegun();
  if (played.length === 0) return;
  await fileNewest(
    repository,
    played.map(({ filing }) => filing),
    plan.now,
  );
  await enterPast(played);
}

function asBegun(): NonNullable<typeof begun> {
  if (begun === null) throw new Error('Nothing was begun.');
  return begun;
}

// Without whoever gives orders there is nothing to finish.
process.on('disconnect', () => process.exit());
process.on('message', (order: Order) => {
  void carryOut(order)
    .catch((error: unknown): Answer => ({ problem: error instanceof Error ? error.message : String(error) }))
    .then((answer) => process.send?.(answer));
});
