import { setImmediate as pause } from 'node:timers/promises';
import { connectDatabase, disconnectDatabase } from '#models/database.ts';
import { enteredNumbers, enterPast } from '#models/enter-past.ts';
import { rollUpDay } from '#models/roll-ups.ts';
import type { Answer, Numbered, Order, Written } from './messages.ts';
import { type DataPlan, type PlayedDefect, playDefect, reportedAt } from './play.ts';

/** A process that plays defects and writes them, on orders of `npm run bench:data`. */

let plan: DataPlan | null = null;
/** One block is written while the next is played. */
let writing: Promise<void> = Promise.resolve();

async function carryOut(order: Order): Promise<Answer> {
  switch (order.order) {
    case 'begin':
      plan = order.plan;
      await connectDatabase({ uri: order.uri, profile: 'tool' });
      return {};
    case 'schedule': {
      const indexes = Array.from({ length: order.to - order.from }, (_, offset) => order.from + offset);
      return { reported: indexes.map((index) => reportedAt(begun(), index)) };
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
  const there = await enteredNumbers(block.map(({ number }) => number));
  const before = process.cpuUsage();
  const played: PlayedDefect[] = [];
  for (const { index, number } of block) {
    if (there.has(number)) continue;
    played.push(playDefect(begun(), index, number));
    // What was played before is written meanwhile: the driver must get its turn.
    await pause();
  }
  await writing;
  const next = enterPast(played);
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

function begun(): DataPlan {
  if (plan === null) throw new Error('Nothing was begun.');
  return plan;
}

// Without whoever gives orders there is nothing to finish.
process.on('disconnect', () => process.exit());
process.on('message', (order: Order) => {
  void carryOut(order)
    .catch((error: unknown): Answer => ({ problem: error instanceof Error ? error.message : String(error) }))
    .then((answer) => process.send?.(answer));
});
