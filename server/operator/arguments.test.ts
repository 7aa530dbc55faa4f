import { describe, expect, it } from 'vitest';
import { parseRequest } from './arguments.ts';
import { UsageError } from './usage-error.ts';

const parse = (line: string) => parseRequest(line.split(' ').filter((word) => word !== ''));

describe('what an operator asks for', () => {
  it.each([
    ['', { command: 'help' }],
    ['help', { command: 'help' }],
    ['take-up --help', { command: 'help' }],
    ['take-up 42', { command: 'take-up', workItemId: '42', replaceFrozen: false }],
    ['take-up --missing', { command: 'take-up', workItemId: null, replaceFrozen: false }],
    ['take-up 42 --replace-frozen', { command: 'take-up', workItemId: '42', replaceFrozen: true }],
    ['verify 42', { command: 'verify', workItemId: '42' }],
    ['verify --all', { command: 'verify', workItemId: null }],
    ['status 42', { command: 'status', workItemId: '42' }],
    ['end-sessions qa@phasegate.test', { command: 'end-sessions', email: 'qa@phasegate.test' }],
  ])('%s', (line, request) => expect(parse(line)).toEqual(request));

  it.each([
    'takeup 42',
    'take-up',
    'take-up 0',
    'take-up x',
    'take-up 42 43',
    'take-up 42 --missing',
    'take-up --all',
    'verify',
    'verify --missing',
    'verify 42 --all',
    'verify 42 --replace-frozen',
    'status',
    'status --all',
    'end-sessions',
    'status 42 --loud',
  ])('does not guess at “%s”', (line) => expect(() => parse(line)).toThrow(UsageError));
});
