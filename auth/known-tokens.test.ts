import { describe, expect, it } from 'vitest';
import { KnownTokens } from './known-tokens.ts';

const SECRET = 'one secret';
const COOKIES = { 'next-auth.session-token': 'what the browser sent' };
const key = KnownTokens.keyOf(SECRET, COOKIES);

describe('a token that was read already', () => {
  it('is known until it runs out, and not after', () => {
    const known = new KnownTokens();
    known.remember(key, { sub: 'ada', exp: 100 });
    expect(known.get(key, 99_999)).toMatchObject({ sub: 'ada' });
    expect(known.get(key, 100_000)).toBeNull();
  });

  it('is never known when it does not say when it ends', () => {
    const known = new KnownTokens();
    known.remember(key, { sub: 'ada' });
    expect(known.get(key, 0)).toBeNull();
  });

  it('is known by its very cookie under its very secret only', () => {
    const known = new KnownTokens();
    known.remember(key, { sub: 'ada', exp: 100 });
    expect(known.get(KnownTokens.keyOf('another secret', COOKIES), 0)).toBeNull();
    expect(known.get(KnownTokens.keyOf(SECRET, { 'next-auth.session-token': 'another' }), 0)).toBeNull();
    expect(known.get(KnownTokens.keyOf(SECRET, {}), 0)).toBeNull();
  });

  it('makes room: the oldest of too many is read again', () => {
    const known = new KnownTokens();
    for (let index = 0; index <= 2_000; index += 1) known.remember(`key ${index}`, { sub: `${index}`, exp: 100 });
    expect(known.get('key 0', 0)).toBeNull();
    expect(known.get('key 1', 0)).toMatchObject({ sub: '1' });
    expect(known.get('key 2000', 0)).toMatchObject({ sub: '2000' });
  });
});
