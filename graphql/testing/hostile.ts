import type { ErrorCode } from '#graphql/errors.ts';

/** A request that nobody sends who wants an answer, and how it is refused. */
export interface HostileRequest {
  what: string;
  method?: 'GET';
  /** After the endpoint's address. */
  search?: string;
  body?: string;
  status: number;
  code: ErrorCode;
}

const KILOBYTE = 1024;
const many = (count: number, of: (index: number) => string) =>
  Array.from({ length: count }, (_, at) => of(at)).join(' ');
const query = (text: string, variables?: unknown) => JSON.stringify({ query: text, variables });
const tooComplex = (what: string, text: string, variables?: unknown): HostileRequest => ({
  what,
  body: query(text, variables),
  status: 400,
  code: 'QUERY_TOO_COMPLEX',
});
const badInput = (what: string, body: string, status = 400): HostileRequest => ({
  what,
  body,
  status,
  code: 'BAD_USER_INPUT',
});
const tooLarge = (what: string, body: string) => badInput(what, body, 413);

const FILTERED = 'query ($filter: WorkItemFilter) { workItems(filter: $filter) { totalCount } }';
const SUBMIT = 'mutation ($input: SubmitEvidenceInput!) { submitEvidence(input: $input) { refusal { code } } }';
const EVERY_PAGE = [
  'workItems(first: $first) { totalCount }',
  'inbox(first: $first) { unreadCount }',
  'securityLog(first: $first) { pageInfo { endCursor } }',
  'deadLetters(first: $first) { pageInfo { endCursor } }',
  'board { columns { items(first: $first) { totalCount } } }',
  'board { columns { shown(first: $first) { count } } }',
  'workItem(id: "1") { events(first: $first) { pageInfo { endCursor } } }',
  'workItem(id: "1") { ...pages } } fragment pages on WorkItem { events(first: $first) { pageInfo { endCursor } }',
];

/** Nests `levels` arrays: text, since no library writes them. */
const arrays = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;

/** Requests that cost their sender nothing and would cost the server much, each with the refusal that it gets. */
export const HOSTILE_REQUESTS: readonly HostileRequest[] = [
  tooComplex('deep', `{ workItem(id: "1") { ${'nextActions { workItem { '.repeat(20)} id ${'} }'.repeat(20)} } }`),
  tooComplex('deep beyond reading', '{ me '.repeat(5000)),
  tooComplex('wide', `{ workItems(first: 200) { nodes { events(first: 200) { nodes { payload } } } } }`),
  tooComplex('aliased a thousand times', `{ ${many(1000, (at) => `a${at}: me { id }`)} }`),
  tooComplex('aliased sixteen times', `{ ${many(16, (at) => `a${at}: workItems(first: 200) { totalCount }`)} }`),
  tooComplex('an audit of all, six times', `{ ${many(6, (at) => `a${at}: verifyAudit { ok }`)} }`),
  tooComplex(
    'fragments that double',
    `{ workItem(id: "1") { ...f0 } } ${many(
      60,
      (at) => `fragment f${at} on WorkItem { nextActions { workItem { ...f${at + 1} ...f${at + 1} } } }`,
    )} fragment f60 on WorkItem { id }`,
  ),
  tooComplex('full of directives', `{ me { id ${many(300, () => '@include(if: true)')} } }`),
  tooComplex(
    'the schema fifteen times',
    `{ ${many(15, (at) => `a${at}: __schema { ...s }`)} }
    fragment s on __Schema { types { name fields { name description args { name type { name } } type { name fields { name } } } } }`,
  ),
  tooComplex('the same list 490 times', `{ ${many(490, () => 'myNextActions { id }')} }`),
  tooComplex('the same aliased list 300 times', `{ ${many(300, () => 'a: myNextActions { id }')} }`),
  tooComplex(
    'the same fields in the same lists',
    `{ workItem(id: "1") { ${many(14, () => `nextActions { workItem { ${many(60, () => 'id')} } }`)} } }`,
  ),
  tooComplex(
    'the same list in 150 fragments',
    `{ ${many(150, (at) => `...f${at}`)} } ${many(150, (at) => `fragment f${at} on Query { myNextActions { id } }`)}`,
  ),
  badInput(
    'the schema of the schema',
    query(`{ __schema { types { ${'fields { type { '.repeat(5)} name ${'} }'.repeat(5)} } } }`),
  ),
  badInput(
    'a fragment in itself',
    query('{ me { ...a } } fragment a on Person { name ...b } fragment b on Person { ...a }'),
  ),
  badInput('unknown fields', query(`{ me { ${many(900, (at) => `nam${at}`)} } }`)),
  ...[201, 1_000_000_000, 0, -1].flatMap((first) =>
    EVERY_PAGE.map((pages) =>
      badInput(
        `a page of ${first} of ${pages.split(/[ (]/, 1)[0]}`,
        query(`query ($first: Int) { ${pages} }`, { first }),
      ),
    ),
  ),
  badInput('a page of 201, said in the query', query('{ workItems(first: 201) { totalCount } }')),
  badInput('a page beyond all numbers', query('{ workItems(first: 99999999999) { totalCount } }')),
  badInput(
    'a cursor without end',
    query('{ workItems(after: "' + 'x'.repeat(200 * KILOBYTE) + '") { totalCount } }'),
    200,
  ),
  badInput('a word without end', query(FILTERED, { filter: { text: 'x'.repeat(200 * KILOBYTE) } }), 200),
  badInput('very many states', query(FILTERED, { filter: { states: Array(20_000).fill('TRIAGE') } }), 200),
  badInput(
    'lists in lists',
    `{"query":${JSON.stringify(FILTERED)},"variables":{"filter":{"states":${arrays(50_000)}}}}`,
  ),
  badInput(
    'evidence without ground',
    `{"query":${JSON.stringify(SUBMIT)},"variables":{"input":{"commandId":"6ad0cf5b-6ad7-4f0e-8f0a-0a3a2f3a1c11","workItemId":"1","item":"T.1","evidence":{"x":${arrays(50_000)}}}}}`,
    200,
  ),
  tooComplex('very long', `{ ${many(20_000, () => 'me { id }')} }`),
  tooLarge('a query of 1 MB', query(`{ ${many(110_000, () => 'me { id }')} }`)),
  tooLarge('a query of 10 MB', query(`{ ${many(1_100_000, () => 'me { id }')} }`)),
  tooLarge('variables of 1 MB', query(FILTERED, { filter: { text: 'x'.repeat(1024 * KILOBYTE) } })),
  badInput('a thousand at once', `[${Array(1000).fill(query('{ me { id } }')).join(',')}]`),
  badInput(
    'a kept query',
    JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } }),
    200,
  ),
  badInput('two operations and no name', query('query A { me { id } } query B { me { id } }')),
  { what: 'a GET', method: 'GET', search: '?query={me{id}}', status: 405, code: 'BAD_USER_INPUT' },
];
