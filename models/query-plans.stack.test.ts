import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { addSeconds } from '#domain/instant.ts';
import { clearAlarms, clearReconcilerAlarms, isFrozen, listAlarms, listAlarmsOf } from './alarms.ts';
import { listAnnouncements, listConcerned, settleAnnouncements } from './announcements.ts';
import {
  boardVersion,
  boardVersions,
  findBoardEntries,
  lastUpdate,
  listVersions,
  versionsSince,
} from './board-entries.ts';
import { readBodies } from './bodies.ts';
import { collection } from './database.ts';
import {
  addDelivery,
  addToDigest,
  countDeliveries,
  findDeliveries,
  listDeadLetters,
  listDue,
  listLeased,
  oldestDue,
  reviveDeliveries,
  settleDelivery,
  takeDelivery,
} from './deliveries.ts';
import { readDirectory } from './directory.ts';
import { findCommand, listRecordedIds, readEvents, readNewestEvents } from './events.ts';
import { readFilerNote } from './filer-note.ts';
import {
  findFilingIds,
  findNewestFilings,
  insertFilings,
  listFilings,
  listNewestFilings,
  readFiledMarkdown,
} from './filings.ts';
import { chooseWays } from './message-settings.ts';
import {
  countUnread,
  findMessages,
  listMessages,
  type MessageFilter,
  markMessages,
  markReadUntil,
  messagesOfEvents,
} from './messages.ts';
import { enterNumbers, firstNumberIfNone, reserveNumber, setNumbersAside } from './numbers.ts';
import { countOpenItems } from './open-items.ts';
import { findOutgoing, listUnplanned, notePlanned } from './outgoing-messages.ts';
import { measureOwnerLoad } from './owner-load.ts';
import {
  changePassword,
  changePerson,
  findPasswordHash,
  findPeople,
  findPersonByEmail,
  insertPerson,
  listPeople,
  timeZonesOfRoles,
} from './people.ts';
import { enterProcess, leaveProcess, noteBeat, sinceLastBeat } from './processes.ts';
import { compareWorkItem } from './rebuild.ts';
import { compareFacts } from './rebuild-facts.ts';
import { readReconcilerNote } from './reconciler-note.ts';
import { foldChain, isRecorded, recordEvents, recordIfNext } from './record.ts';
import { countMarks, findMark, keepMark, listMarksBefore, removeMark } from './record-marks.ts';
import { factsOfWorkItem, freshDays, readDay, replaceFacts, settleFacts } from './report-facts.ts';
import { readReportGround } from './report-ground.ts';
import { listReportedWorkItems } from './reported-work-items.ts';
import { rewriteOldCards } from './rewrite-old-cards.ts';
import { findRollUps, firstRolledUpDay, rolledUpDays, rollUpDay, rollUpEndedMonths } from './roll-ups.ts';
import type { CardDocument } from './schemas/work-item-card.ts';
import { listDenials } from './security-log.ts';
import { endSession, endSessionsOf, findSessions, noteProof, touchSession } from './sessions.ts';
import { addFailure, countFailures, forgetFailures } from './sign-in-failures.ts';
import {
  changeSpec,
  findSpecByPath,
  findSpecOfKind,
  findSpecs,
  insertSpec,
  listSpecs,
  raiseSpecVersion,
} from './specs.ts';
import { DefectRun } from './testing/defect.ts';
import { fillDatabase, FILLED_UNTIL as NOW, WORK_ITEMS } from './testing/filled-database.ts';
import { plansOf } from './testing/query-plans.ts';
import { useTestDatabase } from './testing/test-database.ts';
import { verifyAudit } from './verify-audit.ts';
import { estimateCount, listIdsAfter } from './work-item-ids.ts';
import {
  countBoardColumn,
  findWorkItems,
  firstActionOf,
  isVersionReadable,
  listActionsOf,
  listBoardColumn,
  listWorkItemIds,
  listWorkItems,
  oldestOfBoardColumn,
  type WorkItemFilter,
  type WorkItemOrder,
} from './work-items.ts';

useTestDatabase({ watched: true });
beforeAll(async () => {
  await fillDatabase();
  await recordEvents(run.events);
  // The embedded database plans by what it knows of its collections, which it finds out by itself after some seconds.
  const asked = () =>
    Promise.all([
      listMarksBefore(LATER, 200),
      countUnread('eng-1', NOW),
      findConcerned(),
      listDenials({ ...PAGE, workItemId: '7' }),
      findPersonByEmail('eng-1@example.test'),
      findSpecByPath('docs/specs/1.md'),
      listAlarmsOf('7'),
      sinceLastBeat('queue'),
      factsOfWorkItem('7'),
      firstRolledUpDay('defect-run'),
      countDeliveries('chat', 'DEAD', 10),
      endSessionsOf('nobody'),
      listFilings('7'),
      readNewestEvents('7'),
    ]);
  await vi.waitFor(
    async () => expect((await plansOf(asked)).filter((plan) => plan.includes('all of it'))).toEqual([]),
    {
      timeout: 90_000,
      interval: 500,
    },
  );
});

