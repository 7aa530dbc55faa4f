import { describe, expect, test } from 'vitest';
import { canonicalJson } from '#domain/canonical.ts';
import { collection } from './database.ts';
import { readDirectory } from './directory.ts';
import type { NewPerson } from './people.ts';
import {
  changeRoles,
  findPasswordHash,
  findPeople,
  findPerson,
  findPersonByEmail,
  insertPerson,
  listPeople,
  timeZonesOfRoles,
} from './people.ts';
import { findSession, openSession } from './sessions.ts';
import { findSpecs, insertSpec, listSpecs, raiseSpecVersion } from './specs.ts';
import { useTestDatabase } from './testing/test-database.ts';

useTestDatabase();

const person = (id: string, more: Partial<NewPerson> = {}): NewPerson => ({
  id,
  name: `Person ${id}`,
  email: `${id}@example.test`,
  roles: ['ENGINEER'],
  timeZone: 'Europe/Berlin',
  passwordHash: `hash of ${id}`,
  ...more,
});

describe('people', () => {
  test('are found by e-mail address in any case, and never carry their password’s hash', async () => {
    expect(await insertPerson(person('ada', { email: ' Ada@Example.TEST ', name: '  Ada   Okafor ' }))).toBe(true);
    const ada = { id: 'ada', name: 'Ada Okafor', email: 'ada@example.test', roles: ['ENGINEER'] };
    expect(await findPersonByEmail('ADA@example.test')).toEqual({
      ...ada,
      timeZone: 'Europe/Berlin',
      sessionVersion: 1,
    });
    expect(
      JSON.stringify([await findPerson('ada'), await listPeople(), await findPeople(['ada', 'nobody'])]),
    ).not.toContain('hash');
    expect(await findPasswordHash('ada')).toBe('hash of ada');
    expect(await findPasswordHash('nobody')).toBeNull();
  });

  test('the time zones of a role are those of its holders, each once', async () => {
    await insertPerson(person('zone-1', { roles: ['PRODUCT_OWNER', 'ADMIN'], timeZone: 'Asia/Kathmandu' }));
    await insertPerson(person('zone-2', { roles: ['PRODUCT_OWNER'], timeZone: 'America/New_York' }));
    await insertPerson(person('zone-3', { roles: ['PRODUCT_OWNER'], timeZone: 'Asia/Kathmandu' }));
    expect(await timeZonesOfRoles(['PRODUCT_OWNER', 'ADMIN', 'HEAD_OF_SPECS'])).toEqual(
      new Map([
        ['PRODUCT_OWNER', ['America/New_York', 'Asia/Kathmandu']],
        ['ADMIN', ['Asia/Kathmandu']],
      ]),
    );
  });

  test('an id or address that is taken changes nothing, also in a race', async () => {
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, index) => insertPerson(person(`rival-${index}`, { email: 'one@example.test' }))),
    );
    expect(results.filter(Boolean)).toHaveLength(1);
    const winner = await findPersonByEmail('one@example.test');
    expect(winner?.id).toBe(`rival-${results.indexOf(true)}`);
    expect(await collection('credentials').countDocuments({ _id: /^rival-/ } as never)).toBe(1);
    expect(await insertPerson(person(winner!.id, { email: 'other@example.test', passwordHash: 'stolen' }))).toBe(false);
    expect(await findPasswordHash(winner!.id)).toBe(`hash of ${winner!.id}`);
  });

  test.each([
    ['an empty name', { name: '  ' }],
    ['a name that turns text', { name: 'Ada\u202Eveis' }],
    ['a name with a hidden character', { name: 'A\u200Bda' }],
    ['a name with a control character', { name: 'Ada\u0007' }],
    ['a time zone that is none', { timeZone: 'Europe/Atlantis' }],
  ])('%s is refused', async (_what, wrong) => {
    await expect(insertPerson(person('wrong', wrong))).rejects.toBeInstanceOf(RangeError);
    expect(await findPerson('wrong')).toBeNull();
  });

  test('an operator in place of an address finds nobody', async () => {
    await expect(findPerson({ $ne: null } as unknown as string)).rejects.toThrow();
    await expect(findPeople([{ $ne: null } as unknown as string])).rejects.toThrow();
    await expect(findPersonByEmail({ $ne: null } as unknown as string)).rejects.toThrow();
  });

  test('a change of roles ends every session at once', async () => {
    await insertPerson(person('bob'));
    const now = new Date();
    const sessions = [
      await openSession({ id: 'bob', sessionVersion: 1 }, now),
      await openSession({ id: 'bob', sessionVersion: 1 }, now),
    ];
    expect(await changeRoles('bob', ['QA_LEAD', 'ENGINEER'])).toBe(true);
    expect(await findPerson('bob')).toMatchObject({ roles: ['QA_LEAD', 'ENGINEER'], sessionVersion: 2 });
    for (const { id } of sessions) expect(await findSession(id, now)).toBeNull();
    expect((await listPeople('QA_LEAD')).map(({ id }) => id)).toEqual(['bob']);
    expect(await changeRoles('nobody', [])).toBe(false);
  });
});

