import { randomUUID } from 'node:crypto';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { typeDefs } from '#graphql/generated/schema.ts';
import type { Answer } from '#graphql/testing/caller.ts';
import { connectionsOf } from '#graphql/testing/connections.ts';
import { inHours, Journey } from '#graphql/testing/journey.ts';
import type { PersonName } from '#graphql/testing/organisation.ts';
import { startTestApi, type TestApi } from '#graphql/testing/test-api.ts';
import { addDelivery, settleDelivery, takeDelivery } from '#models/deliveries.ts';

/** How many items each list has at least before anything is asked. */
const ITEMS = 5;
const FROM_TO = 'from: "2020-01-01T00:00:00.000Z", to: "2090-01-01T00:00:00.000Z"';

interface Page {
  nodes: { key: string | number }[];
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
}

/** How a list is reached, and what happens to it. */
interface Ways {
  who: PersonName;
  /** The query around the field. */
  around: (field: string) => string;
  /** Arguments that it can't do without. */
  given?: string;
  /** The field's place in the answer. */
  pageIn: (data: Record<string, unknown>) => Page;
  /** Brings one item more. */
  add: () => Promise<unknown>;
  /** Gives an item another place, or takes it away; lists whose items stay as they are have none. */
  change?: (key: string) => Promise<unknown>;
}

/** A list in one of its orders. */
interface Listed extends Ways {
  what: string;
  field: string;
  key: string;
  choice: string;
}

let api: TestApi;
let journeys: Journey[];

beforeAll(async () => {
  api = await startTestApi(inject('engines'));
  journeys = [];
  for (let count = 0; count < ITEMS; count += 1) {
    await report();
    await deny();
    await giveUp();
    await comment();
  }
  const { nodes } = await pageOf(listed('Query.inbox', 'filter: UNREAD, '), '');
  for (const { key } of nodes) await snooze(String(key));
  for (let count = 0; count < ITEMS; count += 1) await report();
});
afterAll(() => api.close());

/** A defect that came back from a No: it was counted as rejected, and its next action is another one. */
async function report(): Promise<void> {
  const journey = await Journey.reported(api);
  journeys.push(journey);
  await reject(journey);
}

async function reject(journey: Journey): Promise<void> {
  const revision = await journey.submit('T.1');
  const reason = 'The report of May shows something else.';
  await journey.act('qa-owner', 'confirmGateItem', { item: 'T.1', revision, answer: 'NO', reason });
}

async function change(id: string): Promise<void> {
  const journey = journeys.find((one) => one.id === id);
  if (journey === undefined) throw new Error(`Nobody reported ${id}.`);
  await reject(journey);
}

const comment = () => journeys[0]!.act('eng', 'comment', { text: 'Seen again today.' });
const deny = () => api.as('viewer').try('comment', { workItemId: journeys[0]!.id, text: 'Not mine to say.' });

async function giveUp(): Promise<void> {
  const messageId = randomUUID();
  const now = new Date();
  await addDelivery({ messageId, personId: 'eng', channel: 'email' }, now);
  await takeDelivery({ id: `${messageId}:email`, attempts: 0, lease: '' }, 'test');
  await settleDelivery(`${messageId}:email`, 'test', { kind: 'dead', error: '550 No such mailbox' }, now);
}

const send = (who: PersonName, mutation: string, input: Record<string, unknown>) =>
  api
    .as(who)
    .read(
      `mutation ($input: ${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $input) { __typename } }`,
      { input: { commandId: randomUUID(), ...input } },
    );
const snooze = (id: string) => send('qa-owner', 'snoozeMessage', { id, until: inHours(24) });

const unchanged = (data: Record<string, unknown>) => Object.values(data)[0] as Page;

