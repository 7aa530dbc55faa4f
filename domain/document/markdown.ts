import type { Instant } from '../instant.ts';

/** What stands where a part is not given yet; never "No" (process.md 8). */
export const NOT_YET = '—';

/** `2026-03-01 14:02 UTC`. */
export function instantText(instant: Instant): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`;
}

export function dayText(instant: Instant): string {
  return instant.slice(0, 10);
}

/** The first twelve digits of a hash: enough to compare by eye. */
export function shortHash(sha256: string): string {
  return sha256.slice(0, 12);
}

/**
 * A person's text as one line of Markdown that renders as written: it can neither open a heading, list, table cell,
 * link or tag, nor start a line of its own.
 */
export function inline(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\<>[\]`*|~]/g, (character) => `\\${character}`)
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^(#{1,6}|[+-])(?= |$)/, '\\$1')
    .replace(/^([-_=])(?=[-_= ]*$)/, '\\$1')
    .replace(/^(\d{1,9})([.)])(?= |$)/, '$1\\$2');
}

/** A person's text of one or more lines below a list item: quoted, so that no line of it can pass for the document's own. */
export function quoted(text: string, indent: string): string[] {
  return text
    .trim()
    .split(/\r\n|\r|\n/)
    .map((line) => `${indent}> ${inline(line)}`.trimEnd());
}

export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(headings), line(headings.map(() => '---')), ...rows.map(line)];
}