const findConcerned = () => listConcerned([{ id: 'a', touches: ['spec:spec-ui'], except: null }]);

const run = new DefectRun({ number: WORK_ITEMS + 1, at: addSeconds(NOW, -60), severity: 'HIGH', specId: 'spec-ui' });

/** What is asked, how it is asked, and how the database must answer each query of it. */
type Case = readonly [string, () => Promise<unknown>, readonly string[]];

const CARD = 'workItemCards: ';
const TODAY = NOW.slice(0, 10);
const YEAR = { first: '2025-03-01', last: TODAY };
const LATER = new Date(addSeconds(NOW, 60));

const ORDER_OF = {
  UPDATED_DESC: { key: 'byUpdated', direction: -1 },
  CREATED_DESC: { key: 'byCreated', direction: -1 },
  DEADLINE_ASC: { key: 'byDeadline', direction: 1 },
  SEVERITY_ASC: { key: 'bySeverity', direction: 1 },
} as const;
const ORDERS = Object.keys(ORDER_OF) as WorkItemOrder[];
const indexOf = (orderBy: WorkItemOrder) => `${ORDER_OF[orderBy].key}_${ORDER_OF[orderBy].direction}`;

/** What few match is found by the index of the condition, and those few are sorted. */
const FEW: Record<string, { filter: WorkItemFilter; index: string }> = {
  'a word that few have': { filter: { text: '1234' }, index: 'words_1' },
  'a word that nobody has': { filter: { text: 'nowhere' }, index: 'words_1' },
  'a word that all have, and one that few have': { filter: { text: 'defect 1234' }, index: 'words_1' },
  'a person who owes something': { filter: { ownerId: 'eng-1' }, index: 'owners_1_byDeadline_1' },
  'a person who owes nothing': { filter: { ownerId: 'eng-7' }, index: 'owners_1_byDeadline_1' },
  'a spec': { filter: { specId: 'spec-3' }, index: 'specId_1_byUpdated_-1' },
  'a state that nothing is in': { filter: { states: ['FINDINGS'] }, index: 'state_1_boardUntil_1_byDeadline_1' },
  'what is worked on': { filter: { dispositions: ['ACTIVE'] }, index: 'disposition_1_byUpdated_-1' },
  'what is overdue': { filter: { overdue: true }, index: 'byDeadline_1' },
};

/** What many match is met soon on the way along the order. */
const MANY: Record<string, { filter: WorkItemFilter; counted: readonly string[] }> = {
  'a word that all have': { filter: { text: 'defect' }, counted: ['words_1'] },
  'the beginning of many words': { filter: { text: 'r' }, counted: ['words_1'] },
  'two words': { filter: { text: 'defect r' }, counted: ['words_1'] },
  'what is closed': { filter: { dispositions: ['CLOSED'] }, counted: ['disposition_1_byUpdated_-1'] },
  'what has come to any end': {
    filter: { dispositions: ['CLOSED', 'WITHDRAWN', 'RECLASSIFIED'] },
    counted: ['disposition_1_byUpdated_-1'],
  },
  'a state and a word': {
    filter: { states: ['CLOSED'], text: 'rounding' },
    counted: ['state_1_boardUntil_1_byDeadline_1', 'words_1'],
  },
  'what is not overdue': { filter: { overdue: false }, counted: [] },
  'a severity': { filter: { severities: ['LOW'] }, counted: [] },
  'two severities': { filter: { severities: ['CRITICAL', 'LOW'] }, counted: [] },
  'a template': { filter: { template: 'defect-run' }, counted: [] },
};

