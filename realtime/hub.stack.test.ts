import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { placementOf } from '#domain/board-placement.ts';
import { changeRoles, findPersonByEmail } from '#models/people.ts';
import { recordEvents } from '#models/record.ts';
import { DefectRun } from '#models/testing/defect.ts';
import { createInstallation, type TestInstallation } from '#server/testing/installation.ts';
import {
  type RunningProgram,
  type RunningWeb,
  runProgram,
  startProgram,
  startWebProcess,
} from '#server/testing/programs.ts';
import { Visitor } from '#server/testing/visitor.ts';
import { unusedNumber } from '#workers/testing/stack.ts';
import { boardDigest, changesTold } from './board-digest.ts';
import { Desk } from './testing/desk.ts';
import { Watcher } from './testing/watcher.ts';

let installation: TestInstallation;
let environment: Record<string, string>;
let web: RunningWeb;
let worker: RunningProgram;
let qa: Desk;
let pmo: Desk;
const watchers: Watcher[] = [];

beforeAll(async () => {
  installation = await createInstallation(inject('engines'));
  environment = { ...installation.environment, NEXTAUTH_SECRET: randomBytes(32).toString('hex') };
  worker = startProgram('worker', environment);
  web = await startWebProcess(environment);
  await vi.waitFor(async () => expect((await fetch(`${web.url}/readyz`)).status).toBe(200), { timeout: 60_000 });
  qa = await Desk.of(web.url, 'qa');
  pmo = await Desk.of(web.url, 'pmo');
});

afterEach(() => {
  for (const watcher of watchers.splice(0)) watcher.close();
});

afterAll(async () => {
  await Promise.all([web.stop(), worker.stop()]);
  await installation.remove();
});

function opened(desk: Pick<Desk, 'visitor'>, options: ConstructorParameters<typeof Watcher>[2] = {}, url = web.url) {
  const watcher = new Watcher(url, desk.visitor, options);
  watchers.push(watcher);
  return watcher;
}

describe('connecting', () => {
  it('is refused without a session, with a forged one, and after signing out', async () => {
    const nobody = { visitor: new Visitor(web.url) };
    await expect(opened(nobody).connected()).rejects.toThrow(/^UNAUTHENTICATED$/);
    nobody.visitor.cookies.set('next-auth.session-token', 'forged');
    await expect(opened(nobody).connected()).rejects.toThrow(/^UNAUTHENTICATED$/);
    const left = await Desk.of(web.url, 'eng2');
    (await opened(left).connected()).close();
    await runProgram('operator', environment, ['end-sessions', 'eng2@phasegate.test']);
    await expect(opened(left).connected()).rejects.toThrow(/^UNAUTHENTICATED$/);
  });

  it('is refused to pages of other sites, whoever is signed in', async () => {
    const foreign = opened(qa, { origin: 'https://evil.example' });
    await expect(foreign.connected()).rejects.not.toThrow(/UNAUTHENTICATED/);
    const polling = await qa.visitor.get('/socket.io/?EIO=4&transport=polling', { origin: 'https://evil.example' });
    expect(polling.status).toBe(403);
    await opened(qa, { origin: web.url }).connected();
    expect((await qa.visitor.get('/socket.io/?EIO=4&transport=polling')).status).toBe(200);
  });

  it('leaves every other address to the pages', async () => {
    expect((await qa.visitor.get('/socket.iox')).status).toBe(404);
    expect((await qa.visitor.get('/healthz')).status).toBe(200);
  });
});

