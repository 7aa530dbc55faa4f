import { describe, expect, test } from 'vitest';
import { canonicalJson } from '#domain/canonical.ts';
import type { WorkItemEvent } from '#domain/events.ts';
import { isFrozen, listAlarms } from './alarms.ts';
import { collection } from './database.ts';
import { AuditForkError, appendEvents, ChainGapError, eventsOf, findCommand, readEvents } from './events.ts';
import { DefectRun } from './testing/defect.ts';
import { useTestDatabase } from './testing/test-database.ts';

useTestDatabase();

const AT = '2026-03-02T08:00:00.000Z';
let number = 0;

function runOf(comments: number): DefectRun {
  const run = new DefectRun({ number: ++number, at: AT });
  for (let index = 0; index < comments; index += 1) run.comment(`comment ${index}`);
  return run;
}

async function stored(run: DefectRun): Promise<WorkItemEvent[]> {
  const events: WorkItemEvent[] = [];
  for await (const event of eventsOf(run.state.id)) events.push(event);
  return events;
}

describe('appending to the chain (decision 12)', () => {
  test('events come back byte for byte, in order, also across batches', async () => {
    const run = runOf(0);
    run.comment('A dot.key, a $dollar, a NUL \u0000, “quotes” and 😀 stay what they are.');
    for (let index = 0; index < 600; index += 1) run.comment(`comment ${index}`);
    await appendEvents(run.events);
    expect(canonicalJson(await stored(run))).toBe(canonicalJson(run.events));
    expect(await readEvents(run.state.id, { afterSeq: 3, limit: 2 })).toEqual(run.events.slice(3, 5));
  });

  test('the same events again are a success, whole or overlapping, and leave each there once', async () => {
    const run = runOf(5);
    await appendEvents(run.events.slice(0, 3));
    await appendEvents(run.events.slice(0, 3));
    await appendEvents(run.events.slice(1, 6));
    expect(await stored(run)).toEqual(run.events);
  });

  test('workers that append the same events at once neither lose nor duplicate one', async () => {
    const run = runOf(7);
    const attempts = Array.from({ length: 12 }, (_, index) => appendEvents(run.events.slice(0, 1 + (index % 8))));
    const results = await Promise.allSettled(attempts);
    expect(results.filter((result) => result.status === 'rejected')).toEqual([]);
    expect(await stored(run)).toEqual(run.events);
  });

  test('other content under the same number is a fork: refused, frozen, with an alarm, and nothing goes past it', async () => {
    const run = runOf(1);
    const other = new DefectRun({ number: run.state.number, at: AT });
    await appendEvents(run.events);
    const rival = other.comment('another story');
    const next = other.comment('and its next chapter');
    await expect(appendEvents([rival])).rejects.toBeInstanceOf(AuditForkError);
    expect(await isFrozen(run.state.id)).toBe(true);
    expect((await listAlarms()).filter((alarm) => alarm.workItemId === run.state.id)).toMatchObject([
      { kind: 'AUDIT_FORK', message: expect.stringContaining('frozen') as string },
    ]);
    await expect(appendEvents([next])).rejects.toBeInstanceOf(AuditForkError);
    expect(await stored(run)).toEqual(run.events);
  });

  test('the same command at another place of the chain is a fork, too', async () => {
    const run = runOf(1);
    await appendEvents(run.events);
    const repeated = run.events[1]!;
    const again = run.append({ type: 'COMMENTED', payload: { text: 'again' } }, 'ENGINEER', 'engineer-1');
    await expect(appendEvents([{ ...again, commandId: repeated.commandId }])).rejects.toBeInstanceOf(AuditForkError);
    expect(await stored(run)).toEqual(run.events.slice(0, 2));
  });

  test('an event whose predecessor is missing is refused, with an alarm', async () => {
    const run = runOf(2);
    await appendEvents(run.events.slice(0, 1));
    await expect(appendEvents(run.events.slice(2))).rejects.toBeInstanceOf(ChainGapError);
    expect(await isFrozen(run.state.id)).toBe(true);
    expect(await stored(run)).toEqual(run.events.slice(0, 1));
  });

  test('events that do not follow each other are refused before anything is written', async () => {
    const run = runOf(2);
    const [first, , third] = run.events;
    await expect(appendEvents([first!, third!])).rejects.toBeInstanceOf(ChainGapError);
    expect(await stored(run)).toEqual([]);
  });

  test('500 concurrent first inserts: each chain begins with exactly one of its rivals', async () => {
    const rivals = Array.from({ length: 500 }, (_, index) => {
      const numbered = { number: 100_000 + (index % 100), at: AT };
      return new DefectRun(numbered).events[0]!;
    });
    const results = await Promise.allSettled(rivals.map((event) => appendEvents([event])));
    const accepted = rivals.filter((_, index) => results[index]?.status === 'fulfilled');
    expect(accepted).toHaveLength(100);
    const kept = await collection('events')
      .find({ seq: 1, workItemId: /^1000\d\d$/ } as never)
      .lean();
    expect(new Set(kept.map((event) => event.hash))).toEqual(new Set(accepted.map((event) => event.hash)));
  });

  test('AU-2 a command is found by its id, with what tells it from another under the same id', async () => {
    const run = runOf(1);
    await appendEvents(run.events);
    const command = run.events[1]!;
    expect(await findCommand(command.commandId!)).toEqual({
      workItemId: run.state.id,
      seq: 2,
      fingerprint: command.fingerprint,
    });
    expect(await findCommand('00000000-0000-4000-8000-000000000000')).toBeNull();
  });
});