describe('lists of work items', () => {
  const list = (orderBy: WorkItemOrder, filter: WorkItemFilter = {}, after: string | null = null) =>
    listWorkItems({ filter, orderBy, first: 50, after, now: NOW });
  test.each(ORDERS)('%s, the first page and a later one', async (orderBy) => {
    const expected = [CARD + indexOf(orderBy)];
    expect(await plansOf(() => list(orderBy))).toEqual(expected);
    const cursor = (await list(orderBy)).endCursor;
    expect(await plansOf(() => list(orderBy, {}, cursor))).toEqual(expected);
  });

  const eachOf = <Of>(those: Record<string, Of>) =>
    Object.entries(those).flatMap(([name, one]) => ORDERS.map((orderBy) => [name, orderBy, one] as const));

  /** That a condition's index is counted in, and what the list itself is read by. */
  const ofCards = (plans: readonly string[]) => plans.filter((plan) => plan.startsWith(CARD));

  test.each(eachOf(FEW))('%s, %s', async (_name, orderBy, { filter, index }) => {
    const plans = ofCards(await plansOf(() => list(orderBy, filter)));
    // Where the index has the order as well, nothing is sorted.
    const [counted, ...sorted] = [CARD + index, `${CARD}${index}, sorted`];
    expect(plans).toContain(counted);
    expect(plans.filter((plan) => plan !== counted && !sorted.includes(plan))).toEqual([]);
  });

  test.each(eachOf(MANY))('%s, %s', async (_name, orderBy, { filter, counted }) => {
    const plans = ofCards(await plansOf(() => list(orderBy, filter)));
    expect(plans).toEqual([...new Set([CARD + indexOf(orderBy), ...counted.map((index) => CARD + index)])].sort());
  });

  test('how many match', async () => {
    const plansOfCount = async (filter: WorkItemFilter) => {
      const { countAll } = await list('UPDATED_DESC', filter);
      return plansOf(() => Promise.all([countAll(), countAll(1_000)]));
    };
    expect(await plansOfCount({ text: '1234', dispositions: ['CLOSED'] })).toEqual([`${CARD}words_1`]);
    expect(await plansOfCount({ ownerId: 'eng-1' })).toEqual([`${CARD}owners_1_byDeadline_1`]);
    expect(await plansOfCount({ dispositions: ['CLOSED'] })).toEqual([`${CARD}disposition_1_byUpdated_-1`]);
  });
});

describe('pages of lists', () => {
  let cards: CardDocument[] = [];
  beforeAll(async () => {
    cards = await collection('workItemCards').find().lean();
  });

  const has = <Of>(asked: readonly Of[] | null | undefined, value: Of) => asked?.includes(value) ?? true;
  /** As people would say it, one card after the other. */
  const matches = (card: CardDocument, filter: WorkItemFilter) =>
    has(filter.states, card.state) &&
    has(filter.severities, card.severity) &&
    has(filter.dispositions, card.disposition) &&
    (filter.specId ?? card.specId) === card.specId &&
    (filter.ownerId === undefined || card.owners.includes(`person:${filter.ownerId}`)) &&
    (filter.overdue === undefined || filter.overdue === card.byDeadline < NOW) &&
    (filter.text ?? '').split(' ').every((word) => card.words.some((one) => one.startsWith(word)));

  const PAIRS: WorkItemFilter[] = [
    { states: [] },
    { text: 'rounding export' },
    { text: 'rou', severities: ['HIGH', 'LOW'] },
    { text: 'invoice', dispositions: ['WITHDRAWN'] },
    { text: '19', states: ['TRIAGE'] },
    { states: ['TRIAGE', 'CLOSED'], severities: ['CRITICAL'] },
    { states: ['FIX_SCOPE'], dispositions: ['ACTIVE'] },
    { ownerId: 'eng-1', severities: ['MEDIUM'] },
    { specId: 'spec-9', overdue: false },
    { dispositions: ['ACTIVE'], overdue: true },
    { text: 'defect', dispositions: ['CLOSED'], severities: ['LOW'] },
  ];
  const FILTERS = [
    {},
    ...Object.values(FEW).map(({ filter }) => filter),
    ...Object.values(MANY).map(({ filter }) => filter),
    ...PAIRS,
  ];

  test.each(FILTERS.map((filter) => [JSON.stringify(filter), filter] as const))('%s', async (_name, filter) => {
    const matching = cards.filter((card) => matches(card, filter));
    for (const orderBy of ORDERS) {
      const { key, direction } = ORDER_OF[orderBy];
      const expected = matching
        .toSorted((one, other) => (one[key] < other[key] ? -direction : direction))
        .map((card) => card._id);
      const found: string[] = [];
      for (let after: string | null = null; found.length < 120; ) {
        const page = await listWorkItems({ filter, orderBy, first: 40, after, now: NOW });
        found.push(...page.nodes.map(({ id }) => id));
        if (!page.hasNextPage) break;
        after = page.endCursor;
      }
      expect(found).toEqual(expected.slice(0, 120));
    }
    const page = await listWorkItems({ filter, first: 1, now: NOW });
    expect([await page.countAll(), await page.countAll(100)]).toEqual([
      matching.length,
      Math.min(matching.length, 100),
    ]);
  });
});

