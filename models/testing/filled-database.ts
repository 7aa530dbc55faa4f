import type { mongo } from 'mongoose';
import { canonicalJson } from '#domain/canonical.ts';
import { addSeconds, dayOf, type Instant, toMillis } from '#domain/instant.ts';
import { NO_TALLY } from '#domain/reports/tally.ts';
import { type Disposition, ROLES, SEVERITIES } from '#domain/vocabulary.ts';
import { collection } from '../database.ts';
import type { CollectionName, Collections } from '../schemas/collections.ts';
import { NEVER } from '../schemas/work-item-card.ts';
import { toReadModel } from '../write-read-model.ts';
import { DefectRun } from './defect.ts';

/** Work items in a filled database; the last {@link ACTIVE} are worked on. */
export const WORK_ITEMS = 20_000;
const ACTIVE = 400;
/** Of each work item of the first ones. */
const EVENTS = 10;
const WITH_EVENTS = 2_000;
const MESSAGES = 10_000;
const OTHERS = 3_000;
const BATCH = 1_000;

/** The latest instant in a filled database. */
export const FILLED_UNTIL: Instant = '2026-03-03T08:00:00.000Z';
/** Seconds between two work items. */
const STEP = 1_800;
const STATES = ['TRIAGE', 'FIX_SCOPE', 'IMPLEMENTATION', 'VERIFICATION'];
const NOUNS = ['rounding', 'export', 'invoice', 'login', 'report', 'search', 'upload', 'total', 'calendar', 'printer'];

const at = (number: number): Instant => addSeconds(FILLED_UNTIL, (number - WORK_ITEMS) * STEP);
const dateAt = (number: number): Date => new Date(at(number));
const pick = <Of>(values: readonly Of[], number: number): Of => {
  const value = values[number % values.length];
  if (value === undefined) throw new Error('There is nothing to pick from.');
  return value;
};

const runOf = (number: number) => new DefectRun({ number, at: at(number), severity: 'HIGH', specId: 'spec-ui' });

/**
 * Fills the collections that grow with use as a few years of use would: most work items have come to their end, the last
 * are worked on. Each document has the shape of a real one; what no query looks at is the same in all.
 */
export async function fillDatabase(): Promise<void> {
  await fillWorkItems();
  const [reported] = runOf(1).events;
  const json = canonicalJson(reported);
  await fill('events', WITH_EVENTS * EVENTS, (index) => {
    const [workItemId, seq] = [String(1 + Math.floor(index / EVENTS)), 1 + (index % EVENTS)];
    const command = seq % 4 === 0 ? {} : { commandId: `command-${index}` };
    return { _id: `${workItemId}:${seq}`, workItemId, seq, hash: `${index}`, ...command, json };
  });
  await fillPeople();
  await fillMessages();
  await fillReports();
  await fillFilings();
  await fill('securityLog', OTHERS, (index) => ({
    _id: `denial-${index}`,
    at: dateAt(index),
    place: `${at(index)}~denial-${index}`,
    personId: null,
    name: null,
    roles: [],
    command: 'confirmGateItem',
    commandId: null,
    workItemId: String(index % 100),
    item: null,
    code: 'NOT_YOURS',
    rule: null,
    message: 'Not yours.',
    address: null,
  }));
  await fill('specs', OTHERS, (index) => ({
    _id: `spec-${index}`,
    path: `docs/specs/${index}.md`,
    title: `Spec ${index}`,
    version: '1.0',
    kind: 'OTHER',
    ownerId: 'eng-1',
    raisedBy: [],
  }));
  await fill('alarms', OTHERS, (index) => ({
    _id: `chain-gap:${index}`,
    kind: 'CHAIN_GAP',
    workItemId: String(index),
    message: 'Something is missing.',
    raisedAt: dateAt(index),
  }));
  await fill('processes', OTHERS, (index) => ({ _id: `worker-${index}`, taskQueue: 'queue', beatAt: dateAt(index) }));
  await fill('bodies', OTHERS, (index) => ({ _id: `body-${index}`, json: '{}' }));
  await fill('numbers', OTHERS, (index) => ({ _id: `command-${index}`, number: index + 1 }));
  await fill('recordMarks', OTHERS, (index) => ({
    _id: String(index),
    since: dateAt(index),
    reason: 'Late.',
    asked: 0,
  }));
}

async function fillWorkItems(): Promise<void> {
  const { stored, card } = toReadModel(runOf(1).state);
  await fill('workItemCards', WORK_ITEMS, (index) => {
    const number = index + 1;
    const isActive = number > WORK_ITEMS - ACTIVE;
    const disposition: Disposition = isActive ? 'ACTIVE' : pick(['CLOSED', 'CLOSED', 'CLOSED', 'WITHDRAWN'], number);
    const severity = pick(SEVERITIES, number + Math.floor(number / 7));
    const deadline = isActive ? addSeconds(at(number), 20 * 24 * 3600) : NEVER;
    const padded = String(number).padStart(12, '0');
    return {
      ...card,
      _id: String(number),
      state: isActive ? pick(STATES, number) : disposition === 'CLOSED' ? 'CLOSED' : pick(STATES, number),
      disposition,
      severity,
      specId: `spec-${number % 40}`,
      visitEnteredAt: at(number),
      closedAt: isActive ? null : at(number),
      boardUntil: isActive ? NEVER : disposition === 'CLOSED' ? addSeconds(at(number), 14 * 24 * 3600) : '',
      byUpdated: `${at(number)}|${padded}`,
      byCreated: `${at(number - 50)}|${padded}`,
      byDeadline: `${deadline}|${padded}`,
      bySeverity: `${SEVERITIES.indexOf(severity)}|${deadline}|${padded}`,
      words: [pick(NOUNS, number), pick(NOUNS, number + 1 + (number % 3)), `defect`, String(number)],
      owners: isActive ? [pick(['person:eng-1', 'person:eng-2', 'role:ENGINEER', 'role:QA_LEAD'], number)] : [],
      participants: isActive ? card.participants : [],
      interests: isActive ? ['spec:spec-ui', `person:eng-${1 + (number % 2)}`] : [],
    };
  });
  await fill('workItemStates', WORK_ITEMS, (index) => ({ ...stored, _id: String(index + 1), json: '{}' }));
}

