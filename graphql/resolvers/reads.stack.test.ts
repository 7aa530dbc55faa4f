import { createHash, randomUUID } from 'node:crypto';
import { buildSchema, getNamedType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { sha256Of } from '#domain/canonical.ts';
import { readProgress } from '#domain/gate-progress.ts';
import { typeDefs } from '#graphql/generated/schema.ts';
import type { PersonName } from '#graphql/testing/organisation.ts';
import { PERSON_NAMES } from '#graphql/testing/organisation.ts';
import { startTestApi, type TestApi } from '#graphql/testing/test-api.ts';
import { collection } from '#models/database.ts';
import { fileRound } from '#workers/documents/file-round.ts';
import { makeRepository, openRepository } from '#workers/documents/repository.ts';
import { dataFolderOfTest } from '#workers/testing/documents.ts';

const schema = buildSchema(typeDefs);

let api: TestApi;
/** A defect in FIX_SCOPE: gates T and RC passed, FS begun. */
let id: string;

beforeAll(async () => {
  api = await startTestApi(inject('engines'));
  id = await playToFixScope();
});
afterAll(() => api.close());

const hours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString();
const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin' }).format();
const PLACE = { specId: 'spec-api', section: '3.2', version: '1.0' };

async function report(title: string, proposedSeverity: string | null): Promise<string> {
  const { id: reported } = await api.as('qa').act('reportDefect', {
    title,
    observed: 'The total is one cent short.',
    expected: 'The total is the sum of the lines.',
    specReference: PLACE,
    stepsToReproduce: ['Add three lines of 0.335.', 'Read the total.'],
    proposedSeverity,
  });
  return reported;
}

async function playToFixScope(): Promise<string> {
  const workItemId = await report('Total is one cent short', 'CRITICAL');
  const pass = async (item: string, author: PersonName, owner: PersonName, evidence: Record<string, unknown>) => {
    await api.as(author).act('submitEvidence', { workItemId, item, evidence });
    await api.as(owner).act('confirmGateItem', { workItemId, item, revision: 1, answer: 'YES', reason: 'It is so.' });
    await api.as('pmo').act('validateGateItem', { workItemId, item, revision: 1, verdict: 'PASS' });
  };
  await pass('T.1', 'qa', 'qa-owner', { ...PLACE, expectedBehaviour: 'The total is exact.' });
  await pass('T.2', 'product', 'product', { severity: 'HIGH', rationale: 'Invoices are wrong.' });
  await pass('T.3', 'qa', 'qa', { reproduced: true, steps: ['Add.', 'Read.'], environment: 'Build 7', date: today() });
  await pass('T.4', 'head-eng', 'head-eng', { engineeringOwnerId: 'eng', deadline: hours(20) });
  await api.as('pmo').act('declareState', { workItemId, to: 'ROOT_CAUSE' });
  await pass('RC.1', 'eng', 'eng', { location: 'total.ts, sum()', explanation: 'It rounds each line.' });
  await pass('RC.2', 'api', 'api', { specUpdateRequired: false, reason: 'The spec is right.', specIds: [] });
  await pass('RC.3', 'eng', 'eng', { areas: ['invoices', 'tax report'] });
  await api
    .as('pmo')
    .act('declareState', { workItemId, to: 'FIX_SCOPE', deadlines: [{ role: 'PMO_LEAD', deadline: hours(48) }] });
  const scope = { change: 'Round once.', files: ['total.ts'], expectedBehaviour: 'The total is exact.', ...PLACE };
  await api.as('product').act('submitEvidence', { workItemId, item: 'FS.1', evidence: scope });
  await api
    .as('product')
    .act('confirmGateItem', { workItemId, item: 'FS.1', revision: 1, answer: 'NO', reason: 'Say which rounding.' });
  await api
    .as('product')
    .act('submitEvidence', { workItemId, item: 'FS.1', evidence: { ...scope, change: 'Round half even, once.' } });
  return workItemId;
}

/** Every field of a type, and of the types below that are not above it. */
function everythingOf(typeName: string, above: string[] = []): string {
  const type = schema.getType(typeName);
  if (!isObjectType(type)) throw new Error(`${typeName} is no object type.`);
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const inner = getNamedType(field.type);
    if (!isObjectType(inner)) return [field.name];
    if (typeName === 'FormField') return ['columns { name label kind required help options fixedValue }'];
    return [typeName, ...above].includes(inner.name)
      ? []
      : [`${field.name} ${everythingOf(inner.name, [typeName, ...above])}`];
  });
  return `{ ${fields.join(' ')} }`;
}

