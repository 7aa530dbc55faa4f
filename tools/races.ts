import { startSharedEngines } from '#engines/shared-engines.ts';
import { startTestApi } from '#graphql/testing/test-api.ts';
import { RACES, type RaceName, runRace, tellRace } from './races/run-races.ts';

/**
 * `npm run races`: two commands at once on the same work item, 1,000 times each kind unless another number is said, over HTTP
 * on real engines. Exactly one is accepted, and the other gets the refusal that the process documents.
 */

const tries = Number(process.argv[2] ?? '1000');
if (!Number.isInteger(tries) || tries < 1) throw new Error('Say how many tries: npm run races -- 1000');
const { engines, stop } = await startSharedEngines('races');
try {
  const api = await startTestApi(engines);
  try {
    for (const name of Object.keys(RACES) as RaceName[]) {
      const begun = performance.now();
      const result = await runRace(api, name, tries);
      for (const line of tellRace(name, tries, result)) console.log(line);
      console.log(`  ${((performance.now() - begun) / 1000).toFixed(0)} s`);
      if (result.problems.length > 0) process.exitCode = 1;
    }
  } finally {
    await api.close();
  }
} finally {
  await stop();
}
