import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { createInstallation, type TestInstallation } from '#server/testing/installation.ts';
import { type RunningProgram, type RunningWeb, startProgram, startWebProcess } from '#server/testing/programs.ts';
import { boardDigest } from './board-digest.ts';
import { listenForNotices, type NoticeListener } from './notice-listener.ts';
import { type HubSockets, openHubSockets } from './publisher.ts';
import { hubFolder } from './publisher-folder.ts';
import { Desk } from './testing/desk.ts';
import { Watcher } from './testing/watcher.ts';

let installation: TestInstallation;
let environment: Record<string, string>;
let worker: RunningProgram;
let near: RunningWeb;

const ready = (url: string) =>
  vi.waitFor(async () => expect((await fetch(`${url}/readyz`)).status).toBe(200), { timeout: 60_000 });

beforeAll(async () => {
  installation = await createInstallation(inject('engines'));
  environment = { ...installation.environment, NEXTAUTH_SECRET: randomBytes(32).toString('hex') };
  worker = startProgram('worker', environment);
  near = await startWebProcess(environment);
  await ready(near.url);
  await vi.waitFor(() => expect(listeners()).toHaveLength(2), { timeout: 60_000 });
});

/** Who listens on this machine: a web process each, and the worker that files documents. */
const listeners = () => readdirSync(hubFolder(environment.PHASEGATE_DATA!));

/** How many changes a web process pushed because it was told, or because it looked. */
async function pushesFoundBy(found: 'told' | 'looked', url: string): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  return Number(
    new RegExp(`^phasegate_pushed_changes_total\\{found="${found}"\\} (\\d+)$`, 'm').exec(metrics)?.[1] ?? 0,
  );
}

afterAll(async () => {
  await Promise.all([near.stop(), worker.stop()]);
  await installation.remove();
});

describe('two web processes of one machine', () => {
  it('each push what was sent to the other, at once', async () => {
    const other = await startWebProcess(environment);
    try {
      await ready(other.url);
      const folder = hubFolder(environment.PHASEGATE_DATA!);
      expect(statSync(folder).mode & 0o777).toBe(0o700);
      const sockets = listeners();
      expect(sockets).toHaveLength(3);
      for (const name of sockets) expect(statSync(path.join(folder, name)).mode & 0o777).toBe(0o600);

      const qa = await Desk.of(near.url, 'qa');
      const id = await qa.report('Told to both');
      const watcher = await new Watcher(other.url, qa.visitor).connected();
      await watcher.say('workItem:watch', { id });
      const told = await pushesFoundBy('told', other.url);
      for (let turn = 0; turn < 20; turn += 1) {
        const version = await qa.comment(id);
        await watcher.push('workItem:changed', (push) => push.version >= version);
      }
      watcher.close();
      // A look into the database, once a second, may come first now and then.
      expect((await pushesFoundBy('told', other.url)) - told).toBeGreaterThanOrEqual(10);
    } finally {
      await other.stop();
    }
    expect(listeners()).toHaveLength(2);
  });

  it('remove what a killed one left behind', async () => {
    const killed = await startWebProcess(environment);
    killed.kill('SIGKILL');
    await killed.ended;
    expect(listeners()).toHaveLength(3);
    // A socket without a process is taken for one that is about to listen for some seconds.
    await vi.waitFor(
      async () => {
        const listener = await listenForNotices(environment.PHASEGATE_DATA!, () => undefined);
        const left = listeners().length;
        await listener.close();
        // The one that looks listens, too.
        expect(left).toBe(3);
      },
      { timeout: 60_000, interval: 500 },
    );
    const qa = await Desk.of(near.url, 'qa');
    expect(await qa.comment(await qa.report('Nobody minds'))).toBe(2);
  });
});

describe('notices that are lost, late, twice and out of order (30 % each)', () => {
  let far: RunningWeb;
  let farFolder: string;
  let toFar: HubSockets;
  let fromNear: NoticeListener;

  beforeAll(async () => {
    farFolder = mkdtempSync(path.join(os.tmpdir(), 'phasegate-far-'));
    far = await startWebProcess({ ...environment, PHASEGATE_DATA: farFolder });
    await ready(far.url);
    toFar = openHubSockets(farFolder);
    fromNear = await listenForNotices(environment.PHASEGATE_DATA!, (notice) => {
      const times = Math.random() < 0.3 ? 2 : 1;
      if (Math.random() < 0.3) return;
      for (let time = 0; time < times; time += 1) {
        if (Math.random() < 0.3) setTimeout(() => toFar.send(notice), Math.random() * 300);
        else toFar.send(notice);
      }
    });
  });

  afterAll(async () => {
    await fromNear.close();
    toFar.close();
    await far.stop();
    rmSync(farFolder, { recursive: true, force: true });
  });

  it('never bring a version back, and end at the present state of every work item', async () => {
    const desks = await Promise.all(['qa', 'pmo', 'eng', 'product'].map((name) => Desk.of(near.url, name)));
    const ids = await Promise.all(desks.map((desk, index) => desk.report(`Under way ${index}`)));
    const watcher = await new Watcher(far.url, desks[0]!.visitor).connected();
    await watcher.say('board:watch', {});
    const last = new Map<string, number>();
    await Promise.all(
      desks.map(async (desk) => {
        for (let turn = 0; turn < 25; turn += 1) {
          const id = ids[turn % ids.length]!;
          const version = await desk.comment(id);
          last.set(id, Math.max(last.get(id) ?? 0, version));
        }
      }),
    );
    for (const [id, version] of last) {
      await watcher.push('workItem:changed', (push) => push.id === id && push.version === version);
    }
    for (const id of ids) {
      const versions = watcher.pushed('workItem:changed').flatMap((push) => (push.id === id ? [push.version] : []));
      expect(versions).toEqual([...new Set(versions)].sort((one, next) => one - next));
    }
    const shown = boardDigest(await desks[0]!.board(null));
    const told = await watcher.push('board:digest', ({ digest }) => digest === shown.digest);
    expect(told.count).toBe(shown.count);
    watcher.close();
  });
});
