const LINE_END = /\r\n|\n|\r/g;

/** Where in a text a line and a column begin, both counted from 1 as the API counts them; its end where it has no such line. */
export function placeIn(text: string, line: number, column: number): number {
  const ends = [...text.matchAll(LINE_END)].map((match) => match.index + match[0].length);
  const start = line <= 1 ? 0 : (ends[line - 2] ?? text.length);
  return Math.min(start + column - 1, text.length);
}
