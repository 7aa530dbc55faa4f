import { describe, expect, it } from 'vitest';
import { parseToolEnvironment, parseWebEnvironment, type Source } from './environment.ts';
import { EnvironmentError, type EnvironmentProblem } from './environment-problem.ts';

const ENGINES = { MONGODB_URI: 'mongodb://app:pw@127.0.0.1:27017/phasegate', TEMPORAL_ADDRESS: '127.0.0.1:7233' };
const REAL_SECRET = '9f4b1c6e2d7a830516fbc4e09d3a7152c8e6b0f41d92a7356084fe1b2c9d7a43';
const PRODUCTION = {
  ...ENGINES,
  PHASEGATE_MODE: 'production',
  NEXTAUTH_URL: 'https://phasegate.example.org',
  NEXTAUTH_SECRET: REAL_SECRET,
};

function problemsOf(source: Source): readonly EnvironmentProblem[] {
  try {
    parseWebEnvironment(source);
    return [];
  } catch (error) {
    if (error instanceof EnvironmentError) return error.problems;
    throw error;
  }
}

const variablesRefused = (source: Source) => problemsOf(source).map(({ variable }) => variable);

describe('the environment of the web process', () => {
  it('needs no more than the addresses of the engines in demo mode', () => {
    expect(parseWebEnvironment(ENGINES)).toMatchObject({
      mode: 'demo',
      host: '127.0.0.1',
      port: null,
      url: null,
      secret: null,
      introspection: true,
      timeScale: 3600,
      runServer: { namespace: 'default', tls: false, apiKey: null, taskQueue: 'phasegate' },
    });
  });

  it('counts an empty variable as not set', () => {
    expect(parseWebEnvironment({ ...ENGINES, PORT: '', PHASEGATE_MODE: '', NEXTAUTH_SECRET: '' })).toMatchObject({
      mode: 'demo',
      port: null,
      secret: null,
    });
    expect(variablesRefused({ ...PRODUCTION, NEXTAUTH_SECRET: '' })).toEqual(['NEXTAUTH_SECRET']);
  });

  it('speaks TLS to a Temporal server that asks for a key, unless told otherwise', () => {
    expect(parseWebEnvironment({ ...ENGINES, TEMPORAL_API_KEY: 'k' }).runServer.tls).toBe(true);
    expect(parseWebEnvironment({ ...ENGINES, TEMPORAL_API_KEY: 'k', TEMPORAL_TLS: '0' }).runServer.tls).toBe(false);
    expect(parseWebEnvironment({ ...ENGINES, TEMPORAL_TLS: '1' }).runServer.tls).toBe(true);
  });

  it('takes its mode from PHASEGATE_MODE, never from NODE_ENV', () => {
    expect(parseWebEnvironment({ ...ENGINES, NODE_ENV: 'production' }).mode).toBe('demo');
    expect(parseWebEnvironment({ ...PRODUCTION, NODE_ENV: 'development' }).mode).toBe('production');
  });

  it.each([
    ['PHASEGATE_MODE', 'prod'],
    ['PORT', '65536'],
    ['PORT', 'three'],
    ['PORT', '-1'],
    ['MONGODB_URI', 'postgres://here'],
    ['TEMPORAL_ADDRESS', 'https://here:7233'],
    ['TEMPORAL_TLS', 'yes'],
    ['PHASEGATE_TIME_SCALE', '0'],
    ['PHASEGATE_TIME_SCALE', '3601'],
    ['PHASEGATE_TIME_SCALE', 'fast'],
    ['PHASEGATE_PROXIES', 'true'],
    ['PHASEGATE_METRICS_TOKEN', 'short'],
    ['PHASEGATE_LOG_LEVEL', 'loud'],
    ['SMTP_URL', 'mail.example.org'],
    ['SMTP_URL', 'http://mail.example.org'],
    ['SMTP_URL', 'smtp://mail.example.org?tls.rejectUnauthorized=false'],
    ['PHASEGATE_MAIL_FROM', 'Phasegate <phasegate@example.org>'],
    ['PHASEGATE_MAIL_FROM', 'a@example.org\r\nBcc: b@example.org'],
    ['PHASEGATE_CHAT_WEBHOOK', 'http://chat.example.org/hook'],
    ['PHASEGATE_CHAT_WEBHOOK', 'chat'],
    ['NEXTAUTH_URL', 'phasegate.example.org'],
    ['NEXTAUTH_URL', 'ftp://phasegate.example.org'],
    ['NEXTAUTH_URL', 'https://example.org/phasegate'],
  ])('refuses %s=%s and says which variable, which rule and what to do', (variable, value) => {
    const problems = problemsOf({ ...ENGINES, [variable]: value });
    expect(problems.map((problem) => problem.variable)).toEqual([variable]);
    expect(problems[0]!.rule).not.toBe('');
    expect(problems[0]!.remedy).not.toBe('');
  });

  it('names every problem at once and repeats no value', () => {
    const source = { MONGODB_URI: 'hunter2', PORT: 'hunter2', NEXTAUTH_SECRET: 'hunter2' };
    expect(variablesRefused(source).sort()).toEqual(['MONGODB_URI', 'PORT', 'TEMPORAL_ADDRESS']);
    expect(JSON.stringify(problemsOf(source))).not.toContain('hunter2');
  });

  it('does not start without the addresses of the engines', () => {
    expect(variablesRefused({})).toEqual(['MONGODB_URI', 'TEMPORAL_ADDRESS']);
    expect(() => parseToolEnvironment({})).toThrow(EnvironmentError);
  });
});

describe('production mode', () => {
  it('starts with an https address and a secret of its own', () => {
    expect(parseWebEnvironment(PRODUCTION)).toMatchObject({
      mode: 'production',
      secret: REAL_SECRET,
      introspection: false,
    });
  });

  it.each<[string, Source, string]>([
    ['a missing secret', { NEXTAUTH_SECRET: undefined }, 'NEXTAUTH_SECRET'],
    ['a short secret', { NEXTAUTH_SECRET: 'b71e09f4c2d8a356b71e09f4c2d8a35' }, 'NEXTAUTH_SECRET'],
    ['a placeholder', { NEXTAUTH_SECRET: 'please-change-me-please-change-me-now' }, 'NEXTAUTH_SECRET'],
    ['a repeated character', { NEXTAUTH_SECRET: 'ab'.repeat(20) }, 'NEXTAUTH_SECRET'],
    ['a missing address', { NEXTAUTH_URL: undefined }, 'NEXTAUTH_URL'],
    ['an address without TLS', { NEXTAUTH_URL: 'http://phasegate.example.org' }, 'NEXTAUTH_URL'],
    ['a time scale', { PHASEGATE_TIME_SCALE: '60' }, 'PHASEGATE_TIME_SCALE'],
    ['even the real time scale', { PHASEGATE_TIME_SCALE: '3600' }, 'PHASEGATE_TIME_SCALE'],
  ])('refuses %s', (_what, change, variable) => {
    expect(variablesRefused({ ...PRODUCTION, ...change })).toEqual([variable]);
    expect(variablesRefused({ ...PRODUCTION, ...change, PHASEGATE_MODE: 'demo' })).toEqual([]);
  });

  it('may be tried out on this machine without TLS', () => {
    expect(variablesRefused({ ...PRODUCTION, NEXTAUTH_URL: 'http://localhost:3000' })).toEqual([]);
  });
});