interface Part {
  by: { id: string };
  revision: number;
}
interface Item {
  key: string;
  status: string;
  revisions: (Part & { evidence: Record<string, unknown>; sha256: string })[];
  evidence: (Part & { evidence: Record<string, unknown> }) | null;
  confirmation: (Part & { answer: string; reason: string | null; role: string }) | null;
  confirmations: Part[];
  validation: (Part & { verdict: string }) | null;
  form: { variant: string };
  forms: { variant: string; fields: { name: string }[] }[];
  confirmers: { role: string; person: { id: string } | null }[];
}
interface Whole {
  id: string;
  version: number;
  state: string;
  gate: { key: string; open: boolean; items: Item[]; missing: { item: string; part: string }[] };
  gates: { key: string; open: boolean; items: Item[] }[];
  nextActions: {
    owner: { person: { id: string } | null; role: string };
    kind: string;
    overdue: boolean;
    deadline: string;
  }[];
  document: { version: number; path: string; markdown: string; sha256: string; commit: string | null; filedAt: string };
  documentVersions: { version: number; sha256: string }[];
  updatedAt: string;
  events: {
    nodes: { seq: number; previousHash: string; hash: string; by: { id: string } }[];
    pageInfo: { hasNextPage: boolean };
  };
  [field: string]: unknown;
}

interface Documented {
  transitions: { to: string; documentLagSeconds: number | null }[];
}

const noted = () => undefined;

