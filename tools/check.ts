import { misnamedFiles, sourceFiles } from './file-names.ts';
import { ruleCoverage } from './rule-coverage.ts';
import { NOT_YET, RULES } from './rules.ts';
import type { Step } from './steps.ts';
import { nodeStep, runSteps, StepFailure } from './steps.ts';

/** `npm run check`: everything about the code that needs no running program. */

const AT_ONCE = 2;

const fileNames: Step = {
  name: 'file names',
  run: async () => {
    const misnamed = misnamedFiles(await sourceFiles());
    if (misnamed.length > 0) throw new StepFailure(`Not in kebab case:\n${misnamed.join('\n')}`);
    return undefined;
  },
};

const rules: Step = {
  name: 'a test for each rule',
  run: async () => {
    const { untested, unknown } = await ruleCoverage(process.cwd(), await sourceFiles());
    const problems = [
      ...untested.map((rule) => `No test names ${rule}.`),
      ...unknown.map((id) => `No such rule: ${id}.`),
    ];
    if (problems.length > 0) throw new StepFailure(problems.join('\n'));
    const left = Object.entries(NOT_YET).map(([rule, why]) => `\n            not yet: ${rule} (${why})`);
    return `${RULES.length} rules${left.join('')}`;
  },
};

/** `tsc` needs what Next declares about routes and style sheets, which a fresh clone does not have yet. */
const types: Step = {
  name: 'types',
  run: async () => {
    await nodeStep('', ['node_modules/next/dist/bin/next', 'typegen']).run();
    return nodeStep('', ['node_modules/typescript/bin/tsc', '--noEmit']).run();
  },
};

const failed = await runSteps(
  [
    nodeStep('lint', ['node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.']),
    types,
    nodeStep('format', ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.']),
    nodeStep('generated code up to date', ['--import', 'tsx', 'tools/generate.ts', '--check']),
    nodeStep('dependency rules', [
      'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
      '--config',
      '.dependency-cruiser.js',
      '--output-type',
      'err-long',
      '.',
    ]),
    nodeStep('dead code and dependencies', ['node_modules/knip/bin/knip.js']),
    fileNames,
    rules,
  ],
  AT_ONCE,
);
if (failed.length > 0) {
  console.error(`Not as it should be: ${failed.join(', ')}.`);
  process.exitCode = 1;
}
