import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHECKOUT, type PlantedTree, plantTree } from './planted-tree.ts';

const CONFIGURATION = path.join(CHECKOUT, '.dependency-cruiser.js');
const CRUISER = path.join(CHECKOUT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

/** Rule, file that breaks it, its only line. */
const VIOLATIONS: readonly (readonly [rule: string, file: string, line: string])[] = [
  ['domain-is-pure', 'domain/planted-model.ts', "import '#models/person.ts';"],
  ['domain-is-pure', 'domain/planted-type.ts', "export type { Person } from '#models/person.ts';"],
  ['domain-is-pure', 'domain/planted-builtin.ts', "import 'node:crypto';"],
  ['domain-is-pure', 'domain/planted-package.ts', "import 'zod';"],
  ['domain-tests-stay-inside', 'domain/planted.test.ts', "import '#models/person.ts';"],
  ['domain-tests-stay-inside', 'domain/testing/planted.ts', "import '#models/person.ts';"],
  ['workflow-is-deterministic', 'workers/workflow/planted-activity.ts', "import '../activities/record.ts';"],
  ['workflow-is-deterministic', 'workers/workflow/planted-model.ts', "import '#models/person.ts';"],
  ['workflow-is-deterministic', 'workers/workflow/planted-builtin.ts', "import 'node:fs';"],
  ['workflow-is-deterministic', 'workers/workflow/planted-package.ts', "import 'zod';"],
  [
    'workflow-knows-activities-by-type',
    'workers/workflow/planted-type.ts',
    "export type { Person } from '#models/person.ts';",
  ],
  ['client-starts-no-worker', 'workers/client.ts', "import './runtime.ts';"],
  ['models-imports', 'models/planted.ts', "import '#graphql/schema.ts';"],
  ['graphql-imports', 'graphql/planted-worker.ts', "import '#workers/runtime.ts';"],
  ['graphql-imports', 'graphql/planted-auth.ts', "import '#auth/session.ts';"],
  ['workers-imports', 'workers/planted-graphql.ts', "import '#graphql/schema.ts';"],
  ['workers-imports', 'workers/planted-hub.ts', "import '#realtime/hub.ts';"],
  ['realtime-imports', 'realtime/planted.ts', "import '#workers/client.ts';"],
  ['contract-is-for-both-ends', 'realtime/contract.ts', "import 'zod';"],
  ['contract-is-for-both-ends', 'realtime/board-digest.ts', "import '#models/person.ts';"],
  ['app-imports', 'app/planted-hub.tsx', "import '#realtime/hub.ts';"],
  ['app-imports', 'app/planted-model.tsx', "import '#models/person.ts';"],
  ['app-imports', 'app/planted-resolver.tsx', "import '#graphql/schema.ts';"],
  ['pages-do-not-sign-in', 'app/planted-auth.tsx', "import '#auth/session.ts';"],
  ['auth-imports', 'auth/planted.ts', "import '#workers/client.ts';"],
  ['oracle-stands-alone', 'oracle/planted-rule.ts', "import '#domain/decide.ts';"],
  [
    'oracle-stands-alone',
    'oracle/planted-rule-type.ts',
    "export type { Decision as Copied } from '#domain/decide.ts';",
  ],
  ['oracle-stands-alone', 'oracle/permission-table.ts', "import '../domain/decide.ts';"],
  ['oracle-stands-alone', 'oracle/planted.test.ts', "import '#domain/decide.ts';"],
  ['oracle-stands-alone', 'oracle/planted-adapter.ts', "import './against/adapter.ts';"],
  ['oracle-stands-alone', 'oracle/planted-package.ts', "import 'canonicalize';"],
  ['oracle-imports', 'oracle/against/planted-model.ts', "import '#models/person.ts';"],
  ['nothing-imports-tooling', 'models/planted-oracle.ts', "import '../oracle/model.ts';"],
  ['engines-stand-alone', 'engines/planted.ts', "import '#domain/decide.ts';"],
  ['nothing-imports-the-server', 'models/planted-server.ts', "import '#server/main.ts';"],
  ['nothing-imports-tooling', 'server/planted-tool.ts', "import '../tools/tool.ts';"],
  ['nothing-imports-tooling', 'app/planted-browser-test.tsx', "import '../e2e/testing/test.ts';"],
  ['nothing-imports-tests', 'models/planted-test.ts', "import './person.test.ts';"],
  ['nothing-imports-tests', 'models/planted-testing.ts', "import './testing/database.ts';"],
  ['tests-are-nobodys-library', 'models/planted.test.ts', "import './person.test.ts';"],
  ['mongoose-stays-in-models', 'server/planted-mongoose.ts', "import 'mongoose';"],
  ['server-only-stays-in-app', 'models/planted-server-only.ts', "import 'server-only';"],
  ['no-cycles', 'domain/planted-cycle-back.ts', "export type { Decision as Other } from './planted-cycle.ts';"],
  ['no-development-dependencies-in-the-product', 'server/planted-development.ts', "import 'fast-check';"],
  ['packages-are-declared', 'server/planted-undeclared.ts', "import 'undeclared';"],
  ['imports-resolve', 'server/planted-nowhere.ts', "import './nowhere.ts';"],
];

/** What the folders are for: none of this may be reported. */
const ALLOWED: Readonly<Record<string, string>> = {
  'domain/decide.ts': "import '@noble/hashes/sha2.js';\nimport 'canonicalize';\nexport type Decision = string;",
  'domain/decide.test.ts': "import 'vitest';\nimport 'fast-check';\nimport 'node:fs';\nimport './decide.ts';",
  // A cycle is reported once, at the first of its files.
  'domain/planted-cycle.ts': "import './planted-cycle-back.ts';\nexport type Decision = 1;",
  'models/person.ts': "import 'mongoose';\nexport type { Decision as Person } from '#domain/decide.ts';",
  'models/person.test.ts': "import './person.ts';\nimport './testing/database.ts';",
  'models/testing/database.ts': "import 'vitest';\nimport '#engines/mongodb.ts';",
  'models/person.stack.test.ts': "import '#engines/mongodb.ts';\nimport '#server/main.ts';",
  'workers/workflow/index.ts':
    "import '@temporalio/workflow';\nimport '#domain/decide.ts';\nexport type { Recorded } from '../activities/record.ts';",
  'workers/activities/record.ts':
    "import '#models/person.ts';\nimport '#realtime/publisher.ts';\nexport type Recorded = 1;",
  'workers/runtime.ts': "import '@temporalio/worker';",
  'realtime/publisher.ts': "import '#models/person.ts';",
  'realtime/hub.ts': "import '#domain/decide.ts';",
  'graphql/schema.ts': "import '#workers/client.ts';\nimport '#models/person.ts';\nimport '#domain/decide.ts';",
  'graphql/generated/documents.ts': 'export {};',
  'auth/session.ts': "import '#models/person.ts';",
  'app/page.tsx':
    "import '#domain/decide.ts';\nimport '#realtime/contract.ts';\nimport '#realtime/board-digest.ts';\nimport '#graphql/generated/documents.ts';\nimport 'server-only';",
  'app/api/auth/[...nextauth]/route.ts': "import '#auth/session.ts';",
  'engines/mongodb.ts': "import 'node:fs';",
  'server/main.ts':
    "import '#graphql/schema.ts';\nimport '#auth/session.ts';\nimport '#realtime/hub.ts';\nimport '#engines/mongodb.ts';",
  'e2e/testing/test.ts': "import 'fast-check';\nimport '#server/main.ts';\nimport '../../tools/tool.ts';",
  'oracle/model.ts': 'export {};',
  'oracle/model.test.ts': "import 'vitest';\nimport './model.ts';",
  'oracle/against/adapter.ts': "import '#domain/decide.ts';\nimport '../model.ts';\nimport 'fast-check';",
  'oracle/against/adapter.test.ts': "import './adapter.ts';\nimport 'node:util';",
  'tools/tool.ts': "import '#domain/decide.ts';\nimport 'fast-check';",
};

/** Stand-ins with the names of real packages: where a package lies is all that the rules look at. */
const PACKAGES = [
  '@noble/hashes',
  '@temporalio/worker',
  '@temporalio/workflow',
  'canonicalize',
  'fast-check',
  'mongoose',
  'undeclared',
  'vitest',
  'zod',
];

function packageFiles(): Record<string, string> {
  const files: Record<string, string> = {};
  for (const name of PACKAGES) {
    files[`node_modules/${name}/package.json`] = JSON.stringify({ name, version: '1.0.0', main: 'index.js' });
    files[`node_modules/${name}/index.js`] = '';
    files[`node_modules/${name}/sha2.js`] = '';
  }
  return files;
}

interface Report {
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
  };
}

