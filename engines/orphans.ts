import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

interface FoundProcess {
  pid: number;
  parent: number;
  title: string;
  cwd: string;
}

/**
 * Ends what a PostgreSQL that was killed left behind: its processes notice the end of the main one by themselves, but for
 * one that is busy with something else, such as the launcher of its jobs. As long as one lives the cluster can't be
 * started again. Those whose main process runs are left alone. Linux only, where processes can be told by their folder.
 *
 * @returns the ids of those that were ended
 */
export function endOrphans(cluster: string): number[] {
  const here = processes().filter(({ cwd }) => cwd === cluster);
  const mains = new Set(here.filter(({ title }) => !isServant(title)).map(({ pid }) => pid));
  const orphans = here.filter(({ title, parent }) => isServant(title) && !mains.has(parent));
  return orphans.flatMap(({ pid }) => (end(pid) ? [pid] : []));
}

/** PostgreSQL names each of its processes but the main one so. */
function isServant(title: string): boolean {
  return title.startsWith('postgres: ');
}

function processes(): FoundProcess[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .flatMap((entry) => {
      try {
        const stat = readFileSync(`/proc/${entry}/stat`, 'utf8');
        // The command name is in parentheses and may hold spaces: the state and the parent come after it.
        const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
        const title = readFileSync(`/proc/${entry}/cmdline`, 'utf8');
        return [{ pid: Number(entry), parent, title, cwd: readlinkSync(`/proc/${entry}/cwd`) }];
      } catch {
        // It has ended meanwhile, or is none of ours.
        return [];
      }
    });
}

function end(pid: number): boolean {
  try {
    process.kill(pid, 'SIGKILL');
    return true;
  } catch {
    // It has ended by itself, or is another account's, which the start will then say.
    return false;
  }
}