const COLUMN = { state: 'TRIAGE', now: NOW };
const PAGE = { first: 50, after: null };
const PERIOD = { ...YEAR, from: `${YEAR.first}T00:00:00.000Z`, to: NOW };
const inbox = (filter: MessageFilter, after: string | null = null) =>
  listMessages('eng-1', { filter, now: NOW, first: 50, after });
const behind = (kind: 'ENTERED' | 'REVERTED', filter: WorkItemFilter, after: string | null = null) =>
  listReportedWorkItems({
    figure: { kind, state: 'TRIAGE', severity: null, item: null, to: null },
    filter,
    period: PERIOD,
    now: NOW,
    first: 50,
    after,
  });

/** Of what may be read all: what is small whatever happens, and where any one is enough. */
const SMALL = ['people', 'specs', 'alarms', 'processes', 'recordMarks', 'numbers'];

/** What is sorted here is bounded by what is worked on, by a day, or by one work item; each says by what. */
const CASES: Record<string, readonly Case[]> = {
  boards: [
    // What the column shows at present, which is sorted.
    ['a column', () => listBoardColumn({ ...COLUMN, first: 50 }), [`${CARD}state_1_boardUntil_1_byDeadline_1, sorted`]],
    [
      'a column of a role, narrowed',
      () =>
        listBoardColumn({ ...COLUMN, roles: ['ENGINEER'], filter: { text: 'total', severities: ['LOW'] }, first: 50 }),
      [`${CARD}state_1_boardUntil_1_byDeadline_1, sorted`],
    ],
    ['how many a column has', () => countBoardColumn(COLUMN), [`${CARD}state_1_boardUntil_1_byDeadline_1`]],
    ['the oldest', () => oldestOfBoardColumn(COLUMN), [`${CARD}state_1_boardUntil_1_byDeadline_1, sorted`]],
    ['a digest of all', () => boardVersions(null, NOW), [`${CARD}boardUntil_1`]],
    ['a digest of a role', () => boardVersions('ENGINEER', NOW), [`${CARD}boardUntil_1`]],
    ['entries by id', () => findBoardEntries(['1', '2'], NOW), [`${CARD}_id_`]],
    ['a version', () => boardVersion('1'), [`${CARD}_id_`]],
    ['the last change', () => lastUpdate(), [`${CARD}byUpdated_-1`]],
    ['what changed lately', () => versionsSince(addSeconds(NOW, -30)), [`${CARD}byUpdated_-1`]],
  ],
  'work items': [
    ['their states', () => findWorkItems(['1', '2']), ['workItemStates: _id_']],
    ['whether a version is there', () => isVersionReadable('1', 1), [`${CARD}_id_`, 'workItemStates: _id_']],
    ['what somebody owes', () => listActionsOf('eng-1', ['ENGINEER', 'QA_LEAD']), [`${CARD}owners_1_byDeadline_1`]],
    // Behind the fifty that are due first, whatever else the owner owes is sorted.
    [
      'the first of it',
      () => firstActionOf('eng-1', ['ENGINEER', 'QA_LEAD']),
      [`${CARD}owners_1_byDeadline_1`, `${CARD}owners_1_byDeadline_1, sorted`],
    ],
    [
      'whom a change concerns',
      () => listConcerned([{ id: 'a', touches: ['spec:spec-ui'], except: null }]),
      [`${CARD}interests_1`],
    ],
    ['cards of older releases', () => rewriteOldCards(), ['counters: _id_', `${CARD}_id_`]],
  ],
  chains: [
    ['the next events', () => readEvents('7', { afterSeq: 3 }), ['events: workItemId_1_seq_1']],
    ['the newest events', () => readNewestEvents('7', { beforeSeq: 9, limit: 5 }), ['events: workItemId_1_seq_1']],
    ['a command', () => findCommand('command-5').catch(() => null), ['events: commandId_1, sorted']],
    ['a slice of the reconciler', () => listIdsAfter('5', 10), ['events: workItemId_1', 'workItemStates: _id_']],
    ['how many there are', () => estimateCount(), ['counters: _id_']],
    ['a page for the filer', () => listVersions({ afterId: '5', limit: 500 }), [`${CARD}_id_`]],
    ['bodies', () => readBodies(['none']), ['bodies: _id_']],
    ['a number', () => reserveNumber('command-5'), ['numbers: _id_']],
    [
      'entering numbers',
      () => enterNumbers([{ commandId: 'command-5', number: 6 }]),
      ['counters: _id_', 'numbers: _id_', 'numbers: number_1'],
    ],
    // Tools of operators, which go through all of it.
    ['all with events', () => listRecordedIds(), ['events: workItemId_1']],
  ],
  messages: [
    ['unread', () => inbox('UNREAD'), ['messages: personId_1_unread_1_place_-1']],
    [
      'unread, a later page',
      async () => inbox('UNREAD', (await inbox('UNREAD')).endCursor),
      ['messages: personId_1_unread_1_place_-1'],
    ],
    ['all', () => inbox('ALL'), ['messages: personId_1_place_-1']],
    ['all, a later page', async () => inbox('ALL', (await inbox('ALL')).endCursor), ['messages: personId_1_place_-1']],
    ['snoozed', () => inbox('SNOOZED'), ['messages: personId_1_unread_1_place_-1']],
    ['how many are unread', () => countUnread('eng-1', NOW), ['messages: personId_1_unread_1_place_-1']],
    ['by id', () => findMessages('eng-1', ['1:2:eng-1']), ['messages: _id_']],
    ['of events', () => messagesOfEvents('7', [2, 3]), ['messages: _id_']],
    ['all read', () => markReadUntil('eng-9', NOW, NOW), ['messages: personId_1_unread_1_place_-1']],
    ['not planned yet', () => listUnplanned(50), ['messages: deliver_1_place_1']],
    ['planned', () => notePlanned(['1:2:eng-1']), ['messages: _id_']],
    ['outgoing', () => findOutgoing(['1:2:eng-1']), ['messages: _id_']],
  ],
  deliveries: [
    ['due', () => listDue('email', LATER, 50), ['deliveries: state_1_channel_1_lease_1_nextAt_1']],
    ['being sent', () => listLeased('email', 50), ['deliveries: state_1_channel_1_lease_1_nextAt_1']],
    ['the oldest', () => oldestDue('chat'), ['deliveries: state_1_channel_1_lease_1_nextAt_1']],
    [
      'how many wait',
      () => countDeliveries('chat', 'WAITING', 1000),
      ['deliveries: state_1_channel_1_lease_1_nextAt_1'],
    ],
    ['dead letters', () => listDeadLetters(PAGE), ['deliveries: state_1_place_-1']],
    [
      'dead letters, a later page',
      async () => listDeadLetters({ first: 50, after: (await listDeadLetters(PAGE)).endCursor }),
      ['deliveries: state_1_place_-1'],
    ],
    ['by id', () => findDeliveries(['delivery-1']), ['deliveries: _id_']],
    ['taking', () => takeDelivery({ id: 'delivery-2999', attempts: 1, lease: '' }, 'me'), ['deliveries: _id_']],
    ['settling', () => settleDelivery('delivery-2999', 'me', { kind: 'sent' }, LATER), ['deliveries: _id_']],
    ['reviving', () => reviveDeliveries(['delivery-1'], LATER), ['deliveries: _id_']],
  ],
  reports: [
    ['fresh days', () => freshDays(), ['reportFacts: fresh_1_day_1']],
    // All facts of a day.
    ['a day', () => readDay({ template: 'defect-run', day: TODAY }), ['reportFacts: day_1, sorted']],
    ['facts of a work item', () => factsOfWorkItem('7'), ['reportFacts: workItemId_1']],
    ['settled facts', () => settleFacts(['1:2']), ['reportFacts: _id_']],
    [
      'roll-ups of a period',
      () => findRollUps({ template: 'defect-run', unit: 'DAY', from: YEAR.first, to: YEAR.last }),
      ['rollUps: unit_1_span_1'],
    ],
    ['the first day', () => firstRolledUpDay('defect-run'), ['rollUps: unit_1_span_1']],
    ['all days', () => rolledUpDays(), ['rollUps: unit_1_span_1']],
    ['months that ended', () => rollUpEndedMonths('defect-run', '', NOW), ['rollUps: _id_', 'rollUps: unit_1_span_1']],
    [
      'the ground of a report',
      () => readReportGround({ period: PERIOD, filter: {}, now: NOW }),
      ['reportFacts: day_1, sorted', 'reportFacts: fresh_1_day_1', 'rollUps: unit_1_span_1'],
    ],
    [
      'the ground of a report about a spec',
      () => readReportGround({ period: PERIOD, filter: { specId: 'spec-3' }, now: NOW }),
      [
        'reportFacts: fresh_1_day_1',
        'reportFacts: workItemId_1, sorted',
        'rollUps: unit_1_span_1',
        `${CARD}specId_1_byUpdated_-1`,
      ],
    ],
    // Grouped by sorting what is worked on.
    ['open items', () => countOpenItems({}, NOW), [`${CARD}disposition_1_byUpdated_-1, sorted`]],
    [
      'the load of owners',
      () => measureOwnerLoad({}, NOW),
      ['people: all of it, sorted', `${CARD}owners_1_byDeadline_1, sorted`],
    ],
    // Facts of the last day, week and so on, until there are enough.
    ['what is behind a figure', () => behind('ENTERED', {}), ['reportFacts: figures_1_at_-1, sorted', `${CARD}_id_`]],
    [
      'how much is behind a figure',
      async () => (await behind('ENTERED', {})).countAll(),
      ['reportFacts: figures_1_at_-1', 'reportFacts: figures_1_at_-1, sorted', `${CARD}_id_`],
    ],
    [
      'what is behind a figure, of a spec',
      () => behind('ENTERED', { specId: 'spec-4' }),
      ['reportFacts: workItemId_1', `${CARD}_id_`, `${CARD}specId_1_byUpdated_-1`],
    ],
    [
      'what is behind a figure, a later page',
      async () => behind('ENTERED', {}, (await behind('ENTERED', {})).endCursor),
      ['reportFacts: figures_1_at_-1, sorted', 'reportFacts: workItemId_1', `${CARD}_id_`],
    ],
  ],
  documents: [
    ['the newest of some', () => findNewestFilings(['1', '2']), ['filingHeads: _id_']],
    ['a page of the newest', () => listNewestFilings({ afterId: '5', limit: 50 }), ['filingHeads: _id_']],
    ['versions of one', () => listFilings('7', { before: 9, limit: 5 }), ['filings: workItemId_1_version_-1']],
    ['which are there', () => findFilingIds(['7:1']), ['filings: _id_']],
    ['texts', () => readFiledMarkdown([{ workItemId: 'none', version: 1 }]), ['filings: _id_']],
  ],
  'people, sessions and alarms': [
    ['everybody', () => listPeople(), ['people: all of it, sorted']],
    ['a role', () => listPeople('ENGINEER'), ['people: roles_1, sorted']],
    ['by id', () => findPeople(['eng-1']), ['people: _id_']],
    ['by address', () => findPersonByEmail('eng-1@example.test'), ['people: email_1']],
    ['time zones', () => timeZonesOfRoles(['ENGINEER']), ['people: roles_1']],
    ['the directory', () => readDirectory(), ['people: roles_1', 'specs: all of it']],
    ['specs', () => listSpecs(), ['specs: all of it, sorted']],
    ['specs by id', () => findSpecs(['spec-1']), ['specs: _id_']],
    ['a spec by path', () => findSpecByPath('docs/a.md'), ['specs: path_1']],
    ['a spec of a kind', () => findSpecOfKind('API_CONTRACTS'), ['specs: soleKind_1']],
    ['changes to be told', () => listAnnouncements(), ['people: announcements.id_1', 'specs: announcements.id_1']],
    [
      'changes that were told',
      () => settleAnnouncements([{ id: 'a', touches: [], except: null }]),
      ['people: announcements.id_1', 'specs: announcements.id_1'],
    ],
    ['sessions', () => findSessions(['session-1'], LATER), ['sessions: _id_']],
    ['all of a person', () => endSessionsOf('eng-50'), ['sessions: personId_1']],
    ['failed sign-ins', () => countFailures(['a', 'b']), ['signInFailures: _id_']],
    ['the security log', () => listDenials(PAGE), ['securityLog: place_-1']],
    [
      'the security log, a later page',
      async () => listDenials({ first: 50, after: (await listDenials(PAGE)).endCursor }),
      ['securityLog: place_-1'],
    ],
    [
      'the security log of a work item',
      () => listDenials({ ...PAGE, workItemId: '7' }),
      ['securityLog: workItemId_1_place_-1'],
    ],
    ['all alarms', () => listAlarms(), ['alarms: all of it, sorted']],
    ['alarms of one', () => listAlarmsOf('7'), ['alarms: workItemId_1, sorted']],
    ['whether one is frozen', () => isFrozen('7'), ['alarms: workItemId_1']],
    ['ended alarms', () => Promise.all([clearAlarms('none'), clearReconcilerAlarms('none')]), ['alarms: workItemId_1']],
    ['marks', () => listMarksBefore(LATER, 200), ['recordMarks: since_1']],
    ['a mark', () => findMark('7'), ['recordMarks: _id_']],
    ['workers', () => sinceLastBeat('queue'), ['processes: taskQueue_1_beatAt_-1']],
  ],
  changes: [
    [
      'an event with all that follows from it',
      () => recordEvents([run.comment('Seen.')]),
      ['workItemCards: _id_', 'workItemStates: _id_'],
    ],
    [
      'the same again',
      () => recordEvents(run.events.slice(-1)),
      ['events: _id_', 'events: workItemId_1_seq_1', 'workItemCards: _id_', 'workItemStates: _id_'],
    ],
    [
      'the next event',
      () => recordIfNext([run.comment('Seen again.')]),
      ['workItemCards: _id_', 'workItemStates: _id_'],
    ],
    [
      'whether events are recorded',
      () => isRecorded(run.events.slice(-1)),
      ['events: _id_', 'workItemCards: _id_', 'workItemStates: _id_'],
    ],
    ['a chain, folded', () => foldChain(run.state.id), ['events: workItemId_1_seq_1']],
    [
      'comparing one',
      () => compareWorkItem(run.state.id),
      ['events: workItemId_1_seq_1', 'workItemCards: _id_', 'workItemStates: _id_'],
    ],
    [
      'comparing its facts',
      () => compareFacts(run.state.id),
      ['events: workItemId_1_seq_1', 'filings: workItemId_1_version_-1', 'reportFacts: workItemId_1'],
    ],
    ['verifying it', () => verifyAudit(run.state.id), ['events: workItemId_1_seq_1', 'workItemStates: _id_']],
    ['a delivery', () => addDelivery({ messageId: 'm', personId: 'eng-1', channel: 'email' }, LATER), []],
    ['a digest', () => addToDigest({ messageId: 'm', personId: 'eng-1', channel: 'email' }, LATER, LATER), []],
    [
      'more of a digest',
      () => addToDigest({ messageId: 'n', personId: 'eng-1', channel: 'email' }, LATER, LATER),
      ['deliveries: _id_'],
    ],
    [
      'a read message',
      async () => markMessages(await findMessages('eng-1', ['1:2:eng-1']), { readAt: NOW }),
      ['messages: _id_'],
    ],
    ['settings of messages', () => chooseWays('eng-1', { ANSWER: { email: 'NONE' } }), ['messageSettings: _id_']],
    [
      'counting a day',
      () => rollUpDay({ template: 'defect-run', day: '2025-12-01' }, NOW),
      ['reportFacts: day_1, sorted', 'rollUps: _id_', 'rollUps: unit_1_span_1'],
    ],
    ['other facts', () => replaceFacts([]), []],
    [
      'documents',
      () =>
        insertFilings([
          {
            workItemId: 'none',
            version: 1,
            head: 'h',
            path: 'p',
            sha256: 's',
            commit: 'c',
            filedAt: NOW,
            lags: [],
            markdown: 'x',
          },
        ]),
      ['filingHeads: _id_'],
    ],
    ['a number for nobody', () => setNumbersAside(1), ['counters: _id_']],
    ['the very first number', () => firstNumberIfNone(), ['numbers: all of it']],
    ['a person', () => changePerson('eng-3', { timeZone: 'Europe/Berlin' }), ['people: _id_']],
    [
      'a new person',
      () =>
        insertPerson({
          id: 'new',
          name: 'New',
          email: 'new@example.test',
          roles: ['ENGINEER'],
          timeZone: 'UTC',
          passwordHash: 'none',
        }),
      ['people: email_1'],
    ],
    ['a password', () => changePassword('eng-3', 'none'), ['people: _id_', 'sessions: personId_1']],
    ['a hash', () => findPasswordHash('eng-3'), ['credentials: _id_']],
    [
      'a spec',
      () =>
        insertSpec({ id: 'spec-ui', path: 'docs/ui.md', title: 'UI', version: '1', kind: 'OTHER', ownerId: 'eng-1' }),
      [],
    ],
    ['a changed spec', () => changeSpec('spec-ui', { version: '2' }), ['specs: _id_']],
    ['a version of a spec', () => raiseSpecVersion('spec-ui', '3', '7:2'), ['specs: _id_']],
    ['a proof', () => noteProof('session-2', LATER), ['sessions: _id_']],
    [
      'a session in use',
      async () => Promise.all((await findSessions(['session-2'], LATER)).map((one) => touchSession(one, LATER))),
      ['sessions: _id_'],
    ],
    ['a session that ends', () => endSession('session-2'), ['sessions: _id_']],
    ['a failed sign-in', () => addFailure('key', LATER), ['signInFailures: _id_']],
    ['forgotten ones', () => forgetFailures(['key']), ['signInFailures: _id_']],
    ['a worker', () => enterProcess('me', 'queue', LATER), ['processes: all of it']],
    ['its beat', () => noteBeat('me', LATER), ['processes: _id_']],
    ['its end', () => leaveProcess('me'), ['processes: _id_']],
    ['a kept mark', () => keepMark('7', { since: LATER, reason: 'x', asked: 1 }), ['recordMarks: _id_']],
    ['a mark that goes', () => removeMark('7'), ['recordMarks: _id_']],
    ['how many marks', () => countMarks(), ['recordMarks: all of it']],
    [
      'the notes',
      () => Promise.all([readFilerNote(), readReconcilerNote()]),
      ['filerNotes: _id_', 'reconcilerNotes: _id_'],
    ],
  ],
};

