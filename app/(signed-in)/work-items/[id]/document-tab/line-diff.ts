/** A line of two texts compared: in both, only in the newer, or only in the older. */
export interface DiffLine {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** So many lines are shown around what changed. */
const AROUND = 3;

/** The lines of both texts in order: the longest common sequence is the same, all else was removed or added. */
export function lineDiff(older: string, newer: string): DiffLine[] {
  const [before, after] = [older.split('\n'), newer.split('\n')];
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < before.length - start && end < after.length - start && before.at(-1 - end) === after.at(-1 - end))
    end += 1;
  const same = (text: string): DiffLine => ({ kind: 'same', text });
  return [
    ...before.slice(0, start).map(same),
    ...middleDiff(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...before.slice(before.length - end).map(same),
  ];
}

/** What changed, each stretch with a few lines around it. */
export function stretches(lines: readonly DiffLine[]): DiffLine[][] {
  const near = (at: number) =>
    lines.slice(Math.max(0, at - AROUND), at + AROUND + 1).some(({ kind }) => kind !== 'same');
  const found: DiffLine[][] = [];
  let open = false;
  for (const [at, line] of lines.entries()) {
    const shown = near(at);
    if (shown && open) found.at(-1)?.push(line);
    else if (shown) found.push([line]);
    open = shown;
  }
  return found;
}

function middleDiff(before: readonly string[], after: readonly string[]): DiffLine[] {
  const width = after.length + 1;
  /** Length of the longest common sequence of what begins at each pair of lines. */
  const longest = new Uint32Array((before.length + 1) * width);
  const at = (row: number, column: number): number => longest[row * width + column] ?? 0;
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      longest[row * width + column] =
        before[row] === after[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const lines: DiffLine[] = [];
  let [row, column] = [0, 0];
  while (row < before.length || column < after.length) {
    const [old, now] = [before[row], after[column]];
    if (old !== undefined && old === now) {
      lines.push({ kind: 'same', text: old });
      row += 1;
      column += 1;
    } else if (old !== undefined && (now === undefined || at(row + 1, column) >= at(row, column + 1))) {
      lines.push({ kind: 'removed', text: old });
      row += 1;
    } else {
      lines.push({ kind: 'added', text: now ?? '' });
      column += 1;
    }
  }
  return lines;
}