describe('the registry of canonical specs', () => {
  const spec = (id: string, kind: 'METRICS_DEFINITIONS' | 'API_CONTRACTS' | 'OTHER') => ({
    id,
    path: `docs/${id}.md`,
    title: id,
    version: '1.0',
    kind,
    ownerId: 'ada',
  });

  test('has at most one spec of each of the two kinds, any number of others, and each path once', async () => {
    expect(await insertSpec(spec('metrics', 'METRICS_DEFINITIONS'))).toBe(true);
    expect(await insertSpec(spec('metrics-2', 'METRICS_DEFINITIONS'))).toBe(false);
    expect(await insertSpec(spec('api', 'API_CONTRACTS'))).toBe(true);
    expect(await insertSpec(spec('ui', 'OTHER'))).toBe(true);
    expect(await insertSpec(spec('ux', 'OTHER'))).toBe(true);
    expect(await insertSpec({ ...spec('uz', 'OTHER'), path: 'docs/ui.md' })).toBe(false);
    expect((await listSpecs()).map(({ id }) => id)).toEqual(['api', 'metrics', 'ui', 'ux']);
    expect(await findSpecs(['ui', 'nothing'])).toEqual([spec('ui', 'OTHER')]);
  });

  test('raising a version has its effect once for each event, also at once', async () => {
    const raises = await Promise.all(Array.from({ length: 20 }, () => raiseSpecVersion('api', '1.1', '7:30')));
    expect(raises.filter(Boolean)).toHaveLength(1);
    expect(await raiseSpecVersion('api', '1.2', '8:30')).toBe(true);
    expect(await raiseSpecVersion('api', '1.1', '7:30')).toBe(false);
    expect(await findSpecs(['api'])).toMatchObject([{ version: '1.2' }]);
    expect(await raiseSpecVersion('nothing', '9.9', '1:1')).toBe(false);
  });
});

test('decision 8: the directory has only people with a process role, and the same content is the same JSON', async () => {
  await insertPerson(person('zoe', { roles: ['VIEWER'] }));
  await insertPerson(person('yan', { roles: ['ADMIN', 'ENGINEER', 'PMO_LEAD'] }));
  const directory = await readDirectory();
  const ids = directory.people.map(({ id }) => id);
  expect(ids).toEqual(ids.toSorted());
  expect(ids).toContain('ada');
  expect(ids).not.toContain('zoe');
  expect(directory.people.find(({ id }) => id === 'yan')).toEqual({
    id: 'yan',
    name: 'Person yan',
    roles: ['PMO_LEAD', 'ENGINEER', 'ADMIN'],
  });
  await collection('people').updateOne({ _id: 'yan' }, { $set: { roles: ['PMO_LEAD', 'ADMIN', 'ENGINEER'] } });
  expect(canonicalJson(await readDirectory())).toBe(canonicalJson(directory));
});
