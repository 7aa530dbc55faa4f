import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { sha256Of } from '#domain/canonical.ts';
import type { Command } from '#domain/commands.ts';
import { distilEvidence } from '#domain/evidence.ts';
import { itemTemplate } from '#domain/gates.ts';
import { addSeconds } from '#domain/instant.ts';
import { DEFECT_RUN, templateReference } from '#domain/templates/index.ts';
import { CAST, type CastMember, castDirectory } from '#domain/testing/cast.ts';
import { type OrdinaryStep, ordinaryWay } from '#domain/testing/ordinary-way.ts';
import { listAnnouncements } from '#models/announcements.ts';
import { readDirectory } from '#models/directory.ts';
import { changePerson, insertPerson } from '#models/people.ts';
import { changeSpec, insertSpec, listSpecs } from '#models/specs.ts';
import { findWorkItem } from '#models/work-items.ts';
import { RunUnavailableError } from './client/errors.ts';
import { createRunClient, type RunClient } from './client/run-client.ts';
import { tellDirectoryChanges } from './directory-changes.ts';
import { chainOf, openTestRecord, type TestRecord } from './testing/stack.ts';
import { type BuiltWorker, buildWorker, WorkerProcess } from './testing/worker-process.ts';

const engines = inject('engines');
const { temporalAddress: address, temporalNamespace: namespace } = engines;
const taskQueue = randomUUID();
const clientAt = (at: string) => createRunClient({ address: at, namespace, taskQueue, tls: false, apiKey: null });

let record: TestRecord;
let built: BuiltWorker;
let worker: WorkerProcess;
let runs: RunClient;

beforeAll(async () => {
  record = await openTestRecord(engines.mongodbUri);
  const { people, specs } = castDirectory();
  for (const person of people) {
    const email = `${person.id}@example.org`;
    await insertPerson({ ...person, email, timeZone: 'Europe/Berlin', passwordHash: 'none' });
  }
  for (const spec of specs) await insertSpec(spec);
  built = await buildWorker();
  worker = new WorkerProcess(built, { mongodbUri: record.mongodbUri, temporalAddress: address, taskQueue });
  await worker.serving();
  runs = clientAt(address);
});

afterAll(async () => {
  await runs.close();
  await worker.end('SIGTERM');
  built.remove();
  await record.close();
});

async function envelopeOf<Sent>(actorId: string, command: Sent) {
  const commandId = randomUUID();
  const today = new Date().toISOString().slice(0, 10);
  const fingerprint = sha256Of(commandId);
  return {
    commandId,
    fingerprint,
    actorId,
    expectedVersion: null,
    directory: await readDirectory(),
    actorToday: today,
    provenAt: new Date().toISOString(),
    command,
  };
}

async function reported(specId: string): Promise<string> {
  const envelope = await envelopeOf(CAST.people.engineer.id, {
    type: 'REPORT_DEFECT' as const,
    template: templateReference(DEFECT_RUN),
    timeScale: 3600,
    title: 'Total is one cent short',
    bodySha256: sha256Of('report'),
    specReference: { specId, section: '3.2', version: '1.0' },
    proposedSeverity: 'HIGH' as const,
  });
  const outcome = await runs.report({ envelope });
  if (outcome.kind !== 'accepted') throw new Error(`The report was answered ${outcome.kind}.`);
  return outcome.workItemId;
}

function commandOf(step: OrdinaryStep): Command {
  switch (step.act) {
    case 'submit': {
      const template = itemTemplate(DEFECT_RUN, step.item);
      if (template === null) throw new Error(`There is no ${step.item}.`);
      return { type: 'SUBMIT_EVIDENCE', item: step.item, evidence: distilEvidence(template, step.evidence) };
    }
    case 'confirm':
      return { type: 'CONFIRM_GATE_ITEM', item: step.item, revision: 1, answer: 'YES', reason: null };
    case 'validate':
      return { type: 'VALIDATE_GATE_ITEM', item: step.item, revision: 1, verdict: 'PASS', reason: null };
    case 'declare':
      return {
        type: 'DECLARE_STATE',
        to: step.to,
        deadlines: step.deadlines.map((one) => ({ ownerId: null, ...one })),
      };
  }
}

