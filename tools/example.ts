import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { dataFolder, processEnvironment } from '#engines/environment.ts';
import { DEFECT } from './example/defect.ts';
import { problemsOf } from './example/ending.ts';
import { ExampleError } from './example/example-error.ts';
import { findInstallation, withoutSlash } from './example/find-installation.ts';
import { playStory } from './example/play.ts';

/**
 * `npm run example`: drives one defect from report to CLOSED and through its closure over GraphQL, as the demo people, and tells what happens.
 * Ends with 1 when anything is not as it has to be.
 */

const DEMO_PASSWORD = 'phasegate';
const CHECKOUT = resolve(import.meta.dirname, '..');

function addressArgument(): string | undefined {
  try {
    return parseArgs({ options: { url: { type: 'string' } } }).values.url;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ExampleError(`${why}. Usage: npm run example [-- --url http://127.0.0.1:3000]`, { cause: error });
  }
}

async function tell(): Promise<void> {
  const url = withoutSlash(addressArgument() ?? (await findInstallation(dataFolder(processEnvironment(), CHECKOUT))));
  console.log(`One defect from report to CLOSED, on ${url}. Each command is sent over GraphQL by the person named.`);
  console.log(`The defect is a real one, of Prometheus Alertmanager: ${DEFECT.issue}`);
  const started = performance.now();
  const ending = await playStory({ url, password: DEMO_PASSWORD, say: (line) => console.log(line) });
  const { workItem, verifyAudit } = ending;

  console.log(`\n${workItem.document.path}, version ${workItem.document.version}:\n`);
  console.log(workItem.document.markdown.replaceAll(/^(?=.)/gm, '  │ '));
  const problems = problemsOf(ending);
  if (problems.length > 0) throw new ExampleError(`Not as it has to be: ${problems.join('; ')}.`);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `The audit chain of defect ${workItem.id} is whole: ${verifyAudit.events} events, recomputed one by one.`,
  );
  console.log(
    `${ending.accepted} commands accepted, 19 of 19 gate items passed, CLOSED, closure complete, in ${seconds} s.`,
  );
  console.log(`See it at ${url}/work-items/${workItem.id}`);
}

try {
  await tell();
} catch (error) {
  console.error(error instanceof ExampleError ? `\n${error.message}` : error);
  process.exitCode = 1;
}
