import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { columnOrder, isOnBoard, placementOf } from '#domain/board-placement.ts';
import { nextActions } from '#domain/next-actions.ts';
import { ownerKeys } from '#domain/owner.ts';
import { showCard } from '#domain/shown-card.ts';
import { DEFECT_RUN } from '#domain/templates/index.ts';
import { effectiveSeverity } from '#domain/timer.ts';
import type { Role, Severity } from '#domain/vocabulary.ts';
import { wordsOfCard } from '#domain/words.ts';
import { findBoardEntries } from './board-entries.ts';
import { collection } from './database.ts';
import { InvalidCursorError, writeCursor } from './page-cursor.ts';
import { insertPerson } from './people.ts';
import { recordEvents } from './record.ts';
import { rewriteOldCards } from './rewrite-old-cards.ts';
import { DefectRun } from './testing/defect.ts';
import { useTestDatabase } from './testing/test-database.ts';
import type { WorkItemFilter, WorkItemOrder, WorkItemPage } from './work-items.ts';
import {
  countBoardColumn,
  findWorkItems,
  firstActionOf,
  listActionsOf,
  listBoardColumn,
  listWorkItemIds,
  listWorkItems,
  oldestOfBoardColumn,
} from './work-items.ts';

useTestDatabase();

const NOW = '2026-03-03T08:00:00.000Z';
const SEVERITIES: Severity[] = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW'];
const T1 = { specId: 'spec-ui', section: '3.2', version: '1.0', expectedBehaviour: 'As the spec says.' };
const runs: DefectRun[] = [];

/** Of some nobody said any. */
const severityOf = (number: number): Severity | null => (number % 13 === 0 ? null : SEVERITIES[number % 4]!);

/** Forty defects: many reported and updated in the same millisecond, so that sort keys are equal. */
beforeAll(async () => {
  for (let number = 1; number <= 40; number += 1) {
    const at = number <= 30 ? '2026-03-02T08:00:00.000Z' : '2026-03-03T07:00:00.000Z';
    const title = number % 5 === 0 ? `Export écrit ${number} rows twice` : `Rounding of total ${number} is off`;
    const run = new DefectRun({ number, at, title, severity: severityOf(number), specId: 'spec-ui' });
    if (number % 10 === 0) run.pass('T.1', 'qa-owner', T1);
    runs.push(run);
    await recordEvents(run.events);
  }
  const qa = { id: 'qa', name: 'The qa', email: 'qa@example.test', timeZone: 'UTC', passwordHash: 'none' };
  await insertPerson({ ...qa, roles: ['QA_LEAD', 'ENGINEER'] });
});

async function allPages(read: (after: string | null) => Promise<WorkItemPage>): Promise<WorkItemPage[]> {
  const pages: WorkItemPage[] = [];
  for (let after: string | null = null; ; ) {
    const page = await read(after);
    pages.push(page);
    if (pages.length > 50) throw new Error('The pages have no end.');
    if (!page.hasNextPage) return pages;
    after = page.endCursor;
  }
}

const idsOf = (pages: WorkItemPage[]) => pages.flatMap((page) => page.nodes.map((node) => node.id));
const idsWhere = (keep: (run: DefectRun) => boolean) => runs.filter(keep).map((run) => run.state.id);
const byNumber = (ids: string[]) => ids.toSorted((one, other) => Number(one) - Number(other));

async function found(filter: WorkItemFilter, now = NOW): Promise<string[]> {
  const page = await listWorkItems({ filter, first: 200, now });
  expect(await page.countAll()).toBe(page.nodes.length);
  return byNumber(page.nodes.map((node) => node.id));
}

const deadlineOf = (run: DefectRun) => nextActions(DEFECT_RUN, run.state)[0]!.deadline;

