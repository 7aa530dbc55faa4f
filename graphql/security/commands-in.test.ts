import { describe, expect, it } from 'vitest';
import { commandsIn } from './commands-in.ts';

const KNOWN = new Set(['comment', 'confirmGateItem', 'completeClosureStep']);
const SENT = { commandId: 'c-1', workItemId: '7', item: 'T.1' };

describe('the commands of a request that is denied at the door', () => {
  it('are told by name and by what they are about, whether in variables or in the query', () => {
    const query = 'mutation ($input: X!) { done: confirmGateItem(input: $input) { refusal { code } } }';
    expect(commandsIn({ query, variables: { input: { ...SENT, reason: 'private' } } }, KNOWN)).toEqual([
      { command: 'confirmGateItem', ...SENT },
    ]);
    const inline =
      'mutation { completeClosureStep(input: { workItemId: "7", step: "backlog", record: {} }) { refusal } }';
    expect(commandsIn({ query: inline }, KNOWN)).toEqual([
      { command: 'completeClosureStep', commandId: null, workItemId: '7', item: 'backlog' },
    ]);
  });

  it('are found in fragments, each once, and only in the operation that would run', () => {
    const query = `query A { me { id } } mutation B { ...F ... on Mutation { comment(input: {}) { x } } ...F }
      fragment F on Mutation { confirmGateItem(input: {}) { x } ...F }`;
    const names = (operationName?: string) => commandsIn({ query, operationName }, KNOWN).map(({ command }) => command);
    expect(names('B')).toEqual(['confirmGateItem', 'comment']);
    expect(names('A')).toEqual([]);
    expect(names()).toEqual([]);
  });

  it('are found in time however fragments nest', () => {
    const fragments = Array.from({ length: 60 }, (_, at) => `fragment F${at} on M { ...F${at + 1} ...F${at + 1} }`);
    const query = `mutation { ...F0 } ${fragments.join(' ')} fragment F60 on M { comment(input: {}) { x } }`;
    expect(commandsIn({ query }, KNOWN)).toHaveLength(1);
  });

  it.each([
    ['nothing', undefined],
    ['no query', {}],
    ['no text', { query: 7 }],
    ['no GraphQL', { query: 'mutation {' }],
    ['a query', { query: '{ me { id } }' }],
    ['an unknown field', { query: 'mutation { dropEverything }' }],
    ['an endless query', { query: `mutation { ${'comment(input: {}) '.repeat(5_000)} }` }],
  ])('are none in %s', (_what, body) => {
    expect(commandsIn(body, KNOWN)).toEqual([]);
  });

  it('are no more than fifteen, with arguments of any form', () => {
    const query = `mutation ($input: X) { ${Array.from({ length: 40 }, (_, at) => `a${at}: comment(input: $input) `).join('')} }`;
    const commands = commandsIn({ query, variables: { input: { workItemId: { $ne: 1 }, item: ['T.1'] } } }, KNOWN);
    expect(commands).toHaveLength(15);
    expect(commands[0]).toEqual({ command: 'comment', commandId: null, workItemId: null, item: null });
  });
});
