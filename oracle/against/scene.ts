import { DEFECT_RUN } from '#domain/templates/index.ts';
import type { Command, Evidence, World } from '../history.ts';
import { ITEM_RULES, type Item, itemsOf } from '../items.ts';
import { ROLES, type Role, STATES, type State } from '../words.ts';
import { DomainRun, type Seam } from './domain-run.ts';

const START = Date.UTC(2026, 9, 21, 9);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

export const own = (role: Role): string => `own-${role}`;
export const other = (role: Role): string => `other-${role}`;

/** Two people for each role, with that role alone; of the two, the first holds every part that one person holds. */
export const PAIRS: World = {
  people: ROLES.flatMap((role) => [
    { id: own(role), roles: [role] },
    { id: other(role), roles: [role] },
  ]),
  specs: (
    [
      ['s-metrics', 'METRICS_DEFINITIONS'],
      ['s-api', 'API_CONTRACTS'],
      ['s-ui', 'OTHER'],
    ] as const
  ).map(([id, kind]) => ({ id, kind, ownerId: own('SPEC_OWNER') })),
};
const SPEC_IDS = PAIRS.specs.map((spec) => spec.id);

/** Who writes and confirms an item here. */
const AUTHOR: Partial<Record<Item, Role>> = {
  'T.1': 'QA_TESTING_OWNER',
  'T.2': 'PRODUCT_OWNER',
  'T.3': 'QA_LEAD',
  'T.4': 'HEAD_OF_ENGINEERING',
  'RC.2': 'SPEC_OWNER',
  'FS.1': 'PRODUCT_OWNER',
  'FS.2': 'SPEC_OWNER',
  'FS.3': 'SPEC_OWNER',
  'FS.4': 'SPEC_OWNER',
  'I.3': 'SPEC_OWNER',
  'V.1': 'QA_LEAD',
  'V.2': 'QA_LEAD',
  'V.3': 'QA_LEAD',
  'V.4': 'SPEC_OWNER',
};

function authorOf(item: Item): string {
  return own(AUTHOR[item] ?? 'ENGINEER');
}

/** A work item in the domain, brought where a cell of the matrix needs it. Every step has to be accepted. */
export class Scene {
  readonly run: DomainRun;
  at: number;
  /** RC.2 names every spec, so that the owner of each commits and confirms (S-1). */
  readonly updates: boolean;

  constructor(run: DomainRun, at: number, updates: boolean) {
    this.run = run;
    this.at = at;
    this.updates = updates;
  }

  static reported(seam: Seam, updates: boolean): Scene {
    const reported = { kind: 'reported', by: own('ENGINEER'), at: START, proposed: 'HIGH', world: PAIRS } as const;
    return new Scene(DomainRun.of(seam, [reported]), START, updates);
  }

  copy(): Scene {
    return new Scene(this.run.copy(), this.at, this.updates);
  }

  /** What becomes of it: the code of the refusal, or `allowed`. */
  try(by: string, command: Command): string {
    this.at += MINUTE;
    return this.run.send({ by, at: this.at, looked: null, provenAt: this.at, command }) ?? 'allowed';
  }

  /** Lets time pass in which nobody acts but the clock. */
  rest(millis: number): this {
    this.at += millis;
    this.run.clock(this.at);
    return this;
  }

  must(by: string, command: Command): this {
    const outcome = this.try(by, command);
    if (outcome !== 'allowed') throw new Error(`The scene needs ${by} to ${JSON.stringify(command)}: ${outcome}`);
    return this;
  }

  write(item: Item): this {
    return this.must(authorOf(item), this.submission(item));
  }

  confirm(item: Item): this {
    return this.must(authorOf(item), this.confirmation(item));
  }

  pass(item: Item): this {
    return this.write(item).confirm(item).must(own('PMO_LEAD'), this.verdict(item));
  }

  /** Passes whatever of the present gate has not. */
  passGate(): this {
    const { items, state } = this.run.present;
    for (const item of itemsOf(state as State)) if (items[item]?.validation?.verdict !== 'PASS') this.pass(item);
    return this;
  }

  declare(): this {
    return this.must(own('PMO_LEAD'), this.declaration());
  }

  /** Passes and declares on to the state. */
  goTo(state: State): this {
    while (this.run.present.state !== state) this.passGate().declare();
    return this;
  }

  submission(item: Item): Command {
    return { do: 'submit', item, evidence: this.#evidence(item) };
  }

  confirmation(item: Item): Command {
    return { do: 'confirm', item, revision: this.#revision(item), yes: true, reason: '' };
  }

  verdict(item: Item): Command {
    return { do: 'validate', item, revision: this.#revision(item), pass: true, reason: '' };
  }

  declaration(): Command {
    const next = STATES[STATES.indexOf(this.run.present.state as State) + 1] ?? 'CLOSED';
    return { do: 'declare', to: next, deadlines: [{ role: 'PMO_LEAD', at: this.at + 24 * HOUR }] };
  }

  /** The question that was asked last. */
  get lastQuestion(): number {
    return this.run.present.questions.length - 1;
  }

  #revision(item: Item): number {
    return this.run.present.items[item]?.live?.revision ?? 1;
  }

  #evidence(item: Item): Evidence {
    const form = this.#form(item);
    const names: Partial<Record<Item, readonly string[]>> = {
      'T.1': ['s-ui'],
      'T.4': [own('ENGINEER')],
      'RC.2': this.updates ? SPEC_IDS : [],
      'FS.1': ['a.ts'],
      'FS.2': this.updates ? SPEC_IDS : [],
      'I.1': ['a.ts'],
      'I.4': ['a.ts'],
      'V.3': ['fix location'],
    };
    return {
      form,
      wording: 1,
      names: names[item] ?? [],
      bad: false,
      spoiled: false,
      severity: item === 'T.2' ? 'HIGH' : null,
      deadline: item === 'T.4' ? this.at + HOUR : null,
    };
  }

  #form(item: Item): string {
    if (item === 'T.1') return 'confirmed';
    if (item === 'FS.2' && this.updates) return 'updates';
    if (item === 'V.4') return 'signOff';
    if (item === 'FS.3') return 'notAffected';
    return ['RC.3', 'FS.2', 'FS.4', 'I.2', 'I.3', 'V.2'].includes(item) ? 'none' : 'default';
  }
}

/** Gate and items as the table and the template have them: a guard that the matrix speaks of this template. */
export function tableFitsTemplate(): boolean {
  const items = DEFECT_RUN.gates.flatMap((gate) => gate.items.map((item) => `${gate.from} ${item.key}`));
  return (
    items.join() ===
    Object.entries(ITEM_RULES)
      .map(([item, rule]) => `${rule.state} ${item}`)
      .join()
  );
}
