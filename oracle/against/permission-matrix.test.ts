import { describe, expect, test } from 'vitest';
import { permissionCells } from '../permission-cells.ts';
import { PERMISSIONS } from '../permission-table.ts';
import { CellScenes } from './cell-scenes.ts';
import { DOMAIN } from './domain-run.ts';
import { differingCells } from './matrix.ts';
import { tableFitsTemplate } from './scene.ts';

describe('A-3, A-6: the permission matrix, every role, situation and act, of one’s own part and of another’s', () => {
  const cells = permissionCells();

  test('every cell is as the table says, that was written by hand', () => {
    expect(differingCells(new CellScenes(DOMAIN), cells)).toEqual([]);
  });

  test('no cell is left out: acts by situations by ten roles by two', () => {
    const situations = PERMISSIONS.map((row) => row.only?.length ?? 8);
    const sum = situations.reduce((all, one) => all + one, 0);
    expect(cells).toHaveLength(sum * 10 * 2);
    expect(cells).toHaveLength(CELLS);
    expect(
      new Set(cells.map(({ row, situation, role, own }) => [row.act, row.item, situation, role, own].join())).size,
    ).toBe(CELLS);
    expect(tableFitsTemplate()).toBe(true);
  });

  test('each row names its line of the seeds or its rule, and lets somebody act somewhere', () => {
    for (const row of PERMISSIONS) {
      expect(row.source).toMatch(/Run, |Charter \d|\b(GI|G|A|M|S|C|TM)-\d|process\.md \d/);
      expect(cells.some((cell) => cell.row === row && cell.expected === 'allowed')).toBe(true);
    }
  });
});

/** Written down, so that a row or a situation that is lost is noticed. */
const CELLS = 15_900;
