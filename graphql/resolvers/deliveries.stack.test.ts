import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { PERSON_NAMES } from '#graphql/testing/organisation.ts';
import { startTestApi, type TestApi } from '#graphql/testing/test-api.ts';
import { addDelivery, addToDigest, settleDelivery, takeDelivery } from '#models/deliveries.ts';
import { insertMessages } from '#models/messages.ts';

const NOW = new Date('2026-03-02T10:00:00.000Z');
const SHOWN = `id channel state person { id } messageCount messages { id kind text workItemId title link } attempts
  lastError at`;
const DEAD = `query ($first: Int, $after: String) {
  deadLetters(first: $first, after: $after) { nodes { ${SHOWN} } pageInfo { endCursor hasNextPage } } }`;
const RESEND = `mutation ($input: ResendDeliveryInput!) { resendDelivery(input: $input) { ${SHOWN} } }`;

interface Shown {
  id: string;
  state: string;
  attempts: number;
}
interface Page {
  deadLetters: { nodes: Shown[]; pageInfo: { endCursor: string | null; hasNextPage: boolean } };
}

let api: TestApi;
const resend = (ids: string[], name: (typeof PERSON_NAMES)[number] = 'admin') =>
  api.as(name).ask<{ resendDelivery: Shown[] }>(RESEND, { input: { commandId: randomUUID(), ids } });

async function giveUp(id: string, error: string, now = NOW): Promise<void> {
  await takeDelivery({ id, attempts: 0, lease: '' }, 'test');
  await settleDelivery(id, 'test', { kind: 'dead', error }, now);
}

beforeAll(async () => {
  api = await startTestApi(inject('engines'));
  const ids = Array.from({ length: 12 }, (_, place) => `9:${place + 1}:eng`);
  const message = { personId: 'eng', kind: 'NEXT_ACTION', text: 'Do it.', workItemId: '9', title: 'Short' } as const;
  const rest = { deadline: null, link: '/work-items/9', at: NOW.toISOString(), own: false };
  await insertMessages(ids.map((id) => ({ id, ...message, ...rest })));
  await addDelivery({ messageId: ids[0]!, personId: 'eng', channel: 'email' }, NOW);
  await addDelivery({ messageId: ids[1]!, personId: 'eng', channel: 'chat' }, NOW);
  for (const messageId of ids) await addToDigest({ messageId, personId: 'eng', channel: 'email' }, NOW, NOW);
  await giveUp('9:1:eng:email', '550 No such mailbox');
  await giveUp(`digest:eng:email:${NOW.toISOString()}~1`, '554 No', new Date(NOW.getTime() + 1000));
});
afterAll(() => api.close());

describe('dead letters', () => {
  test.each(PERSON_NAMES)('are for ADMIN only, to read and to send again: %s', async (name) => {
    const read = await api.as(name).ask<Page>(DEAD, {});
    const sent = await resend(['9:2:eng:chat'], name);
    const codes = [read, sent].map(({ errors }) => errors?.[0]?.extensions.code);
    expect(codes).toEqual(name === 'admin' ? [undefined, undefined] : ['FORBIDDEN', 'FORBIDDEN']);
  });

  test('say what was not sent to whom, how often it was tried, and why not; page by page', async () => {
    const first = (await api.as('admin').read<Page>(DEAD, { first: 1 })).deadLetters;
    expect(first.nodes).toMatchObject([{ channel: 'EMAIL', state: 'DEAD', messageCount: 12, lastError: '554 No' }]);
    expect((first.nodes[0] as unknown as { messages: unknown[] }).messages).toHaveLength(10);
    const second = (await api.as('admin').read<Page>(DEAD, { first: 1, after: first.pageInfo.endCursor })).deadLetters;
    expect(second).toEqual({
      nodes: [
        {
          id: '9:1:eng:email',
          channel: 'EMAIL',
          state: 'DEAD',
          person: { id: 'eng' },
          messageCount: 1,
          messages: [
            {
              id: '9:1:eng',
              kind: 'NEXT_ACTION',
              text: 'Do it.',
              workItemId: '9',
              title: 'Short',
              link: '/work-items/9',
            },
          ],
          attempts: 1,
          lastError: '550 No such mailbox',
          at: NOW.toISOString(),
        },
      ],
      pageInfo: { endCursor: expect.any(String) as string, hasNextPage: false },
    });
    expect((await api.as('admin').ask(DEAD, { after: 'elsewhere' })).errors?.[0]?.extensions.code).toBe(
      'BAD_USER_INPUT',
    );
  });

  test('are sent again when asked; what waits stays, and an unknown one stops all', async () => {
    const unknown = await resend(['9:1:eng:email', 'nothing']);
    expect(unknown.errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', fields: [{ path: 'ids.1' }] });
    expect((await api.as('admin').read<Page>(DEAD, {})).deadLetters.nodes).toHaveLength(2);
    const { data } = await resend(['9:1:eng:email', '9:2:eng:chat']);
    expect(data?.resendDelivery).toMatchObject([
      { id: '9:1:eng:email', state: 'WAITING', attempts: 0 },
      { id: '9:2:eng:chat', state: 'WAITING', attempts: 0 },
    ]);
    expect((await api.as('admin').read<Page>(DEAD, {})).deadLetters.nodes).toHaveLength(1);
  });
});
