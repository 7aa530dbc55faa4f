import { describe, expect, it } from 'vitest';
import { shortcutOf, takesKeys } from './shortcut.ts';

const press = { key: 'h', ctrlKey: false, metaKey: false, altKey: false, defaultPrevented: false, typing: false };

describe('a shortcut', () => {
  it('is one key, small or capital', () => {
    expect(shortcutOf(press)).toBe('h');
    expect(shortcutOf({ ...press, key: 'H' })).toBe('h');
    expect(shortcutOf({ ...press, key: '?' })).toBe('?');
  });

  it.each(['ctrlKey', 'metaKey', 'altKey', 'defaultPrevented', 'typing'] as const)('is nothing with %s', (held) =>
    expect(shortcutOf({ ...press, [held]: true })).toBeNull(),
  );

  it.each(['Enter', 'Tab', 'ArrowDown'])('is not %s', (key) => expect(shortcutOf({ ...press, key })).toBeNull());
});

describe('keys go', () => {
  it.each([
    ['INPUT', 'text', true],
    ['INPUT', 'search', true],
    ['INPUT', 'radio', true],
    ['INPUT', 'checkbox', false],
    ['TEXTAREA', undefined, true],
    ['SELECT', undefined, true],
    ['A', undefined, false],
    ['BUTTON', undefined, false],
  ])('into %s of type %s: %s', (tagName, type, typing) =>
    expect(takesKeys({ tagName, isContentEditable: false, type })).toBe(typing),
  );

  it('into text that is edited in place', () =>
    expect(takesKeys({ tagName: 'DIV', isContentEditable: true })).toBe(true));
});