const take = (workItemId: string, step: OrdinaryStep) => send(workItemId, step.who, commandOf(step));

async function send(workItemId: string, who: CastMember, command: Command): Promise<void> {
  const envelope = await envelopeOf(CAST.people[who].id, command);
  const outcome = await runs.command({ workItemId, envelope });
  if (outcome.kind !== 'accepted') throw new Error(JSON.stringify(outcome));
}

const heard = async (workItemId: string) =>
  (await chainOf(workItemId)).filter((event) => event.type === 'DIRECTORY_CHANGED').map(({ directory }) => directory);

/** All that was announced has been worked off by the worker. */
const settled = () =>
  vi.waitFor(async () => expect(await listAnnouncements()).toEqual([]), { timeout: 60_000, interval: 200 });

test('decision 8: a pass of FS.2 reaches another active work item that names the spec, once, and no other', async () => {
  const origin = await reported('s-metrics');
  const [concerned, unconcerned] = [await reported('s-ui'), await reported('s-api')];
  const steps = ordinaryWay(CAST, new Date().toISOString());
  const pass = steps.findIndex((step) => step.act === 'validate' && step.item === 'FS.2');
  for (const step of steps.slice(0, pass)) await take(origin, step);
  await settled();
  expect(await heard(concerned)).toEqual([]);

  await take(origin, steps[pass] as OrdinaryStep);
  await settled();
  await vi.waitFor(async () => expect(await heard(concerned)).toHaveLength(1), { timeout: 60_000, interval: 200 });
  expect((await heard(concerned))[0]?.specs.map(({ id, version }) => [id, version])).toEqual(
    (await listSpecs()).map(({ id, version }) => [id, version]).sort(),
  );
  expect((await listSpecs()).find(({ id }) => id === 's-ui')?.version).not.toBe('1.0');

  // The same again tells nobody anything: nothing is left, and what is known is no event.
  expect(await tellDirectoryChanges(runs)).toMatchObject({ told: [] });
  await runs.signalDirectoryChanged(concerned, await readDirectory());
  await take(concerned, steps[0] as OrdinaryStep);
  expect(await heard(concerned)).toHaveLength(1);
  expect([await heard(unconcerned), await heard(origin)]).toEqual([[], []]);
});

test('nothing is lost while Temporal is away or no worker runs', async () => {
  const workItemId = await reported('s-api');
  await settled();
  await worker.end('SIGKILL');
  expect(await changeSpec('s-api', { ownerId: CAST.people.uiSpec.id })).toBe('changed');
  const nowhere = clientAt('127.0.0.1:9');
  await expect(tellDirectoryChanges(nowhere)).rejects.toBeInstanceOf(RunUnavailableError);
  await nowhere.close();
  expect(await listAnnouncements()).toHaveLength(1);

  worker = new WorkerProcess(built, { mongodbUri: record.mongodbUri, temporalAddress: address, taskQueue });
  await vi.waitFor(async () => expect(await heard(workItemId)).toHaveLength(1), { timeout: 60_000, interval: 200 });
  await settled();
});

test('who holds a role concerns every active work item; who might be named some day concerns none', async () => {
  const workItemId = await reported('s-api');
  await settled();
  const before = await heard(workItemId);
  const engineer = { id: 'p-new', name: 'Nils Weg', email: 'new@example.org', roles: ['ENGINEER' as const] };
  await insertPerson({ ...engineer, timeZone: 'Europe/Oslo', passwordHash: 'none' });
  await settled();
  expect(await heard(workItemId)).toEqual(before);

  expect(await changePerson('p-new', { roles: ['QA_LEAD'] })).toBe('changed');
  await vi.waitFor(async () => expect(await heard(workItemId)).toHaveLength(before.length + 1), { timeout: 60_000 });
  await settled();
});

