import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Caller } from '#graphql/testing/caller.ts';
import { inHours, Journey } from '#graphql/testing/journey.ts';
import { startTestApi, type TestApi } from '#graphql/testing/test-api.ts';
import { collection } from '#models/database.ts';
import { insertMessages } from '#models/messages.ts';

interface Shown {
  id: string;
  kind: string;
  text: string;
  workItemId: string;
  title: string;
  deadline: string | null;
  link: string;
  at: string;
  readAt: string | null;
  snoozedUntil: string | null;
}
interface Inbox {
  inbox: { nodes: Shown[]; unreadCount: number; pageInfo: { endCursor: string | null; hasNextPage: boolean } };
}

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi(inject('engines'));
});
afterAll(() => api.close());

const FIELDS = 'id kind text workItemId title deadline link at readAt snoozedUntil';

async function inbox(caller: Caller, variables: Record<string, unknown> = {}): Promise<Inbox['inbox']> {
  const query = `query ($filter: MessageFilter, $first: Int, $after: String) {
    inbox(filter: $filter, first: $first, after: $after) {
      nodes { ${FIELDS} } unreadCount pageInfo { endCursor hasNextPage } } }`;
  return (await caller.read<Inbox>(query, variables)).inbox;
}

type Marked = Record<string, { messages: Shown[]; unreadCount: number }>;

