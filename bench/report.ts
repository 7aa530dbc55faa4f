/** Prints the figures of a benchmark as a table with its baseline beside each. */
export class Report {
  readonly #lines: string[] = [];

  heading(text: string): void {
    this.#print(`\n${text}`);
  }

  row(label: string, ...cells: string[]): void {
    this.#print(`  ${label.padEnd(58)} ${cells.map((cell) => cell.padStart(14)).join(' ')}`);
  }

  note(text: string): void {
    this.#print(`  ${text}`);
  }

  #print(line: string): void {
    this.#lines.push(line);
    process.stdout.write(`${line}\n`);
  }
}
