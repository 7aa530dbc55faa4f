import { CLOSURE_STEPS } from '../closure.ts';
import type { Command } from '../history.ts';
import { type Item, itemsOf } from '../items.ts';
import type { Cell } from '../permission-cells.ts';
import type { Situation } from '../permission-table.ts';
import { PROCESS_ROLES, type Role, type State } from '../words.ts';
import type { Seam } from './domain-run.ts';
import { other, own, PAIRS, Scene } from './scene.ts';

const REASON = 'Because of what the record shows.';
const DAY = 24 * 3_600_000;
const QUESTIONS = ['answer question', 'answer delivery risk', 'rule', 'withdraw question', 'readdress'];

/** Brings a work item into the situation of each cell, and tries there what the cell is about. */
export class CellScenes {
  readonly #seam: Seam;
  readonly #scenes = new Map<string, Scene>();

  constructor(seam: Seam) {
    this.#seam = seam;
  }

  outcome(cell: Cell): string {
    const scene = this.#scene(cell).copy();
    const actor = (cell.own ? own : other)(cell.role);
    return scene.try(actor, commandOf(scene, cell, actor));
  }

  #scene(cell: Cell): Scene {
    const { row, situation } = cell;
    const key = [row.act, row.item, situation, QUESTIONS.includes(row.act) ? cell.role : ''].join(' ');
    const scene = this.#scenes.get(key) ?? this.#build(cell);
    this.#scenes.set(key, scene);
    return scene;
  }

  #build(cell: Cell): Scene {
    const { row, situation } = cell;
    const updates = row.act.endsWith('updates of specs');
    const breached = row.act === 'respond to escalation';
    switch (situation) {
      case 'CLOSED': {
        const scene = prepared(this.#in('VERIFICATION', updates, breached).passGate(), cell);
        if (QUESTIONS.includes(row.act)) settle(scene);
        return afterClosing(scene.declare(), cell);
      }
      case 'RECLASSIFIED':
      case 'WITHDRAWN': {
        const scene = prepared(this.#in('ROOT_CAUSE', updates, breached), cell);
        const how = situation === 'WITHDRAWN' ? 'withdraw' : 'reclassify';
        return scene.must(own('PRODUCT_OWNER'), { do: how, rationale: REASON });
      }
      default:
        return prepared(this.#in(situation, updates, breached), cell);
    }
  }

  /** With `breached`, TRIAGE was not left within its limit, and the response is still owed (TM-3). */
  #in(state: State, updates: boolean, breached: boolean): Scene {
    const key = `${state} ${updates} ${breached}`;
    const begin = () =>
      breached ? Scene.reported(this.#seam, updates).rest(DAY + 1) : Scene.reported(this.#seam, updates);
    const scene = this.#scenes.get(key) ?? begin().goTo(state);
    this.#scenes.set(key, scene);
    return scene.copy();
  }
}

/** What has to have happened for the act to be on turn, where the row says that it can be. */
function prepared(scene: Scene, cell: Cell): Scene {
  const { row, situation } = cell;
  if (QUESTIONS.includes(row.act)) return asked(scene, cell);
  if (!(row.in as readonly Situation[]).includes(situation)) return scene;
  if (row.act === 'declare') return scene.passGate();
  if (row.act === 'change severity' && situation === 'TRIAGE') return scene.pass('T.2');
  if (row.act === 'answer missing spec') return noSpec(scene);
  if (row.act === 'validate own evidence') return writtenByLead(scene);
  return row.item === undefined ? scene : atItem(scene, row.act, row.item, situation);
}

function atItem(scene: Scene, act: string, item: Item, situation: Situation): Scene {
  const reopened = situation === 'FIX_SCOPE' && itemsOf('ROOT_CAUSE').includes(item);
  if (item === 'I.4' && situation === 'IMPLEMENTATION') scene.write('I.1');
  if (act.startsWith('delegate')) return reopened ? scene.write(item) : scene;
  if (act.startsWith('confirm')) return scene.write(item);
  if (act.startsWith('validate')) return scene.write(item).confirm(item);
  return scene;
}

/** A question of the kind that the act is about; of and to the role's own person where the act is theirs. */
function asked(scene: Scene, { row, role }: Cell): Scene {
  const participant = (PROCESS_ROLES as readonly Role[]).includes(role) ? own(role) : own('ENGINEER');
  const [text, deadline] = ['Which build?', scene.at + 30 * DAY];
  switch (row.act) {
    case 'answer delivery risk':
      return scene.must(own('PMO_LEAD'), { do: 'flagRisk', spec: 's-ui', text, deadline });
    case 'rule':
      return scene.must(own('QA_LEAD'), { do: 'dispute', text, deadline });
    case 'withdraw question':
      return scene.must(participant, { do: 'ask', to: own('QA_LEAD'), text, deadline });
    default:
      return scene.must(other('QA_LEAD'), { do: 'ask', to: participant, text, deadline });
  }
}

function settle(scene: Scene): void {
  const question = scene.lastQuestion;
  const asked = scene.run.present.questions.at(-1);
  if (asked?.kind === 'DISPUTE') scene.must(own('HEAD_OF_SPECS'), { do: 'rule', question, text: REASON });
  else if (asked?.kind === 'DELIVERY_RISK') scene.must(own('SPEC_OWNER'), { do: 'answer', question, text: REASON });
  else scene.must(asked?.to.kind === 'person' ? asked.to.personId : '', { do: 'answer', question, text: REASON });
}

function noSpec(scene: Scene): Scene {
  const command = scene.submission('T.1');
  if (command.do !== 'submit') throw new Error('Evidence is submitted.');
  return scene.must(own('QA_TESTING_OWNER'), {
    ...command,
    evidence: { ...command.evidence, form: 'noSpec', bad: true },
  });
}

/** Who is PMO Lead now wrote the evidence in a role that they have no more: the id counts, not the role. */
function writtenByLead(scene: Scene): Scene {
  const lead = own('PMO_LEAD');
  const asQa = PAIRS.people.map((one) => (one.id === lead ? { ...one, roles: ['QA_LEAD' as const] } : one));
  scene.run.changeWorld({ ...PAIRS, people: asQa }, scene.at);
  scene.must(lead, scene.submission('T.1'));
  scene.run.changeWorld(PAIRS, scene.at);
  return scene.confirm('T.1');
}

function afterClosing(scene: Scene, { row }: Cell): Scene {
  if (row.act !== 'answer deviation note') return scene;
  for (const step of CLOSURE_STEPS) {
    const record = { form: 'written', improves: false, notes: ['s-ui'] } as const;
    scene.must(own('PMO_LEAD'), { do: 'closeStep', step, record });
  }
  return scene;
}

/** The act of the cell's row as the actor sends it; always complete and well-founded. */
function commandOf(scene: Scene, { row, role }: Cell, actor: string): Command {
  const item = row.item ?? 'T.1';
  const [question, deadline, text] = [scene.lastQuestion, scene.at + DAY, REASON];
  const verb = row.act.replace(/ updates of specs$/, '');
  switch (verb) {
    case 'submit':
      return scene.submission(item);
    case 'confirm':
      return scene.confirmation(item);
    case 'validate':
    case 'validate own evidence':
      return scene.verdict(item);
    case 'delegate':
      return { do: 'delegate', item, to: actor === own(role) ? other(role) : own(role), reason: REASON };
    case 'declare':
      return scene.declaration();
    case 'raise scope question':
      return { do: 'revert', how: 'SCOPE_QUESTION', reason: REASON };
    case 'raise regression':
      return { do: 'revert', how: 'REGRESSION', reason: REASON };
    case 'name deadlines':
      return { do: 'nameDeadlines', deadlines: [{ role: 'PMO_LEAD', at: deadline }], reason: REASON };
    case 'ask':
      return { do: 'ask', to: own('QA_LEAD'), text, deadline };
    case 'dispute':
      return { do: 'dispute', text, deadline: null };
    case 'flag risk':
      return { do: 'flagRisk', spec: 's-ui', text, deadline };
    case 'comment':
      return { do: 'comment', text };
    case 'answer question':
    case 'answer delivery risk':
    case 'answer missing spec':
    case 'answer deviation note':
      return { do: 'answer', question, text };
    case 'rule':
      return { do: 'rule', question, text };
    case 'withdraw question':
      return { do: 'withdrawQuestion', question, reason: REASON };
    case 'readdress':
      return { do: 'readdress', question, to: other('PRODUCT_OWNER'), reason: REASON };
    case 'change severity':
      return { do: 'changeSeverity', severity: 'LOW', rationale: REASON };
    case 'decide defect':
      return { do: 'decideDefect', rationale: REASON };
    case 'reclassify':
      return { do: 'reclassify', rationale: REASON };
    case 'withdraw':
      return { do: 'withdraw', rationale: REASON };
    case 'replace engineering owner':
      return { do: 'replaceEngineeringOwner', to: other('ENGINEER'), reason: REASON };
    case 'name reproduction owner':
      return { do: 'nameReproductionOwner', to: own('HEAD_OF_ENGINEERING'), reason: REASON };
    case 'complete closure step':
      return { do: 'closeStep', step: 'lessonsLearnt', record: { form: 'written', improves: false, notes: [] } };
    case 'respond to escalation':
      return { do: 'respond', escalation: 0, text };
    default:
      throw new Error(`The table has an act that nothing sends: ${row.act}.`);
  }
}
