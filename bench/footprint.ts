import { readFileSync } from 'node:fs';
import type { Report } from './report.ts';

/** Resident memory of each process, beside the same engines' with nothing of ours on them. */
export function benchMemory(processes: readonly { name: string; pid: number | undefined }[], report: Report): void {
  report.heading('Memory per process (resident; of postgres the main process)');
  for (const { name, pid } of processes) {
    if (pid !== undefined) report.row(name, `${residentMegabytes(pid).toFixed(0)} MB`);
  }
}

/** Resident memory of a process, all of it, shared or not. */
export function residentMegabytes(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024;
}