/** Every list that there is: the first test compares with the schema. */
const WAYS: Record<string, Ways> = {
  'Query.workItems': { who: 'viewer', around: (field) => `{ ${field} }`, pageIn: unchanged, add: report, change },
  'BoardColumn.items': {
    who: 'viewer',
    around: (field) => `{ board { columns { state ${field} } } }`,
    pageIn: ({ board }) =>
      (board as { columns: { state: string; items: Page }[] }).columns.find(({ state }) => state === 'TRIAGE')!.items,
    add: report,
    change,
  },
  'Query.reportedWorkItems': {
    who: 'viewer',
    around: (field) => `{ ${field} }`,
    given: `figure: { kind: REJECTED, item: "T.1" }, ${FROM_TO}, `,
    pageIn: unchanged,
    add: report,
    change,
  },
  'Query.inbox': {
    who: 'qa-owner',
    around: (field) => `{ ${field} }`,
    pageIn: unchanged,
    async add() {
      await report();
      const [newest] = (await pageOf(listed('Query.inbox', 'filter: UNREAD, '), 'first: 1')).nodes;
      await snooze(String(newest?.key));
      await report();
    },
    change: snooze,
  },
  'Query.securityLog': { who: 'pmo', around: (field) => `{ ${field} }`, pageIn: unchanged, add: deny },
  'Query.deadLetters': {
    who: 'admin',
    around: (field) => `{ ${field} }`,
    pageIn: unchanged,
    add: giveUp,
    change: (id) => send('admin', 'resendDelivery', { ids: [id] }),
  },
  'WorkItem.events': {
    who: 'viewer',
    around: (field) => `{ workItem(id: "${journeys[0]!.id}") { ${field} } }`,
    pageIn: ({ workItem }) => (workItem as { events: Page }).events,
    add: comment,
  },
};

const CONNECTIONS = connectionsOf(buildSchema(typeDefs));
const LISTS: Listed[] = CONNECTIONS.flatMap(({ name, field, key, choices }) => {
  const ways = WAYS[name];
  return ways === undefined
    ? []
    : choices.map((choice) => ({ what: `${name}(${choice.slice(0, -2)})`, field, key, choice, ...ways }));
});

function listed(name: string, choice = ''): Listed {
  const found = LISTS.find((list) => list.what === `${name}(${choice.slice(0, -2)})`);
  if (found === undefined) throw new Error(`There is no list ${name} with ${choice}.`);
  return found;
}

function ask({ who, around, field, given = '', choice, key }: Listed, page: string): Promise<Answer<object>> {
  const asked = `${given}${choice}${page}`.replace(/, $/, '');
  return api
    .as(who)
    .ask(
      around(
        `${field}${asked === '' ? '' : `(${asked})`} { nodes { key: ${key} } pageInfo { endCursor hasNextPage } }`,
      ),
    );
}

async function pageOf(list: Listed, page: string): Promise<Page> {
  const { data, errors } = await ask(list, page);
  if (errors !== undefined || data === undefined || data === null) throw new Error(JSON.stringify(errors));
  return list.pageIn(data as Record<string, unknown>);
}

const cursorOf = (after: string | null) => (after === null ? '' : `, after: ${JSON.stringify(after)}`);

/** The keys of all pages of a size; `between` comes after each page, with what was shown until then. */
async function walk(
  list: Listed,
  first: number,
  between: (page: number, shown: readonly string[]) => Promise<unknown> = () => Promise.resolve(),
): Promise<string[]> {
  const shown: string[] = [];
  let after: string | null = null;
  for (let page = 1; ; page += 1) {
    const { nodes, pageInfo }: Page = await pageOf(list, `first: ${first}${cursorOf(after)}`);
    if (pageInfo.hasNextPage) expect(nodes.length, 'a page is full where another follows').toBe(first);
    shown.push(...nodes.map(({ key }) => String(key)));
    if (!pageInfo.hasNextPage) return shown;
    after = pageInfo.endCursor;
    await between(page, shown);
  }
}

