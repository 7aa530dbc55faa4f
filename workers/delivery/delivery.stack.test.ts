import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { MessageKind } from '#domain/message-kinds.ts';
import type { Message } from '#domain/messages.ts';
import { collection, databaseAddress } from '#models/database.ts';
import { findDeliveries, listDeadLetters, reviveDeliveries } from '#models/deliveries.ts';
import { chooseWays } from '#models/message-settings.ts';
import { insertMessages } from '#models/messages.ts';
import { insertPerson } from '#models/people.ts';
import { useTestDatabase } from '#models/testing/test-database.ts';
import { type MailServer, type Manner, startMailServer } from '../testing/mail-server.ts';
import { chatCourier } from './chat-courier.ts';
import type { Courier } from './courier.ts';
import { keepDelivering } from './keep-delivering.ts';
import { mailCourier } from './mail-courier.ts';

useTestDatabase();

const SITE = new URL('http://127.0.0.1:3000');
const LEASE = 1_500;
const silent = pino({ level: 'silent' });

let mail: MailServer;
let seq = 0;
const running: { stop: AbortController; ended: Promise<void> }[] = [];

beforeAll(async () => {
  for (const [id, timeZone] of [
    ['ada', 'Europe/Oslo'],
    ['ben', 'Asia/Kathmandu'],
  ] as const) {
    const email = `${id}@phasegate.test`;
    await insertPerson({ id, name: `The ${id}`, email, roles: ['ENGINEER'], timeZone, passwordHash: 'x' });
  }
});
beforeEach(async () => {
  mail = await startMailServer();
});
afterEach(async () => {
  await stopAll();
  await mail.close();
  await collection('deliveries').deleteMany({});
});

async function stopAll(): Promise<void> {
  mail.manner = 'takes';
  for (const { stop, ended } of running.splice(0)) {
    stop.abort();
    await ended;
  }
}

const mailTo = (server: URL) => mailCourier({ server, from: 'phasegate@localhost', site: SITE });

/** Delivers as a worker does, until the test ends. */
function deliver(...couriers: Courier[]): void {
  const stop = new AbortController();
  running.push({ stop, ended: keepDelivering(couriers, silent, stop.signal, LEASE) });
}

/** A message to somebody as the record writes it; says its id. */
async function say(more: Partial<Message> & { kind?: MessageKind } = {}): Promise<string> {
  seq += 1;
  const personId = more.personId ?? 'ada';
  const id = `7:${seq}:${personId}`;
  await insertMessages([
    {
      id,
      personId,
      kind: 'NEXT_ACTION',
      text: `Do this ${seq}.`,
      workItemId: '7',
      title: 'Total is short',
      deadline: '2026-03-02T08:00:00.000Z',
      link: '/work-items/7?tab=gate#T.1',
      at: '2026-03-01T12:00:00.000Z',
      own: false,
      ...more,
    },
  ]);
  return id;
}

const stateOf = async (id: string) => (await findDeliveries([id]))[0];
/** What waits for its next attempt is due now. */
const hurry = () => collection('deliveries').updateMany({ state: 'WAITING', lease: '' }, { nextAt: new Date(0) });

/** Until everything that was planned is sent or given up, and everything was planned. */
async function settled(): Promise<void> {
  await expect
    .poll(async () => {
      await hurry();
      return Promise.all([
        collection('messages').countDocuments({ deliver: true }),
        collection('deliveries').countDocuments({ state: 'WAITING' }),
      ]);
    })
    .toEqual([0, 0]);
}