describe.each(Object.entries(CASES))('%s', (_part, cases) => {
  test.each(cases)('%s', async (_name, run, expected) => {
    const plans = await plansOf(run);
    expect(plans).toEqual([...expected].sort());
    const all = plans.filter((plan) => plan.includes('all of it')).map((plan) => plan.split(':')[0]);
    expect(SMALL).toEqual(expect.arrayContaining(all));
  });
});

/** What asks nothing by itself, or goes through all on purpose: connecting, building values, tools that make data. */
const NOT_ASKED = new Set(
  `announcementsOf beginBenchData beginDemoHistory endBenchData endDemoHistory findBenchData findDemoHistory
  filingProblem connectDatabase disconnectDatabase databaseAddress askDatabaseNow databaseReady ensureIndexes
  dropTestDatabase knownStates enterPast indexOfFew enteredNumbers toEventDocument filingId needsWorkItems toMessage evolveNext
  requireTimeZone insertFacts removeFacts toFactRecord templatesOf narrowingOf daysWithFacts insertMessages addDenial
  raiseAlarm storeBody storeBodies openSession markRecord listAllIds writeFilerNote writeReconcilerNote toReadModel
  enterRaisedVersion differsFrom sumOfMonth`.split(/\s+/),
);
/** What is asked by something above. */
const WITHIN: Record<string, string> = {
  appendEvents: 'recordEvents',
  listRecordedAfter: 'listIdsAfter',
  eventsOf: 'foldChain',
  storedEventsOf: 'verifyAudit',
  findFirst: 'listWorkItems',
  findMatching: 'readReportGround',
  findMessageSettings: 'chooseWays',
  findPerson: 'findPeople',
  changeRoles: 'changePerson',
  findSession: 'findSessions',
  tellSince: 'foldChain',
  rebuildWorkItem: 'compareWorkItem',
  toCardFilter: 'listWorkItems',
  toConditions: 'listWorkItems',
  ownerKeysOf: 'listWorkItems',
  findWorkItem: 'findWorkItems',
  writeReadModel: 'recordEvents',
};