describe('pages of every list', () => {
  it('are all looked at here', () => {
    expect(CONNECTIONS.map(({ name }) => name).toSorted()).toEqual(Object.keys(WAYS).toSorted());
    expect(LISTS.map(({ what }) => what)).toContain('Query.workItems(orderBy: DEADLINE_ASC)');
  });

  it.each(LISTS.map((list) => [list.what, list] as const))('%s: of 1 to n make the whole', async (_what, list) => {
    const whole = await walk(list, 200);
    expect(whole.length).toBeGreaterThanOrEqual(ITEMS);
    expect(new Set(whole).size).toBe(whole.length);
    const sizes = Array.from({ length: whole.length + 1 }, (_, index) => index + 1);
    // Of a long list the small ones, and those about its end: what lies between tells nothing more.
    for (const first of sizes.filter((size) => size <= 2 * ITEMS || size >= whole.length - 1)) {
      expect([first, await walk(list, first)]).toEqual([first, whole]);
    }
  });

  it.each(LISTS.map((list) => [list.what, list] as const))(
    '%s: what comes, changes or goes between two of them neither repeats nor hides others',
    async (_what, list) => {
      const before = await walk(list, 200);
      const changed = new Set<string>();
      const move = async (key: string | undefined) => {
        if (list.change === undefined || key === undefined) return;
        changed.add(key);
        await list.change(key);
      };
      const shown = await walk(list, 1, async (page, soFar) => {
        if (page === 1) await list.add();
        // One that was shown, then one that is still to come.
        if (page === 2) await move(soFar[0]);
        if (page === 3) await move(before.find((key) => !soFar.includes(key) && !changed.has(key)));
      });
      expect(changed.size).toBe(list.change === undefined ? 0 : 2);
      const known = new Set(before);
      const others = (keys: readonly string[]) => keys.filter((key) => known.has(key) && !changed.has(key));
      expect(others(shown)).toEqual(others(before));
      const come = shown.filter((key) => !known.has(key));
      expect(new Set(come).size).toBe(come.length);
      const after = await walk(list, 200);
      expect(after.filter((key) => !known.has(key)).length, 'something came').toBeGreaterThan(0);
      expect(after, 'and the list is another one').not.toEqual(before);
    },
  );
});

describe('a cursor', () => {
  /** A column of a board is in an order that lists have too: a place in the one is a place in the other. */
  const isSameOrder = (one: Listed, other: Listed) =>
    one === other ||
    [one, other].every(({ what }) => ['BoardColumn.items()', 'Query.workItems(orderBy: DEADLINE_ASC)'].includes(what));

  const refusalOf = async (list: Listed, after: string) => {
    const { errors } = await ask(list, `first: 2${cursorOf(after)}`);
    return errors?.map(({ extensions }) => [extensions.code, extensions.fields?.[0]?.path])[0];
  };

  it.each(LISTS.map((list) => [list.what, list] as const))(
    '%s: of another list is refused, naming the field',
    async (_what, list) => {
      for (const other of LISTS) {
        const { endCursor } = (await pageOf(other, 'first: 2')).pageInfo;
        const refused = isSameOrder(list, other) ? undefined : ['BAD_USER_INPUT', 'after'];
        expect([other.what, await refusalOf(list, endCursor!)]).toEqual([other.what, refused]);
      }
    },
  );

  it.each(LISTS.map((list) => [list.what, list] as const))('%s: that is broken is refused', async (_what, list) => {
    const { endCursor } = (await pageOf(list, 'first: 2')).pageInfo;
    const [order, key] = JSON.parse(Buffer.from(endCursor!, 'base64url').toString()) as [string, string];
    const written = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');
    expect(written(order, key)).toBe(endCursor);
    const broken = [
      '',
      'x',
      key,
      endCursor!.slice(0, -4),
      'A'.repeat(100_000),
      written(order),
      written(order, key, key),
      ...['', 'x', '0', '-1', '1e3', 'NaN', `${key}\u0000`, `+${key}`, '\ud800', '9999-99-99T99:99:99.999Z~1'].map(
        (other) => written(order, other),
      ),
      ...[null, 1, {}, { $gt: '' }, [key]].map((other) => written(order, other)),
    ];
    for (const after of broken) {
      const refused = await refusalOf(list, after);
      expect([after.slice(0, 80), refused]).toEqual([after.slice(0, 80), ['BAD_USER_INPUT', 'after']]);
    }
    expect(api.log.filter(({ words }) => words.includes('bug'))).toEqual([]);
  });

  it('of another work item’s chain is refused', async () => {
    const list = listed('WorkItem.events', 'orderBy: OLDEST_FIRST, ');
    const { endCursor } = (await pageOf(list, 'first: 2')).pageInfo;
    const other = { ...list, around: (field: string) => `{ workItem(id: "${journeys[1]!.id}") { ${field} } }` };
    expect(await refusalOf(other, endCursor!)).toEqual(['BAD_USER_INPUT', 'after']);
  });
});