describe('M-4: a mail', () => {
  test('says what, by when in the time of its reader, and where, as text and HTML', async () => {
    deliver(mailTo(mail.url));
    await say({ personId: 'ben', text: 'Confirm gate item T.1.' });
    await settled();
    const [{ raw, to } = { raw: '', to: [] }] = mail.taken;
    expect(mail.taken).toHaveLength(1);
    expect(to).toEqual(['ben@phasegate.test']);
    expect(raw).toContain('Subject: Your next action in #7: Total is short');
    const words = raw.replaceAll('=\r\n', '').replaceAll('=3D', '=');
    expect(words).toContain('Confirm gate item T.1.');
    expect(words).toMatch(/By Monday,? 2 March 2026, 13:45 \(Asia\/Kathmandu, GMT\+5:45\)/);
    expect(words).toContain('http://127.0.0.1:3000/work-items/7?tab=gate#T.1');
    expect(words).toContain('href="http://127.0.0.1:3000/work-items/7?tab=gate#T.1"');
  });

  test('has no header and no element that somebody wrote into a title', async () => {
    deliver(mailTo(mail.url));
    await say({
      title: 'Sum\r\nBcc: eve@evil.example\r\n\r\n<script>alert(1)</script>',
      text: '<img src=x>\r\n.\r\nQUIT',
    });
    await settled();
    const [{ raw, to } = { raw: '', to: [] }] = mail.taken;
    expect(to).toEqual(['ada@phasegate.test']);
    const headers = raw.slice(0, raw.indexOf('\r\n\r\n'));
    expect(headers).not.toMatch(/^bcc:/im);
    expect(headers).toMatch(/^Subject: .*Sum Bcc: eve@evil\.example/m);
    const html = raw.slice(raw.indexOf('text/html'));
    expect(html).not.toMatch(/<script|<img/);
  });

  test('of a kind that is sent daily comes at eight in the reader’s morning, all in one; what was switched off, never', async () => {
    await chooseWays('ada', { STATE_CHANGE: { email: 'DIGEST' }, ANSWER: { email: 'NONE' } });
    await say({ kind: 'STATE_CHANGE', text: 'It is in FIX_SCOPE.' });
    await say({ kind: 'ANSWER', text: 'It was answered.' });
    await say({ kind: 'STATE_CHANGE', text: 'It is in IMPLEMENTATION.', at: '2026-03-02T06:59:59.999Z' });
    const tomorrow = await say({
      kind: 'STATE_CHANGE',
      text: 'It is in VERIFICATION.',
      at: '2026-03-02T07:00:00.000Z',
    });
    deliver(mailTo(mail.url));
    await settled();
    const mails = mail.taken.map(({ raw }) => raw).sort((one, other) => other.length - one.length);
    expect(mails).toHaveLength(2);
    expect(mails[0]).toContain('Subject: Your day: 2 messages');
    expect(mails[0]).toContain('It is in FIX_SCOPE.');
    expect(mails[0]).toContain('It is in IMPLEMENTATION.');
    expect(mails.join()).not.toContain('It was answered.');
    const digests = await collection('deliveries').find({ digest: true }).sort({ _id: 1 }).lean();
    expect(digests.map(({ _id }) => _id)).toEqual([
      'digest:ada:email:2026-03-02T07:00:00.000Z~1',
      'digest:ada:email:2026-03-03T07:00:00.000Z~1',
    ]);
    expect(digests[1]?.messageIds).toEqual([tomorrow]);
  });

  test('about an escalation is sent at once, whatever stands in the settings (TM-3)', async () => {
    await collection('messageSettings').updateOne(
      { _id: 'ada' },
      { 'chosen.ESCALATION': { email: 'NONE', chat: 'NONE' } },
    );
    expect((await collection('messageSettings').findById('ada').lean())?.chosen.ESCALATION?.email).toBe('NONE');
    deliver(mailTo(mail.url));
    const id = await say({ kind: 'ESCALATION', text: 'TRIAGE was not left.' });
    await settled();
    expect(mail.taken.map(({ raw }) => raw).join()).toContain('Subject: Escalation in #7');
    expect(await stateOf(`${id}:email`)).toMatchObject({ state: 'SENT', digest: false });
  });

  test('about one’s own act is not sent; where no channel is set up nothing waits for one', async () => {
    await say({ own: true });
    await say();
    deliver();
    await settled();
    expect(await collection('deliveries').countDocuments({})).toBe(0);
  });
});

