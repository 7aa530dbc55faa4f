import { mkdir, rm } from 'node:fs/promises';
import { markBuilt, sourceHash } from '#engines/build-stamp.ts';
import { buildPrograms, bundleWorkflows } from './programs.ts';
import { nodeStep, runSteps } from './steps.ts';

/** `npm run build`: everything that `npm start` runs, in `dist/` and `.next/`. */

const AT_ONCE = 3;

const programs = { name: 'programs', run: async () => (await buildPrograms('dist')).join(', ') };
const workflows = { name: 'workflows', run: () => bundleWorkflows('dist').then(() => undefined) };
const pages = nodeStep('pages', ['node_modules/next/dist/bin/next', 'build'], { NODE_ENV: 'production' });

const sources = sourceHash('.');
await rm('dist', { recursive: true, force: true });
await mkdir('dist');
const failed = await runSteps([pages, programs, workflows], AT_ONCE);
if (failed.length > 0) {
  console.error(`Not built: ${failed.join(', ')}.`);
  process.exitCode = 1;
} else markBuilt('.', sources);