describe('paging', () => {
  const keys: Record<WorkItemOrder, (run: DefectRun) => string> = {
    UPDATED_DESC: (run) => run.state.updatedAt,
    CREATED_DESC: (run) => run.state.createdAt,
    DEADLINE_ASC: deadlineOf,
    SEVERITY_ASC: (run) => `${SEVERITIES.indexOf(effectiveSeverity(run.state))} ${deadlineOf(run)}`,
  };

  test.each(Object.keys(keys) as WorkItemOrder[])(
    '%s: pages of every size hold each item once, in the same order',
    async (orderBy) => {
      const key = keys[orderBy];
      const sign = orderBy.endsWith('DESC') ? -1 : 1;
      const expected = runs.toSorted((one, other) => {
        const [left, right] = [key(one), key(other)];
        const difference = left < right ? -1 : left > right ? 1 : one.state.number - other.state.number;
        return sign * difference;
      });
      for (const first of [1, 7, 13, 40, 200]) {
        const pages = await allPages((after) => listWorkItems({ orderBy, first, after, now: NOW }));
        expect(idsOf(pages)).toEqual(expected.map((run) => run.state.id));
        for (const page of pages) expect(await page.countAll()).toBe(40);
      }
    },
  );

  test('an item that is updated between two pages neither hides nor repeats another', async () => {
    const first = await listWorkItems({ orderBy: 'CREATED_DESC', first: 10, now: NOW });
    const run = runs[35]!;
    await recordEvents([run.comment('meanwhile')]);
    const rest = await allPages((after) =>
      listWorkItems({ orderBy: 'CREATED_DESC', first: 10, after: after ?? first.endCursor, now: NOW }),
    );
    expect(new Set(idsOf([first, ...rest])).size).toBe(40);
  });

  test.each([
    '',
    'x',
    'bnVsbA',
    '{"$gt":""}',
    'A'.repeat(4000),
    writeCursor('DEADLINE_ASC', 'x'),
    btoa('["UPDATED_DESC",{"$gt":""}]'),
  ])('a cursor of somebody else’s is refused: %.20s', async (after) => {
    await expect(listWorkItems({ first: 10, after, now: NOW })).rejects.toBeInstanceOf(InvalidCursorError);
  });
});

describe('filters', () => {
  test('state, severity, disposition, spec and template', async () => {
    expect(await found({})).toHaveLength(40);
    expect(await found({ states: ['TRIAGE', 'CLOSED'] })).toHaveLength(40);
    expect(await found({ states: ['CLOSED'] })).toEqual([]);
    expect(await found({ states: [] })).toEqual([]);
    expect(await found({ severities: ['CRITICAL', 'LOW'] })).toEqual(
      idsWhere((run) => ['CRITICAL', 'LOW'].includes(effectiveSeverity(run.state))),
    );
    expect(await found({ rated: false })).toEqual(['13', '26', '39']);
    expect(await found({ rated: true })).toHaveLength(37);
    expect(await found({ rated: false, severities: ['HIGH', 'MEDIUM', 'LOW'] })).toEqual([]);
    expect(await found({ dispositions: ['ACTIVE'] })).toHaveLength(40);
    expect(await found({ dispositions: ['CLOSED', 'WITHDRAWN'] })).toEqual([]);
    expect(await found({ specId: 'spec-ui' })).toHaveLength(40);
    expect(await found({ specId: 'spec-other' })).toEqual([]);
    expect(await found({ template: 'defect-run', severities: null, text: null })).toHaveLength(40);
    expect(await found({ template: 'feature-run' })).toEqual([]);
  });

  test('overdue is measured at the instant that the reader names', async () => {
    for (const now of ['2026-03-02T09:00:00.000Z', NOW, '2026-04-01T00:00:00.000Z', deadlineOf(runs[0]!)]) {
      expect(await found({ overdue: true }, now)).toEqual(idsWhere((run) => deadlineOf(run) < now));
      expect(await found({ overdue: false }, now)).toEqual(idsWhere((run) => deadlineOf(run) >= now));
    }
  });

  test('text finds words and beginnings of words, all of them, in any case, newest update first', async () => {
    const written = idsWhere((run) => run.state.number % 5 === 0);
    expect(await found({ text: 'ÉCRIT' })).toEqual(written);
    expect(await found({ text: ' twi  exp ' })).toEqual(written);
    expect(await found({ text: 'total rows' })).toEqual([]);
    expect(await found({ text: '35' })).toEqual(['35']);
    expect(await found({ text: 'otal' })).toEqual([]);
    expect(await found({ text: '  ' })).toHaveLength(40);
    for (const text of ['.*', '^', '$where', '{"$gt":""}', '(((', '\u0000']) expect(await found({ text })).toEqual([]);
    const page = await listWorkItems({ filter: { text: 'rounding' }, first: 200, now: NOW });
    const updates = page.nodes.map((node) => node.card!.updatedAt);
    expect(updates).toEqual(updates.toSorted().toReversed());
  });

  test('ownerId: what the person owes, in person or through a role with no person named', async () => {
    const owes = (run: DefectRun, person: string, roles: Role[]) =>
      nextActions(DEFECT_RUN, run.state).some(({ owner }) =>
        owner.personId === null ? roles.includes(owner.role) : owner.personId === person,
      );
    expect(await found({ ownerId: 'qa' })).toEqual(idsWhere((run) => owes(run, 'qa', ['QA_LEAD', 'ENGINEER'])));
    expect(await found({ ownerId: 'qa-owner' })).toEqual(idsWhere((run) => owes(run, 'qa-owner', [])));
    expect(await found({ ownerId: 'qa-owner' })).toHaveLength(36);
    expect(await found({ ownerId: 'nobody' })).toEqual([]);
  });

  test('operators in place of text are refused by the database layer', async () => {
    const operator = { $ne: 'x' } as unknown as string;
    await expect(listWorkItems({ filter: { specId: operator }, first: 10, now: NOW })).rejects.toThrow();
    await expect(listWorkItems({ filter: { states: [operator] }, first: 10, now: NOW })).rejects.toThrow();
    await expect(findWorkItems([operator])).rejects.toThrow();
  });
});

