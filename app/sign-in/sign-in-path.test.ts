import { describe, expect, it } from 'vitest';
import { pageAfterSignIn, signInPath } from './sign-in-path.ts';

const ORIGIN = 'http://127.0.0.1:3000';

describe('the way back after signing in', () => {
  it.each([
    ['/work-items/42', '/work-items/42'],
    ['/?after=abc', '/?after=abc'],
    [`${ORIGIN}/work-items/42?tab=gate`, '/work-items/42?tab=gate'],
    [undefined, '/'],
    ['', '/'],
  ])('leads from %s to %s', (callbackUrl, page) => expect(pageAfterSignIn(callbackUrl, ORIGIN)).toBe(page));

  it.each([
    'https://evil.example',
    '//evil.example/work-items/42',
    '/\\evil.example',
    '\\\\evil.example',
    `${ORIGIN}//evil.example`,
    `${ORIGIN}@evil.example`,
    'javascript:alert(1)',
    'http://[',
    '/sign-in?callbackUrl=/sign-in',
    '/api/auth/signout',
  ])('never leads to %s', (callbackUrl) => expect(pageAfterSignIn(callbackUrl, ORIGIN)).toBe('/'));

  it('survives the way there', () => {
    const { searchParams } = new URL(signInPath('/work-items/42?tab=gate&x=1'), ORIGIN);
    expect(pageAfterSignIn(searchParams.get('callbackUrl') ?? undefined, ORIGIN)).toBe('/work-items/42?tab=gate&x=1');
    expect(signInPath('/')).toBe('/sign-in');
  });
});
