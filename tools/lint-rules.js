import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const NODE_GLOBALS = [
  'AbortController',
  'AbortSignal',
  'Buffer',
  'clearInterval',
  'clearTimeout',
  'console',
  'fetch',
  'performance',
  'process',
  'setImmediate',
  'setInterval',
  'setTimeout',
  'TextDecoder',
  'TextEncoder',
  'URL',
];

/** Files that may read `process.env`: one per process, and the tooling around them. */
const ENVIRONMENT_FILES = [
  'engines/environment.ts',
  'engines/start.mjs',
  'server/environment.ts',
  'workers/environment.ts',
  'tools/**',
  'bench/**',
  'e2e/**',
  '*.config.{js,ts}',
  '**/*.test.{ts,tsx}',
  '*/testing/**',
];

const NO_ENVIRONMENT = {
  object: 'process',
  property: 'env',
  message: 'The environment is read once, in the environment file of the process; take the value as a parameter.',
};

/** Those with a name in package.json's `imports`. */
const FOLDERS = 'app|auth|domain|engines|graphql|models|realtime|server|workers';

const IMPORTS = {
  paths: ['node:process', 'process'].map((name) => ({
    name,
    message: 'Use the global process; its environment is read in one file per process.',
  })),
  patterns: [
    {
      regex: `^(\\.\\./)+(${FOLDERS})/`,
      message: 'Import other folders as #folder/file.ts, so that every import of a file reads the same.',
    },
    {
      regex: '^(\\.\\.?/|#)(?!.*\\.(ts|tsx|js|mjs|json|css)$)',
      message: 'Write the extension: Node, Next and the workflow bundler then find the same file.',
    },
  ],
};

const fromOutside = (name, instead) => ({ name, message: `${name} is not reproducible here; ${instead}` });

/** What a replay or another machine would answer differently: unusable in `domain/` and in workflow code alike. */
const UNREPRODUCIBLE_GLOBALS = [
  fromOutside('crypto', 'hash with @noble/hashes.'),
  fromOutside('process', 'take what you need as a parameter.'),
  fromOutside('performance', 'take the instant as a parameter.'),
  fromOutside('fetch', 'outside facts enter with the command.'),
  fromOutside('console', 'return what happened.'),
  fromOutside('Intl', 'write instants in UTC (RFC 3339) and numbers in decimal.'),
  fromOutside('setInterval', 'time passes in the workflow.'),
  fromOutside('setImmediate', 'time passes in the workflow.'),
  fromOutside('setTimeout', 'time passes in the workflow.'),
  fromOutside('queueMicrotask', 'time passes in the workflow.'),
  fromOutside('WeakRef', 'garbage collection differs from run to run.'),
  fromOutside('FinalizationRegistry', 'garbage collection differs from run to run.'),
  fromOutside('globalThis', 'it opens the way round these rules.'),
  fromOutside('window', 'it opens the way round these rules.'),
];

const LOCAL_TIME = 'FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds|TimezoneOffset';

/** Formatting and parsing that depend on the machine's language or time zone. */
const UNREPRODUCIBLE_SYNTAX = [
  {
    selector: 'MemberExpression[property.name=/^(toLocale|localeCompare$)/]',
    message: 'Depends on the language of the machine; compare by code unit and format by hand.',
  },
  {
    selector: `MemberExpression[property.name=/^(get|set)(${LOCAL_TIME})$/]`,
    message: 'Depends on the time zone of the machine; use the UTC variant.',
  },
  {
    selector: 'MemberExpression[property.name=/^to(Date|Time)String$/]',
    message: 'Depends on the time zone of the machine; use toISOString.',
  },
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length>1]',
    message: 'Date parts are read in the time zone of the machine; use Date.UTC.',
  },
];

/** The clock and chance. Temporal replaces both in a workflow, where they are therefore allowed. */
const CLOCK_AND_CHANCE_SYNTAX = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'domain/ has no clock; take the instant as a parameter.',
  },
  { selector: 'CallExpression[callee.name="Date"]', message: 'domain/ has no clock; take the instant as a parameter.' },
];

const CLOCK_AND_CHANCE_PROPERTIES = [
  { object: 'Date', property: 'now', message: 'domain/ has no clock; take the instant as a parameter.' },
  { object: 'Math', property: 'random', message: 'domain/ has no chance; take the id as a parameter.' },
];

