/** A cell: numbers stay numbers for whoever counts on; null is empty. */
export type Cell = string | number | null;

/** Spreadsheets take a text for a formula, and may run it, that begins so; also in the full width of other keyboards. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;
/** What has to stand in quotes. */
const SPECIAL = /["',;\t\r\n]/;
/** So that spreadsheets take it for UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A table as CSV (RFC 4180): a line of names, then one for each row. A text that a spreadsheet would take for a formula is
 * made one that it shows, by an apostrophe before it.
 */
export function writeCsv(names: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return BYTE_ORDER_MARK + [names, ...rows].map((cells) => `${cells.map(writeCell).join(',')}\r\n`).join('');
}

function writeCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return SPECIAL.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
