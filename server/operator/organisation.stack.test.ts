import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { choosePort } from '#engines/ports.ts';
import { eventsOf } from '#models/events.ts';
import { listPeople } from '#models/people.ts';
import { listSpecs } from '#models/specs.ts';
import {
  type RunningProgram,
  type RunningWeb,
  runProgram,
  startProgram,
  startWebProcess,
} from '#server/testing/programs.ts';
import { Visitor } from '#server/testing/visitor.ts';
import { openTestRecord, type TestRecord } from '#workers/testing/stack.ts';

const PASSWORD = 'correct horse battery';
const PEOPLE = {
  PMO_LEAD: 'Petra Moss',
  PRODUCT_OWNER: 'Pavel Ostrov',
  QA_TESTING_OWNER: 'Quentin Abel',
  QA_LEAD: 'Qiara Lund',
  HEAD_OF_ENGINEERING: 'Hedda Engel',
  ENGINEER: 'Enzo Vardi',
  SPEC_OWNER: 'Mette Dahl',
  HEAD_OF_SPECS: 'Stina Holm',
} as const;
type Holder = keyof typeof PEOPLE;
const emailOf = (role: Holder) => `${role.toLowerCase()}@example.org`;
const SPEC = 'docs/specs/metrics_definitions.md';

let record: TestRecord;
let dataFolder: string;
let environment: Record<string, string>;
let web: RunningWeb | null = null;
let worker: RunningProgram | null = null;

const operator = (words: readonly string[], input?: string) => runProgram('operator', environment, words, input);
const addPerson = (email: string, name: string, role: string, input = `${PASSWORD}\n`) =>
  operator(['person', 'add', email, '--name', name, '--role', role, '--time-zone', 'Europe/Oslo'], input);

beforeAll(async () => {
  const { mongodbUri, temporalAddress, temporalNamespace } = inject('engines');
  record = await openTestRecord(mongodbUri);
  const port = await choosePort(undefined);
  dataFolder = mkdtempSync(path.join(os.tmpdir(), 'phasegate-production-'));
  environment = {
    MONGODB_URI: record.mongodbUri,
    TEMPORAL_ADDRESS: temporalAddress,
    TEMPORAL_NAMESPACE: temporalNamespace,
    PHASEGATE_TASK_QUEUE: `production-${randomUUID()}`,
    PHASEGATE_DATA: dataFolder,
    PHASEGATE_MODE: 'production',
    PORT: String(port),
    NEXTAUTH_URL: `http://127.0.0.1:${port}`,
    NEXTAUTH_SECRET: '9f4b1c6e2d7a830516fbc4e09d3a7152c8e6b0f41d92a7356084fe1b2c9d7a43',
  };
  expect((await runProgram('setup', environment)).code).toBe(0);
});

afterAll(async () => {
  await Promise.all([web?.stop(), worker?.stop()]);
  await record.close();
  rmSync(dataFolder, { recursive: true, force: true });
});

