import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { InvalidCursorError } from '#models/page-cursor.ts';
import { DatabaseUnavailableError } from '#models/unavailable.ts';
import { RunFaultError, RunNotFoundError, RunUnavailableError } from '#workers/client/errors.ts';
import { badInput, conflict, notFound } from './errors.ts';
import { createErrorFormatter } from './format-error.ts';
import { tooComplex } from './limits/too-complex.ts';

const SECRET = 'mongodb://user:secret@10.0.0.7/';

/** What a caller gets, and what the log gets, when a resolver throws. */
function answerTo(thrown: Error) {
  const logged: { level: string; facts: Record<string, unknown> }[] = [];
  const keep = (level: string) => (facts: object) => void logged.push({ level, facts: { ...facts } });
  const format = createErrorFormatter({ info: keep('info'), warn: keep('warn'), error: keep('error') });
  const error =
    thrown instanceof GraphQLError
      ? thrown
      : new GraphQLError(thrown.message, { originalError: thrown, path: ['workItem'] });
  const apollo = { code: 'INTERNAL_SERVER_ERROR', stacktrace: ['at x.ts:1:1'], ...error.extensions };
  return { answer: format({ message: error.message, path: ['workItem'], extensions: apollo }, error), logged };
}

describe('errors as callers get them', () => {
  it.each([
    ['a database that is away', new DatabaseUnavailableError(SECRET), 'UNAVAILABLE'],
    ['a run that does not answer', new RunUnavailableError(SECRET), 'UNAVAILABLE'],
    ['a run that is not there', new RunNotFoundError('42'), 'UNAVAILABLE'],
    ['a cursor from elsewhere', new InvalidCursorError(), 'BAD_USER_INPUT'],
    ['a run that met a bug', new RunFaultError(SECRET), 'INTERNAL_SERVER_ERROR'],
    ['a bug of the API', new TypeError(`undefined is not ${SECRET}`), 'INTERNAL_SERVER_ERROR'],
    ['an input', badInput([{ path: 'title', message: 'This is empty.' }]), 'BAD_USER_INPUT'],
    ['an id that is nobody’s', notFound('work item', 'id'), 'NOT_FOUND'],
    ['a command id that was used', conflict(), 'CONFLICT'],
    ['a dear query', tooComplex('The query costs too much. Ask for less.'), 'QUERY_TOO_COMPLEX'],
  ])('%s: a code, two sentences at most, nothing of the inside', (_what, thrown, code) => {
    const { answer } = answerTo(thrown);
    expect(answer.extensions?.code).toBe(code);
    expect(answer.path).toEqual(['workItem']);
    expect(Object.keys(answer.extensions ?? {}).filter((key) => !['code', 'fields'].includes(key))).toEqual([]);
    expect(JSON.stringify(answer)).not.toMatch(/secret|\.ts:/);
    expect(answer.message).not.toContain('!');
    expect(answer.message.split(/\. /)).toHaveLength(answer.message.includes('. ') ? 2 : 1);
  });

  it('a bug is logged with the number that the caller is told', () => {
    const bug = new TypeError('x');
    const { answer, logged } = answerTo(bug);
    expect(logged).toMatchObject([{ level: 'error', facts: { err: bug } }]);
    expect(answer.message).toContain(String(logged[0]!.facts.errorId));
  });

  it('what only is away is no error in the log', () => {
    expect(answerTo(new DatabaseUnavailableError('x')).logged.map(({ level }) => level)).toEqual(['warn']);
  });

  it('what the library calls by other names is BAD_USER_INPUT', () => {
    const parsed = new GraphQLError('Syntax Error: Unexpected <EOF>.', {
      extensions: { code: 'GRAPHQL_PARSE_FAILED' },
    });
    expect(answerTo(parsed).answer.extensions).toEqual({ code: 'BAD_USER_INPUT', fields: [] });
  });
});
