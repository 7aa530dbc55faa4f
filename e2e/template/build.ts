import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin } from 'esbuild';
import { buildPrograms, bundleWorkflows } from '../../tools/programs.ts';

/** Folder of the checkout with the programs of {@link buildWithReplacedTemplate}. */
export const REPLACED_PROGRAMS = '.e2e';

const REPLACED = /\/defect-run\.ts$/;
const REPLACEMENT = path.resolve(import.meta.dirname, 'replaced-template.ts');

/** Whether a module asks for the template that is replaced; the replacement itself gets the released one. */
const isReplaced = (request: string, importer: string): boolean =>
  request.endsWith('/defect-run.ts') && importer !== REPLACEMENT;

const inPrograms: Plugin = {
  name: 'replaced-template',
  setup: (build) => {
    build.onResolve({ filter: REPLACED }, ({ path: request, importer }) =>
      isReplaced(request, importer) ? { path: REPLACEMENT } : undefined,
    );
  },
};

/** The parts of webpack's interface that replacing a module takes; the workflow bundler passes its own compiler. */
interface Factory {
  hooks: { beforeResolve: { tap: (name: string, change: (data: ResolveData) => void) => void } };
}
interface ResolveData {
  request: string;
  contextInfo: { issuer: string };
}
interface Compiler {
  hooks: { normalModuleFactory: { tap: (name: string, use: (factory: Factory) => void) => void } };
}

const inWorkflows = {
  apply(compiler: Compiler) {
    compiler.hooks.normalModuleFactory.tap('replaced-template', (factory) => {
      factory.hooks.beforeResolve.tap('replaced-template', (data) => {
        if (isReplaced(data.request, data.contextInfo.issuer)) data.request = REPLACEMENT;
      });
    });
  },
};

/**
 * Builds programs and workflow bundle with one more process than the released ones in the place of Defect Run. The pages
 * in `.next` are left as they are: that is the point.
 */
export async function buildWithReplacedTemplate(): Promise<void> {
  await rm(REPLACED_PROGRAMS, { recursive: true, force: true });
  await mkdir(REPLACED_PROGRAMS);
  await Promise.all([
    buildPrograms(REPLACED_PROGRAMS, [inPrograms]),
    bundleWorkflows(REPLACED_PROGRAMS, {
      webpackConfigHook: (config) => ({ ...config, plugins: [...(config.plugins ?? []), inWorkflows] }),
    }),
  ]);
}