describe('an operator of an installation in production mode', () => {
  it('makes its people, and is told which roles nobody holds yet', async () => {
    const roles = Object.keys(PEOPLE) as Holder[];
    for (const role of roles) {
      const { code, output } = await addPerson(emailOf(role), PEOPLE[role], role);
      expect([code, output]).toEqual([0, expect.stringContaining(`${PEOPLE[role]} can sign in as ${emailOf(role)}`)]);
      expect(output).not.toContain(PASSWORD);
      expect(output.includes('Nobody holds')).toBe(role !== roles.at(-1));
    }
    const { output } = await operator(['person', 'list']);
    for (const role of roles) expect(output).toMatch(new RegExp(`${emailOf(role)} .*${PEOPLE[role]} .*${role}`));
  });

  it('makes its specs', async () => {
    const words = ['--title', 'Metrics Definitions', '--kind', 'METRICS_DEFINITIONS', '--version', '1.0'];
    const { code, output } = await operator(['spec', 'add', SPEC, ...words, '--owner', emailOf('SPEC_OWNER')]);
    expect([code, output]).toEqual([0, expect.stringContaining(`${SPEC} is registered at version 1.0`)]);
    expect((await operator(['spec', 'list'])).output).toMatch(
      /metrics_definitions\.md .*1\.0 .*spec_owner@example\.org/,
    );
  });

  it.each<[string, readonly string[], number, RegExp, string?]>([
    [
      'an e-mail address that is taken',
      ['person', 'add', 'PMO_Lead@example.org', '--name', 'P', '--role', 'ENGINEER', '--time-zone', 'UTC'],
      1,
      /Somebody has/,
      PASSWORD,
    ],
    [
      'a demo address',
      ['person', 'add', 'pmo@phasegate.test', '--name', 'P', '--role', 'PMO_LEAD', '--time-zone', 'UTC'],
      2,
      /demo organisation/,
      PASSWORD,
    ],
    [
      'a short password',
      ['person', 'add', 'x@example.org', '--name', 'X', '--role', 'ENGINEER', '--time-zone', 'UTC'],
      2,
      /at least 12/,
      'phasegate',
    ],
    [
      'no password',
      ['person', 'add', 'x@example.org', '--name', 'X', '--role', 'ENGINEER', '--time-zone', 'UTC'],
      2,
      /No password/,
      '',
    ],
    [
      'a time zone that is none',
      ['person', 'add', 'x@example.org', '--name', 'X', '--role', 'ENGINEER', '--time-zone', 'Mars/Base'],
      2,
      /no time zone/,
      PASSWORD,
    ],
    ['a change of nobody', ['person', 'change', 'x@example.org', '--name', 'X'], 1, /Nobody here/],
    [
      'a second spec of a kind',
      [
        'spec',
        'add',
        'a.md',
        '--title',
        'A',
        '--kind',
        'METRICS_DEFINITIONS',
        '--version',
        '1',
        '--owner',
        'spec_owner@example.org',
      ],
      1,
      /the one spec of kind/,
    ],
    [
      'a spec twice',
      ['spec', 'add', SPEC, '--title', 'A', '--version', '1', '--owner', 'spec_owner@example.org'],
      1,
      /registered at .* already/,
    ],
    [
      'a spec whose owner is none',
      ['spec', 'add', 'a.md', '--title', 'A', '--version', '1', '--owner', 'engineer@example.org'],
      1,
      /no canonical spec owner/,
    ],
    ['a change of no spec', ['spec', 'change', 'a.md', '--title', 'A'], 1, /No spec is registered/],
  ])('is refused %s, and nothing changes', async (_what, words, code, message, input) => {
    const before = [await listPeople(), await listSpecs()];
    const ended = await operator(words, input);
    expect([ended.code, ended.output]).toEqual([code, expect.stringMatching(message)]);
    expect(ended.output).not.toMatch(/\n\s+at /);
    expect([await listPeople(), await listSpecs()]).toEqual(before);
  });

  it('has an installation in which those people sign in and work', async () => {
    worker = startProgram('worker', environment);
    const started = await startWebProcess(environment);
    web = started;
    await vi.waitFor(async () => expect((await fetch(`${started.url}/readyz`)).status).toBe(200), { timeout: 60_000 });
    const engineer = await signedIn('ENGINEER');
    expect(await rolesOf(engineer)).toEqual(['ENGINEER']);
    workItemId = await report(engineer);
    expect(await directoryChanges()).toBe(0);
  });

  it('changes a spec: work items that name it are told, once', async () => {
    const { code } = await operator(['spec', 'change', SPEC, '--version', '1.1']);
    expect(code).toBe(0);
    await vi.waitFor(async () => expect(await directoryChanges()).toBe(1), { timeout: 60_000, interval: 300 });
  });

  it('gives other roles: sessions end, the next one has them, work items are told, and gaps are named', async () => {
    const before = await signedIn('QA_LEAD');
    const { code, output } = await operator(['person', 'change', emailOf('QA_LEAD'), '--role', 'ENGINEER']);
    expect([code, output]).toEqual([0, expect.stringContaining('Nobody holds: QA_LEAD.')]);
    expect(await rolesOf(before)).toBe('UNAUTHENTICATED');
    expect(await rolesOf(await signedIn('QA_LEAD'))).toEqual(['ENGINEER']);
    await vi.waitFor(async () => expect(await directoryChanges()).toBe(2), { timeout: 60_000, interval: 300 });

    const orphaned = await operator(['person', 'change', emailOf('SPEC_OWNER'), '--role', 'VIEWER']);
    expect(orphaned.output).toContain(`Mette Dahl still owns ${SPEC}`);
  });

  it('gives another password: sessions end, and only the new one lets in', async () => {
    const before = await signedIn('PMO_LEAD');
    const { code } = await operator(['person', 'change', emailOf('PMO_LEAD'), '--password'], 'another long password\n');
    expect(code).toBe(0);
    expect(await rolesOf(before)).toBe('UNAUTHENTICATED');
    expect(await rolesOf(await signedIn('PMO_LEAD'))).toBe('UNAUTHENTICATED');
    expect(await rolesOf(await signedIn('PMO_LEAD', 'another long password'))).toEqual(['PMO_LEAD']);
  });
});

let workItemId = '';

async function directoryChanges(): Promise<number> {
  let count = 0;
  for await (const event of eventsOf(workItemId)) if (event.type === 'DIRECTORY_CHANGED') count += 1;
  return count;
}

async function signedIn(role: Holder, password = PASSWORD): Promise<Visitor> {
  const person = new Visitor(web?.url ?? '');
  await person.signIn(emailOf(role), password);
  return person;
}

async function rolesOf(person: Visitor): Promise<string[] | string | undefined> {
  const { data, errors } = await person.graphql<{ me: { roles: string[] } }>('{ me { roles } }');
  return data?.me.roles ?? errors?.[0]?.extensions.code;
}

async function report(person: Visitor): Promise<string> {
  const specs = await person.graphql<{ specs: { id: string }[] }>('{ specs { id } }');
  const { data } = await person.graphql<{ reportDefect: { workItem: { id: string } | null } }>(
    'mutation ($input: ReportDefectInput!) { reportDefect(input: $input) { workItem { id } refusal { message } } }',
    {
      input: {
        commandId: randomUUID(),
        title: 'The first cash flow is missing',
        observed: 'The first cash flow of the period is missing.',
        expected: 'Every cash flow of the period counts.',
        specReference: { specId: specs.data?.specs[0]?.id, section: '4.2', version: '1.0' },
        stepsToReproduce: ['Open the report.'],
        proposedSeverity: 'HIGH',
      },
    },
  );
  const id = data?.reportDefect.workItem?.id;
  if (id === undefined) throw new Error(JSON.stringify(data));
  return id;
}
