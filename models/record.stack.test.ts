import { beforeEach, describe, expect, test } from 'vitest';
import { canonicalJson } from '#domain/canonical.ts';
import { fold } from '#domain/evolve.ts';
import { DEFECT_RUN } from '#domain/templates/index.ts';
import { Play } from '#domain/testing/play.ts';
import { collection, knownStates } from './database.ts';
import { AuditForkError } from './events.ts';
import { rebuildWorkItem } from './rebuild.ts';
import { foldChain, isRecorded, recordEvents, recordIfNext } from './record.ts';
import { findSpecs, insertSpec } from './specs.ts';
import { DefectRun } from './testing/defect.ts';
import { useTestDatabase } from './testing/test-database.ts';
import { verifyAudit } from './verify-audit.ts';
import { findWorkItem, isVersionReadable } from './work-items.ts';

useTestDatabase();

let number = 100;
let run: DefectRun;

beforeEach(() => {
  run = new DefectRun({ number: ++number, at: '2026-03-02T08:00:00.000Z', severity: 'HIGH' });
});

async function storedState(): Promise<string | undefined> {
  return (await collection('workItemStates').findById(run.state.id).lean())?.json;
}

async function storedVersions(): Promise<(number | undefined)[]> {
  const card = await collection('workItemCards').findById(run.state.id).lean();
  const state = await collection('workItemStates').findById(run.state.id).lean();
  return [state?.version, card?.version];
}

/** As another process, or this one after a restart, would: knowing nothing. */
function forget(): void {
  knownStates().clear();
}

describe('recording accepted events', () => {
  test('fold(events) equals the stored state byte for byte, whatever the batches', async () => {
    run.pass('T.1', 'qa-owner', {
      specId: 'spec-ui',
      section: '3.2',
      version: '1.0',
      expectedBehaviour: 'The total is the sum of the rounded lines.',
    });
    run.comment('Keys such as T.1 hold dots; $set and \u0000 are only text.');
    await recordEvents(run.events.slice(0, 1));
    await recordEvents(run.events.slice(1, 3));
    await recordEvents(run.events.slice(3));
    expect(await storedState()).toBe(canonicalJson(fold(DEFECT_RUN, run.events)));
    expect(canonicalJson(await foldChain(run.state.id))).toBe(await storedState());
    expect(canonicalJson((await findWorkItem(run.state.id))?.state)).toBe(canonicalJson(run.state));
  });

  test('a process that knows nothing goes on from the read model', async () => {
    run.comment('one');
    await recordEvents(run.events);
    forget();
    await recordEvents([run.comment('two')]);
    expect(await storedState()).toBe(canonicalJson(run.state));
  });

  test('AU-2 a version is readable once it is recorded, not before', async () => {
    await recordEvents(run.events);
    expect(await isVersionReadable(run.state.id, 1)).toBe(true);
    expect(await isVersionReadable(run.state.id, 2)).toBe(false);
    await collection('workItemCards').deleteOne({ _id: run.state.id });
    expect(await isVersionReadable(run.state.id, 1)).toBe(false);
  });

  test('a late write of a slow attempt is dropped', async () => {
    run.comment('one');
    await recordEvents(run.events);
    const early = run.events.slice(0, 1);
    forget();
    await recordEvents(early);
    expect(await storedVersions()).toEqual([2, 2]);
    await recordEvents([run.comment('two')]);
    expect(await storedVersions()).toEqual([3, 3]);
    expect(await storedState()).toBe(canonicalJson(run.state));
  });

  test('attempts that overlap at random end at the newest version, each event there once', async () => {
    for (let index = 0; index < 20; index += 1) run.comment(`comment ${index}`);
    await recordEvents(run.events.slice(0, 1));
    const attempts = Array.from({ length: 40 }, (_, index) => {
      const end = 2 + ((index * 7) % 20);
      return recordEvents(run.events.slice(0, end));
    });
    await Promise.all([...attempts, recordEvents(run.events)]);
    expect(await storedVersions()).toEqual([21, 21]);
    expect(await storedState()).toBe(canonicalJson(run.state));
    expect(await collection('events').countDocuments({ workItemId: run.state.id })).toBe(21);
  });

  test('500 concurrent first writes of 50 work items: none lost, none twice, none at an old version', async () => {
    const runs = Array.from({ length: 50 }, () => {
      const one = new DefectRun({ number: ++number, at: '2026-03-02T08:00:00.000Z' });
      one.comment('one');
      return one;
    });
    await Promise.all(
      runs.flatMap((one) =>
        Array.from({ length: 10 }, (_, index) => recordEvents(one.events.slice(0, 1 + (index % 2)))),
      ),
    );
    for (const one of runs) {
      const id = one.state.id;
      expect(await collection('workItemStates').findById(id).lean()).toMatchObject({
        version: 2,
        head: one.state.head,
      });
      expect(await collection('workItemCards').findById(id).lean()).toMatchObject({ version: 2, head: one.state.head });
    }
  });

  test.each(['workItemStates', 'workItemCards'] as const)(
    'a crash before %s was written is made good by the next attempt',
    async (lost) => {
      run.comment('one');
      await recordEvents(run.events);
      await collection(lost).deleteOne({ _id: run.state.id });
      forget();
      await recordEvents(run.events.slice(-1));
      expect(await storedVersions()).toEqual([2, 2]);
      expect(await storedState()).toBe(canonicalJson(run.state));
    },
  );

  test('a read model that was changed or lost is healed by recording the newest event again, in any process', async () => {
    run.comment('one');
    await recordEvents(run.events);
    await collection('workItemStates').updateOne({ _id: run.state.id }, { $set: { json: '{}' } });
    await collection('workItemCards').deleteOne({ _id: run.state.id });
    await recordEvents(run.events.slice(-1));
    expect(await storedState()).toBe(canonicalJson(run.state));
    expect(await storedVersions()).toEqual([2, 2]);
  });

  test('a read model that lags behind the chain is folded from the chain', async () => {
    for (const text of ['one', 'two', 'three']) run.comment(text);
    await recordEvents(run.events.slice(0, 3));
    await recordEvents(run.events.slice(3));
    const old = fold(DEFECT_RUN, run.events.slice(0, 2));
    await collection('workItemStates').updateOne(
      { _id: old.id },
      { $set: { version: old.version, head: old.head, json: canonicalJson(old) } },
    );
    forget();
    await recordEvents([run.comment('four')]);
    expect(await storedState()).toBe(canonicalJson(run.state));
  });

  test('a lost read model is rebuilt from the chain alone', async () => {
    run.comment('one');
    await recordEvents(run.events);
    const before = await storedState();
    await collection('workItemStates').deleteOne({ _id: run.state.id });
    await collection('workItemCards').deleteOne({ _id: run.state.id });
    expect(await rebuildWorkItem(run.state.id)).toMatchObject({ written: true, comparison: { version: 2 } });
    expect(await storedState()).toBe(before);
    expect(await storedVersions()).toEqual([2, 2]);
    expect(await rebuildWorkItem('999999')).toEqual({ comparison: { kind: 'absent' }, written: false });
  });

  test('after a fork the read model stays as it was', async () => {
    await recordEvents(run.events);
    const other = new DefectRun({ number: run.state.number, at: '2026-03-02T08:00:00.000Z' });
    const rival = other.comment('another story');
    await recordEvents([run.comment('the story')]);
    await expect(recordEvents([rival])).rejects.toBeInstanceOf(AuditForkError);
    await expect(recordEvents([other.comment('goes on')])).rejects.toBeInstanceOf(AuditForkError);
    expect(await storedState()).toBe(canonicalJson(run.state));
  });
});

