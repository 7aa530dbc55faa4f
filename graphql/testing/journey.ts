import { fromMillis } from '#domain/instant.ts';
import type { Cast, CastMember } from '#domain/testing/cast.ts';
import { evidenceFor } from '#domain/testing/evidence.ts';
import { itemsOf, ordinaryDeadlines, PLAIN_STORY, type Story } from '#domain/testing/ordinary-way.ts';
import type { MutationName, Payload } from './caller.ts';
import type { PersonName } from './organisation.ts';
import type { TestApi } from './test-api.ts';

const NAMES: Record<CastMember, PersonName> = {
  pmo: 'pmo',
  product: 'product',
  qaOwner: 'qa-owner',
  qa: 'qa',
  headOfEngineering: 'head-eng',
  engineer: 'eng',
  secondEngineer: 'eng2',
  metrics: 'metrics',
  api: 'api',
  uiSpec: 'api',
  specsHead: 'specs-head',
};

/** The people of the tests in the parts of the ordinary way. */
const CAST: Cast = {
  people: Object.fromEntries(
    Object.entries(NAMES).map(([member, name]) => [member, { id: name, name: `Person ${name}` }]),
  ) as Cast['people'],
  specs: { metrics: { id: 'spec-metrics' }, api: { id: 'spec-api' }, ui: { id: 'spec-api' } },
};

/** An instant from now on, or before. */
export const inHours = (hours: number): string => fromMillis(Date.now() + hours * 3_600_000);

/** One defect on its way over HTTP, each command sent by the person whose part it is. */
export class Journey {
  private constructor(
    private readonly api: TestApi,
    readonly id: string,
    private readonly story: Story,
  ) {}

  static async reported(api: TestApi, story: Story = PLAIN_STORY): Promise<Journey> {
    const { id } = await api.as('eng').act('reportDefect', {
      title: 'Churn is shown too high',
      observed: 'The report of May shows churn of 6.1 %.',
      expected: 'It shows 4.2 %.',
      specReference: { specId: 'spec-metrics', section: '4.2 Churn', version: '1.0' },
      stepsToReproduce: ['Open the report of May'],
    });
    return new Journey(api, id, story);
  }

  /** Sends a command that must be accepted; the work item afterwards. */
  act(who: PersonName, mutation: MutationName, input: Record<string, unknown> = {}) {
    return this.api.as(who).act(mutation, { workItemId: this.id, ...input });
  }

  /** Sends a command that the process must refuse, and changes nothing; code and rule of the refusal. */
  async refusal(who: PersonName, mutation: MutationName, input: Record<string, unknown> = {}): Promise<Refused> {
    const before = await this.version();
    const { refusal, workItem } = await this.api.as(who).send(mutation, { workItemId: this.id, ...input });
    if (refusal === null) throw new Error(`${mutation} was accepted.`);
    if (workItem?.version !== before) throw new Error(`${mutation} was refused and changed the work item.`);
    return refusal;
  }

  /** Evidence, Yes and Pass for an item, as the story has it; the newest revision is answered. */
  async pass(item: string, change: Record<string, unknown> = {}): Promise<void> {
    const revision = await this.submit(item, change);
    for (const who of this.part(item).confirmers) {
      await this.act(NAMES[who], 'confirmGateItem', { item, revision, answer: 'YES' });
    }
    await this.act('pmo', 'validateGateItem', { item, revision, verdict: 'PASS' });
  }

  /** Supplies evidence as the item's ordinary author; the number of the revision. */
  async submit(item: string, change: Record<string, unknown> = {}, author?: PersonName): Promise<number> {
    const { author: usual, variant } = this.part(item);
    const evidence = { ...evidenceFor(CAST, fromMillis(Date.now()), item, variant), ...change };
    await this.act(author ?? NAMES[usual], 'submitEvidence', { item, evidence });
    const { workItem } = await this.read<{ workItem: { gates: { items: Numbered[] }[] } }>(
      'gates { items { key revisions { revision } } }',
    );
    const items = workItem.gates.flatMap((gate) => gate.items);
    return items.find(({ key }) => key === item)?.revisions.at(-1)?.revision ?? 1;
  }

  /** Passes what is left of the present gate and declares the next state, again and again, until it is in that one. */
  async goTo(state: string): Promise<this> {
    for (;;) {
      const { workItem } = await this.read<{ workItem: Standing }>('state gate { to items { key status } }');
      if (workItem.state === state) return this;
      if (workItem.gate === null) throw new Error(`There is no way to ${state}.`);
      for (const { key, status } of workItem.gate.items) if (status !== 'PASSED') await this.pass(key);
      await this.declare(workItem.gate.to);
    }
  }

  declare(to: string) {
    return this.act('pmo', 'declareState', { to, deadlines: ordinaryDeadlines(fromMillis(Date.now())) });
  }

  /** Fields of the work item, as the PMO Lead reads them. */
  read<Data>(fields: string): Promise<Data> {
    return this.api.as('pmo').read<Data>(`query ($id: ID!) { workItem(id: $id) { ${fields} } }`, { id: this.id });
  }

  async version(): Promise<number> {
    return (await this.read<{ workItem: { version: number } }>('version')).workItem.version;
  }

  /** Kinds of next action by whose they are. */
  async owed(): Promise<Record<string, string>> {
    const { workItem } = await this.read<{ workItem: { nextActions: Owed[] } }>(
      'nextActions { kind owner { role person { id } } }',
    );
    return Object.fromEntries(workItem.nextActions.map(({ kind, owner }) => [owner.person?.id ?? owner.role, kind]));
  }

  private part(item: string) {
    const part = itemsOf(this.story)
      .flatMap((gate) => gate.items)
      .find((one) => one.item === item);
    if (part === undefined) throw new Error(`The ordinary way knows no ${item}.`);
    return part;
  }
}

type Refused = NonNullable<Payload['refusal']>;
interface Numbered {
  key: string;
  revisions: { revision: number }[];
}
interface Standing {
  state: string;
  gate: { to: string; items: { key: string; status: string }[] } | null;
}
interface Owed {
  kind: string;
  owner: { role: string; person: { id: string } | null };
}
