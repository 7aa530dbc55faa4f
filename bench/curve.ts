import type { Report } from './report.ts';

/** Figures of the same measurements at several sizes, side by side. */
export class Curve {
  readonly #sizes: number[] = [];
  readonly #rows = new Map<string, Map<number, string>>();

  note(size: number, label: string, value: string): void {
    if (!this.#sizes.includes(size)) this.#sizes.push(size);
    const row = this.#rows.get(label) ?? new Map<number, string>();
    this.#rows.set(label, row.set(size, value));
  }

  print(report: Report): void {
    report.heading('The curve: each figure by the number of defects');
    report.row('', ...this.#sizes.map(String));
    for (const [label, values] of this.#rows) report.row(label, ...this.#sizes.map((size) => values.get(size) ?? ''));
  }
}
