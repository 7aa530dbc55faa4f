import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createInstallation, type TestInstallation } from './testing/installation.ts';
import { runProgram } from './testing/programs.ts';

const PRODUCTION = {
  PORT: '0',
  PHASEGATE_MODE: 'production',
  NEXTAUTH_URL: 'https://phasegate.example.org',
  NEXTAUTH_SECRET: '9f4b1c6e2d7a830516fbc4e09d3a7152c8e6b0f41d92a7356084fe1b2c9d7a43',
};
let installation: TestInstallation;

beforeAll(async () => {
  installation = await createInstallation(inject('engines'));
});
afterAll(() => installation.remove());

describe('the set-up', () => {
  it('can be repeated: what is there stays', async () => {
    const { code } = await runProgram('setup', installation.environment);
    expect(code).toBe(0);
    const checked = await runProgram('operator', installation.environment, ['verify', '--all']);
    expect(checked.code).toBe(0);
  });

  it('refuses production mode over demo people, and says what to do', async () => {
    const { code, output } = await runProgram('setup', { ...installation.environment, ...PRODUCTION });
    expect(code).toBe(1);
    expect(output).toMatch(
      /PHASEGATE_MODE: production mode refuses people of the demo organisation.*pmo@phasegate\.test/,
    );
    expect(output).not.toMatch(/\n\s+at /);
  });

  it('says what is missing when it is told nothing', async () => {
    const { code, output } = await runProgram('setup', {});
    expect([code, output]).toEqual([1, expect.stringMatching(/MONGODB_URI: is not set\..*npm start/)]);
  });
});

describe('the web process', () => {
  it.each<[string, Record<string, string>, string]>([
    ['demo people in production mode', PRODUCTION, 'PHASEGATE_MODE'],
    ['a default secret in production mode', { ...PRODUCTION, NEXTAUTH_SECRET: 'secret' }, 'NEXTAUTH_SECRET'],
    ['no address in production mode', { ...PRODUCTION, NEXTAUTH_URL: '' }, 'NEXTAUTH_URL'],
    ['a time scale in production mode', { ...PRODUCTION, PHASEGATE_TIME_SCALE: '60' }, 'PHASEGATE_TIME_SCALE'],
    ['no database', { MONGODB_URI: '' }, 'MONGODB_URI'],
    ['a port that cannot be', { PORT: '70000' }, 'PORT'],
  ])('refuses %s', async (_what, change, variable) => {
    const { code, output } = await runProgram('web', { ...installation.environment, ...change });
    expect(code).toBe(1);
    expect(output).toMatch(new RegExp(`"level":"fatal".*${variable}`));
    expect(output).not.toMatch(/"stack"|\n\s+at /);
  });
});

describe('an operator', () => {
  it.each([
    [['help'], 0],
    [['nonsense'], 2],
    [['verify', '999999'], 1],
    [['status', '999999'], 1],
    [['take-up', '999999'], 1],
    [['take-up', '--missing'], 0],
    [['end-sessions', 'nobody@phasegate.test'], 1],
  ])('gets an exit code for %j', async (words, code) => {
    const ended = await runProgram('operator', installation.environment, words);
    expect([ended.code, ended.output]).toEqual([code, expect.not.stringMatching(/\n\s+at /)]);
  });

  it('is told when an engine is away', async () => {
    const environment = { ...installation.environment, MONGODB_URI: 'mongodb://127.0.0.1:9/none' };
    const { code, output } = await runProgram('operator', environment, ['verify', '--all']);
    expect([code, output]).toEqual([3, expect.stringContaining('repeat the command')]);
  });
});