/**
 * The lint configuration for a checkout. A function of the folder, so that the rule probes can lint planted violations
 * in a temporary one.
 *
 * @param {string} root absolute path of the checkout
 */
export function createLintRules(root) {
  return defineConfig(
    {
      ignores: [
        'node_modules/',
        'dist/',
        '.next/',
        '.data/',
        '.e2e/',
        'coverage/',
        'graphql/generated/',
        'graphql/documents/',
        'next-env.d.ts',
        'workers/histories/',
      ],
    },
    {
      linterOptions: { reportUnusedDisableDirectives: 'error' },
    },
    tseslint.configs.strictTypeChecked,
    tseslint.configs.stylisticTypeChecked,
    {
      languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
      rules: {
        eqeqeq: 'error',
        'no-console': 'error',
        'no-restricted-properties': ['error', NO_ENVIRONMENT],
        'no-restricted-imports': ['error', IMPORTS],
        '@typescript-eslint/consistent-type-definitions': 'off',
        '@typescript-eslint/consistent-type-exports': 'error',
        '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
        '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
        '@typescript-eslint/no-dynamic-delete': 'off',
        '@typescript-eslint/no-import-type-side-effects': 'error',
        '@typescript-eslint/no-unused-vars': [
          'error',
          { args: 'after-used', argsIgnorePattern: '^_', ignoreRestSiblings: true, caughtErrors: 'all' },
        ],
        // Activities and mutations promise an answer whether or not they wait for anything.
        '@typescript-eslint/require-await': 'off',
        // It asks for the `!` that another rule forbids.
        '@typescript-eslint/non-nullable-type-assertion-style': 'off',
        '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
        '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      },
    },
    {
      name: 'domain-is-reproducible',
      files: ['domain/**/*.ts'],
      ignores: ['**/*.test.ts'],
      rules: {
        'no-restricted-globals': ['error', ...UNREPRODUCIBLE_GLOBALS],
        'no-restricted-properties': ['error', NO_ENVIRONMENT, ...CLOCK_AND_CHANCE_PROPERTIES],
        'no-restricted-syntax': ['error', ...UNREPRODUCIBLE_SYNTAX, ...CLOCK_AND_CHANCE_SYNTAX],
      },
    },
    {
      name: 'workflow-is-reproducible',
      files: ['workers/workflow/**/*.ts'],
      ignores: ['**/*.test.ts'],
      rules: {
        'no-restricted-globals': ['error', ...UNREPRODUCIBLE_GLOBALS],
        'no-restricted-syntax': ['error', ...UNREPRODUCIBLE_SYNTAX],
      },
    },
    {
      name: 'people-read-these-on-a-terminal',
      files: ['engines/**', 'tools/**', 'bench/**', 'oracle/against/main.ts', 'server/operator.ts', 'server/setup.ts'],
      rules: { 'no-console': 'off' },
    },
    {
      name: 'database-schemas',
      files: ['models/**/*.ts'],
      // mongoose takes plain definitions where its types name a class.
      rules: { '@typescript-eslint/no-unsafe-class-instance-assignment': 'off' },
    },
    {
      name: 'tests',
      files: ['**/*.test.{ts,tsx}', '*/testing/**'],
      rules: {
        '@typescript-eslint/no-non-null-assertion': 'off',
        // `expect.any` and its kind are typed `any`.
        '@typescript-eslint/no-unsafe-assignment': 'off',
        '@typescript-eslint/unbound-method': 'off',
      },
    },
    {
      name: 'environment-files',
      files: ENVIRONMENT_FILES,
      ignores: ['domain/**'],
      rules: { 'no-restricted-properties': 'off' },
    },
    {
      name: 'plain-javascript',
      files: ['**/*.{js,mjs}'],
      ...tseslint.configs.disableTypeChecked,
      languageOptions: {
        ...tseslint.configs.disableTypeChecked.languageOptions,
        globals: Object.fromEntries(NODE_GLOBALS.map((name) => [name, 'readonly'])),
      },
      rules: { ...tseslint.configs.disableTypeChecked.rules, 'no-undef': 'error' },
    },
  );
}
