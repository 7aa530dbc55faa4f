import { inWords } from './counterexample.ts';
import { DOMAIN } from './domain-run.ts';
import { RandomPlays } from './random-play.ts';

/** `npm run oracle -- --sequences 100000 --seed 1`: random command sequences, the model against the domain. */

const ROUND = 1000;

function numberAfter(name: string, otherwise: number): number {
  const at = process.argv.indexOf(name);
  const given = at < 0 ? otherwise : Number(process.argv[at + 1]);
  if (!Number.isInteger(given) || given < 1) throw new Error(`${name} takes a whole number from 1.`);
  return given;
}

const sequences = numberAfter('--sequences', 10_000);
const first = numberAfter('--seed', 1);
const plays = new RandomPlays(DOMAIN);
const begun = performance.now();

for (let played = 0, seed = first; played < sequences; played += ROUND, seed += 1) {
  const found = plays.search(Math.min(ROUND, sequences - played), seed);
  if (found !== null) {
    console.error(`Model and domain differ, found with --seed ${seed}:\n${inWords(found)}`);
    process.exitCode = 1;
    break;
  }
  const seconds = ((performance.now() - begun) / 1000).toFixed(0);
  console.log(`${plays.tally.sequences} sequences, ${plays.tally.accepted} commands accepted, ${seconds} s`);
}
console.log(plays.tally);
