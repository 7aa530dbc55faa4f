import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { writeWhole } from './data-folder.ts';
import type { Log } from './log.ts';
import { isSameProcess, processIdentity } from './process-identity.ts';

interface ProcessRecord {
  name: string;
  pid: number;
  identity: string;
  stopSignal: NodeJS.Signals;
}

/** Remembers on disk which processes belong to a data folder, so that a later start can end what was left over. */
export interface ProcessRecords {
  add(name: string, pid: number, stopSignal: NodeJS.Signals): void;
  remove(name: string): void;
  /** Ends processes that an earlier start left behind, the gentle way first. Only the very same processes are touched. */
  endLeftovers(log: Log, graceMs?: number): Promise<void>;
}

/** The records in `<data>/run`. */
export function processRecords(dataDir: string): ProcessRecords {
  const folder = join(dataDir, 'run', 'processes');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const fileOf = (name: string): string => join(folder, `${name}.json`);
  return {
    add(name, pid, stopSignal) {
      const identity = processIdentity(pid);
      // Already ended: its exit is reported by the process itself.
      if (identity === undefined) return;
      writeWhole(fileOf(name), JSON.stringify({ name, pid, identity, stopSignal } satisfies ProcessRecord));
    },
    remove: (name) => rmSync(fileOf(name), { force: true }),
    async endLeftovers(log, graceMs = 15_000) {
      const records = readdirSync(folder)
        .filter((file) => file.endsWith('.json'))
        .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as ProcessRecord);
      await Promise.all(records.map((record) => endOne(record, log, graceMs)));
      for (const record of records) rmSync(fileOf(record.name), { force: true });
    },
  };
}

async function endOne(record: ProcessRecord, log: Log, graceMs: number): Promise<void> {
  const alive = (): boolean => isSameProcess(record.pid, record.identity);
  if (!alive()) return;
  log(`ending ${record.name} (process ${record.pid}), left over from an earlier start`);
  signal(record, record.stopSignal);
  const killAt = Date.now() + graceMs;
  while (alive() && Date.now() < killAt) await delay(50);
  if (alive()) signal(record, 'SIGKILL');
  while (alive()) await delay(20);
}

function signal(record: ProcessRecord, name: NodeJS.Signals): void {
  try {
    process.kill(record.pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