describe('boards (decision 20)', () => {
  const column = (state: string, role?: Role, first = 50, after: string | null = null) =>
    listBoardColumn({ state, roles: role === undefined ? null : [role], first, after, now: NOW });

  test('a column pages through its items, the earliest deadline first', async () => {
    const pages = await allPages((after) => column('TRIAGE', undefined, 7, after));
    expect(byNumber(idsOf(pages))).toEqual(idsWhere(() => true));
    const deadlines = pages.flatMap((page) => page.nodes.map((node) => node.card!.actions[0]!.deadline));
    expect(deadlines).toEqual(deadlines.toSorted());
    expect((await column('CLOSED')).nodes).toEqual([]);
  });

  test('what is listed has the card of its state; one of an older release says that it has none', async () => {
    await collection('workItemCards').updateOne({ _id: '7' }, { $unset: { board: 1, rated: 1 } });
    const { nodes } = await column('TRIAGE');
    const records = await findWorkItems(nodes.map((node) => node.id));
    expect(records).toHaveLength(40);
    for (const record of records) {
      const listed = nodes.find((node) => node.id === record.id);
      expect(listed).toMatchObject({ version: record.version, card: record.id === '7' ? null : record.card });
    }
    expect(await rewriteOldCards()).toBe(1);
    const rewritten = (await column('TRIAGE')).nodes.find((node) => node.id === '7');
    expect(rewritten?.card).toEqual(records.find((record) => record.id === '7')?.card);
    expect(await rewriteOldCards()).toBe(0);
  });

  test('a role sees what it takes part in at present', async () => {
    expect(await (await column('TRIAGE', 'QA_TESTING_OWNER')).countAll()).toBe(40);
    expect(await (await column('TRIAGE', 'PMO_LEAD')).countAll()).toBe(40);
    expect(await (await column('TRIAGE', 'SPEC_OWNER')).countAll()).toBe(0);
    const filter = { severities: ['LOW'] as const };
    // Ten would be, but of one of them nobody said it.
    expect(await countBoardColumn({ state: 'TRIAGE', roles: ['PRODUCT_OWNER'], filter, now: NOW })).toBe(9);
    const either = (...roles: Role[]) => countBoardColumn({ state: 'TRIAGE', roles, now: NOW });
    expect(await either('SPEC_OWNER', 'QA_TESTING_OWNER')).toBe(40);
    expect(await either()).toBe(0);
  });

  test('a column knows since when its oldest item is in the state', async () => {
    await collection('workItemCards').updateOne({ _id: '9' }, { $set: { visitEnteredAt: '2026-01-01T00:00:00.000Z' } });
    expect(await oldestOfBoardColumn({ state: 'TRIAGE', now: NOW })).toBe('2026-01-01T00:00:00.000Z');
    expect(await oldestOfBoardColumn({ state: 'CLOSED', now: NOW })).toBeNull();
  });

  test('closed items leave it two weeks after they were closed, unless their closure is not complete', async () => {
    const cards = collection('workItemCards');
    const put = (id: string, boardUntil: string) =>
      cards.updateOne({ _id: id }, { $set: { state: 'CLOSED', disposition: 'CLOSED', boardUntil } });
    await put('1', '2026-03-03T07:59:59.999Z');
    await put('2', '2026-03-03T08:00:00.001Z');
    await put('3', '~');
    await put('4', '');
    expect(byNumber((await column('CLOSED')).nodes.map((node) => node.id))).toEqual(['2', '3']);
    for (const id of ['1', '2', '3', '4'])
      await cards.updateOne({ _id: id }, { $set: { state: 'TRIAGE', disposition: 'ACTIVE', boardUntil: '~' } });
  });
});

