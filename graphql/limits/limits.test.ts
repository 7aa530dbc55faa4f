import {
  buildSchema,
  type GraphQLSchema,
  getIntrospectionQuery,
  getNamedType,
  isObjectType,
  Kind,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import * as documents from '#graphql/documents/graphql.ts';
import { TypedDocumentString } from '#graphql/documents/graphql.ts';
import { EXAMPLES } from '#graphql/generated/examples.ts';
import { typeDefs } from '#graphql/generated/schema.ts';
import { startEndpoint } from '#graphql/testing/endpoint.ts';
import { MAX_COST, queryCost } from './query-cost.ts';
import { MAX_TOKENS, queryShapeRules } from './query-shape.ts';
import { repetitionIn, repetitionOf } from './repetition.ts';
import { variableProblems } from './variables.ts';

const schema: GraphQLSchema = buildSchema(typeDefs);

function operationOf(document: ReturnType<typeof parse>) {
  return document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
}

/** What keeps a query from being answered, as the server would say it. */
function refusal(query: string, variables: Record<string, unknown> = {}): string | null {
  let document: ReturnType<typeof parse>;
  try {
    document = parse(query, { maxTokens: MAX_TOKENS });
  } catch (error) {
    return String(error);
  }
  if (repetitionOf(document) !== null) return 'QUERY_TOO_COMPLEX';
  const [error] = validate(schema, document, [...specifiedRules, ...queryShapeRules()]);
  if (error !== undefined) return error.extensions.code === 'QUERY_TOO_COMPLEX' ? 'QUERY_TOO_COMPLEX' : error.message;
  const cost = queryCost({ schema, document, operation: operationOf(document), variables });
  return cost > MAX_COST ? 'QUERY_TOO_COMPLEX' : null;
}

/** Every field of a type with everything below it, as deep as the schema goes without meeting a type twice. */
function everythingOf(typeName: string, above: string[] = []): string {
  const type = schema.getType(typeName);
  if (!isObjectType(type)) throw new Error(`${typeName} is no object type.`);
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const inner = getNamedType(field.type);
    if (!isObjectType(inner)) return [field.name];
    if ([typeName, ...above].includes(inner.name) && inner.name !== 'FormField') return [];
    if (inner.name === 'FormField' && typeName === 'FormField')
      return [`columns { name label kind required fixedValue }`];
    return [`${field.name} ${everythingOf(inner.name, [typeName, ...above])}`];
  });
  return `{ ${fields.join(' ')} }`;
}