async function cruise(root: string): Promise<Report> {
  const args = [CRUISER, '--config', CONFIGURATION, '--output-type', 'json', '.'];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root, maxBuffer: 64 * 1024 * 1024 });
  return JSON.parse(stdout) as Report;
}

describe('dependency rules', () => {
  let tree: PlantedTree;
  let violations: Report['summary']['violations'];

  beforeAll(async () => {
    const planted = Object.fromEntries(
      VIOLATIONS.map(([, file, line]) => [file, `${line}\nexport type Decision = 1;\n`]),
    );
    tree = await plantTree({ ...packageFiles(), ...ALLOWED, ...planted });
    violations = (await cruise(tree.root)).summary.violations;
  });
  afterAll(() => tree.remove());

  test.each(VIOLATIONS)('%s reports %s', (rule, file) => {
    expect(violations.filter(({ from }) => from === file).map((violation) => violation.rule.name)).toContain(rule);
  });

  test('what a folder is for is not reported', () => {
    const planted = new Set(VIOLATIONS.map(([, file]) => file));
    const unexpected = violations.filter(({ from }) => !planted.has(from));
    expect(unexpected).toEqual([]);
  });

  test('every rule has a planted violation', async () => {
    const { default: configuration } = (await import(CONFIGURATION)) as {
      default: { forbidden: { name: string; comment: string }[] };
    };
    const rules = configuration.forbidden.map(({ name }) => name);
    expect(new Set(VIOLATIONS.map(([rule]) => rule))).toEqual(new Set(rules));
    for (const { comment } of configuration.forbidden) expect(comment).not.toBe('');
  });
});
