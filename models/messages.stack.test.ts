import { beforeEach, describe, expect, test } from 'vitest';
import { addSeconds } from '#domain/instant.ts';
import type { Message } from '#domain/messages.ts';
import { collection, knownStates } from './database.ts';
import { appendEvents } from './events.ts';
import {
  countUnread,
  findMessages,
  insertMessages,
  listMessages,
  type MessageFilter,
  MOST_COUNTED,
  markMessages,
  markReadUntil,
  messagesOfEvents,
} from './messages.ts';
import { InvalidCursorError, writeCursor } from './page-cursor.ts';
import { rebuildWorkItem } from './rebuild.ts';
import { recordEvents } from './record.ts';
import { DefectRun } from './testing/defect.ts';
import { useTestDatabase } from './testing/test-database.ts';

useTestDatabase();

let number = 500;
let run: DefectRun;

beforeEach(() => {
  run = new DefectRun({ number: ++number, at: '2026-03-02T08:00:00.000Z', severity: 'HIGH' });
});

/** Ids of the messages about the work item, in the order of their events. */
async function stored(): Promise<string[]> {
  const found = await collection('messages').find({ workItemId: run.state.id }).lean();
  return found.map(({ _id }) => _id).sort();
}

const ids = (seq: number, ...people: string[]) => people.map((person) => `${run.state.id}:${seq}:${person}`).sort();
const REPORTED = ['head', 'product', 'qa-owner'];

/** T.1's evidence and its owner's Yes: the PMO Lead has to validate. */
function untilConfirmed(): void {
  run.pass('T.1', 'qa-owner', {
    specId: 'spec-ui',
    section: '3.2',
    version: '1.0',
    expectedBehaviour: 'The total is the sum of the rounded lines.',
  });
  run.events.pop();
}

describe('M-4: recording an event tells people of it', () => {
  test('those who have something to do now, once, however often and however it is recorded', async () => {
    untilConfirmed();
    const [reported, submitted, confirmed] = run.events;
    await recordEvents([reported!]);
    // The reporter is QA Lead and owes T.3: by their own act, so it is read.
    expect(await stored()).toEqual(ids(1, ...REPORTED, 'qa'));
    const [own] = await findMessages('qa', ids(1, 'qa'));
    expect(own).toMatchObject({ kind: 'NEXT_ACTION', readAt: reported!.at });
    expect(await collection('messages').countDocuments({ workItemId: run.state.id, deliver: true })).toBe(3);

    await recordEvents([submitted!, confirmed!]);
    const all = [...ids(1, ...REPORTED, 'qa'), ...ids(2, 'qa-owner'), ...ids(3, 'pmo')].sort();
    expect(await stored()).toEqual(all);

    const [told] = await findMessages('pmo', ids(3, 'pmo'));
    await markMessages([told!], { readAt: '2026-03-02T12:00:00.000Z' });
    knownStates().clear();
    await Promise.all([recordEvents(run.events), recordEvents([confirmed!]), recordEvents([submitted!, confirmed!])]);
    expect(await stored()).toEqual(all);
    expect(await findMessages('pmo', ids(3, 'pmo'))).toEqual([{ ...told!, readAt: '2026-03-02T12:00:00.000Z' }]);
  });

  test('a crash between chain and messages loses none: not when it is repeated, nor when a later event comes first', async () => {
    untilConfirmed();
    const [reported, submitted, confirmed] = run.events;
    await appendEvents([reported!], null);
    await recordEvents([reported!]);
    expect(await stored()).toEqual(ids(1, ...REPORTED, 'qa'));
    await appendEvents([submitted!], null);
    knownStates().clear();
    await recordEvents([confirmed!]);
    expect(await stored()).toEqual([...ids(1, ...REPORTED, 'qa'), ...ids(2, 'qa-owner'), ...ids(3, 'pmo')].sort());
  });

  test('a crash among the messages leaves out none, and a crash after them repeats none', async () => {
    await appendEvents(run.events, null);
    const begun = { personId: 'product', kind: 'NEXT_ACTION', text: 'Begun.', title: 'T', deadline: null } as const;
    const [id] = ids(1, 'product');
    await insertMessages([
      { ...begun, id: id!, workItemId: run.state.id, link: '/', at: run.events[0]!.at, own: false },
    ]);
    await recordEvents(run.events);
    expect(await stored()).toEqual(ids(1, ...REPORTED, 'qa'));
    expect(await findMessages('product', ids(1, 'product'))).toMatchObject([{ text: 'Begun.' }]);
    await collection('workItemCards').deleteOne({ _id: run.state.id });
    await collection('workItemStates').deleteOne({ _id: run.state.id });
    knownStates().clear();
    await recordEvents(run.events);
    expect(await stored()).toEqual(ids(1, ...REPORTED, 'qa'));
  });

  test('a rebuilt read model tells of what it never had, and of nothing that it had', async () => {
    untilConfirmed();
    const [reported, ...later] = run.events;
    await recordEvents([reported!]);
    await collection('messages').deleteMany({ workItemId: run.state.id });
    await appendEvents(later, null);
    await rebuildWorkItem(run.state.id);
    expect(await stored()).toEqual([...ids(2, 'qa-owner'), ...ids(3, 'pmo')].sort());
    await collection('messages').deleteMany({ workItemId: run.state.id });
    await collection('workItemCards').deleteOne({ _id: run.state.id });
    await collection('workItemStates').deleteOne({ _id: run.state.id });
    expect(await rebuildWorkItem(run.state.id)).toMatchObject({ written: true });
    expect(await stored()).toEqual([]);
  });

  test('what tells nobody writes nothing, and an event knows its own messages only', async () => {
    run.comment('I look into it.');
    await recordEvents(run.events);
    expect((await messagesOfEvents(run.state.id, [1])).map(({ id, own }) => [id, own])).toEqual(
      ids(1, ...REPORTED, 'qa').map((id) => [id, id.endsWith(':qa')]),
    );
    expect(await messagesOfEvents(run.state.id, [2, 11])).toEqual([]);
  });
});