describe('watching', () => {
  it('is acknowledged: a board with a number, a work item with its version', async () => {
    const id = await qa.report('Watched');
    const watcher = await opened(pmo).connected();
    expect(await watcher.say('board:watch', {})).toEqual({ ok: true, seq: expect.any(Number) });
    expect(await watcher.say('board:watch', { role: 'QA_LEAD' })).toMatchObject({ ok: true });
    expect(await watcher.say('workItem:watch', { id })).toEqual({ ok: true, version: 1 });
    expect(await watcher.say('workItem:watch', { id: '999999999999' })).toEqual({ ok: false, code: 'NOT_FOUND' });
    expect(await watcher.say('board:unwatch', { role: 'QA_LEAD' })).toEqual({ ok: true });
    expect(await watcher.say('workItem:unwatch', { id })).toEqual({ ok: true });
  });

  it('is done without an input, too, where none is needed, and for who wants no answer', async () => {
    const id = await qa.report('Watched in silence');
    const [asking, silent] = await Promise.all([opened(pmo).connected(), opened(pmo).connected()]);
    expect(await asking.say('board:watch')).toMatchObject({ ok: true });
    (silent.socket as { emit: (...message: unknown[]) => unknown }).emit('workItem:watch', { id });
    // What is sent later is answered later.
    expect(await silent.say('board:unwatch')).toEqual({ ok: true });
    const version = await qa.comment(id);
    for (const watcher of [asking, silent]) await watcher.push('workItem:changed', (push) => push.version === version);
  });

  it.each<[string, Parameters<Watcher['say']>]>([
    ['no id', ['workItem:watch']],
    ['null', ['board:watch', null]],
    ['a role that is none', ['board:watch', { role: 'KING' }]],
    ['an operator of the database', ['workItem:watch', { id: { $ne: null } }]],
    ['an empty id', ['workItem:watch', { id: '' }]],
    ['a long id', ['workItem:watch', { id: '1'.repeat(100) }]],
    ['more than was asked for', ['board:watch', { role: null, room: 'person:p-pmo' }]],
    ['two inputs', ['workItem:watch', { id: '1' }, { id: '2' }]],
    ['a list', ['workItem:unwatch', ['1']]],
  ])('is refused for %s, and the connection stays', async (_what, message) => {
    const watcher = await opened(pmo).connected();
    expect(await watcher.say(...message)).toEqual({ ok: false, code: 'BAD_USER_INPUT' });
    expect(await watcher.say('board:watch', {})).toMatchObject({ ok: true });
  });

  it('has a limit of messages a second, beyond which the connection stays', async () => {
    const watcher = await opened(pmo).connected();
    const answers = await Promise.all(Array.from({ length: 300 }, () => watcher.say('board:watch', {})));
    expect(answers.filter((answer) => answer.ok === true).length).toBeGreaterThanOrEqual(50);
    expect(answers).toContainEqual({ ok: false, code: 'TOO_MANY_REQUESTS' });
    await vi.waitFor(async () => expect(await watcher.say('board:watch', {})).toMatchObject({ ok: true }), {
      timeout: 30_000,
      interval: 100,
    });
  });
});