describe('a mail server', () => {
  test('that is down gets everything once it is back, each once', async () => {
    const { url } = mail;
    await mail.close();
    deliver(mailTo(url));
    const ids = await Promise.all([1, 2, 3, 4, 5, 6].map(() => say()));
    await expect.poll(async () => (await stateOf(`${ids[0]}:email`))?.lastError).toContain('ECONNREFUSED');
    mail = await startMailServer(Number(url.port));
    await settled();
    expect(mail.taken).toHaveLength(6);
    expect(new Set(mail.taken.map(({ messageId }) => messageId)).size).toBe(6);
  });

  test.each<[Manner, string]>([
    ['refuses', '550 No such mailbox'],
    ['refuses content', '554 Not this'],
  ])('that %s for good makes a dead letter at once, which an administrator can send again', async (manner, said) => {
    mail.manner = manner;
    deliver(mailTo(mail.url));
    const id = `${await say()}:email`;
    await settled();
    expect(await stateOf(id)).toMatchObject({ state: 'DEAD', attempts: 1 });
    expect((await stateOf(id))?.lastError).toContain(said);
    expect((await listDeadLetters({ first: 10, after: null })).nodes.map((letter) => letter.id)).toEqual([id]);
    mail.manner = 'takes';
    await reviveDeliveries([id], new Date());
    await settled();
    expect(await stateOf(id)).toMatchObject({ state: 'SENT', lastError: null });
    expect(mail.taken).toHaveLength(1);
  });

  test.each<[Manner, string]>([
    ['puts off', '451 Come again'],
    ['closes', '421'],
  ])('that %s is asked again, and gets each mail once', async (manner, said) => {
    mail.manner = manner;
    deliver(mailTo(mail.url));
    const id = `${await say()}:email`;
    await expect.poll(async () => (await stateOf(id))?.lastError).toContain(said);
    expect(await stateOf(id)).toMatchObject({ state: 'WAITING' });
    mail.manner = 'takes';
    await settled();
    expect(mail.taken).toHaveLength(1);
  });

  test('that puts one off day after day gets it no more, and everybody can see why', async () => {
    mail.manner = 'puts off';
    const id = `${await say()}:email`;
    deliver(mailTo(mail.url));
    await settled();
    expect(await stateOf(id)).toMatchObject({ state: 'DEAD', attempts: 14 });
    expect(mail.taken).toEqual([]);
  });

  test('whose connection ends before it could say that it took a mail gets it again, under the same Message-ID', async () => {
    mail.manner = 'cuts after data';
    deliver(mailTo(mail.url));
    await say();
    await expect.poll(() => mail.taken.length).toBeGreaterThan(0);
    mail.manner = 'takes';
    await settled();
    expect(mail.taken.length).toBeGreaterThan(1);
    expect(new Set(mail.taken.map(({ messageId }) => messageId)).size).toBe(1);
  });
});

describe('M-4: several workers', () => {
  test('send each mail once, also where more of them plan than there is to plan', async () => {
    const ids = await Promise.all(
      Array.from({ length: 60 }, (_, place) => say({ personId: place % 2 ? 'ada' : 'ben' })),
    );
    await say({ kind: 'STATE_CHANGE', personId: 'ben' });
    for (let worker = 0; worker < 5; worker += 1) deliver(mailTo(mail.url));
    await settled();
    expect(mail.taken).toHaveLength(ids.length + 1);
    expect(new Set(mail.taken.map(({ messageId }) => messageId)).size).toBe(ids.length + 1);
    const again = await collection('deliveries').find({}).lean();
    expect(again.every(({ attempts }) => attempts === 1)).toBe(true);
  });

  /** Kills a worker with -9 while it waits for an answer, and lets another go on. */
  async function killDuring(manner: Manner, begun: () => boolean): Promise<void> {
    mail.manner = manner;
    const args = [
      '--import',
      'tsx',
      'workers/testing/deliver-process.ts',
      databaseAddress(),
      mail.url.href,
      String(LEASE),
    ];
    const child = spawn(process.execPath, args, { stdio: 'ignore' });
    const exit = new Promise((resolve) => child.once('exit', resolve));
    await say();
    await expect.poll(begun).toBe(true);
    child.kill('SIGKILL');
    await exit;
    mail.manner = 'takes';
    deliver(mailTo(mail.url));
    await settled();
  }

  test('one killed before the mail server had the mail: another sends it, and it comes once', async () => {
    await killDuring('hangs', () => mail.connections > 0);
    expect(mail.taken).toHaveLength(1);
  });

  test('one killed after the mail server had taken the mail and before it could note so: it comes twice, as the same mail', async () => {
    await killDuring('hangs after data', () => mail.taken.length > 0);
    expect(mail.taken).toHaveLength(2);
    expect(new Set(mail.taken.map(({ messageId }) => messageId)).size).toBe(1);
  });

  test('do not take over what another still has in hand and notes in time', async () => {
    mail.manner = 'hangs';
    deliver(mailTo(mail.url));
    await say();
    await expect.poll(() => mail.connections).toBe(1);
    // Seen leased for less than a lease lasts.
    deliver(mailTo(mail.url));
    mail.manner = 'takes';
    await settled();
    expect(mail.taken).toHaveLength(1);
  });

  test('asked to stop, one finishes and notes what it has in hand', async () => {
    mail.manner = 'hangs';
    deliver(mailTo(mail.url));
    const id = await say();
    await expect.poll(() => mail.connections).toBe(1);
    await stopAll();
    expect(await stateOf(`${id}:email`)).toMatchObject({ state: 'SENT', attempts: 1 });
    expect(mail.taken).toHaveLength(1);
  });
});

