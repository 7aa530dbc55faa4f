import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { PERSON_NAMES, type PersonName } from '#graphql/testing/organisation.ts';
import { startTestApi, type TestApi } from '#graphql/testing/test-api.ts';
import { listAnnouncements } from '#models/announcements.ts';
import { changeRoles } from '#models/people.ts';

const SPEC = 'id path title version kind owner { id }';
const ADD = `mutation ($input: AddSpecInput!) { spec: addSpec(input: $input) { ${SPEC} } }`;
const EDIT = `mutation ($input: EditSpecInput!) { spec: editSpec(input: $input) { ${SPEC} } }`;

interface Spec {
  id: string;
  path: string;
  title: string;
  version: string;
  kind: string;
  owner: { id: string };
}

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi(inject('engines'));
});
afterAll(() => api.close());

const NEW = { title: 'Billing rules', version: '1.0', kind: 'OTHER', ownerId: 'metrics' };
const fresh = (more: object = {}) => ({ commandId: randomUUID(), path: `docs/${randomUUID()}.md`, ...NEW, ...more });

/** The spec, or the error's code and places. */
async function send(mutation: string, input: object, name: PersonName = 'specs-head') {
  const { data, errors } = await api.as(name).ask<{ spec: Spec }>(mutation, { input });
  const extensions = errors?.[0]?.extensions;
  if (extensions !== undefined) return { code: extensions.code, paths: extensions.fields?.map(({ path }) => path) };
  return data!.spec;
}
const specs = async () => (await api.as('viewer').read<{ specs: Spec[] }>(`{ specs { ${SPEC} } }`)).specs;

describe('the registry of specs (process.md 2)', () => {
  it.each(PERSON_NAMES)('is kept by the Head of Specs Team and ADMIN: %s', async (name) => {
    const { commandId, ...input } = fresh();
    const may = name === 'specs-head' || name === 'admin';
    const before = await specs();
    const added = await send(ADD, { commandId, ...input }, name);
    const { ownerId, ...rest } = input;
    expect(added).toEqual(
      may ? { id: expect.any(String) as string, ...rest, owner: { id: ownerId } } : { code: 'FORBIDDEN' },
    );
    expect(await specs()).toHaveLength(before.length + (may ? 1 : 0));
    const edited = await send(EDIT, { commandId: randomUUID(), specId: 'spec-api', title: 'API' }, name);
    expect(edited).toMatchObject(may ? { id: 'spec-api', title: 'API', version: '1.0' } : { code: 'FORBIDDEN' });
  });

  it('has one spec at a path, and one of each of the two kinds', async () => {
    const first = fresh();
    await send(ADD, first);
    expect(await send(ADD, fresh({ path: first.path }))).toEqual({ code: 'BAD_USER_INPUT', paths: ['path'] });
    expect(await send(ADD, fresh({ kind: 'API_CONTRACTS' }))).toEqual({ code: 'BAD_USER_INPUT', paths: ['kind'] });
    const other = (await send(ADD, fresh())) as Spec;
    for (const [change, path] of [
      [{ path: first.path }, 'path'],
      [{ kind: 'METRICS_DEFINITIONS' }, 'kind'],
    ] as const) {
      const input = { commandId: randomUUID(), specId: other.id, ...change };
      expect(await send(EDIT, input)).toEqual({ code: 'BAD_USER_INPUT', paths: [path] });
    }
  });

  it('keeps one of many at once who take the same path', async () => {
    const { path } = fresh();
    const answers = await Promise.all(Array.from({ length: 8 }, () => send(ADD, fresh({ path }))));
    expect(answers.filter((answer) => 'id' in answer)).toHaveLength(1);
    expect((await specs()).filter((spec) => spec.path === path)).toHaveLength(1);
  });

  it('takes an owner who is a spec owner, and nobody else', async () => {
    expect(await send(ADD, fresh({ ownerId: 'eng' }))).toEqual({ code: 'BAD_USER_INPUT', paths: ['ownerId'] });
    expect(await send(ADD, fresh({ ownerId: 'nobody' }))).toEqual({ code: 'NOT_FOUND', paths: ['ownerId'] });
    const input = { commandId: randomUUID(), specId: 'spec-api', ownerId: 'qa' };
    expect(await send(EDIT, input)).toEqual({ code: 'BAD_USER_INPUT', paths: ['ownerId'] });
  });

  it('names another owner when the one it had lost the role, and tells the work items', async () => {
    const spec = (await send(ADD, fresh({ ownerId: 'api' }))) as Spec;
    await changeRoles('api', ['ENGINEER']);
    const input = { commandId: randomUUID(), specId: spec.id, title: 'Billing' };
    expect(await send(EDIT, input)).toMatchObject({ title: 'Billing', owner: { id: 'api' } });
    expect(await send(EDIT, { ...input, commandId: randomUUID(), ownerId: 'metrics' })).toMatchObject({
      title: 'Billing',
      owner: { id: 'metrics' },
    });
    const touched = (await listAnnouncements()).flatMap(({ touches }) => touches);
    expect(touched.filter((touch) => touch === `spec:${spec.id}`).length).toBeGreaterThanOrEqual(3);
    await changeRoles('api', ['SPEC_OWNER']);
  });

  it('answers a command that is sent again as before, and another under its id with CONFLICT', async () => {
    const input = fresh();
    const first = await send(ADD, input);
    expect(await send(ADD, { ...input, commandId: input.commandId.toUpperCase() })).toEqual(first);
    expect(await send(ADD, { ...input, title: 'Something else' })).toEqual({ code: 'CONFLICT' });
    expect((await specs()).filter(({ path }) => path === input.path)).toHaveLength(1);
  });

  it('names everything that is wrong with an input', async () => {
    const bad = { commandId: 'x', path: '../etc', title: '', version: ' ', kind: 'OTHER', ownerId: '' };
    expect(await send(ADD, bad)).toEqual({
      code: 'BAD_USER_INPUT',
      paths: ['commandId', 'path', 'title', 'version', 'ownerId'],
    });
    for (const path of ['/docs/a.md', 'docs//a.md', 'a b.md', 'a\\b.md', './a.md']) {
      expect(await send(ADD, fresh({ path }))).toEqual({ code: 'BAD_USER_INPUT', paths: ['path'] });
    }
    const absent = { commandId: randomUUID(), specId: 'no-such', title: 'X' };
    expect(await send(EDIT, absent)).toEqual({ code: 'NOT_FOUND', paths: ['specId'] });
  });
});