/** The milliseconds of computing that a step takes, however busy the machine is. */
function duration(step: () => void): number {
  const before = process.cpuUsage();
  step();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const nested = (levels: number) => {
  const around = 'nextActions { workItem { ';
  const rounds = Math.floor((levels - 2) / 2);
  const rest = (levels - 2) % 2;
  const inner = rest === 1 ? 'timer { status }' : 'id';
  return `{ workItem(id: "1") { ${around.repeat(rounds)}${inner}${' } }'.repeat(rounds)} } }`;
};

describe('within the limits (contract)', () => {
  it('is one work item with everything that it has', () => {
    expect(refusal(`{ workItem(id: "1") ${everythingOf('WorkItem')} }`)).toBeNull();
  });

  it.each([2, 3, 11, 12])('are %i levels', (levels) => {
    expect(refusal(nested(levels))).toBeNull();
  });

  it('is a page of 200 work items as lists show them, and a board of such pages', () => {
    const row =
      'id title state severity disposition updatedAt nextActions { text deadline overdue owner { role person { name } } }';
    expect(refusal(`{ workItems(first: 200) { totalCount nodes { ${row} } pageInfo { endCursor } } }`)).toBeNull();
    expect(refusal(`{ board { columns { state count items(first: 200) { nodes { ${row} } } } } }`)).toBeNull();
  });

  it('is a board of pages of 200 whole cards, with the columns that are counted', () => {
    const card = everythingOf('BoardCard', ['Person']);
    const owner = 'owner { role timeZones person { id name } }';
    const asked = card.replace('owner { role timeZones }', owner);
    expect(asked).toContain(owner);
    const items = `items(first: 200) { nodes { id card ${asked} } pageInfo { endCursor hasNextPage } }`;
    expect(refusal(`{ board(role: QA_LEAD) { columns { state count ${items} } } }`)).toBeNull();
  });

  it('are fifteen aliases', () => {
    const aliased = Array.from({ length: 15 }, (_, index) => `a${index}: me { id }`).join(' ');
    expect(refusal(`{ ${aliased} }`)).toBeNull();
  });

  it('is what tools ask the schema for', () => {
    expect(refusal(getIntrospectionQuery())).toBeNull();
  });

  it('is every report with everything in it, together with what tools ask the schema for', () => {
    const reports = `reports(from: "2026-01-01T00:00:00.000Z", to: "2027-01-01T00:00:00.000Z") ${everythingOf('Reports')}`;
    expect(refusal(`{ ${reports} }`)).toBeNull();
    const both = getIntrospectionQuery().replace('query IntrospectionQuery {', `query IntrospectionQuery { ${reports}`);
    expect(both).toContain(reports);
    expect(refusal(both)).toBeNull();
  });

  it.each(EXAMPLES.map(({ key, query }) => [key, query]))('is the example %s, three times over', (_key, query) => {
    const document = parse(query);
    const cost = queryCost({ schema, document, operation: operationOf(document), variables: {} });
    expect(cost * 3).toBeLessThanOrEqual(MAX_COST);
  });
});

describe('beyond the limits', () => {
  const spread = (count: number, of: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => of(index)).join(' ');
  const twice = (index: number) =>
    `fragment f${index} on WorkItem { nextActions { workItem { ...f${index + 1} ...f${index + 1} } } }`;

  it.each([
    ['depth', nested(17)],
    ['aliases', `{ ${spread(16, (index) => `a${index}: me { id }`)} }`],
    ['aliases in a fragment', `{ me { ...p } } fragment p on Person { ${spread(16, (index) => `a${index}: name`)} }`],
    ['directives', `{ me { ${spread(31, () => 'id @include(if: true)')} } }`],
    [
      'fragments within fragments',
      `{ workItem(id: "1") { ...f0 } } ${spread(40, twice)} fragment f40 on WorkItem { id }`,
    ],
    [
      'pages of pages',
      '{ workItems(first: 200) { nodes { events(first: 200) { nodes { seq payload by { name } } } } } }',
    ],
    ['pages of everything', `{ workItems(first: 200) { nodes ${everythingOf('WorkItem')} } }`],
    ['pages of clock ledgers', '{ workItems(first: 200) { nodes { clockLedger { state } } } }'],
    ['pages of long forecasts', '{ workItems(first: 200) { nodes { forecast(first: 20) { text to { role } } } } }'],
    [
      'schemas',
      `{ ${spread(15, (index) => `a${index}: __schema { types { fields { args { name } type { fields { name } } } } }`)} }`,
    ],
    ['audits', `{ ${spread(6, (index) => `a${index}: verifyAudit { ok }`)} }`],
  ])('%s is too complex, and found so at once', (_what, query) => {
    let answer: string | null = null;
    const time = duration(() => (answer = refusal(query)));
    expect(answer).toBe('QUERY_TOO_COMPLEX');
    expect(time).toBeLessThan(200);
  });

  it('page sizes in variables count, and defaults where nothing is said', () => {
    const query = (pages: string) =>
      `query Q($first: Int = 200) { workItems(first: $first) { nodes { events${pages} { nodes { seq type at by { name } } } } } }`;
    expect(refusal(query('(first: $first)'), { first: 200 })).toBe('QUERY_TOO_COMPLEX');
    expect(refusal(query('(first: $first)'))).toBe('QUERY_TOO_COMPLEX');
    expect(refusal(query('(first: $first)'), { first: 10 })).toBeNull();
  });

  it.each([
    ['a document of very many words', `{ ${'me { id } '.repeat(2000)} }`],
    ['nesting of braces', '{ me '.repeat(5000)],
    ['nesting of brackets', `{ workItems(filter: ${'['.repeat(1990)}`],
    ['the schema of the schema', `{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }`],
  ])('%s is judged at once', (_what, query) => {
    expect(duration(() => refusal(query))).toBeLessThan(500);
  });
});

describe('the same over and over', () => {
  const TOO_OFTEN = /more than 15 times at one place/;
  const TOO_MUCH = /more than 5000 fields/;
  const times = (count: number, text: string) => `${text} `.repeat(count);
  const fragments = (count: number, body: string) =>
    Array.from({ length: count }, (_, at) => `fragment f${at} on Query { ${body} }`).join(' ');
  const spreads = (count: number) => Array.from({ length: count }, (_, at) => `...f${at}`).join(' ');

  it.each([
    ['as a field', (count: number) => `{ ${times(count, 'myNextActions { id }')} }`],
    ['under an alias', (count: number) => `{ ${times(count, 'a: myNextActions { id }')} }`],
    ['in inline fragments', (count: number) => `{ ${times(count, '... on Query { me { id } }')} }`],
    ['in fragments', (count: number) => `{ ${spreads(count)} } ${fragments(count, 'me { id }')}`],
    ['in two of the same', (count: number) => `{ me { ${times(count - 5, 'id')} } me { ${times(5, 'id')} } }`],
    [
      'in a fragment that nobody uses',
      (count: number) => `{ me { id } } fragment f on Person { ${times(count, 'id')} }`,
    ],
    ['in the second operation', (count: number) => `query A { me { id } } query B { ${times(count, 'me { id }')} }`],
  ])('is refused beyond fifteen times: %s', (_where, query) => {
    expect(repetitionIn(query(15))).toBeNull();
    expect(repetitionIn(query(16))).toMatch(TOO_OFTEN);
  });

  it('is refused where fragments multiply it, or have no end', () => {
    const doubling = (levels: number) =>
      `{ workItem(id: "1") { ...f0 } } ${Array.from(
        { length: levels },
        (_, at) => `fragment f${at} on WorkItem { duplicateOf { ...f${at + 1} } other: duplicateOf { ...f${at + 1} } }`,
      ).join(' ')} fragment f${levels} on WorkItem { id }`;
    expect(repetitionIn(doubling(5))).toBeNull();
    expect(repetitionIn(doubling(20))).toMatch(TOO_MUCH);
    expect(repetitionIn('{ workItem(id: "1") { ...a } } fragment a on WorkItem { duplicateOf { ...a } }')).toMatch(
      TOO_MUCH,
    );
    expect(repetitionIn('{ me { ...a } } fragment a on Person { ...b } fragment b on Person { ...a }')).toBeNull();
  });

  it('is nothing that the words alone are wrong about, or that stands at other places', () => {
    expect(repetitionIn('{ me {')).toBeNull();
    expect(repetitionIn('')).toBeNull();
    expect(repetitionIn(times(3000, '{ me { id } }'))).toBeNull();
    expect(
      repetitionIn(`{ ${Array.from({ length: 200 }, (_, at) => `a${at}: me { id name }`).join(' ')} }`),
    ).toBeNull();
  });

  it.each([
    ...EXAMPLES.map(({ key, query }) => [key, query] as const),
    ...Object.entries(documents).flatMap(([name, document]) =>
      document instanceof TypedDocumentString ? [[name, document.toString()] as const] : [],
    ),
  ])('is nothing that pages and examples ask for, said three times: %s', (_name, query) => {
    const document = parse(query);
    const definitions = document.definitions.map((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION
        ? {
            ...definition,
            selectionSet: {
              ...definition.selectionSet,
              selections: [1, 2, 3].flatMap(() => definition.selectionSet.selections),
            },
          }
        : definition,
    );
    expect(repetitionOf({ ...document, definitions })).toBeNull();
  });

  it('is found before the query is held against the schema: what is wrong there is not said', async () => {
    const { as, close } = await startEndpoint();
    const outcome = async (count: number) => {
      const { errors } = await as('anna').ask(`{ ${times(count, 'nonsense { id }')} }`);
      return errors?.map(({ extensions, message }) => [extensions.code, message]);
    };
    const few = (await outcome(15)) ?? [];
    expect(few.length).toBeGreaterThanOrEqual(15);
    for (const problem of few) expect(problem).toEqual(['BAD_USER_INPUT', expect.stringContaining('nonsense')]);
    expect(await outcome(16)).toEqual([['QUERY_TOO_COMPLEX', expect.stringMatching(TOO_OFTEN)]]);
    close();
  });
});

describe('variables of the wrong kind', () => {
  const MUTATION = 'mutation M($input: ReportDefectInput!) { reportDefect(input: $input) { workItem { id } } }';
  const problems = (query: string, variables: Record<string, unknown>) =>
    variableProblems(schema, operationOf(parse(query)), variables);

  it('are all named by their place in the input', () => {
    const input = { commandId: 'x', title: 5, observed: null, stepsToReproduce: [true], colour: 'red' };
    const paths = problems(MUTATION, { input }).map(({ path }) => path);
    expect(paths.sort()).toEqual(['colour', 'expected', 'observed', 'stepsToReproduce[0]', 'title']);
  });

  it('are named by the variable outside of inputs, and absent ones too', () => {
    const query = 'query Q($id: ID!, $first: Int) { workItem(id: $id) { id } workItems(first: $first) { totalCount } }';
    expect(problems(query, { first: 'many' }).map(({ path }) => path)).toEqual(['id', 'first']);
    expect(problems(query, { id: '1' })).toEqual([]);
  });
});
