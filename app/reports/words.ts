import type { Severity } from '#domain/vocabulary.ts';

/** A number with its noun: "1 work item", "1,200 work items". */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${numberWords(count)} ${count === 1 ? noun : plural}`;
}

export const numberWords = (count: number): string => count.toLocaleString('en-GB');

/** A share in whole per cent; neither none nor all unless it is so. */
export function shareWords(share: number): string {
  const whole = Math.round(share * 100);
  if (whole === 0 && share > 0) return 'under 1 %';
  if (whole === 100 && share < 1) return 'over 99 %';
  return `${whole} %`;
}

/** "a", "a and b", "a, b and c"; of more than `most` the first of them, and how many more. */
export function listed(names: readonly string[], most = 3): string {
  const [shown, more] = names.length > most ? [names.slice(0, most - 1), names.length - most + 1] : [names, 0];
  const parts = more > 0 ? [...shown, `${more} more`] : shown;
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}

/** All that have the greatest value; none where that is zero. */
export function greatest<Row>(rows: readonly Row[], value: (row: Row) => number): Row[] {
  const most = Math.max(0, ...rows.map(value));
  return most === 0 ? [] : rows.filter((row) => value(row) === most);
}

/** All that have the least value. */
export function least<Row>(rows: readonly Row[], value: (row: Row) => number): Row[] {
  const fewest = Math.min(...rows.map(value));
  return rows.filter((row) => value(row) === fewest);
}

export const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

const SEVERITY_WORDS: Record<Severity, string> = { CRITICAL: 'Critical', HIGH: 'High', MEDIUM: 'Medium', LOW: 'Low' };

export const severityWord = (severity: Severity): string => SEVERITY_WORDS[severity];

/** "TRIAGE at High". */
export const placeWords = ({ state, severity }: { state: string; severity: Severity }): string =>
  `${state} at ${severityWord(severity)}`;