test('a whole run to CLOSED, recorded event by event, is readable at each version and folds to what is stored', async () => {
  const play = Play.in('CLOSED');
  await Promise.all(play.directory.specs.map((spec) => insertSpec(spec)));
  const { events } = play;
  for (const event of events) {
    await recordEvents([event]);
    expect(await isVersionReadable('42', event.seq)).toBe(true);
  }
  const stored = await collection('workItemStates').findById('42').orFail().lean();
  expect(stored.json).toBe(canonicalJson(play.state));
  expect(canonicalJson(await foldChain('42'))).toBe(stored.json);
  expect(await verifyAudit('42')).toEqual({ ok: true, events: events.length, firstBroken: null });
  // FS.2 raised the specs that RC.2 named; nothing else.
  const settled = events.flatMap((event) =>
    event.type === 'GATE_ITEM_VALIDATED' ? (event.payload.settled.specVersions ?? []) : [],
  );
  expect(settled.length).toBeGreaterThan(0);
  for (const spec of await findSpecs(play.directory.specs.map(({ id }) => id))) {
    expect(spec.version).toBe(settled.find(({ specId }) => specId === spec.id)?.version ?? '1.0');
  }
});

test('FS.2 passing raises the version of a spec once, however often it is recorded, and never undoes a later one', async () => {
  const spec = { path: 'docs/a.md', title: 'A', version: '1.0', kind: 'OTHER', ownerId: 'spec-owner' } as const;
  await insertSpec({ id: 'spec-a', ...spec });
  const settled = { specVersions: [{ specId: 'spec-a', version: '1.1' }] };
  const passed = run.append(
    {
      type: 'GATE_ITEM_VALIDATED',
      payload: {
        item: 'FS.2',
        revision: 1,
        sha256: 'a'.repeat(64),
        verdict: 'PASS',
        reason: null,
        settled,
        dropped: [],
      },
    },
    'PMO_LEAD',
    'pmo',
  );
  await Promise.all([recordEvents(run.events), recordEvents(run.events)]);
  expect(await findSpecs(['spec-a'])).toMatchObject([{ version: '1.1' }]);
  await collection('specs').updateOne({ _id: 'spec-a' }, { $set: { version: '2.0' } });
  await recordEvents([passed]);
  expect(await findSpecs(['spec-a'])).toMatchObject([{ version: '2.0' }]);
});

describe('decision 2: whoever has an event may record it, and whoever looks can tell whether it is', () => {
  test('an event is recorded after the one before it, not without it', async () => {
    const [first, second] = [run.events[0]!, run.comment('one')];
    expect(await recordIfNext([second])).toBe(false);
    expect(await storedVersions()).toEqual([undefined, undefined]);
    expect(await recordIfNext([first])).toBe(true);
    forget();
    expect(await recordIfNext([second])).toBe(true);
    expect(await storedVersions()).toEqual([2, 2]);
  });

  test('it is recorded once chain and read model have it, whatever came after', async () => {
    const [first, second] = [run.events[0]!, run.comment('one')];
    expect(await isRecorded([first])).toBe(false);
    await recordEvents([first]);
    expect(await isRecorded([first])).toBe(true);
    expect(await isRecorded([first, second])).toBe(false);
    await recordEvents([second]);
    expect(await isRecorded([first])).toBe(true);
    expect(await isRecorded([first, second])).toBe(true);
  });

  test('it is not while a part of the read model lacks it, or another event stands in its place', async () => {
    await recordEvents(run.events);
    expect(await isRecorded([{ ...run.events[0]!, hash: 'f'.repeat(64) }])).toBe(false);
    await collection('workItemCards').deleteOne({ _id: run.state.id });
    expect(await isRecorded(run.events)).toBe(false);
  });
});
