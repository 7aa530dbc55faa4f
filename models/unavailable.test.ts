import { describe, expect, test } from 'vitest';
import { DatabaseUnavailableError, isUnavailable } from './unavailable.ts';

const error = (message: string, properties: object = {}) => Object.assign(new Error(message), properties);

describe('what means that the database is away', () => {
  test.each([
    ['ours', new DatabaseUnavailableError('why')],
    ['no server found', error('x', { name: 'MongoServerSelectionError' })],
    ['a broken connection', error('This socket has been ended by the other party', { code: 'EPIPE' })],
    ['no primary', error('not primary', { name: 'MongoServerError', code: 10107 })],
    ['too slow', error('operation exceeded time limit', { name: 'MongoServerError', code: 50 })],
    ['no PostgreSQL behind it', error('failed to connect to `user=x`: connection refused', { code: 1 })],
    ['PostgreSQL recovering', error('the database system is not yet accepting connections', { code: 1 })],
    ['in the middle of several writes', error('x', { errorResponse: error('x', { name: 'MongoNetworkError' }) })],
    ['as a cause', error('recording failed', { cause: error('x', { name: 'MongoNetworkError' }) })],
  ])('%s', (_what, failure) => {
    expect(isUnavailable(failure)).toBe(true);
  });

  test.each([
    ['a duplicate key', error('E11000', { name: 'MongoServerError', code: 11000 })],
    ['another failure of the embedded database', error('cannot parse this', { code: 1 })],
    ['a bug', new TypeError('x is not a function')],
    ['no error at all', 'MongoNetworkError'],
    ['nothing', null],
  ])('not %s', (_what, failure) => {
    expect(isUnavailable(failure)).toBe(false);
  });
});