describe('a command', () => {
  it('is pushed to watchers of the board and of the work item, with who did it and the card as GraphQL gives it', async () => {
    const id = await qa.report('Total is one cent short');
    const [ofBoard, ofRole, ofOther, ofItem, ofNothing] = await Promise.all(
      Array.from({ length: 5 }, () => opened(pmo).connected()),
    );
    await ofBoard!.say('board:watch', {});
    await ofRole!.say('board:watch', { role: 'PRODUCT_OWNER' });
    await ofOther!.say('board:watch', { role: 'VIEWER' });
    await ofItem!.say('workItem:watch', { id });
    // What is not known to be on no board is told to all of them once.
    await qa.comment(id);
    const version = await qa.comment(id, 'Seen again.');
    for (const watcher of [ofBoard!, ofRole!, ofItem!]) {
      const change = await watcher.push('workItem:changed', (push) => push.version === version);
      const card = await pmo.card(id);
      expect(card).toMatchObject({ id, version });
      expect(change).toEqual({
        id,
        version,
        state: 'TRIAGE',
        disposition: 'ACTIVE',
        severity: 'HIGH',
        title: 'Total is one cent short',
        updatedAt: change.updatedAt,
        by: { id: expect.any(String), name: expect.stringMatching(/\w/) },
        change: 'COMMENTED',
        card,
        boards: ['ALL', 'PMO_LEAD', 'PRODUCT_OWNER', 'QA_TESTING_OWNER', 'QA_LEAD', 'HEAD_OF_ENGINEERING'],
        specId: null,
        at: expect.stringMatching(/Z$/),
        before: { ...placementOf(change.card, change.boards, change.specId), version: version - 1 },
      });
      const { me } = await qa.read<{ me: { id: string; name: string } }>('{ me { id name } }');
      expect(change.by).toEqual(me);
    }
    expect(ofOther!.pushed('workItem:changed').filter((push) => push.version === version)).toEqual([]);
    expect(ofNothing!.pushed('workItem:changed')).toEqual([]);
  });

  it('is pushed once to a socket that watches item and boards, and no more after unwatching', async () => {
    const id = await qa.report('Watched twice');
    const watcher = await opened(pmo).connected();
    for (const role of [null, 'PMO_LEAD', 'QA_LEAD']) await watcher.say('board:watch', { role });
    await watcher.say('workItem:watch', { id });
    const version = await qa.comment(id);
    await watcher.push('workItem:changed', (push) => push.id === id && push.version === version);
    for (const role of [null, 'PMO_LEAD', 'QA_LEAD']) await watcher.say('board:unwatch', { role });
    await watcher.say('workItem:unwatch', { id });
    await qa.comment(id);
    const other = await opened(pmo).connected();
    await other.say('workItem:watch', { id });
    const last = await qa.comment(id);
    await other.push('workItem:changed', (push) => push.version === last);
    expect(watcher.pushed('workItem:changed').map((push) => push.version)).toEqual([version]);
  });

  it('tells the person whose turn it is, and not the one whose act it was (GI-1)', async () => {
    const owner = await Desk.of(web.url, 'qa-owner');
    const [ofOwner, ofReporter] = await Promise.all([opened(owner).connected(), opened(qa).connected()]);
    // More severe than all others, hence the first of all that the owner has to do.
    const id = await qa.report('Somebody has the ball', 'CRITICAL');
    const notification = await ofOwner.push('notification', (push) => push.workItemId === id);
    const title = 'Somebody has the ball';
    const { inbox } = await owner.read<{ inbox: { nodes: object[] } }>(
      '{ inbox(first: 200) { nodes { id kind title text workItemId at } } }',
    );
    const text = notification.text.slice(`${title}: `.length);
    expect(notification.kind).toBe('NEXT_ACTION');
    expect(inbox.nodes).toContainEqual({ ...notification, title, text });
    expect(notification.text).toMatch(/^Somebody has the ball: .*T\.1/);
    const { action } = await ofOwner.push('nextAction:changed', (push) => push.action?.workItem.id === id);
    const { myNextAction } = await owner.read<{ myNextAction: object }>(
      '{ myNextAction { id workItem { id title } owner { role person { id name } } kind item text why deadline overdue } }',
    );
    expect(action).toEqual(myNextAction);
    await qa.comment(id);
    const watcher = await opened(pmo).connected();
    await watcher.say('workItem:watch', { id });
    const last = await qa.comment(id);
    await watcher.push('workItem:changed', (push) => push.version === last);
    expect(ofOwner.pushed('notification').filter((push) => push.workItemId === id)).toHaveLength(1);
    expect(ofReporter.pushed('notification')).toEqual([]);
  });
});

describe('the digest of a board', () => {
  it.each([null, 'QA_LEAD', 'VIEWER'] as const)('%s: is that of the cards which the board shows', async (role) => {
    const watcher = await opened(pmo).connected();
    await watcher.say('board:watch', { role });
    await qa.comment(await qa.report('Counted'));
    const shown = boardDigest(await pmo.board(role));
    const told = await watcher.push('board:digest', ({ digest }) => digest === shown.digest);
    expect(told).toEqual({ role, ...shown, told: watcher.pushed('workItem:changed').reduce(changesTold, 0) });
    expect(told.count > 0).toBe(role !== 'VIEWER');
  });
});

