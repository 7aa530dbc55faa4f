import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import type { BuildFailure } from 'esbuild';
import { build, formatMessages } from 'esbuild';
import { markBuilt, sourceHash } from '#engines/build-stamp.ts';
import type { Step } from './steps.ts';
import { nodeStep, runSteps, StepFailure } from './steps.ts';

/** `npm run build`: everything that `npm start` runs, in `dist/` and `.next/`. */

const AT_ONCE = 3;

const PROGRAMS = {
  web: './server/main.ts',
  worker: './workers/main.ts',
  setup: './server/setup.ts',
  operator: './server/operator.ts',
};

const isBuildFailure = (error: unknown): error is BuildFailure => error instanceof Error && 'errors' in error;

/** Our folders go into the bundles, `#domain/…` imports included; packages stay outside. */
const programs: Step = {
  name: 'programs',
  run: async () => {
    try {
      await build({
        entryPoints: PROGRAMS,
        outdir: 'dist',
        outExtension: { '.js': '.mjs' },
        bundle: true,
        packages: 'external',
        format: 'esm',
        platform: 'node',
        target: 'node20',
        sourcemap: true,
        logLevel: 'silent',
      });
      return Object.keys(PROGRAMS).join(', ');
    } catch (error) {
      if (!isBuildFailure(error)) throw error;
      const messages = await formatMessages(error.errors, { kind: 'error', color: process.stdout.isTTY });
      throw new StepFailure(messages.join('\n'));
    }
  },
};

/** Bundled once here instead of at each start of a worker, so that all workers of a release run the same code. */
const workflows: Step = {
  name: 'workflows',
  run: async () => {
    const said: string[] = [];
    const logger = new DefaultLogger('WARN', ({ message }) => said.push(message));
    try {
      const { code } = await bundleWorkflowCode({ workflowsPath: path.resolve('workers/workflow/index.ts'), logger });
      await writeFile('dist/workflow-bundle.js', code);
      return undefined;
    } catch (error) {
      throw new StepFailure([...said, error instanceof Error ? error.message : String(error)].join('\n'));
    }
  },
};

const pages = nodeStep('pages', ['node_modules/next/dist/bin/next', 'build'], { NODE_ENV: 'production' });

const sources = sourceHash('.');
await rm('dist', { recursive: true, force: true });
await mkdir('dist');
const failed = await runSteps([pages, programs, workflows], AT_ONCE);
if (failed.length > 0) {
  console.error(`Not built: ${failed.join(', ')}.`);
  process.exitCode = 1;
} else markBuilt('.', sources);
