import { describe, expect, it } from 'vitest';
import { SHOWN_TABS, TABS, tabHref, tabOf } from './tabs.ts';

describe('the tab that an address asks for', () => {
  it.each(TABS)('%s is itself', (tab) => expect(tabOf(tab)).toBe(tab));

  it.each([undefined, '', 'Gate', 'history', ['timeline'], ['timeline', 'gate']])('%j is the gate', (asked) =>
    expect(tabOf(asked)).toBe('gate'),
  );

  it('is where its link leads', () => {
    for (const { tab } of SHOWN_TABS) {
      expect(tabOf(new URLSearchParams(tabHref(tab)).get('tab') ?? undefined)).toBe(tab);
    }
  });
});