describe('an inbox', () => {
  const NOW = '2026-04-01T12:00:00.000Z';
  let person = '';

  const message = (seq: number, change: Partial<Message> = {}): Message => ({
    id: `${run.state.id}:${seq}:${person}`,
    personId: person,
    kind: 'NEXT_ACTION',
    text: `Do the ${seq}th.`,
    workItemId: run.state.id,
    title: 'Churn',
    deadline: null,
    link: `/work-items/${run.state.id}`,
    at: addSeconds('2026-04-01T08:00:00.000Z', seq),
    own: false,
    ...change,
  });

  async function pages(filter: MessageFilter, first: number): Promise<number[]> {
    const found: number[] = [];
    for (let after: string | null = null; ; ) {
      const page = await listMessages(person, { filter, now: NOW, first, after });
      found.push(...page.nodes.map(({ id }) => Number(id.split(':')[1])));
      after = page.endCursor;
      if (!page.hasNextPage) return found;
    }
  }

  beforeEach(async () => {
    person = `reader-${number}`;
    await insertMessages([1, 2, 3, 4, 5, 6, 7].map((seq) => message(seq, { own: seq === 7 })));
    await insertMessages([{ ...message(1), id: `${run.state.id}:1:other`, personId: 'other' }]);
  });

  test('is read page by page, the newest first, whatever comes in between, and is its person’s alone', async () => {
    expect(await pages('ALL', 2)).toEqual([7, 6, 5, 4, 3, 2, 1]);
    expect(await pages('UNREAD', 4)).toEqual([6, 5, 4, 3, 2, 1]);
    const page = await listMessages(person, { filter: 'UNREAD', now: NOW, first: 2, after: null });
    await insertMessages([message(8)]);
    const next = await listMessages(person, { filter: 'UNREAD', now: NOW, first: 2, after: page.endCursor });
    expect(next.nodes.map(({ id }) => id)).toEqual([message(4).id, message(3).id]);
    expect(await countUnread(person, NOW)).toBe(7);
    expect(await findMessages(person, [`${run.state.id}:1:other`])).toEqual([]);
  });

  test('shows what is snoozed when its time has come, as the newest', async () => {
    const [second] = await findMessages(person, [message(2).id]);
    const [fourth] = await findMessages(person, [message(4).id]);
    await markMessages([second!], { snoozedUntil: '2026-04-01T12:00:00.001Z' });
    await markMessages([fourth!], { snoozedUntil: NOW });
    expect(await pages('UNREAD', 2)).toEqual([4, 6, 5, 3, 1]);
    expect(await pages('SNOOZED', 2)).toEqual([2]);
    expect(await countUnread(person, NOW)).toBe(5);
    expect(await countUnread(person, '2026-04-01T12:00:00.001Z')).toBe(6);
    await markMessages([second!], { unread: true });
    expect(await pages('UNREAD', 9)).toEqual([4, 6, 5, 3, 2, 1]);
    expect(await findMessages(person, [second!.id])).toEqual([second]);
  });

  test('marks as read up to an instant what was to be seen then: not what is snoozed, nor what came later', async () => {
    const [second] = await findMessages(person, [message(2).id]);
    await markMessages([second!], { snoozedUntil: '2026-04-02T12:00:00.000Z' });
    await markReadUntil(person, message(5).at, NOW);
    expect(await pages('UNREAD', 9)).toEqual([6]);
    expect(await pages('SNOOZED', 9)).toEqual([2]);
    const [third] = await findMessages(person, [message(3).id]);
    expect(third).toMatchObject({ readAt: NOW });
    await markMessages([third!], { readAt: addSeconds(NOW, 60) });
    expect(await findMessages(person, [third!.id])).toEqual([third]);
    expect(await countUnread('other', NOW)).toBeGreaterThan(0);
  });

  test('goes back as far as there is anything, whatever lies between', async () => {
    const ago = (days: number) => addSeconds(NOW, -days * 86_400);
    const old = [
      [20, 2],
      [21, 29],
      [22, 31],
      [23, 400],
      [24, 401],
    ] as const;
    await insertMessages(old.map(([seq, days]) => message(seq, { at: ago(days) })));
    for (const first of [1, 2, 3, 5, 50]) {
      expect(await pages('UNREAD', first)).toEqual([6, 5, 4, 3, 2, 1, 20, 21, 22, 23, 24]);
    }
    expect(await pages('ALL', 3)).toEqual([7, 6, 5, 4, 3, 2, 1, 20, 21, 22, 23, 24]);
  });

  test('refuses the cursor of another list', async () => {
    for (const after of [writeCursor('inbox-ALL', `${NOW}~1`), writeCursor('inbox-UNREAD', 'x')]) {
      const page = listMessages(person, { filter: 'UNREAD', now: NOW, first: 1, after });
      await expect(page).rejects.toThrow(InvalidCursorError);
    }
  });

  test('is counted to a thousand', async () => {
    await insertMessages(Array.from({ length: MOST_COUNTED + 5 }, (_, index) => message(100 + index)));
    expect(await countUnread(person, NOW)).toBe(MOST_COUNTED);
  });
});
