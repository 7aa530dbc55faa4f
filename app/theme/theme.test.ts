import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { PAPER, toTheme } from './theme.ts';

it('is the system’s where nobody chose, or where the cookie says nothing known', () => {
  expect(toTheme(undefined)).toBe('system');
  expect(toTheme('purple')).toBe('system');
  expect(toTheme('dark')).toBe('dark');
});

it('colours the browser’s frame as the paper of the page', () => {
  const tokens = readFileSync(new URL('../styles/tokens.css', import.meta.url), 'utf8');
  expect(tokens).toContain(`--paper: light-dark(${PAPER.light}, ${PAPER.dark});`);
});
