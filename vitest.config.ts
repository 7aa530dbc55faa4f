import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';
import { LongestFirst } from './tools/longest-first.ts';

const NOT_OURS = [...configDefaults.exclude, 'dist/**', '.next/**', '.data/**', 'e2e/**'];
const WORKFLOW = '**/*.workflow.test.ts';
const STACK = '**/*.stack.test.ts';

/** How many files of stack tests run at once. */
const STACK_WORKERS = 2;

/** The same file of `graphql` that Node gives to the packages that use it: two instances refuse each other's types. */
const resolve = {
  alias: [{ find: /^graphql$/, replacement: fileURLToPath(new URL('node_modules/graphql/index.js', import.meta.url)) }],
};

/** What comes by itself is waited for as long as a busy machine may take; no test tells how fast that is. */
const PATIENT = { poll: { timeout: 30_000, interval: 50 } };

export default defineConfig({
  test: {
    teardownTimeout: 60_000,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        resolve,
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...NOT_OURS, WORKFLOW, STACK],
          testTimeout: 60_000,
          expect: PATIENT,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'workflow',
          include: [WORKFLOW],
          exclude: NOT_OURS,
          pool: 'forks',
          // Each file starts a time-skipping server of its own; more than two at once only wait for each other.
          maxWorkers: 2,
          testTimeout: 60_000,
          // The first start may fetch the server.
          hookTimeout: 300_000,
          expect: PATIENT,
          sequence: { groupOrder: 1 },
        },
      },
      {
        resolve,
        test: {
          name: 'stack',
          include: [STACK],
          exclude: NOT_OURS,
          globalSetup: ['engines/shared-engines.ts'],
          pool: 'forks',
          // They mostly wait, for what was killed or taken away to come back. Each has a database, a task queue and ports
          // of its own, and stops no engines but its own.
          maxWorkers: STACK_WORKERS,
          testTimeout: 180_000,
          // The first start may build the engines.
          hookTimeout: 900_000,
          expect: PATIENT,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