describe('being signed in', () => {
  async function secondsUntilEnd(watcher: Watcher, act: () => Promise<unknown>): Promise<number> {
    const ended = watcher.ended();
    await act();
    const begun = performance.now();
    expect(await ended).toBe('io server disconnect');
    return (performance.now() - begun) / 1000;
  }

  /** Twice the contract's five seconds: how fast it is on a machine of its own is not told here. */
  const END_SECONDS = 10;

  it('ends for sockets within seconds of the session, and only for those', async () => {
    const eng2 = await Desk.of(web.url, 'eng2');
    const watcher = await opened(eng2).connected();
    const other = await opened(pmo).connected();
    const end = () => runProgram('operator', environment, ['end-sessions', 'eng2@phasegate.test']);
    expect(await secondsUntilEnd(watcher, end)).toBeLessThan(END_SECONDS);
    expect(other.socket.connected).toBe(true);
    await expect(opened(eng2).connected()).rejects.toThrow('UNAUTHENTICATED');
  });

  it('ends for sockets within seconds of a change of roles', async () => {
    const metrics = await Desk.of(web.url, 'metrics');
    const watcher = await opened(metrics).connected();
    const person = (await findPersonByEmail('metrics@phasegate.test'))!;
    const change = () => changeRoles(person.id, [...person.roles, 'VIEWER']);
    expect(await secondsUntilEnd(watcher, change)).toBeLessThan(END_SECONDS);
    await changeRoles(person.id, person.roles);
  });
});

describe('what nobody told the web process', () => {
  it('is found in the database and pushed: a work item recorded elsewhere', async () => {
    const watcher = await opened(pmo).connected();
    await watcher.say('board:watch', {});
    const run = new DefectRun({ number: await unusedNumber(), at: new Date().toISOString(), title: 'From elsewhere' });
    await recordEvents(run.events);
    const first = await watcher.push('workItem:changed', (push) => push.id === run.state.id);
    expect(first).toMatchObject({ version: 1, change: 'DEFECT_REPORTED', title: 'From elsewhere' });
    await recordEvents([run.comment('one')]);
    await watcher.push('workItem:changed', (push) => push.id === run.state.id && push.version === 2);
  });

  it('includes what was decided while no worker lived', async () => {
    const id = await qa.report('Decided late');
    const watcher = await opened(pmo).connected();
    await watcher.say('workItem:watch', { id });
    worker.kill('SIGKILL');
    await worker.ended;
    const answered = qa.comment(id);
    worker = startProgram('worker', environment);
    const version = await answered;
    const change = await watcher.push('workItem:changed', (push) => push.version === version);
    expect(change.change).toBe('COMMENTED');
  });
});

describe('a web process that is restarted', () => {
  it('is found again by open pages, with the same session, and pushes', async () => {
    const port = new URL(web.url).port;
    const id = await qa.report('Outlives the web process');
    const watcher = await opened(pmo, { reconnection: true }).connected();
    await watcher.say('workItem:watch', { id });
    const ended = watcher.ended();
    const { code } = await web.stop();
    expect(code).toBe(0);
    expect(['transport close', 'transport error']).toContain(await ended);
    const again = new Promise<void>((resolve) => watcher.socket.once('connect', resolve));
    web = await startWebProcess({ ...environment, PORT: port });
    await again;
    expect(await watcher.say('workItem:watch', { id })).toEqual({ ok: true, version: 1 });
    await vi.waitFor(async () => expect((await fetch(`${web.url}/readyz`)).status).toBe(200), { timeout: 60_000 });
    const version = await qa.comment(id);
    await watcher.push('workItem:changed', (push) => push.version === version);
  });
});
