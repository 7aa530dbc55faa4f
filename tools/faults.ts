import { cpSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { cacheFolder, processEnvironment } from '#engines/environment.ts';
import { startStack } from '#engines/start-stack.ts';
import { temporaryFolder } from '#engines/testing.ts';
import type { Settings } from './faults/plan.ts';
import { runFaults, tellResult } from './faults/run.ts';

/**
 * `npm run faults`: the whole program on engines of its own, commands over HTTP, processes killed by their ids, parts taken
 * away; then everything is compared with everything. `--seed N` repeats a run's plan: what is sent, what is killed and
 * after how many commands. How the parts interleave is the machine's.
 */

function settingsFromWords(): Settings {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      defects: { type: 'string', default: '200' },
      commands: { type: 'string', default: '2000' },
      kills: { type: 'string', default: '30' },
      outage: { type: 'string', default: '60' },
    },
  });
  const whole = (name: keyof typeof values): number => {
    const number = Number(values[name]);
    if (!Number.isInteger(number) || number < 0) throw new Error(`--${name} takes a whole number.`);
    return number;
  };
  return {
    seed: whole('seed'),
    defects: whole('defects'),
    commands: whole('commands'),
    kills: whole('kills'),
    outageSeconds: whole('outage'),
  };
}

const settings = settingsFromWords();
const env = processEnvironment();
const folder = temporaryFolder('faults');
const begun = performance.now();
const say = (line: string): void => {
  console.log(`${((performance.now() - begun) / 1000).toFixed(1).padStart(7)} s  ${line}`);
};
const { seed, defects, commands, kills, outageSeconds } = settings;
const repeat = `npm run faults -- --seed ${seed} --defects ${defects} --commands ${commands} --kills ${kills} --outage ${outageSeconds}`;
say(`to repeat this: ${repeat}`);
const stack = await startStack({ dataDir: folder.path, cacheDir: cacheFolder(env), env, log: () => undefined });
try {
  const run = await runFaults(stack, folder.path, settings, say);
  for (const line of tellResult(run, settings)) say(line);
  if (run.problems.length > 0) {
    process.exitCode = 1;
    const logs = resolve(`faults-${seed}-logs`);
    cpSync(join(folder.path, 'logs'), logs, { recursive: true });
    say(`the logs are in ${logs}; to repeat this: ${repeat}`);
  }
} finally {
  await stack.stop();
  folder.remove();
}