describe('what a board shows', () => {
  const PEOPLE = { qa: ['QA_LEAD', 'ENGINEER'], 'qa-owner': [], nobody: [] } as const;
  const everyCondition = fc.record(
    {
      states: fc.subarray(DEFECT_RUN.states.map(({ key }) => key)),
      severities: fc.subarray(SEVERITIES),
      rated: fc.boolean(),
      dispositions: fc.subarray(['ACTIVE', 'CLOSED', 'WITHDRAWN'] as const),
      ownerId: fc.constantFrom(...(Object.keys(PEOPLE) as (keyof typeof PEOPLE)[])),
      specId: fc.constantFrom('spec-ui', 'spec-other'),
      overdue: fc.boolean(),
      text: fc.constantFrom('', ' ', '?', 'round', 'écrit EXPORT', 'EXPORT é', '1', '12 round', 'ounding'),
      template: fc.constantFrom('defect-run', 'other-run'),
    },
    { noNullPrototype: true },
  );
  // Few conditions at once: what all of them leave is mostly nothing.
  const kept = fc.subarray(
    ['states', 'severities', 'rated', 'dispositions', 'ownerId', 'specId', 'overdue', 'text', 'template'] as const,
    {
      maxLength: 3,
    },
  );
  const filter = fc
    .tuple(everyCondition, kept)
    .map(([all, names]): Partial<typeof all> => Object.fromEntries(names.map((name) => [name, all[name]])));
  const roles = fc.option(fc.subarray<Role>(['QA_LEAD', 'ENGINEER', 'PMO_LEAD', 'VIEWER']));

  test('is told by the card as the database tells it, for any roles and filter', async () => {
    // Deadlines before and after the instant of asking, and one exactly at it.
    const deadlines = runs.map(deadlineOf).toSorted();
    const instants = fc.constantFrom(NOW, '2026-03-02T08:00:00.000Z', deadlines[0]!, deadlines.at(-1)!);
    let shownAtAll = 0;
    await fc.assert(
      fc.asyncProperty(filter, roles, instants, async (filter, roles, now) => {
        const listed = await listBoardColumn({ state: 'TRIAGE', filter, roles, first: 200, now });
        const entries = await findBoardEntries(await listWorkItemIds(), now);
        const keys = filter.ownerId === undefined ? null : ownerKeys(filter.ownerId, PEOPLE[filter.ownerId]);
        const told = entries.filter(({ card, roles: boards, specId, shown }) => {
          const placed = placementOf(showCard(card, String, now), shown ? ['ALL', ...boards] : [], specId);
          return (
            isOnBoard(placed, wordsOfCard(card), { roles, filter, ownerKeys: keys }, now) && card.state === 'TRIAGE'
          );
        });
        const cards = told.map(({ card }) => card).sort(columnOrder);
        expect(cards.map(({ id }) => id)).toEqual(listed.nodes.map(({ id }) => id));
        shownAtAll += cards.length;
      }),
      { numRuns: 80 },
    );
    expect(shownAtAll).toBeGreaterThan(100);
  });
});

describe('next actions over all work items (GI-1)', () => {
  test('a person’s own and those of their roles with no person named, the earliest deadline first', async () => {
    const owned = await listActionsOf('qa-owner', ['QA_TESTING_OWNER']);
    expect(owned).toHaveLength(36);
    expect(owned.every(({ action }) => action.owner.personId === 'qa-owner')).toBe(true);
    const deadlines = owned.map(({ action }) => action.deadline);
    expect(deadlines).toEqual(deadlines.toSorted());
    expect(await firstActionOf('qa-owner', ['QA_TESTING_OWNER'])).toEqual(owned[0]);
    const expected = runs.find((run) => run.state.id === owned[0]!.workItemId)!;
    expect(nextActions(DEFECT_RUN, expected.state)).toContainEqual(owned[0]!.action);
    for (const [id, roles] of [
      ['pmo', ['PMO_LEAD']],
      ['product', ['PRODUCT_OWNER']],
      ['engineer-1', ['ENGINEER']],
    ] as const) {
      expect(await firstActionOf(id, roles)).toEqual((await listActionsOf(id, roles))[0] ?? null);
    }
    expect(await listActionsOf('viewer', ['VIEWER'])).toEqual([]);
    expect(await firstActionOf('viewer', ['VIEWER'])).toBeNull();
  });
});

test('ids of all work items', async () => {
  expect(byNumber(await listWorkItemIds())).toEqual(idsWhere(() => true));
});
