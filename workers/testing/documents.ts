import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Instant } from '#domain/instant.ts';
import { storeBody } from '#models/bodies.ts';
import { recordEvents } from '#models/record.ts';
import { DefectRun } from '#models/testing/defect.ts';
import { type DocumentsSettings, documentsSettings } from '#workers/documents/settings.ts';
import { REPORT_BODY } from './commands.ts';

/** A data folder of a test's own. */
export function dataFolderOfTest(): { settings: DocumentsSettings; folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'phasegate-documents-'));
  const settings = documentsSettings(process.env, { dataFolder: folder, repository: null });
  return { settings, folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A reported defect, recorded as the engine records it. */
export async function recordedDefect(number: number, { at, title }: { at: Instant; title?: string }) {
  const bodySha256 = await storeBody({ ...REPORT_BODY, stepsToReproduce: ['Add three lines of 0.335.'] });
  const run = new DefectRun({ number, at, bodySha256, ...(title === undefined ? {} : { title }) });
  await recordEvents(run.events);
  return {
    run,
    id: String(number),
    /** Something that changes the version and not the state. */
    comment: async (text = 'Seen on the staging server, too.') => {
      await recordEvents([run.comment(text)]);
    },
    /** A change of state, past the gate: documents only show it. */
    declare: async (from: string, to: string) => {
      const deadlines = [{ ownerId: null, role: 'PMO_LEAD' as const, deadline: '2026-04-01T00:00:00.000Z' }];
      await recordEvents([run.append({ type: 'STATE_DECLARED', payload: { from, to, deadlines } }, 'PMO_LEAD', 'pmo')]);
    },
  };
}

/** Git as a person at the command line of a work tree or bare repository. */
export function gitIn(folder: string, ...args: string[]): string {
  const settings = ['-c', 'user.name=Somebody', '-c', 'user.email=somebody@example.com'];
  return execFileSync('git', ['-C', folder, ...settings, ...args], { encoding: 'utf8', stdio: 'pipe' }).trimEnd();
}

/** A document of a work tree. */
export function fileIn(folder: string, path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}
