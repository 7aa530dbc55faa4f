import { randomUUID } from 'node:crypto';
import { Visitor } from '#server/testing/visitor.ts';

interface Payload {
  workItem: { id: string; version: number } | null;
  refusal: { message: string } | null;
}

/** A person of the demo organisation at work, over HTTP as a browser is. */
export class Desk {
  private constructor(readonly visitor: Visitor) {}

  static async of(origin: string, name: string): Promise<Desk> {
    const visitor = new Visitor(origin);
    const response = await visitor.signIn(`${name}@phasegate.test`, 'phasegate');
    if (response.status !== 302) throw new Error(`${name} cannot sign in.`);
    return new Desk(visitor);
  }

  async read<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const { data, errors } = await this.visitor.graphql<Data>(query, variables);
    if (data === undefined || data === null || errors !== undefined) throw new Error(JSON.stringify(errors));
    return data;
  }

  async report(title: string, proposedSeverity = 'HIGH'): Promise<string> {
    const { id } = await this.#act('reportDefect', 'ReportDefectInput', {
      title,
      observed: 'The total is one cent short.',
      expected: 'The total is the sum of the lines.',
      noSpecFound: true,
      stepsToReproduce: ['Add three lines of 0.335 and read the total.'],
      proposedSeverity,
    });
    return id;
  }

  /** The version that it made. */
  async comment(workItemId: string, text = 'Seen.'): Promise<number> {
    return (await this.#act('comment', 'ReasonInput', { workItemId, text })).version;
  }

  /** A card as a board has it, or undefined. */
  async card(id: string): Promise<unknown> {
    type Answered = { board: { columns: { shown: { cards: { id: string }[] } }[] } };
    const { board } = await this.read<Answered>('{ board { columns { shown(first: 200) { cards } } } }');
    return board.columns.flatMap(({ shown }) => shown.cards).find((card) => card.id === id);
  }

  /** What a board shows, all columns together. */
  async board(role: string | null): Promise<{ id: string; version: number }[]> {
    type Answered = { board: { columns: { items: { nodes: { card: { id: string; version: number } }[] } }[] } };
    const { board } = await this.read<Answered>(
      'query ($role: Role) { board(role: $role) { columns { items(first: 200) { nodes { card { id version } } } } } }',
      { role },
    );
    return board.columns.flatMap(({ items }) => items.nodes.map((node) => node.card));
  }

  async #act(field: string, type: string, input: Record<string, unknown>): Promise<{ id: string; version: number }> {
    const answer = await this.read<Record<string, Payload>>(
      `mutation ($input: ${type}!) { ${field}(input: $input) { workItem { id version } refusal { message } } }`,
      { input: { commandId: randomUUID(), ...input } },
    );
    const payload = answer[field];
    if (payload?.workItem === null || payload?.workItem === undefined) {
      throw new Error(`${field}: ${payload?.refusal?.message ?? 'no answer'}`);
    }
    return payload.workItem;
  }
}
