import { readFileSync } from 'node:fs';
import type { Report } from './report.ts';

/** Resident memory of each process, beside the same engines' with nothing of ours on them. */
export function benchMemory(processes: readonly { name: string; pid: number | undefined }[], report: Report): void {
  report.heading('Memory per process (resident; of postgres the main process)');
  for (const { name, pid } of processes) {
    if (pid !== undefined) report.row(name, `${residentMegabytes(pid).toFixed(0)} MB`);
  }
}

/** Ticks of the processor clock in a second, as Linux counts them for programs. */
const TICKS = 100;

/** Processor time that a process has taken so far, in milliseconds. */
export function processorMillis(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // After the name, which is in brackets and may hold anything; user and system time are the fields 14 and 15.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS;
}

/** Resident memory of a process, all of it, shared or not. */
export function residentMegabytes(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024;
}
