import { expect, test } from 'vitest';
import { readStackSettings } from './environment.ts';
import { RemedyError } from './remedy-error.ts';
import { isNodeNewEnough, missingPackages } from './start.mjs';
import { createSteps } from './steps.ts';

test.each([
  ['20.19.0', true],
  ['22.1.0', true],
  ['20.18.3', false],
  ['18.20.4', false],
])('Node %s: %s', (version, enough) => {
  expect(isNodeNewEnough(version)).toBe(enough);
});

test('a package of another version, or not there, is missing; optional ones are not', () => {
  const lock = {
    packages: {
      '': { version: '0.1.0' },
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b': { version: '2.0.0' },
      'node_modules/c': { version: '3.0.0' },
      'node_modules/for-another-system': { version: '1.0.0', optional: true },
    },
  };
  const installed = { packages: { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '1.9.0' } } };
  expect(missingPackages(lock, installed)).toEqual(['node_modules/b', 'node_modules/c']);
});

const environment = (values: Record<string, string>) => values as unknown as NodeJS.ProcessEnv;

test('without any setting: a demo on loopback, port to be chosen', () => {
  expect(readStackSettings(environment({}))).toEqual({
    mode: 'demo',
    port: undefined,
    host: '127.0.0.1',
    url: undefined,
    secret: undefined,
  });
});

test.each([
  ['PORT', 'many'],
  ['PORT', '70000'],
  ['PHASEGATE_MODE', 'live'],
])('%s=%s is refused by name', (name, value) => {
  expect(() => readStackSettings(environment({ [name]: value }))).toThrow(name);
});

test('production mode makes up neither secret nor address', () => {
  const production = { PHASEGATE_MODE: 'production' };
  expect(() => readStackSettings(environment(production))).toThrow('NEXTAUTH_URL and NEXTAUTH_SECRET');
  const withUrl = { ...production, NEXTAUTH_URL: 'https://gates.example.org' };
  expect(() => readStackSettings(environment(withUrl))).toThrow(/needs NEXTAUTH_SECRET;/);
  expect(readStackSettings(environment({ ...withUrl, NEXTAUTH_SECRET: 'x'.repeat(40) })).mode).toBe('production');
});

test('a failing step names itself, what was tried and the remedy', async () => {
  const lines: string[] = [];
  const step = createSteps(['engines', 'build'], (line) => lines.push(line));
  const known = step('build', 'general', () =>
    Promise.reject(new RemedyError('It broke.', { tried: ['this', 'that'], remedy: 'mend it' })),
  );
  await expect(known).rejects.toMatchObject({
    message: 'The step "build" failed: It broke.',
    tried: ['this', 'that'],
    remedy: 'mend it',
  });
  expect(lines).toEqual(['[2/2] build']);
  const unknown = step('build', 'see the log', () => Promise.reject(new Error('no space left')));
  await expect(unknown).rejects.toMatchObject({
    message: 'The step "build" failed: no space left',
    remedy: 'see the log',
  });
});
