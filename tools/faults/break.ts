import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Stack } from '#engines/start-stack.ts';
import type { Fault, Outage, Victim } from './plan.ts';

type Say = (line: string) => void;

const LONGEST_WAIT_MILLIS = 60_000;
/** How long it is waited for the filer to be in the middle of its work. */
const FILER_MILLIS = 3_000;

/** Does what the plan says to the running program, each fault when so many commands have had an end. */
export async function breakThings(
  stack: Stack,
  faults: readonly Fault[],
  settings: { outageSeconds: number },
  ended: () => number,
  over: () => boolean,
  say: Say,
): Promise<{ kills: number; outages: number }> {
  const killed = new Set<number>();
  const done = { kills: 0, outages: 0 };
  for (const { after, act } of faults) {
    while (ended() < after && !over()) await pause(10);
    if (act.kind === 'kill') {
      say(`after ${ended()} commands: ${await kill(stack, act.victim, killed)}`);
      done.kills += 1;
    } else {
      const { part, silent } = act.outage;
      say(`after ${ended()} commands: ${part} ${silent ? 'is silent' : 'is away'} for ${settings.outageSeconds} s`);
      await takeAway(stack, act.outage, settings.outageSeconds);
      done.outages += 1;
    }
  }
  return done;
}

async function kill(stack: Stack, victim: Victim, killed: Set<number>): Promise<string> {
  const name = victim === 'filer' ? 'worker' : victim;
  const pid = await running(stack, name, killed);
  const filing = victim === 'filer' && (await isFiling(pid));
  process.kill(pid, 'SIGKILL');
  killed.add(pid);
  const what = filing ? `filer (worker, in the middle of a commit)` : victim === 'filer' ? 'filer (worker)' : victim;
  return `kill -9 ${pid}, ${what}`;
}

/** The process id of a process that runs; after a fault before it may take a while. */
async function running(stack: Stack, name: string, killed: ReadonlySet<number> = new Set()): Promise<number> {
  const end = Date.now() + LONGEST_WAIT_MILLIS;
  for (;;) {
    const pid = stack.processes.find((process) => process.name === name)?.pid;
    if (pid !== undefined && !killed.has(pid)) return pid;
    if (Date.now() > end) throw new Error(`${name} does not come back.`);
    await pause(20);
  }
}

/** Waits until the worker has a Git at work, for a while. */
async function isFiling(worker: number): Promise<boolean> {
  const end = Date.now() + FILER_MILLIS;
  while (Date.now() < end) {
    if (hasGit(worker)) return true;
    await pause(5);
  }
  return false;
}

function hasGit(parent: number): boolean {
  return readdirSync('/proc').some((entry) => {
    if (!/^\d+$/.test(entry)) return false;
    try {
      const status = readFileSync(`/proc/${entry}/stat`, 'utf8');
      const [, name, , ppid] = /^\d+ \((.*)\) (\S) (\d+)/.exec(status) ?? [];
      return name === 'git' && Number(ppid) === parent;
    } catch {
      // It has ended meanwhile.
      return false;
    }
  });
}

async function takeAway(stack: Stack, outage: Outage, seconds: number): Promise<void> {
  // What is coming back from a crash can't be stopped in order.
  await stack.ready();
  if (outage.silent) {
    const pid = await running(stack, outage.part);
    process.kill(pid, 'SIGSTOP');
    await pause(seconds * 1000);
    process.kill(pid, 'SIGCONT');
    return;
  }
  await stack.stopPart(outage.part);
  await pause(seconds * 1000);
  await stack.startPart(outage.part);
}
