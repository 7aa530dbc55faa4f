import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { collection } from './database.ts';
import { readFilerNote, writeFilerNote } from './filer-note.ts';
import {
  type FiledDocument,
  filingId,
  findNewestFilings,
  insertFilings,
  listFilings,
  listNewestFilings,
  readFiledMarkdown,
} from './filings.ts';
import { useTestDatabase } from './testing/test-database.ts';

useTestDatabase();

function filing(workItemId: string, version: number, markdown = `# Defect ${workItemId}, version ${version} — é\n`) {
  const filed: FiledDocument = {
    workItemId,
    version,
    head: String(version).repeat(64).slice(0, 64),
    path: `docs/product/phase_gates/defect-${workItemId}-total-phase-gate.md`,
    sha256: createHash('sha256').update(markdown, 'utf8').digest('hex'),
    commit: 'c'.repeat(40),
    filedAt: '2026-03-01T10:00:00.123Z',
    lags: [1.25, version],
    markdown,
  };
  return filed;
}

function withoutText({ markdown: _, ...rest }: FiledDocument) {
  return rest;
}

describe('filings are kept (process.md 8, decision 15)', () => {
  it('gives back what was filed, the text byte for byte', async () => {
    const filed = filing('1', 3, `Zeile\r\n\u0000😀\n`.repeat(2000));
    await insertFilings([filed]);
    expect(await findNewestFilings(['1', '404'])).toEqual(new Map([['1', withoutText(filed)]]));
    expect(await readFiledMarkdown([filed])).toEqual(new Map([[filingId(filed), filed.markdown]]));
    expect(await listFilings('1')).toEqual([withoutText(filed)]);
  });

  it('M-4: the newest is the one with the highest version, whatever order and however many enter filings at once', async () => {
    const versions = Array.from({ length: 12 }, (_, index) => filing('2', index + 1));
    const shuffled = versions.toSorted((one, other) => (one.version % 5) - (other.version % 5));
    await Promise.all([...shuffled, ...shuffled].map((one) => insertFilings([one])));
    expect((await findNewestFilings(['2'])).get('2')).toEqual(withoutText(filing('2', 12)));
    expect((await listFilings('2')).map(({ version }) => version)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    expect((await listFilings('2', { before: 9, limit: 2 })).map(({ version }) => version)).toEqual([8, 7]);
  });

  it('a filing that is entered stays as it was', async () => {
    await insertFilings([filing('3', 1)]);
    await insertFilings([{ ...filing('3', 1, 'other'), commit: 'd'.repeat(40), lags: [9] }, filing('3', 2)]);
    expect(await listFilings('3')).toEqual([filing('3', 2), filing('3', 1)].map(withoutText));
    expect((await readFiledMarkdown([filing('3', 1)])).get('3:1')).toBe(filing('3', 1).markdown);
  });

  it('a crash between a filing and what is newest heals when it is entered again', async () => {
    await insertFilings([filing('4', 1), filing('4', 2)]);
    await collection('filingHeads').deleteOne({ _id: '4' });
    await insertFilings([filing('4', 2)]);
    expect((await findNewestFilings(['4'])).get('4')?.version).toBe(2);
  });

  it('a past of 1,200 filings enters at once, and newest filings are read in pages', async () => {
    const past = Array.from({ length: 1200 }, (_, index) => filing(`p${index % 40}`, 1 + Math.floor(index / 40)));
    await insertFilings(past);
    await insertFilings(past);
    expect(await collection('filings').countDocuments({ _id: /^p/ })).toBe(1200);
    const first = await listNewestFilings({ afterId: 'p', limit: 25 });
    const rest = await listNewestFilings({ afterId: first.at(-1)!.workItemId, limit: 25 });
    expect(new Set([...first, ...rest].map(({ workItemId }) => workItemId)).size).toBe(40);
    expect([...first, ...rest].every(({ version }) => version === 30)).toBe(true);
  });
});

describe('what the filer says of itself', () => {
  it('is made once and changed in part', async () => {
    expect(await readFilerNote()).toBeNull();
    const [one, two] = [new Date(1), new Date(2)];
    await Promise.all([writeFilerNote({ beatAt: one }), writeFilerNote({ beatAt: one })]);
    await writeFilerNote({ beatAt: two, problem: 'is not there.', problemSince: two });
    await writeFilerNote({ beatAt: two, waiting: 3 });
    expect(await readFilerNote()).toEqual({
      tip: null,
      problem: 'is not there.',
      problemSince: two,
      waiting: 3,
      beatAt: two,
    });
  });
});