async function fillPeople(): Promise<void> {
  await fill('people', OTHERS, (index) => ({
    _id: `eng-${index}`,
    email: `eng-${index}@example.test`,
    name: `Engineer ${index}`,
    roles: [pick(ROLES, index)],
    timeZone: 'UTC',
    sessionVersion: 1,
  }));
  await fill('sessions', OTHERS, (index) => ({
    _id: `session-${index}`,
    personId: `eng-${index}`,
    sessionVersion: 1,
    startedAt: dateAt(WORK_ITEMS),
    lastSeenAt: dateAt(WORK_ITEMS),
    provenAt: dateAt(WORK_ITEMS),
    // Far away, so that the database does not take them out while tests look.
    expiresAt: new Date('2999-01-01T00:00:00.000Z'),
  }));
}

async function fillMessages(): Promise<void> {
  await fill('messages', MESSAGES, (index) => {
    const id = `${index}:2:eng-${index % 20}`;
    const unread = index > MESSAGES - 2_000;
    return {
      _id: id,
      personId: `eng-${index % 20}`,
      kind: 'NEXT_ACTION',
      text: 'Confirm T.1.',
      workItemId: String(index),
      title: 'Total is short',
      deadline: null,
      link: '/',
      at: dateAt(WORK_ITEMS - MESSAGES + index),
      unread,
      readAt: unread ? null : dateAt(WORK_ITEMS),
      snoozedUntil: null,
      place: `${at(WORK_ITEMS - MESSAGES + index)}~${id}`,
      deliver: index > MESSAGES - 20,
    };
  });
  await fill('deliveries', OTHERS, (index) => {
    const state = index > OTHERS - 30 ? 'WAITING' : index % 20 === 0 ? 'DEAD' : 'SENT';
    return {
      _id: `delivery-${index}`,
      channel: index % 2 === 0 ? 'email' : 'chat',
      personId: `eng-${index % 20}`,
      digest: false,
      messageIds: [`${index}:2:eng-${index % 20}`],
      state,
      attempts: 1,
      nextAt: dateAt(index),
      lastError: null,
      lease: '',
      place: `${at(index)}~delivery-${index}`,
      expiresAt: null,
    };
  });
}

async function fillReports(): Promise<void> {
  await fill('reportFacts', WORK_ITEMS, (index) => ({
    _id: `${index}:2`,
    workItemId: String(index % 5_000),
    template: 'defect-run',
    day: dayOf(at(index)),
    at: dateAt(index),
    facts: '[]',
    figures: [`ENTERED|${pick(STATES, index)}|${pick(SEVERITIES, index >> 2)}`],
    fresh: index > WORK_ITEMS - 20,
  }));
  const days = Math.ceil((toMillis(FILLED_UNTIL) - toMillis(at(0))) / 86_400_000);
  const months = new Set<string>();
  await fill('rollUps', days, (index) => {
    const span = dayOf(addSeconds(FILLED_UNTIL, -index * 86_400));
    months.add(span.slice(0, 7));
    return rollUp('DAY', span);
  });
  const spans = [...months];
  await fill('rollUps', spans.length, (index) => rollUp('MONTH', spans[index] ?? ''));
}

const rollUp = (unit: 'DAY' | 'MONTH', span: string): Collections['rollUps'] => ({
  _id: `defect-run:${span}`,
  template: 'defect-run',
  unit,
  span,
  revision: 1,
  records: 3,
  tally: JSON.stringify(NO_TALLY),
  flow: JSON.stringify(NO_TALLY),
});

async function fillFilings(): Promise<void> {
  const facts = (index: number) => ({
    version: 1 + (index % 10),
    head: 'h',
    path: 'a.md',
    sha256: 's',
    commit: 'c',
    filedAt: dateAt(index),
    lags: [],
  });
  await fill('filings', OTHERS, (index) => ({
    _id: `${Math.floor(index / 10)}:${1 + (index % 10)}`,
    workItemId: String(Math.floor(index / 10)),
    ...facts(index),
    packed: Buffer.from('nothing'),
  }));
  await fill('filingHeads', OTHERS, (index) => ({ _id: String(index), ...facts(index) }));
}

/** Through the driver itself: what is typed need not be cast. */
async function fill<Name extends CollectionName>(
  name: Name,
  count: number,
  make: (index: number) => Collections[Name],
): Promise<void> {
  const stored = collection(name).collection as unknown as mongo.Collection;
  for (let from = 0; from < count; from += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, count - from) }, (_, index) => make(from + index));
    await stored.insertMany(batch as unknown as mongo.BSON.Document[], { ordered: false });
  }
}
