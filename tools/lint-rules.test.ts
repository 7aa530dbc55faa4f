import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ESLint } from 'eslint';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHECKOUT, type PlantedTree, plantTree } from './planted-tree.ts';

const LINT_RULES = pathToFileURL(path.join(CHECKOUT, 'tools/lint-rules.js')).href;

const PROMISE = 'async function later(): Promise<number> { return await Promise.resolve(1); }';

/** Rule, where it must fire, what it must fire on. */
const VIOLATIONS: readonly (readonly [rule: string, folder: string, code: string])[] = [
  ['no-restricted-properties', 'domain', 'export const at = () => Date.now();'],
  ['no-restricted-properties', 'domain', 'export const chance = () => Math.random();'],
  ['no-restricted-properties', 'domain', 'const { now } = Date;\nexport const at = () => now();'],
  ['no-restricted-syntax', 'domain', 'export const at = () => new Date();'],
  ['no-restricted-syntax', 'domain', 'export const at = () => Date();'],
  ['no-restricted-syntax', 'domain', 'export const local = () => new Date(2026, 1, 21);'],
  ['no-restricted-syntax', 'domain', 'export const hour = (at: Date) => at.getHours();'],
  ['no-restricted-syntax', 'domain', 'export const written = (at: Date) => at.toDateString();'],
  ['no-restricted-syntax', 'domain', 'export const written = (at: Date) => at.toLocaleDateString();'],
  ['no-restricted-syntax', 'domain', 'export const upper = (text: string) => text.toLocaleUpperCase();'],
  ['no-restricted-syntax', 'domain', 'export const order = (a: string, b: string) => a.localeCompare(b);'],
  ['no-restricted-globals', 'domain', 'export const id = () => crypto.randomUUID();'],
  ['no-restricted-globals', 'domain', 'export const folder = () => process.cwd();'],
  ['no-restricted-globals', 'domain', 'export const wait = (then: () => void) => setTimeout(then, 1);'],
  ['no-restricted-globals', 'domain', "export const say = () => { console.log('x'); };"],
  ['no-restricted-globals', 'domain', "export const write = new Intl.NumberFormat('en');"],
  ['no-restricted-globals', 'domain', 'export const id = () => globalThis.crypto.randomUUID();'],
  ['no-restricted-globals', 'workers/workflow', 'export const id = () => crypto.randomUUID();'],
  ['no-restricted-globals', 'workers/workflow', 'export const wait = (then: () => void) => setTimeout(then, 1);'],
  ['no-restricted-syntax', 'workers/workflow', 'export const order = (a: string, b: string) => a.localeCompare(b);'],
  ['no-restricted-properties', 'models', 'export const uri = process.env.MONGODB_URI;'],
  ['no-restricted-properties', 'server', 'const { env } = process;\nexport const port = env.PORT;'],
  ['no-restricted-properties', 'app', 'export const mode = process.env.PHASEGATE_MODE;'],
  ['no-restricted-properties', 'engines', 'export const path = process.env.PATH;'],
  ['no-restricted-imports', 'models', "import { env } from 'node:process';\nexport const uri = env.MONGODB_URI;"],
  ['no-restricted-imports', 'models', "export { planted } from '../domain/planted.ts';"],
  ['no-restricted-imports', 'models', "export { planted } from './planted';"],
  ['no-restricted-imports', 'models', "export { planted } from '#domain/planted';"],
  ['no-console', 'models', "console.log('x');"],
  ['@typescript-eslint/no-floating-promises', 'workers', `${PROMISE}\nlater();`],
  ['@typescript-eslint/no-misused-promises', 'workers', `${PROMISE}\n[1].forEach(later);`],
  ['@typescript-eslint/no-explicit-any', 'models', 'export const value: any = 1;'],
  ['@typescript-eslint/no-unsafe-return', 'models', 'export const value = () => JSON.parse("1");'],
  ['@typescript-eslint/no-unused-vars', 'models', 'const unused = 1;\nexport {};'],
  [
    '@typescript-eslint/consistent-type-imports',
    'models',
    "import { Planted } from './planted.ts';\nexport const value: Planted = 1;",
  ],
  [
    '@typescript-eslint/no-import-type-side-effects',
    'models',
    "import { type Planted } from './planted.ts';\nexport const value: Planted = 1;",
  ],
  [
    '@typescript-eslint/switch-exhaustiveness-check',
    'domain',
    "export function say(answer: 'YES' | 'NO'): string {\n  switch (answer) {\n    case 'YES':\n      return 'y';\n  }\n  return '';\n}",
  ],
  ['@typescript-eslint/ban-ts-comment', 'models', '// @ts-ignore\nexport const value = 1;'],
];

/** Where the same code is right. */
const ALLOWED: readonly (readonly [file: string, code: string])[] = [
  [
    'domain/allowed-instant.ts',
    'export const at = (instant: string) => new Date(instant).toISOString() + String(Date.UTC(2026, 1));',
  ],
  ['domain/allowed.test.ts', 'export const at = () => [Date.now(), new Date(), Math.random()];'],
  ['workers/workflow/allowed-clock.ts', 'export const at = () => [Date.now(), new Date()];'],
  ['server/environment.ts', 'export const port = process.env.PORT;'],
  ['workers/environment.ts', 'export const uri = process.env.MONGODB_URI;'],
  ['engines/environment.ts', 'export const path = process.env.PATH;'],
  ['engines/start.mjs', 'export const path = process.env.PATH;\nconsole.log(path);'],
  ['tools/allowed.ts', 'console.log(process.env.CI);'],
  [
    'models/allowed-import.ts',
    "export { planted } from '#domain/planted.ts';\nexport type { Planted } from './planted.ts';",
  ],
];

const plantedFile = (index: number) => {
  const [, folder = ''] = VIOLATIONS[index] ?? [];
  return `${folder}/planted-${index}.ts`;
};

describe('lint rules', () => {
  let tree: PlantedTree;
  let fired: Map<string, string[]>;

  beforeAll(async () => {
    tree = await plantTree({
      'eslint.config.js': `import { createLintRules } from '${LINT_RULES}';\nexport default createLintRules(import.meta.dirname);\n`,
      'domain/planted.ts': 'export const planted = 1;\n',
      'models/planted.ts': 'export const planted = 1;\nexport type Planted = number;\n',
      ...Object.fromEntries(VIOLATIONS.map(([, , code], index) => [plantedFile(index), `${code}\n`])),
      ...Object.fromEntries(ALLOWED.map(([file, code]) => [file, `${code}\n`])),
    });
    await symlink(path.join(CHECKOUT, 'node_modules'), path.join(tree.root, 'node_modules'));
    const results = await new ESLint({ cwd: tree.root }).lintFiles('.');
    fired = new Map(
      results.map(({ filePath, messages }) => [
        path.relative(tree.root, filePath),
        messages.map(({ ruleId, message }) => ruleId ?? message),
      ]),
    );
  }, 60_000);
  afterAll(() => tree.remove());

  test.each(VIOLATIONS.map(([rule, folder, code], index) => ({ rule, folder, code, index })))(
    '$rule fires in $folder on: $code',
    ({ rule, index }) => {
      expect(fired.get(plantedFile(index))).toContain(rule);
    },
  );

  test.each(ALLOWED)('nothing fires in %s', (file) => {
    expect(fired.get(file)).toEqual([]);
  });
});
