import { beforeEach, describe, expect, test } from 'vitest';
import { collection } from './database.ts';
import { recordEvents } from './record.ts';
import { DefectRun } from './testing/defect.ts';
import { useTestDatabase } from './testing/test-database.ts';
import { verifyAudit } from './verify-audit.ts';

useTestDatabase();

const events = () => collection('events');

beforeEach(async () => {
  for (const name of ['events', 'workItemStates', 'workItemCards'] as const) await collection(name).deleteMany({});
  for (const number of [1, 2, 10]) {
    const run = new DefectRun({ number, at: '2026-03-02T08:00:00.000Z' });
    for (const text of ['one', 'two', 'three']) run.comment(text);
    await recordEvents(run.events);
  }
});

describe('verifying the audit chain (process.md 9)', () => {
  test('an untouched chain is whole', async () => {
    expect(await verifyAudit(null)).toEqual({ ok: true, events: 12, firstBroken: null });
    expect(await verifyAudit('2')).toEqual({ ok: true, events: 4, firstBroken: null });
    expect(await verifyAudit('77')).toEqual({ ok: true, events: 0, firstBroken: null });
  });

  test.each([
    ['a changed text', async () => replaceJson('2:3', (json) => json.replace('two', 'too')), 3],
    ['a changed actor', async () => replaceJson('2:2', (json) => json.replace('engineer-1', 'engineer-2')), 2],
    ['a removed event', async () => await events().deleteOne({ _id: '2:2' }), 2],
    ['a cut tail', async () => await events().deleteOne({ _id: '2:4' }), 4],
    ['no events at all', async () => await events().deleteMany({ workItemId: '2' }), 1],
    ['swapped events', async () => swap('2:2', '2:3'), 2],
    ['something that is no event', async () => replaceJson('2:3', () => 'nonsense'), 3],
    ['an event of another work item', async () => copy('1:3', '2:3'), 3],
  ])('%s: the first broken link is named', async (_what, tamper, seq) => {
    await tamper();
    expect(await verifyAudit('1')).toMatchObject({ ok: true });
    expect(await verifyAudit('2')).toMatchObject({ ok: false, firstBroken: { workItemId: '2', seq } });
    expect(await verifyAudit(null)).toMatchObject({ ok: false, firstBroken: { workItemId: '2', seq } });
    expect(await verifyAudit('10')).toMatchObject({ ok: true });
  });
});

async function jsonOf(id: string): Promise<string> {
  return (await events().findById(id).orFail().lean()).json;
}

async function replaceJson(id: string, change: (json: string) => string): Promise<void> {
  const before = await jsonOf(id);
  const after = change(before);
  expect(after).not.toBe(before);
  await events().updateOne({ _id: id }, { $set: { json: after } });
}

async function swap(one: string, other: string): Promise<void> {
  const [first, second] = [await jsonOf(one), await jsonOf(other)];
  await replaceJson(one, () => second);
  await replaceJson(other, () => first);
}

async function copy(from: string, to: string): Promise<void> {
  const json = await jsonOf(from);
  await replaceJson(to, () => json);
}