describe('M-4: a chat', () => {
  const got: { key: string; body: { text: string; blocks: { text: { text: string } }[] } }[] = [];
  let answer: { status: number; headers?: Record<string, string> } = { status: 200 };
  let delayed: (() => void) | null = null;
  let hold = false;
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(parts).toString('utf8')) as (typeof got)[number]['body'];
      got.push({ key: String(request.headers['idempotency-key']), body });
      const go = () => response.writeHead(answer.status, answer.headers).end('said');
      if (hold) delayed = go;
      else go();
    });
  });
  let webhook: URL;
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    webhook = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`);
  });
  beforeEach(() => {
    got.splice(0);
    answer = { status: 200 };
    hold = false;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const chat = () => chatCourier({ webhook, site: SITE });
  const escalate = (more: Partial<Message> = {}) => say({ kind: 'ESCALATION', text: 'TRIAGE was not left.', ...more });

  test('gets what its reader has chosen, as Slack reads it; nobody can call a channel with a title', async () => {
    await say();
    const id = await escalate({ title: '<!channel> & <http://evil.example|#8>' });
    deliver(chat());
    await settled();
    expect(got.map(({ key }) => key)).toEqual([`${id}:chat`]);
    const said = got[0]!.body.blocks.map(({ text }) => text.text).join('\n');
    expect(said).toContain('*The ada: Escalation in #7*');
    expect(said).toContain(
      '<http://127.0.0.1:3000/work-items/7?tab=gate#T.1|#7 &lt;!channel&gt; &amp; &lt;http://evil.example¦#8&gt;>',
    );
    expect(said).toMatch(/TRIAGE was not left\. By Monday,? 2 March 2026, 09:00 \(Europe\/Oslo, GMT\+1\)\./);
    expect(got[0]!.body.text).toContain('TRIAGE was not left.');
  });

  test('that fails is asked again; that refuses makes a dead letter; that asks for time gets it', async () => {
    answer = { status: 500 };
    deliver(chat());
    const first = `${await escalate()}:chat`;
    await expect.poll(async () => (await stateOf(first))?.lastError).toContain('The chat answered 500 said.');
    answer = { status: 404 };
    await settled();
    expect(await stateOf(first)).toMatchObject({ state: 'DEAD', lastError: 'The chat answered 404 said.' });
    answer = { status: 429, headers: { 'retry-after': '4' } };
    const second = `${await escalate()}:chat`;
    await expect.poll(async () => (await stateOf(second))?.lastError).toContain('429');
    const [asked, since] = [got.length, performance.now()];
    answer = { status: 200 };
    await settled();
    expect(performance.now() - since).toBeGreaterThan(3_000);
    expect(got.length).toBe(asked + 1);
  });

  test('that is slow holds up no mail, and gets its own once', async () => {
    hold = true;
    deliver(chat(), mailTo(mail.url));
    const id = await escalate();
    await expect.poll(() => got.length).toBe(1);
    await expect.poll(() => mail.taken.length).toBe(1);
    expect(await stateOf(`${id}:chat`)).toMatchObject({ state: 'WAITING' });
    hold = false;
    delayed?.();
    await settled();
    expect(got).toHaveLength(1);
  });
});
