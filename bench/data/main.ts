import { parseArgs } from 'node:util';
import { processEnvironment } from '#engines/environment.ts';
import { fillInstallation } from './installation.ts';
import type { DataWish } from './make.ts';
import { MOSTLY_CLOSED, usualActive } from './wish.ts';

/**
 * `npm run bench:data -- --defects N [--seed S] [--active M] [--closed PERCENT]`: a believable past of two years, for
 * measuring and trying out. For the installation of PHASEGATE_DATA, or of MONGODB_URI and TEMPORAL_ADDRESS, running or
 * not; never in production mode. What was cut short goes on when the command is repeated.
 */

const PATTERN = /^[1-9]\d{0,6}$/;
const PERCENT = /^(\d{1,2}|100)$/;

function wishOf(words: readonly string[]): DataWish {
  const { values } = parseArgs({
    args: [...words],
    options: {
      defects: { type: 'string' },
      seed: { type: 'string', default: 'phasegate' },
      active: { type: 'string' },
      closed: { type: 'string', default: String(MOSTLY_CLOSED) },
    },
  });
  const { defects = '', seed, closed, active = String(usualActive(Number(defects))) } = values;
  if (!PATTERN.test(defects)) throw new Error('--defects takes a whole number from 1 to 9999999.');
  if (!PATTERN.test(active) || Number(active) > Number(defects))
    throw new Error('--active takes a whole number from 1 to that of --defects.');
  if (!PERCENT.test(closed)) throw new Error('--closed takes a whole number from 0 to 100.');
  return { defects: Number(defects), seed, active: Number(active), closed: Number(closed) };
}

try {
  await fillInstallation(wishOf(process.argv.slice(2)), processEnvironment(), (line) => console.log(line));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