test('whatever asks the database is asked here', () => {
  const folder = fileURLToPath(new URL('.', import.meta.url));
  const own = readFileSync(fileURLToPath(import.meta.url), 'utf8');
  const isAsked = (name: string) => own.includes(`${name}(`) || NOT_ASKED.has(name) || WITHIN[name] !== undefined;
  const sources = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.includes('.test.'));
  const asking = sources
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
    .filter((source) => source.includes('collection(') || source.includes('stored()'))
    .flatMap((source) => [...source.matchAll(/^export (?:async )?function\*? (\w+)/gm)].map((match) => match[1]!));
  expect(asking.length).toBeGreaterThan(100);
  expect(asking.filter((name) => !isAsked(name))).toEqual([]);
});

describe('what watches queries', () => {
  test('sees a query without an index, and a sort', async () => {
    const cards = collection('workItemCards');
    expect(await plansOf(() => cards.find({ head: 'x' }).lean())).toEqual([`${CARD}all of it`]);
    expect(await plansOf(() => cards.find({ head: 'x' }).sort({ version: 1 }).lean())).toEqual([
      `${CARD}all of it, sorted`,
    ]);
    expect(await plansOf(() => cards.updateOne({ head: 'x' }, { $set: { head: 'y' } }))).toEqual([`${CARD}all of it`]);
    expect(await plansOf(() => cards.aggregate([{ $match: { head: 'x' } }, { $group: { _id: '$state' } }]))).toEqual([
      `${CARD}all of it`,
    ]);
  });

  test('has filled collections before it', async () => {
    expect(await collection('workItemCards').countDocuments()).toBe(WORK_ITEMS + 1);
    expect((await listWorkItemIds()).length).toBe(WORK_ITEMS + 1);
  });
});
