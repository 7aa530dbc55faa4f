import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type BundleOptions, bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import type { BuildFailure, Plugin } from 'esbuild';
import { build, formatMessages } from 'esbuild';
import { StepFailure } from './steps.ts';

const PROGRAMS = {
  web: './server/main.ts',
  worker: './workers/main.ts',
  setup: './server/setup.ts',
  operator: './server/operator.ts',
  'git-runner': './workers/documents/git-runner.ts',
};

const isBuildFailure = (error: unknown): error is BuildFailure => error instanceof Error && 'errors' in error;

/**
 * Bundles the programs into a folder of the checkout. Our folders go into the bundles, `#domain/…` imports included;
 * packages stay outside.
 *
 * @returns their names
 * @throws {StepFailure} with what esbuild found
 */
export async function buildPrograms(folder: string, plugins: Plugin[] = []): Promise<string[]> {
  try {
    await build({
      entryPoints: PROGRAMS,
      outdir: folder,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      packages: 'external',
      format: 'esm',
      platform: 'node',
      target: 'node20',
      sourcemap: true,
      logLevel: 'silent',
      plugins,
    });
    return Object.keys(PROGRAMS);
  } catch (error) {
    if (!isBuildFailure(error)) throw error;
    const messages = await formatMessages(error.errors, { kind: 'error', color: process.stdout.isTTY });
    throw new StepFailure(messages.join('\n'));
  }
}

/**
 * Bundles the workflow code beside the worker. Once here instead of at each start of a worker, so that all workers of a
 * release run the same code.
 *
 * @throws {StepFailure} with what the bundler said
 */
export async function bundleWorkflows(
  folder: string,
  options: Pick<BundleOptions, 'webpackConfigHook'> = {},
): Promise<void> {
  const said: string[] = [];
  const logger = new DefaultLogger('WARN', ({ message }) => said.push(message));
  const workflowsPath = path.resolve('workers/workflow/index.ts');
  try {
    const { code } = await bundleWorkflowCode({ workflowsPath, logger, ...options });
    await writeFile(path.join(folder, 'workflow-bundle.js'), code);
  } catch (error) {
    throw new StepFailure([...said, error instanceof Error ? error.message : String(error)].join('\n'));
  }
}
