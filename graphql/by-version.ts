/** How many answers are kept: those about work items that people have open at the same time. */
const KEPT = 200;

/**
 * Answers that one version of a work item determines and that are dear to compute: after a push, everybody who has it open
 * asks for the same. What fails is not kept.
 */
export class ByVersion<Answer> {
  readonly #answers = new Map<string, { version: number; answer: Promise<Answer> }>();

  get({ id, version }: { id: string; version: number }, compute: () => Answer | Promise<Answer>): Promise<Answer> {
    const known = this.#answers.get(id);
    if (known?.version === version) return known.answer;
    const answer = Promise.resolve().then(compute);
    // Somebody who reads an older version does not put out the newer one.
    if (known === undefined || known.version < version) this.#keep(id, { version, answer });
    return answer;
  }

  #keep(id: string, entry: { version: number; answer: Promise<Answer> }): void {
    this.#answers.delete(id);
    this.#answers.set(id, entry);
    const [oldest] = this.#answers.keys();
    if (this.#answers.size > KEPT && oldest !== undefined) this.#answers.delete(oldest);
    entry.answer.catch(() => {
      if (this.#answers.get(id) === entry) this.#answers.delete(id);
    });
  }
}
