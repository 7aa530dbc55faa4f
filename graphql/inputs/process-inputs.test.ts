import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import {
  changeSeverityInput,
  completeClosureStepInput,
  delegateInput,
  nameDeadlinesInput,
  reasonInput,
  withdrawInput,
} from './decisions.ts';
import { parseInput } from './parse-input.ts';
import { answerQuestionInput, askQuestionInput, raiseDisputeInput, readdressQuestionInput } from './questions.ts';

const ON_ITEM = { commandId: '0b8f1c1e-6a52-4c53-9a6e-0d6c8f6f7a10', workItemId: '42' };
const DEADLINE = '2026-03-01T14:00:00.000Z';

/** The problems that an input is refused for. */
function problems(read: () => unknown): { path: string; message: string }[] {
  try {
    read();
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    expect(error.extensions.code).toBe('BAD_USER_INPUT');
    return error.extensions.fields as { path: string; message: string }[];
  }
  throw new Error('The input was accepted.');
}
const paths = (read: () => unknown) => problems(read).map(({ path }) => path);

describe('what a rule asks for in writing', () => {
  it.each([
    ['a reversion’s reason (M-3)', reasonInput, { text: ' \n' }, 'text'],
    ['an answer (GI-5)', answerQuestionInput, { id: '1', text: '\t' }, 'text'],
    ['a rationale (TM-6)', changeSeverityInput, { severity: 'LOW', rationale: ' ' }, 'rationale'],
    ['why a part is handed on (A-3)', delegateInput, { item: 'T.1', toId: 'p', reason: '' }, 'reason'],
  ])('comes to that rule as empty when it is blank: %s', (_what, schema, fields, path) => {
    const input = parseInput(schema, { ...ON_ITEM, ...fields }) as Record<string, unknown>;
    expect(input[path]).toBe('');
  });

  it('is composed and trimmed', () => {
    const input = parseInput(reasonInput, { ...ON_ITEM, text: ' Cafe\u0301\r\ntotals ' });
    expect(input.text).toBe('Café\ntotals');
  });

  it('is limited: 10,000 characters of text, 4,000 of a reason', () => {
    const question = { ...ON_ITEM, id: '1', ownerId: 'p' };
    expect(paths(() => parseInput(answerQuestionInput, { ...question, text: 'x'.repeat(10_001) }))).toEqual(['text']);
    expect(paths(() => parseInput(readdressQuestionInput, { ...question, reason: 'x'.repeat(4_001) }))).toEqual([
      'reason',
    ]);
    expect(parseInput(reasonInput, { ...ON_ITEM, text: '𝒳'.repeat(10_000) }).text).toHaveLength(20_000);
  });

  it('is refused with what can’t be printed', () => {
    expect(paths(() => parseInput(reasonInput, { ...ON_ITEM, text: 'a\u0007b' }))).toEqual(['text']);
  });
});

describe('commands about a work item as a whole', () => {
  it('take arguments that stand beside the input, or their absence', () => {
    const input = { ...ON_ITEM, text: 'x' };
    expect(parseInput(raiseDisputeInput, { ...input, deadline: undefined }).deadline).toBeNull();
    expect(parseInput(raiseDisputeInput, { ...input, deadline: DEADLINE }).deadline).toBe(DEADLINE);
    expect(parseInput(withdrawInput, { ...input, duplicateOf: null }).duplicateOf).toBeNull();
    expect(paths(() => parseInput(withdrawInput, { ...input, duplicateOf: ' ' }))).toEqual(['duplicateOf']);
  });

  it('want ids that are there', () => {
    const input = { ...ON_ITEM, text: 'x', ownerId: '', deadline: DEADLINE };
    expect(paths(() => parseInput(askQuestionInput, input))).toEqual(['ownerId']);
  });

  it('name at most 100 deadlines; that none are too few is for the process to say (GI-2)', () => {
    const named = (count: number) => ({
      ...ON_ITEM,
      reason: 'x',
      deadlines: Array.from({ length: count }, () => ({ role: 'QA_LEAD', deadline: DEADLINE })),
    });
    expect(parseInput(nameDeadlinesInput, named(0)).deadlines).toEqual([]);
    expect(paths(() => parseInput(nameDeadlinesInput, named(101)))).toEqual(['deadlines']);
    expect(parseInput(nameDeadlinesInput, named(100)).deadlines[0]).toEqual({
      ownerId: null,
      role: 'QA_LEAD',
      deadline: DEADLINE,
    });
  });
});

describe('the record of a closure step', () => {
  const record = (given: unknown) => ({ ...ON_ITEM, step: 'backlog', record: given });

  it('is refused over 16 kB, saying how large it is and what is accepted', () => {
    const [problem, ...more] = problems(() =>
      parseInput(completeClosureStepInput, record({ closureEvidence: 'x'.repeat(16_384) })),
    );
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ path: 'record', message: expect.stringMatching(/16406 bytes.*16384/) });
  });

  it.each([
    ['half of a character', { a: '\uD800' }],
    ['endless nesting', { a: JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`) as unknown }],
    ['a list in place of an object', ['x']],
  ])('is refused with %s', (_what, given) => {
    expect(paths(() => parseInput(completeClosureStepInput, record(given)))).toEqual(['record']);
  });

  it('is handed on as it came, for the process to find fields that are not the step’s', () => {
    const given = JSON.parse('{"closureEvidence":"x","__proto__":{"b":1}}') as unknown;
    expect(JSON.stringify(parseInput(completeClosureStepInput, record(given)).record)).toBe(JSON.stringify(given));
  });
});