/** Kinds of next action by whose they are, as everybody reads them. */
async function owed(workItemId: string): Promise<Record<string, string>> {
  const actions = (await findWorkItem(workItemId))?.nextActions ?? [];
  return Object.fromEntries(
    actions.map(({ owner, kind, item }) => [owner.personId ?? owner.role, `${kind} ${item ?? ''}`.trim()]),
  );
}

/** Within the seconds in which people look at a page again. */
const expectOwed = (workItemId: string, expected: Record<string, unknown>) =>
  vi.waitFor(async () => expect(await owed(workItemId)).toEqual(expected), { timeout: 10_000, interval: 100 });

describe('process.md 2, decision 8: whoever loses a role owes nothing more, and naming another is asked for in seconds', () => {
  const { people } = CAST;
  const lose = (who: CastMember) => changePerson(people[who].id, { roles: ['VIEWER'] });

  test('a person who was asked or given a part, and the engineering owner', async () => {
    const workItemId = await reported('s-metrics');
    const steps = ordinaryWay(CAST, new Date().toISOString());
    for (const step of steps.slice(0, steps.findIndex(({ act }) => act === 'declare') + 1))
      await take(workItemId, step);
    const deadline = addSeconds(new Date().toISOString(), 3600);
    const asked = people.secondEngineer.id;
    await send(workItemId, 'engineer', { type: 'ASK_QUESTION', text: 'Since when?', ownerId: asked, deadline });
    await send(workItemId, 'engineer', { type: 'DELEGATE', item: 'RC.3', toId: asked, reason: 'She wrote it.' });
    await expectOwed(workItemId, { 'p-eng': 'SUPPLY RC.1', 'p-eng2': 'ANSWER', 'p-metrics': 'SUPPLY RC.2' });

    await lose('secondEngineer');
    await expectOwed(workItemId, { 'p-eng': 'SUPPLY RC.1', 'p-metrics': 'SUPPLY RC.2', 'p-pmo': 'NAME_OWNER' });
    await lose('engineer');
    await expectOwed(workItemId, {
      'p-head-eng': 'NAME_OWNER RC.1',
      'p-metrics': 'SUPPLY RC.2',
      'p-pmo': 'NAME_OWNER',
    });

    for (const who of ['engineer', 'secondEngineer'] as const)
      await changePerson(people[who].id, { roles: ['ENGINEER'] });
    await expectOwed(workItemId, { 'p-eng': 'SUPPLY RC.1', 'p-eng2': 'ANSWER', 'p-metrics': 'SUPPLY RC.2' });
  });

  test('a named reproduction owner, and the owner of the spec that a risk is about', async () => {
    const workItemId = await reported('s-metrics');
    const toId = people.headOfEngineering.id;
    await send(workItemId, 'pmo', { type: 'NAME_REPRODUCTION_OWNER', toId, reason: 'The lead is away.' });
    const deadline = addSeconds(new Date().toISOString(), 3600);
    await send(workItemId, 'pmo', { type: 'FLAG_DELIVERY_RISK', specId: 's-ui', text: 'It is silent here.', deadline });
    const triage = { 'p-product': 'SUPPLY T.2', 'p-qa-owner': 'SUPPLY T.1' };
    await expectOwed(workItemId, { ...triage, 'p-head-eng': 'SUPPLY T.3', 'p-ui-spec': 'ANSWER' });

    expect(await changeSpec('s-ui', { ownerId: people.metrics.id })).toBe('changed');
    await expectOwed(workItemId, { ...triage, 'p-head-eng': 'SUPPLY T.3', 'p-metrics': 'ANSWER' });
    await lose('headOfEngineering');
    await vi.waitFor(async () => expect((await owed(workItemId))['p-pmo']).toBe('NAME_OWNER T.3'), { timeout: 10_000 });
    expect(Object.keys(await owed(workItemId))).not.toContain('p-head-eng');
    await changePerson(people.headOfEngineering.id, { roles: ['HEAD_OF_ENGINEERING'] });
    await expectOwed(workItemId, { ...triage, 'p-head-eng': 'SUPPLY T.3', 'p-metrics': 'ANSWER' });
  });
});
