import type { Cell } from '../permission-cells.ts';
import type { CellScenes } from './cell-scenes.ts';

/** The cells in which the domain is not as the table says, in words. */
export function differingCells(scenes: CellScenes, cells: readonly Cell[]): string[] {
  return cells.flatMap((cell) => {
    const outcome = scenes.outcome(cell);
    return outcome === cell.expected ? [] : [`${inWords(cell)}: expected ${cell.expected}, is ${outcome}`];
  });
}

function inWords({ row, situation, role, own }: Cell): string {
  const part = own ? 'own part' : 'another’s part';
  return `${row.act} ${row.item ?? ''} in ${situation} as ${role}, ${part} (${row.source})`;
}
