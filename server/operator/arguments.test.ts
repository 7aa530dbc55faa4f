import { describe, expect, it } from 'vitest';
import { parseRequest } from './arguments.ts';
import { UsageError } from './usage-error.ts';

const parse = (line: string) => parseRequest(line.split(' ').filter((word) => word !== ''));

describe('what an operator asks for', () => {
  it.each([
    ['', { command: 'help' }],
    ['help', { command: 'help' }],
    ['take-up --help', { command: 'help' }],
    ['take-up 42', { command: 'take-up', workItemId: '42', after: null, replaceFrozen: false }],
    ['take-up --missing', { command: 'take-up', workItemId: null, after: null, replaceFrozen: false }],
    ['take-up 42 --replace-frozen', { command: 'take-up', workItemId: '42', after: null, replaceFrozen: true }],
    ['take-up --missing --after 7', { command: 'take-up', workItemId: null, after: '7', replaceFrozen: false }],
    ['verify 42', { command: 'verify', workItemId: '42', after: null }],
    ['verify --all', { command: 'verify', workItemId: null, after: null }],
    ['verify --all --after 41', { command: 'verify', workItemId: null, after: '41' }],
    ['rebuild 42', { command: 'rebuild', workItemId: '42', after: null, compareOnly: false }],
    ['rebuild --all', { command: 'rebuild', workItemId: null, after: null, compareOnly: false }],
    ['rebuild --all --compare-only --after 3', { command: 'rebuild', workItemId: null, after: '3', compareOnly: true }],
    ['status', { command: 'status', workItemId: null }],
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
    'verify 42 --after 41',
    'verify --all --after x',
    'verify --all --compare-only',
    'status 42 --after 41',
    'rebuild',
    'rebuild --compare-only',
    'rebuild 42 --all',
    'status x',
    'status --all',
    'end-sessions',
    'status 42 --loud',
  ])('does not guess at “%s”', (line) => expect(() => parse(line)).toThrow(UsageError));
});
