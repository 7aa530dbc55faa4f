import { describe, expect, it } from 'vitest';
import { heldAction } from './held-action.ts';
import type { HomeAction } from './home-document.ts';

const action = (id: string, why = 'because') => ({ id, why }) as HomeAction;
const [first, begun] = [action('first'), action('begun')];

describe('the one thing to do', () => {
  it('is the first of what is owed', () => expect(heldAction(first, new Set(['first']), null)).toBe(first));

  it('stays what somebody is in the midst of, though something else became the first', () =>
    expect(heldAction(first, new Set(['first', 'begun']), begun)).toBe(begun));

  it('is the first again once that is no longer owed', () => {
    expect(heldAction(first, new Set(['first']), begun)).toBe(first);
    expect(heldAction(null, new Set(), begun)).toBeNull();
  });

  it('is as new as the server says', () => {
    const newer = action('begun', 'somebody wrote it again');
    expect(heldAction(newer, new Set(['begun']), begun)).toBe(newer);
  });
});
