/**
 * Who may import whom: the table of docs/architecture.md as rules. Tests may reach further than the code beside them (they
 * start engines and whole servers), except in `domain/`. Each rule has a planted violation in tools/dependency-rules.test.ts.
 */

/** Tests, and what tests of several files share. */
const TEST =
  '(\\.test\\.tsx?$|^[^/]+/testing(/|\\.ts$)|^engines/(chromium|cold-setup|shared-engines|time-skipping)\\.ts$)';
const OURS = '^(app|auth|bench|domain|e2e|engines|graphql|models|oracle|realtime|server|tools|workers)/';
const TOOLING = '^(bench|e2e|oracle|tools)/';

/** Of our own folders, `folder` may import itself and what `allowed` names; packages are not this rule's matter. */
function mayImport(folder, allowed, comment) {
  return {
    name: `${folder}-imports`,
    comment,
    severity: 'error',
    from: { path: `^${folder}/`, pathNot: TEST },
    to: { path: OURS, pathNot: [`^${folder}/`, ...allowed] },
  };
}

const WORKFLOW_MAY_IMPORT = ['^workers/workflow/', '^domain/', '^node_modules/@temporalio/workflow/'];

export default {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment: 'The same rules run in the page, the API and the workflow, and must answer alike: no I/O, no framework.',
      severity: 'error',
      from: { path: '^domain/', pathNot: TEST },
      to: { pathNot: ['^domain/', '^node_modules/@noble/hashes/', '^node_modules/canonicalize/'] },
    },
    {
      name: 'domain-tests-stay-inside',
      comment: 'A rule of the process that needs another folder to be tested is not in the domain.',
      severity: 'error',
      from: { path: '^domain/(.*\\.test\\.ts$|testing/)' },
      to: { path: OURS, pathNot: '^domain/' },
    },
    {
      name: 'workflow-is-deterministic',
      comment: 'Workflow code is replayed: everything it runs comes from the domain or from Temporal.',
      severity: 'error',
      from: { path: '^workers/workflow/', pathNot: TEST },
      to: { pathNot: WORKFLOW_MAY_IMPORT, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'workflow-knows-activities-by-type',
      comment: 'Of the code that does I/O a workflow may know the signatures of its activities, nothing else.',
      severity: 'error',
      from: { path: '^workers/workflow/', pathNot: TEST },
      to: { pathNot: [...WORKFLOW_MAY_IMPORT, '^workers/activities'], dependencyTypes: ['type-only'] },
    },
    {
      name: 'client-starts-no-worker',
      comment: 'The web process commands runs through this client; the native worker must not be loaded there.',
      severity: 'error',
      from: { path: '^workers/client', pathNot: TEST },
      to: { path: '^node_modules/@temporalio/worker/', reachable: true },
    },
    mayImport('models', ['^domain/'], 'Storing is below everything that decides or serves.'),
    mayImport(
      'graphql',
      ['^domain/', '^models/', '^workers/client'],
      'The API translates: it reads through models and commands through the client of the workers.',
    ),
    mayImport(
      'workers',
      ['^domain/', '^models/', '^realtime/(publisher|notice-listener)'],
      'Workers know nothing of who asks: no API, no page, no web process.',
    ),
    mayImport('realtime', ['^domain/', '^models/'], 'Pushes carry what is stored; they decide nothing.'),
    {
      name: 'contract-is-for-both-ends',
      comment: 'What the browser knows of pushes too: no package, no built-in, nothing that only a server has.',
      severity: 'error',
      from: { path: '^realtime/(contract|board-digest)\\.ts$' },
      to: { pathNot: ['^domain/', '^realtime/(contract|board-digest)\\.ts$'] },
    },
    {
      ...mayImport(
        'app',
        ['^domain/', '^graphql/(generated|documents)/', '^auth/', '^realtime/(contract|board-digest)\\.ts$'],
        'Pages get data through GraphQL documents and the socket only, so that every right is checked in one place.',
      ),
    },
    {
      name: 'pages-do-not-sign-in',
      comment: 'next-auth is mounted as a route; a page that needs to know who is there asks GraphQL.',
      severity: 'error',
      from: { path: '^app/', pathNot: [TEST, '^app/api/auth/'] },
      to: { path: '^auth/' },
    },
    mayImport('auth', ['^models/'], 'Who somebody is is decided from the stored person alone.'),
    {
      name: 'oracle-stands-alone',
      comment:
        'A model and a table that took anything from the program would repeat its mistakes; only `oracle/against/` knows both.',
      severity: 'error',
      from: { path: '^oracle/', pathNot: '^oracle/against/' },
      to: { pathNot: ['^oracle/(?!against/)', '^node_modules/vitest/'] },
    },
    {
      ...mayImport('oracle', ['^domain/'], 'The oracle judges the rules; a run over HTTP is a test.'),
    },
    {
      name: 'engines-stand-alone',
      comment: 'The supervisor must run in a bare clone and for any program: it imports nothing of ours.',
      severity: 'error',
      from: { path: '^engines/', pathNot: TEST },
      to: { path: OURS, pathNot: '^engines/' },
    },
    {
      name: 'nothing-imports-the-server',
      comment: 'server/ is the composition root of the web process; what it composes must not know it.',
      severity: 'error',
      from: { pathNot: [TEST, '^server/', TOOLING] },
      to: { path: '^server/' },
    },
    {
      name: 'nothing-imports-tooling',
      comment: 'Tools, benchmarks and browser tests are about the product, not part of it.',
      severity: 'error',
      from: { pathNot: [TEST, TOOLING, '^[^/]+$'] },
      to: { path: TOOLING },
    },
    {
      name: 'nothing-imports-tests',
      comment: 'What is made for tests is not part of the product.',
      severity: 'error',
      from: { pathNot: [TEST, TOOLING] },
      to: { path: TEST },
    },
    {
      name: 'tests-are-nobodys-library',
      comment: 'A test that imports another one runs it again; share through a folder named testing.',
      severity: 'error',
      from: { path: TEST },
      to: { path: '\\.test\\.tsx?$' },
    },
    {
      name: 'mongoose-stays-in-models',
      comment:
        'Documents never escape: other folders see plain domain values. Engines only ask whether the server answers.',
      severity: 'error',
      from: { pathNot: [TEST, '^(engines|models)/', TOOLING] },
      to: { path: '^node_modules/(mongoose|mongodb)/' },
    },
    {
      name: 'server-only-stays-in-app',
      comment: '`server-only` throws in plain Node, where models and workers live.',
      severity: 'error',
      from: { pathNot: '^app/' },
      to: { path: '^(node_modules/)?server-only' },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one concept or three.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-development-dependencies-in-the-product',
      comment: 'An installation has no development dependencies.',
      severity: 'error',
      from: { path: '^(app|auth|domain|engines|graphql|models|realtime|server|workers)/', pathNot: TEST },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '^node_modules/@types/' },
    },
    {
      name: 'packages-are-declared',
      comment: 'A package that is there by accident of another one’s needs may be gone tomorrow.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'imports-resolve',
      comment:
        'An import that leads nowhere escapes every other rule. A package of types alone leads nowhere at run time.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: ['^server-only', '^@graphql-typed-document-node/core$'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: ['node_modules'] },
    exclude: { path: ['^(dist|\\.next|\\.data|\\.e2e|coverage|test-results)/', '^next-env\\.d\\.ts$', '^\\.next/'] },
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.d.ts'],
    },
  },
};
