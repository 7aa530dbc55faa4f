import { describe, expect, it } from 'vitest';
import { readCsv } from '../../testing/read-csv.ts';
import { writeCsv } from './write-csv.ts';

describe('a table as CSV', () => {
  it('reads back as it was, whatever is in it', () => {
    const rows = [
      ['plain', 'comma, quote " and\r\nanother line', ' spaces '],
      ['ä €', '', "it's"],
      ['"', ';', '""'],
    ];
    const file = writeCsv(['a', 'b', 'c'], rows);
    expect(file.charCodeAt(0)).toBe(0xfeff);
    expect(readCsv(file)).toEqual([['a', 'b', 'c'], ...rows]);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '=cmd|"/c calc"!A1'])(
    '%j is shown and not reckoned',
    (text) => expect(readCsv(writeCsv(['reason'], [[text]]))).toEqual([['reason'], [`'${text}`]]),
  );

  it('leaves numbers as they are, below nothing too, and nothing empty', () =>
    expect(writeCsv(['a', 'b', 'c'], [[-1.5, null, 0]])).toBe('\uFEFFa,b,c\r\n-1.5,,0\r\n'));

  it('has its names where there are no rows', () => expect(writeCsv(['a', 'b'], [])).toBe('\uFEFFa,b\r\n'));
});
