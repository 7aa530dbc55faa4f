import { addSeconds } from '#domain/instant.ts';
import { collection, connectDatabase, disconnectDatabase, ensureIndexes } from '#models/database.ts';
import { countUnread, insertMessages, listMessages } from '#models/messages.ts';
import { recordEvents } from '#models/record.ts';
import { DefectRun } from '#models/testing/defect.ts';
import type { Report } from './report.ts';
import { ms, percentile, timed } from './statistics.ts';

const FIRST_NUMBER = 4_000_000;
const RUNS = 150;
const PERSON = 'reader';
/** As many messages as a busy person gets in some years. */
const INBOX = 20_000;
const BATCH = 1_000;
const AT = '2026-03-02T08:00:00.000Z';

/** Where neither the filer nor the reconciler of the running program finds them. */
function databaseOfItsOwn(mongodbUri: string): string {
  const uri = new URL(mongodbUri);
  uri.pathname = '/phasegate_messages';
  return uri.href;
}

/**
 * What telling people costs: recording an event that tells somebody against one that tells nobody, in turns on the same
 * work items; and reading a large inbox.
 */
export async function benchMessages(mongodbUri: string, report: Report): Promise<void> {
  await connectDatabase({ uri: databaseOfItsOwn(mongodbUri), profile: 'tool' });
  try {
    await ensureIndexes();
    await benchRecording(report);
    await benchInbox(report);
  } finally {
    await disconnectDatabase();
  }
}

async function benchRecording(report: Report): Promise<void> {
  const silent: number[] = [];
  const telling: number[] = [];
  const alone: number[] = [];
  for (let index = 0; index < RUNS; index += 1) {
    const run = new DefectRun({ number: FIRST_NUMBER + index, at: AT });
    await recordEvents(run.events);
    const remark = run.comment('Looked into it again.');
    silent.push(...(await timed(1, 1, () => recordEvents([remark]))).each);
    const deadline = addSeconds(AT, 86_400);
    const asked = run.send('engineer-1', { type: 'ASK_QUESTION', text: 'When?', ownerId: 'spec-owner', deadline });
    telling.push(...(await timed(1, 1, () => recordEvents([asked]))).each);
    const id = `${FIRST_NUMBER + index}:9:${PERSON}`;
    alone.push(...(await timed(1, 1, () => insertMessages([messageTo(id, index)]))).each);
  }
  if ((await collection('messages').countDocuments({ personId: 'spec-owner' })) !== RUNS) {
    throw new Error('Not everybody was told.');
  }
  report.heading('Recording one event, in turns');
  report.row('', 'p50', 'p99');
  const line = (label: string, each: readonly number[]) =>
    report.row(label, ms(percentile(each, 0.5)), ms(percentile(each, 0.99)));
  line('baseline: an event that tells nobody (a remark)', silent);
  line('an event that tells one person (a question)', telling);
  line('of which the message (one insert, alone)', alone);
}

async function benchInbox(report: Report): Promise<void> {
  for (let from = 0; from < INBOX; from += BATCH) {
    await insertMessages(Array.from({ length: BATCH }, (_, at) => messageTo(`5:${from + at}:${PERSON}`, from + at)));
  }
  const now = addSeconds(AT, INBOX * 60);
  const unread = { filter: 'UNREAD', now, first: 50 } as const;
  const { endCursor } = await listMessages(PERSON, { ...unread, first: INBOX / 2, after: null });
  const first = await timed(RUNS, 1, () => listMessages(PERSON, { ...unread, after: null }));
  const middle = await timed(RUNS, 1, () => listMessages(PERSON, { ...unread, after: endCursor }));
  const counted = await timed(RUNS, 1, () => countUnread(PERSON, now));
  report.heading(`An inbox of ${INBOX} unread messages`);
  report.row('', 'p50', 'p99');
  const line = (label: string, { each }: { each: readonly number[] }) =>
    report.row(label, ms(percentile(each, 0.5)), ms(percentile(each, 0.99)));
  line('the first page of 50', first);
  line('a page of 50 in the middle', middle);
  line('how many are unread (to a thousand)', counted);
}

function messageTo(id: string, index: number) {
  return {
    id,
    personId: PERSON,
    kind: 'NEXT_ACTION' as const,
    text: 'Confirm T.1 Reference to the canonical spec.',
    workItemId: '5',
    title: 'Total is one cent short',
    deadline: AT,
    link: '/work-items/5?tab=gate#T.1',
    at: addSeconds(AT, index * 60),
    own: false,
  };
}