describe('a work item', () => {
  it('is answered whole in one query, true in every part', async () => {
    const { workItem } = await api
      .as('viewer')
      .read<{ workItem: Whole }>(`query ($id: ID!) { workItem(id: $id) ${everythingOf('WorkItem')} }`, { id });
    expect(workItem).toMatchObject({
      id,
      kind: 'DEFECT',
      template: 'defect-run',
      templateVersion: '1.0',
      slug: 'total-is-one-cent-short',
      declarations: [
        {
          to: 'IMPLEMENTATION',
          deadlinesNeeded: true,
          owners: [
            { role: 'ENGINEER', person: { id: 'eng' } },
            { role: 'SPEC_OWNER', person: { id: 'api' } },
            { role: 'PMO_LEAD', person: { id: 'pmo' } },
            { role: 'QA_LEAD', person: { id: 'qa' } },
            { role: 'QA_TESTING_OWNER', person: { id: 'qa-owner' } },
          ],
        },
      ],
      title: 'Total is one cent short',
      observed: 'The total is one cent short.',
      expected: 'The total is the sum of the lines.',
      stepsToReproduce: ['Add three lines of 0.335.', 'Read the total.'],
      state: 'FIX_SCOPE',
      disposition: 'ACTIVE',
      closureComplete: false,
      severity: 'HIGH',
      severityConfirmed: true,
      reportedBy: {
        id: 'qa',
        name: 'Person qa',
        email: 'qa@phasegate.test',
        roles: ['QA_LEAD'],
        timeZone: 'Europe/Berlin',
      },
      spec: { id: 'spec-api', version: '1.0', kind: 'API_CONTRACTS', owner: { id: 'api' } },
      engineeringOwner: { id: 'eng' },
      reproductionOwner: { role: 'QA_LEAD', person: { id: 'qa' } },
      canonicalOwner: { id: 'api' },
      timer: { status: 'NONE', dueAt: null, limitSeconds: null },
      questions: [],
      escalations: [],
      closureSteps: [],
    });
    expect(workItem.fixTarget).toMatch(/release/i);
    expect(workItem.transitions).toMatchObject([
      { from: null, to: 'TRIAGE', by: { id: 'qa' }, reversion: false, documentLagSeconds: null },
      { from: 'TRIAGE', to: 'ROOT_CAUSE', by: { id: 'pmo' } },
      { from: 'ROOT_CAUSE', to: 'FIX_SCOPE', by: { id: 'pmo' } },
    ]);
    expect(workItem.gates.map(({ key, open }) => [key, open])).toEqual([
      ['T', true],
      ['RC', true],
      ['FS', false],
      ['I', false],
      ['V', false],
    ]);
    expect(workItem.gates.flatMap(({ items }) => items)).toHaveLength(19);
    expect(workItem.gate).toEqual(workItem.gates[2]);
    expect(workItem.gate.missing.length).toBeGreaterThan(3);
  });

  it('shows each part of a gate item, its revisions and its forms', async () => {
    const { workItem } = await api
      .as('eng')
      .read<{ workItem: Whole }>(
        `query ($id: ID!) { workItem(id: $id) { gates { items ${everythingOf('GateItem')} } } }`,
        { id },
      );
    const item = (key: string) => workItem.gates.flatMap(({ items }) => items).find((one) => one.key === key)!;
    const t2 = item('T.2');
    expect(t2).toMatchObject({
      status: 'PASSED',
      evidence: {
        revision: 1,
        by: { id: 'product' },
        evidence: { severity: 'HIGH', rationale: 'Invoices are wrong.' },
      },
      confirmation: { revision: 1, answer: 'YES', reason: 'It is so.', by: { id: 'product' }, role: 'PRODUCT_OWNER' },
      validation: { revision: 1, verdict: 'PASS', reason: null, by: { id: 'pmo' } },
    });
    expect(t2.revisions[0]!.sha256).toBe(sha256Of(t2.revisions[0]!.evidence));
    const fs1 = item('FS.1');
    expect(fs1).toMatchObject({
      status: 'EVIDENCED',
      evidence: { revision: 2 },
      confirmation: null,
      confirmations: [],
      validation: null,
    });
    expect(fs1.revisions.map(({ revision }) => revision)).toEqual([1, 2]);
    expect(item('FS.2')).toMatchObject({ status: 'EMPTY', evidence: null });
    expect(
      item('FS.2')
        .confirmers.map(({ person }) => person?.id)
        .sort(),
    ).toEqual(['api', 'product']);
    expect(item('FS.3').forms.map(({ variant }) => variant)).toEqual(['affected', 'notAffected']);
    expect(item('FS.3').form.variant).toBe('affected');
  });

  it('has one next action for each owner at most, with a deadline (GI-1, GI-2)', async () => {
    const { workItem } = await api
      .as('eng')
      .read<{ workItem: Whole }>(
        `query ($id: ID!) { workItem(id: $id) { nextActions ${everythingOf('NextAction', ['WorkItem'])} } }`,
        { id },
      );
    const owners = workItem.nextActions.map(({ owner }) => owner.person?.id ?? owner.role);
    expect(owners.length).toBeGreaterThan(1);
    expect(new Set(owners).size).toBe(owners.length);
    expect(workItem.nextActions.every(({ deadline, overdue }) => deadline > new Date().toISOString() && !overdue)).toBe(
      true,
    );
  });

  describe('has a Phase Gate Document (process.md 8)', () => {
    let data: ReturnType<typeof dataFolderOfTest>;
    const ask = async () => {
      const document = everythingOf('PhaseGateDocument');
      const query = `query ($id: ID!) { workItem(id: $id) { version document ${document} documentVersions ${document}
        transitions { to documentLagSeconds } } }`;
      return (await api.as('eng').read<{ workItem: Whole & Documented }>(query, { id })).workItem;
    };
    const file = async () => {
      const filing = { tip: null, rootAt: 0, now: () => new Date().toISOString(), log: { info: noted, warn: noted } };
      await fileRound({ ...filing, repository: await openRepository(data.settings) }, [id]);
    };
    beforeAll(async () => {
      data = dataFolderOfTest();
      await makeRepository(data.settings);
    });
    afterAll(() => data.remove());

    it('GI-4: none before it is filed; then the newest that was filed, with its commit and the lag of each change', async () => {
      expect(await ask()).toMatchObject({
        document: null,
        documentVersions: [],
        transitions: ['TRIAGE', 'ROOT_CAUSE', 'FIX_SCOPE'].map((to) => ({ to, documentLagSeconds: null })),
      });
      await file();
      const { document, documentVersions, transitions, version } = await ask();
      expect(document).toMatchObject({ version, commit: expect.stringMatching(/^[0-9a-f]{40}$/) });
      expect(document.path).toBe(`docs/product/phase_gates/defect-${id}-total-is-one-cent-short-phase-gate.md`);
      expect(document.sha256).toBe(createHash('sha256').update(document.markdown, 'utf8').digest('hex'));
      expect(document.markdown).toContain('Round half even, once.');
      expect(documentVersions).toEqual([document]);
      expect(transitions.map(({ documentLagSeconds }) => typeof documentLagSeconds)).toEqual([
        'number',
        'number',
        'number',
      ]);
    });

    it('8, AU-1: a change shows its old document until the next is filed, which makes no event; older ones stay readable', async () => {
      const before = await ask();
      await api.as('eng').act('comment', { workItemId: id, text: 'Also seen on the staging server.' });
      const meanwhile = await ask();
      expect(meanwhile).toMatchObject({ version: before.version + 1, document: before.document });
      await file();
      const after = await ask();
      expect(after.version).toBe(meanwhile.version);
      expect(after.document.version).toBe(after.version);
      expect(after.documentVersions).toEqual([before.document, after.document]);
      expect(after.transitions).toEqual(before.transitions);
      const { workItem } = await api
        .as('viewer')
        .read<{ workItem: Whole }>(
          `query ($id: ID!, $before: Int) { workItem(id: $id) { documentVersions(newest: 1, before: $before) { version } } }`,
          { id, before: after.version },
        );
      expect(workItem.documentVersions).toEqual([{ version: before.version }]);
    });

    it('is asked for within bounds', async () => {
      const ask = (args: string) =>
        api.as('eng').ask(`{ workItem(id: "${id}") { documentVersions(${args}) { version } } }`);
      for (const args of ['newest: 0', 'newest: 1001', 'before: 0']) {
        expect((await ask(args)).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
      }
    });
  });

  it('has a chain of events, page by page', async () => {
    const query = `query ($id: ID!, $after: String) { workItem(id: $id) { version events(first: 10, after: $after) {
      nodes { seq at type by { id } role payload previousHash hash } pageInfo { endCursor hasNextPage } } } }`;
    type Page = {
      workItem: {
        version: number;
        events: {
          nodes: { seq: number; previousHash: string; hash: string }[];
          pageInfo: { endCursor: string; hasNextPage: boolean };
        };
      };
    };
    const events: Page['workItem']['events']['nodes'] = [];
    let after: string | null = null;
    let version = 0;
    do {
      const { workItem }: Page = await api.as('eng').read<Page>(query, { id, after });
      events.push(...workItem.events.nodes);
      version = workItem.version;
      after = workItem.events.pageInfo.hasNextPage ? workItem.events.pageInfo.endCursor : null;
    } while (after !== null);
    expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: version }, (_, index) => index + 1));
    for (const [index, event] of events.entries()) {
      expect(event.previousHash).toBe(events[index - 1]?.hash ?? '0'.repeat(64));
    }
  });

  it('has its chain from the newest event back, page by page, with cursors of that order only', async () => {
    const query = `query ($id: ID!, $after: String, $orderBy: EventOrder) { workItem(id: $id) { version
      events(first: 10, after: $after, orderBy: $orderBy) { nodes { seq } pageInfo { endCursor hasNextPage } } } }`;
    type Page = {
      workItem: {
        version: number;
        events: { nodes: { seq: number }[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
      };
    };
    const seen: number[] = [];
    let after: string | null = null;
    let version = 0;
    do {
      const { workItem }: Page = await api.as('eng').read<Page>(query, { id, after, orderBy: 'NEWEST_FIRST' });
      seen.push(...workItem.events.nodes.map(({ seq }) => seq));
      version = workItem.version;
      after = workItem.events.pageInfo.hasNextPage ? workItem.events.pageInfo.endCursor : null;
      if (after === null) break;
      const mixed = await api.as('eng').ask(query, { id, after, orderBy: 'OLDEST_FIRST' });
      expect(mixed.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    } while (seen.length < 1000);
    expect(seen).toEqual(Array.from({ length: version }, (_, index) => version - index));
  });

  it('is NOT_FOUND under an id that is none, and null', async () => {
    for (const foreign of ['999999999', '', 'x', '42:1', '../1', '$where']) {
      const answer = await api.as('eng').ask('query ($id: ID!) { workItem(id: $id) { id } }', { id: foreign });
      expect([answer.data, answer.errors?.[0]?.extensions.code]).toEqual([{ workItem: null }, 'NOT_FOUND']);
    }
  });
});

describe('what I have to do', () => {
  it('is the earliest of my actions over all work items, with its work item', async () => {
    const early = await report('Interest is wrong', 'CRITICAL');
    const mine = `{ myNextAction { id deadline } myNextActions { id deadline owner { role person { id } timeZones } workItem { id title } } }`;
    type Mine = {
      myNextAction: { id: string } | null;
      myNextActions: { id: string; deadline: string; owner: { timeZones: string[] }; workItem: { id: string } }[];
    };
    const { myNextAction, myNextActions } = await api.as('product').read<Mine>(mine);
    expect(myNextActions.map(({ workItem }) => workItem.id)).toEqual([early, id]);
    expect(myNextActions.map(({ owner }) => owner.timeZones)).toEqual([['Europe/Berlin'], ['Europe/Berlin']]);
    expect(myNextActions.map(({ deadline }) => deadline)).toEqual(myNextActions.map(({ deadline }) => deadline).sort());
    expect(myNextAction?.id).toBe(myNextActions[0]?.id);
    expect(await api.as('viewer').read<Mine>(mine)).toEqual({ myNextAction: null, myNextActions: [] });
  });
});

describe('lists', () => {
  type List = {
    workItems: {
      nodes: { id: string }[];
      totalCount: number;
      pageInfo: { endCursor: string | null; hasNextPage: boolean };
    };
  };
  const list = async (args: string, variables: Record<string, unknown> = {}, declared = '') =>
    (
      await api
        .as('eng')
        .read<List>(
          `query ${declared} { workItems${args} { nodes { id } totalCount pageInfo { endCursor hasNextPage } } }`,
          variables,
        )
    ).workItems;

  it('are narrowed by each condition', async () => {
    const low = await report('Zzz cosmetic matter', 'LOW');
    const ids = async (filter: string) => (await list(`(filter: { ${filter} })`)).nodes.map((node) => node.id);
    expect(await ids('states: ["FIX_SCOPE"]')).toEqual([id]);
    expect(await ids('severities: [LOW]')).toEqual([low]);
    expect(await ids('dispositions: [CLOSED, WITHDRAWN]')).toEqual([]);
    expect(await ids('text: "cosm zzz"')).toEqual([low]);
    expect(await ids('ownerId: "api"')).toEqual([id]);
    expect(await ids('template: "feature-run"')).toEqual([]);
    expect(await ids('specId: "spec-metrics"')).toEqual([]);
    expect(await ids('overdue: true')).toEqual([]);
    expect(await ids('states: ["NOWHERE"]')).toEqual([]);
    expect((await ids('specId: "spec-api"')).length).toBeGreaterThan(1);
  });

  it('are NOT_FOUND for people and specs that are not there', async () => {
    for (const [filter, path] of [
      ['ownerId', 'filter.ownerId'],
      ['specId', 'filter.specId'],
    ]) {
      const { errors } = await api.as('eng').ask(`{ workItems(filter: { ${filter}: "nobody" }) { totalCount } }`);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', fields: [{ path }] });
    }
  });

  it('bring every work item once, page by page, in every order', async () => {
    for (const order of ['UPDATED_DESC', 'CREATED_DESC', 'DEADLINE_ASC', 'SEVERITY_ASC']) {
      const all = await list(`(orderBy: ${order}, first: 200)`);
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const page: List['workItems'] = await list(
          `(orderBy: ${order}, first: 1, after: $after)`,
          { after },
          '($after: String)',
        );
        seen.push(...page.nodes.map((node) => node.id));
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after !== null);
      expect(seen).toEqual(all.nodes.map((node) => node.id));
      expect(new Set(seen).size).toBe(all.totalCount);
    }
  });

  it('count up to a number, which is in bounds', async () => {
    const { totalCount } = await list('');
    expect(totalCount).toBeGreaterThan(1);
    const query = 'query ($most: Int!) { workItems(first: 1) { nodes { id } countUpTo(most: $most) } }';
    const ask = (most: number) =>
      api.as('eng').ask<{ workItems: { nodes: unknown[]; countUpTo: number } }>(query, { most });
    for (const most of [1, totalCount, 10_000]) {
      const { data } = await ask(most);
      expect(data?.workItems).toMatchObject({ nodes: [{}], countUpTo: Math.min(most, totalCount) });
    }
    for (const most of [0, -1, 10_001]) {
      const { errors } = await ask(most);
      expect(errors?.[0]?.extensions).toMatchObject({
        code: 'BAD_USER_INPUT',
        fields: [{ path: 'most', message: 'Ask for 1 to 10,000 to be counted.' }],
      });
    }
  });

  it('take operators of the database for plain text', async () => {
    for (const filter of [{ ownerId: { $ne: null } }, { text: { $regex: '.*' } }, { states: { $gt: '' } }]) {
      const answer = await api
        .as('eng')
        .ask('query ($filter: WorkItemFilter) { workItems(filter: $filter) { totalCount } }', { filter });
      expect([answer.status, answer.errors?.[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
    }
    for (const text of ['.*', '$where', '^', '\\', '"', '\u0000', '(((((']) {
      const answer = await api
        .as('eng')
        .ask<List>('query ($filter: WorkItemFilter) { workItems(filter: $filter) { totalCount } }', {
          filter: { text },
        });
      expect([text, answer.errors]).toEqual([text, undefined]);
    }
  });
});

describe('the board', () => {
  it('has a column for each state, in order, with what is there', async () => {
    type Answered = {
      board: { columns: { state: string; count: number; items: { nodes: { id: string }[]; totalCount: number } }[] };
    };
    const board = async (args: string) =>
      (
        await api
          .as('eng')
          .read<Answered>(`{ board${args} { columns { state count items { nodes { id } totalCount } } } }`)
      ).board.columns;
    const columns = await board('');
    expect(columns.map(({ state }) => state)).toEqual([
      'TRIAGE',
      'ROOT_CAUSE',
      'FIX_SCOPE',
      'IMPLEMENTATION',
      'VERIFICATION',
      'CLOSED',
    ]);
    expect(columns.find(({ state }) => state === 'FIX_SCOPE')).toMatchObject({
      count: 1,
      items: { nodes: [{ id }], totalCount: 1 },
    });
    const ofSpecs = await board('(role: SPEC_OWNER)');
    expect(ofSpecs.flatMap(({ items }) => items.nodes)).toEqual([{ id }]);
    const either = await board('(role: VIEWER, roles: [SPEC_OWNER])');
    expect(either).toEqual(ofSpecs);
    expect((await board('(roles: [VIEWER])')).flatMap(({ items }) => items.nodes)).toEqual([]);
    expect((await board('(filter: { template: "feature-run" })')).length).toBe(0);
  });

  it('says for what the person of its filter stands', async () => {
    const keys = async (filter: string) =>
      (
        await api
          .as('eng')
          .read<{ board: { ownerKeys: string[] | null } }>(`{ board(filter: ${filter}) { ownerKeys } }`)
      ).board.ownerKeys;
    expect(await keys('{ ownerId: "pmo" }')).toEqual(['person:pmo', 'role:PMO_LEAD']);
    expect(await keys('{ overdue: true }')).toBeNull();
  });
});

describe('a card', () => {
  interface Card extends Record<string, unknown> {
    gates: { key: string; items: { key: string; status: string }[] }[];
    actions: Record<string, unknown>[];
    nextDeadline: string;
  }
  const SHARED = 'version kind template title state disposition severity severityConfirmed updatedAt';
  const TIMER = 'timer { status startedAt dueAt limitSeconds }';
  const CARD = `card { id ${SHARED} ${TIMER} gates { key from to items { key status } }
    actions { owner { role person { id name } } kind item text deadline overdue } openQuestions awaitedResponses nextDeadline }`;
  const ofBoard = async () => {
    type Answered = { board: { columns: { items: { nodes: { id: string; card: Card }[] } }[] } };
    const { board } = await api
      .as('eng')
      .read<Answered>(`{ board { columns { items(first: 200) { nodes { id ${CARD} } } } } }`);
    return board.columns.flatMap(({ items }) => items.nodes).find((node) => node.id === id)?.card;
  };

  it('says what the work item says, alone and on a board', async () => {
    const { workItem } = await api.as('eng').read<{ workItem: Card & { card: Card; nextActions: Card['actions'] } }>(
      `query ($id: ID!) { workItem(id: $id) { ${CARD} id ${SHARED} ${TIMER} gates { key from to items { key status } }
        nextActions { owner { role person { id name } } kind item text deadline overdue } } }`,
      { id },
    );
    const { card, nextActions, ...rest } = workItem;
    expect(card).toEqual({
      ...rest,
      openQuestions: 0,
      awaitedResponses: 0,
      actions: nextActions,
      nextDeadline: nextActions[0]?.deadline,
    });
    expect(card.actions.length).toBeGreaterThan(1);
    expect(await ofBoard()).toEqual(card);
  });

  const shownOn = async (first = 200) => {
    type Column = {
      state: string;
      count: number;
      oldest: string | null;
      shown: { count: number; oldest: string | null; cards: Card[] };
    };
    const { board } = await api
      .as('eng')
      .read<{ board: { columns: Column[] } }>(
        `{ board { columns { state count oldest shown(first: ${first}) { count oldest cards } } } }`,
      );
    return board.columns;
  };

  it('as one value says the same, its gates in one text', async () => {
    const { gates, ...rest } = (await ofBoard())!;
    const card = (await shownOn()).flatMap(({ shown }) => shown.cards).find((one) => one.id === id);
    expect(card).toEqual({ ...rest, progress: expect.any(String) });
    expect(readProgress(String(card!.progress))).toEqual(gates);
  });

  it.each([1, 200])('in columns of %i: count and oldest are those of the whole column', async (first) => {
    const columns = await shownOn(first);
    for (const { count, oldest, shown } of columns) expect(shown).toMatchObject({ count, oldest });
    const longest = Math.max(...columns.map(({ count }) => count));
    expect(longest).toBeGreaterThan(1);
    expect(Math.max(...columns.map(({ shown }) => shown.cards.length))).toBe(Math.min(longest, first));
  });

  it.each([0, 201])('in columns of %i are refused', async (first) => {
    const { errors } = await api.as('eng').ask(`{ board { columns { shown(first: ${first}) { count } } } }`);
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('that an earlier release stored with gates as objects is read all the same', async () => {
    const before = await ofBoard();
    const cards = collection('workItemCards');
    const { board } = (await cards.findById(id).lean())!;
    const { progress, ...rest } = JSON.parse(board!) as { progress: string };
    await cards.updateOne({ _id: id }, { $set: { board: JSON.stringify({ ...rest, gates: readProgress(progress) }) } });
    expect(await ofBoard()).toEqual(before);
    await cards.updateOne({ _id: id }, { $set: { board } });
  });

  it('on a board is read without the work item itself, unless an older release wrote it', async () => {
    const before = await ofBoard();
    const states = collection('workItemStates');
    const stored = await states.findById(id).lean();
    const otherTitle = { ...(JSON.parse(stored!.json) as object), title: 'Only the state says so' };
    await states.updateOne({ _id: id }, { $set: { json: JSON.stringify(otherTitle) } });
    expect(await ofBoard()).toEqual(before);
    const cards = collection('workItemCards');
    const { board } = (await cards.findById(id).lean())!;
    await cards.updateOne({ _id: id }, { $unset: { board: 1 } });
    expect(await ofBoard()).toEqual({ ...before, title: 'Only the state says so' });
    await cards.updateOne({ _id: id }, { $set: { board } });
    await states.updateOne({ _id: id }, { $set: { json: stored!.json } });
  });
});

describe('people, specs, templates', () => {
  it('are there for everybody', async () => {
    const { people, pmos, specs, processTemplates } = await api
      .as('viewer')
      .read<Record<string, Record<string, unknown>[]>>(
        `{ people { id } pmos: people(role: PMO_LEAD) { id name email roles timeZone } specs ${everythingOf('CanonicalSpec')} processTemplates ${everythingOf('ProcessTemplate')} }`,
      );
    expect(people?.map((person) => person.id).sort()).toEqual([...PERSON_NAMES].sort());
    expect(pmos).toMatchObject([{ id: 'pmo', roles: ['PMO_LEAD'] }]);
    expect(specs).toMatchObject([
      { id: 'spec-api', owner: { id: 'api' } },
      { id: 'spec-metrics', kind: 'METRICS_DEFINITIONS' },
    ]);
    expect(processTemplates).toMatchObject([
      {
        key: 'defect-run',
        version: '1.0',
        states: ['TRIAGE', 'ROOT_CAUSE', 'FIX_SCOPE', 'IMPLEMENTATION', 'VERIFICATION', 'CLOSED'],
        kind: 'DEFECT',
        gates: [
          { key: 'T', from: 'TRIAGE', to: 'ROOT_CAUSE' },
          { key: 'RC' },
          { key: 'FS' },
          { key: 'I' },
          { key: 'V' },
        ],
        severities: [
          {
            severity: 'CRITICAL',
            priority: 'P0',
            fixTarget: 'current release or hotfix',
            limits: [
              { state: 'TRIAGE', seconds: 2 * 3600 },
              { state: 'ROOT_CAUSE', seconds: 4 * 3600 },
            ],
          },
          { severity: 'HIGH' },
          { severity: 'MEDIUM' },
          { severity: 'LOW', limits: [{ seconds: 7 * 24 * 3600 }, { seconds: 7 * 24 * 3600 }] },
        ],
      },
    ]);
  });
});

describe('the audit', () => {
  it('computes the chains again, of one or of all', async () => {
    const { all, one } = await api
      .as('admin')
      .read<Record<'all' | 'one', { ok: boolean; events: number; firstBroken: unknown }>>(
        'query ($id: ID!) { all: verifyAudit { ok events firstBroken { workItemId seq reason } } one: verifyAudit(workItemId: $id) { ok events firstBroken { seq } } }',
        { id },
      );
    expect(all).toMatchObject({ ok: true, firstBroken: null });
    expect(one).toMatchObject({ ok: true, firstBroken: null });
    expect(all.events).toBeGreaterThan(one.events);
    const { errors } = await api.as('admin').ask(`{ verifyAudit(workItemId: "${randomUUID()}") { ok } }`);
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });
});
