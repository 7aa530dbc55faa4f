import { closeSync, existsSync, fstatSync, openSync, readSync, renameSync, statSync } from 'node:fs';
import { lastLines } from './run-command.ts';

const LARGEST = 5_000_000;
const TAIL = 16_000;

/** Moves a log file that has grown past 5 MB aside, to `<file>.1`; the one moved before is dropped. */
export function rotateLog(file: string, largest = LARGEST): void {
  if (existsSync(file) && statSync(file).size > largest) renameSync(file, `${file}.1`);
}

/** The size of a log file now, as the position from which `tailLog` can tell what came later. */
export function logSize(file: string): number {
  return existsSync(file) ? statSync(file).size : 0;
}

/** The last lines written to a log file after a position. */
export function tailLog(file: string, from: number, count = 12): string[] {
  if (!existsSync(file)) return [];
  const handle = openSync(file, 'r');
  try {
    const { size } = fstatSync(handle);
    const start = Math.max(from, size - TAIL, 0);
    const buffer = Buffer.alloc(Math.max(size - start, 0));
    readSync(handle, buffer, 0, buffer.length, start);
    return lastLines(buffer.toString('utf8'), count);
  } finally {
    closeSync(handle);
  }
}