function mark(caller: Caller, mutation: 'markRead' | 'markUnread' | 'snoozeMessage', input: Record<string, unknown>) {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { unreadCount messages { ${FIELDS} } } }`;
  return caller.ask<Marked>(query, { input: { commandId: randomUUID(), ...input } });
}

const about = (messages: readonly Shown[], { id }: Journey) => messages.filter(({ workItemId }) => workItemId === id);

describe('M-4: the own inbox', () => {
  test('has what an act of somebody else asks of its person, as it is in their next action, when the act is answered', async () => {
    const journey = await Journey.reported(api);
    const [message] = about((await inbox(api.as('qa-owner'))).nodes, journey);
    type Next = { workItem: { nextActions: { text: string; deadline: string; owner: { person: { id: string } } }[] } };
    const { workItem } = await api
      .as('qa-owner')
      .read<Next>('query ($id: ID!) { workItem(id: $id) { nextActions { text deadline owner { person { id } } } } }', {
        id: journey.id,
      });
    const action = workItem.nextActions.find(({ owner }) => owner.person.id === 'qa-owner');
    expect(message).toMatchObject({
      kind: 'NEXT_ACTION',
      text: `${action?.text}.`,
      deadline: action?.deadline,
      title: 'Churn is shown too high',
      link: `/work-items/${journey.id}?tab=gate#T.1`,
      readAt: null,
      snoozedUntil: null,
    });
  });

  test('has what the own act causes as read already', async () => {
    const journey = await Journey.reported(api);
    await journey.submit('T.1');
    const all = about((await inbox(api.as('qa-owner'), { filter: 'ALL' })).nodes, journey);
    expect(all.map(({ readAt, at }) => readAt === at)).toEqual([true, false]);
    expect(about((await inbox(api.as('qa-owner'))).nodes, journey)).toEqual([all[1]]);
  });

  test('is the same after a command that was sent again', async () => {
    const journey = await Journey.reported(api);
    const command = { commandId: randomUUID(), workItemId: journey.id, text: 'Which month?', ownerId: 'metrics' };
    const deadline = inHours(1);
    await api.as('eng').act('askQuestion', { ...command, deadline });
    const once = await inbox(api.as('metrics'), { filter: 'ALL' });
    expect(about(once.nodes, journey)).toHaveLength(1);
    await api.as('eng').act('askQuestion', { ...command, deadline });
    expect(await inbox(api.as('metrics'), { filter: 'ALL' })).toEqual(once);
  });

  test('GI-5: has the answer to the own question', async () => {
    const journey = await Journey.reported(api);
    const deadline = inHours(1);
    await journey.act('eng', 'askQuestion', { text: 'Which month?', ownerId: 'metrics', deadline });
    type Asked = { workItem: { questions: { id: string }[] } };
    const { workItem } = await api
      .as('metrics')
      .read<Asked>('query ($id: ID!) { workItem(id: $id) { questions { id } } }', { id: journey.id });
    await journey.act('metrics', 'answerQuestion', { id: workItem.questions[0]?.id, text: 'May.' });
    expect(about((await inbox(api.as('eng'))).nodes, journey)).toMatchObject([
      { kind: 'ANSWER', text: 'Person metrics answered your question “Which month?”: May.' },
    ]);
  });

  test('is read in pages', async () => {
    for (let count = 0; count < 3; count += 1) await Journey.reported(api);
    const { nodes } = await inbox(api.as('product'), { first: 200, filter: null });
    const paged: Shown[] = [];
    for (let after: string | null = null; ; ) {
      const page = await inbox(api.as('product'), { first: 2, after });
      paged.push(...page.nodes);
      after = page.pageInfo.endCursor;
      if (!page.pageInfo.hasNextPage) break;
    }
    expect(paged).toEqual(nodes);
    expect(nodes.length).toBeGreaterThan(2);
    for (const first of [0, 201]) {
      const { errors } = await api.as('product').ask(`{ inbox(first: ${first}) { unreadCount } }`);
      expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
    const { errors } = await api.as('product').ask('{ inbox(after: "bm9uZQ") { unreadCount nodes { id } } }');
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  test('is nobody’s without a session', async () => {
    const { errors } = await api.nobody.ask('{ inbox { unreadCount } }');
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

describe('marking messages', () => {
  const told = async (caller: Caller, journey: Journey): Promise<Shown> => {
    const [message] = about((await inbox(caller, { first: 200, filter: 'ALL' })).nodes, journey);
    if (message === undefined) throw new Error('Nothing was told.');
    return message;
  };

  test('as read and unread changes what is unread, any number of times', async () => {
    const caller = api.as('head-eng');
    const { id, ...message } = await told(caller, await Journey.reported(api));
    const { unreadCount } = await inbox(caller);
    const read = await mark(caller, 'markRead', { ids: [id] });
    expect(read.data?.markRead).toMatchObject({ unreadCount: unreadCount - 1, messages: [{ id }] });
    expect(read.data?.markRead?.messages[0]?.readAt).not.toBeNull();
    expect((await mark(caller, 'markRead', { ids: [id, id] })).data).toEqual(read.data);
    expect((await inbox(caller)).nodes.map((one) => one.id)).not.toContain(id);
    const unread = await mark(caller, 'markUnread', { ids: [id] });
    expect(unread.data?.markUnread).toEqual({ unreadCount, messages: [{ id, ...message }] });
  });

  test('all that was there at an instant, and nothing that came later', async () => {
    const caller = api.as('head-eng');
    const first = await told(caller, await Journey.reported(api));
    const later = await told(caller, await Journey.reported(api));
    const read = await mark(caller, 'markRead', { until: first.at });
    expect(read.data?.markRead?.messages).toEqual([]);
    expect((await inbox(caller)).nodes).toEqual([later]);
    expect((await mark(caller, 'markRead', { until: inHours(5) })).data?.markRead?.unreadCount).toBe(0);
  });

  test('as snoozed takes them out of sight until then, and back at once when that is wanted', async () => {
    const caller = api.as('product');
    const message = await told(caller, await Journey.reported(api));
    const { unreadCount } = await inbox(caller);
    const until = inHours(2);
    const snoozed = await mark(caller, 'snoozeMessage', { id: message.id, until });
    expect(snoozed.data?.snoozeMessage).toEqual({
      unreadCount: unreadCount - 1,
      messages: [{ ...message, snoozedUntil: until }],
    });
    expect((await inbox(caller, { filter: 'SNOOZED' })).nodes.map(({ id }) => id)).toContain(message.id);
    const back = await mark(caller, 'snoozeMessage', { id: message.id, until: null });
    expect(back.data?.snoozeMessage).toEqual({ unreadCount, messages: [message] });
    for (const wrong of [inHours(-1), inHours(24 * 400)]) {
      const { errors } = await mark(caller, 'snoozeMessage', { id: message.id, until: wrong });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'until' }] });
    }
  });

  test('of somebody else is refused as if there were none, and marks none of the own beside it', async () => {
    const journey = await Journey.reported(api);
    const own = await told(api.as('qa-owner'), journey);
    const other = await told(api.as('product'), journey);
    const before = await inbox(api.as('product'), { filter: 'ALL' });
    const ids = [own.id, other.id];
    const attempts = [
      await mark(api.as('qa-owner'), 'markRead', { ids }),
      await mark(api.as('qa-owner'), 'markUnread', { ids: [other.id] }),
      await mark(api.as('qa-owner'), 'snoozeMessage', { id: other.id, until: inHours(1) }),
      await mark(api.as('qa-owner'), 'markRead', { ids: ['1:1:nobody'] }),
    ];
    expect(attempts.map(({ errors }) => errors?.[0]?.extensions.code)).toEqual(Array(4).fill('NOT_FOUND'));
    expect(attempts[0]?.errors?.[0]?.message).toBe(attempts[3]?.errors?.[0]?.message);
    expect(await told(api.as('qa-owner'), journey)).toEqual(own);
    expect(await inbox(api.as('product'), { filter: 'ALL' })).toEqual(before);
    await mark(api.as('qa-owner'), 'markRead', { until: inHours(1) });
    expect(await inbox(api.as('product'), { filter: 'ALL' })).toEqual(before);
  });

  test('says what is wrong with an input', async () => {
    const caller = api.as('viewer');
    const wrong = [
      await mark(caller, 'markRead', {}),
      await mark(caller, 'markRead', { ids: ['a'], until: inHours(1) }),
      await mark(caller, 'markRead', { ids: [] }),
      await mark(caller, 'markUnread', { ids: Array.from({ length: 201 }, (_, index) => `${index}`) }),
      await mark(caller, 'markUnread', { ids: ['a'], commandId: 'none' }),
    ];
    expect(wrong.map(({ errors }) => errors?.[0]?.extensions.code)).toEqual(Array(5).fill('BAD_USER_INPUT'));
  });

  test('counts what is unread to a thousand', async () => {
    const at = inHours(-1);
    const message = { personId: 'viewer', kind: 'STATE_CHANGE', text: 'T.', workItemId: '0', title: 'T' } as const;
    const many = Array.from({ length: 1_003 }, (_, seq) => ({ ...message, id: `0:${seq}:viewer`, at, deadline: null }));
    await insertMessages(many.map((one) => ({ ...one, link: '/', own: false })));
    expect((await inbox(api.as('viewer'), { first: 1 })).unreadCount).toBe(1_000);
    await collection('messages').deleteMany({ workItemId: '0' });
  });
});

describe('the own settings', () => {
  const SETTINGS = 'timeZone messages { kind email chat fixed }';
  interface Settings {
    timeZone: string;
    messages: { kind: string; email: string; chat: string; fixed: boolean }[];
  }
  const mine = async (caller: Caller) =>
    (await caller.read<{ mySettings: Settings }>(`{ mySettings { ${SETTINGS} } }`)).mySettings;
  const choose = (caller: Caller, messages: Record<string, string>[]) =>
    caller.ask<{ changeMessageSettings: Settings }>(
      `mutation ($input: ChangeMessageSettingsInput!) { changeMessageSettings(input: $input) { ${SETTINGS} } }`,
      { input: { commandId: randomUUID(), messages } },
    );
  const move = (caller: Caller, timeZone: string) =>
    caller.ask<{ changeTimeZone: Settings }>(
      `mutation ($input: ChangeTimeZoneInput!) { changeTimeZone(input: $input) { ${SETTINGS} } }`,
      { input: { commandId: randomUUID(), timeZone } },
    );

  test('are as usual until something is chosen, and others keep theirs', async () => {
    const usual = await mine(api.as('eng2'));
    expect(usual.messages.map(({ kind, fixed }) => [kind, fixed])).toEqual([
      ['ESCALATION', true],
      ['LIMIT_WARNING', false],
      ['NEXT_ACTION', false],
      ['ANSWER', false],
      ['STATE_CHANGE', false],
    ]);
    const chosen = await choose(api.as('eng2'), [
      { kind: 'NEXT_ACTION', email: 'DIGEST' },
      { kind: 'STATE_CHANGE', email: 'NONE', chat: 'IMMEDIATE' },
    ]);
    const again = await choose(api.as('eng2'), [{ kind: 'NEXT_ACTION', chat: 'DIGEST' }]);
    expect(again.data?.changeMessageSettings).toEqual(await mine(api.as('eng2')));
    const find = (settings: Settings | undefined, kind: string) => settings?.messages.find((one) => one.kind === kind);
    expect(find(chosen.data?.changeMessageSettings, 'NEXT_ACTION')).toMatchObject({ email: 'DIGEST', chat: 'NONE' });
    expect(find(again.data?.changeMessageSettings, 'NEXT_ACTION')).toMatchObject({ email: 'DIGEST', chat: 'DIGEST' });
    expect(find(again.data?.changeMessageSettings, 'STATE_CHANGE')).toMatchObject({ email: 'NONE', chat: 'IMMEDIATE' });
    expect(find(again.data?.changeMessageSettings, 'ANSWER')).toEqual(find(usual, 'ANSWER'));
    expect(await mine(api.as('eng'))).toEqual(usual);
  });

  test('can’t switch escalations off, nor name a kind twice', async () => {
    const usual = await mine(api.as('qa'));
    for (const wrong of [
      [{ kind: 'ESCALATION', email: 'DIGEST' }],
      [{ kind: 'ESCALATION', chat: 'NONE' }],
      [
        { kind: 'ANSWER', chat: 'NONE' },
        { kind: 'ANSWER', chat: 'DIGEST' },
      ],
    ]) {
      expect((await choose(api.as('qa'), wrong)).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
    expect(await mine(api.as('qa'))).toEqual(usual);
  });

  test('hold a time zone, which is a real one', async () => {
    const { data } = await move(api.as('qa'), 'Asia/Kathmandu');
    expect(data?.changeTimeZone.timeZone).toBe('Asia/Kathmandu');
    const { errors } = await move(api.as('qa'), 'Mars/Olympus');
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'timeZone' }] });
    expect(await mine(api.as('qa'))).toMatchObject({ timeZone: 'Asia/Kathmandu' });
    const { me } = await api.as('qa').read<{ me: { timeZone: string } }>('{ me { timeZone } }');
    expect(me.timeZone).toBe('Asia/Kathmandu');
    expect(await mine(api.as('eng'))).toMatchObject({ timeZone: 'Europe/Berlin' });
  });
});
