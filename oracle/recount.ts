import { letClockAct } from './clock.ts';
import { earliestNamed } from './deadlines.ts';
import type { Attempt, Command, Evidence, Happening, History, Named } from './history.ts';
import { ITEM_RULES, ITEMS, type Item, itemsOf } from './items.ts';
import { confirmingSeats, holds, sits, specsToAnswerFor, writingSeats } from './parts.ts';
import { isPassable } from './status.ts';
import { effectiveSeverity, type ItemTale, needsSignOff, type QuestionTale, type Tale } from './tale.ts';
import { limitOf, type Role, type Severity, STATES, type State } from './words.ts';

export function recount(history: History): Tale {
  const [first] = history;
  if (first?.kind !== 'reported') throw new Error('A history begins with a report.');
  const tale: Tale = {
    world: first.world,
    version: 1,
    state: 'TRIAGE',
    disposition: 'ACTIVE',
    visit: 0,
    triageSince: first.at,
    since: first.at,
    rootCauseSince: null,
    limitSince: first.at,
    passableSince: null,
    named: {},
    warned: [],
    breached: false,
    told: [],
    escalations: [],
    fired: [],
    deadlinesNamed: true,
    stateChanged: 1,
    severityChanged: 1,
    proposed: first.proposed,
    severity: null,
    engineer: null,
    spec: null,
    reproduction: { role: 'QA_LEAD', person: null },
    items: Object.fromEntries(
      ITEMS.map((item): [Item, ItemTale] => [
        item,
        { revisions: [], live: null, answers: [], verdict: null, changed: 1 },
      ]),
    ) as Record<Item, ItemTale>,
    questions: [],
    delegations: [],
    stepsDone: [],
    improvement: false,
  };
  for (const happening of history.slice(1)) goOn(tale, happening);
  return tale;
}

function goOn(tale: Tale, happening: Happening): void {
  if (happening.kind === 'clock') {
    letClockAct(tale, happening.at);
    return;
  }
  tale.version += 1;
  if (happening.kind === 'worldChanged') tale.world = happening.world;
  if (happening.kind === 'done') act(tale, happening.attempt, happening.attempt.command);
  const at = happening.kind === 'done' ? happening.attempt.at : happening.at;
  tale.passableSince = isPassable(tale) ? (tale.passableSince ?? at) : null;
}

function act(tale: Tale, attempt: Attempt, command: Command): void {
  switch (command.do) {
    case 'submit':
      submit(tale, attempt, command.item, command.evidence);
      return;
    case 'confirm': {
      const item = touch(tale, command.item);
      const specs = specsToAnswerFor(tale, command.item, attempt.by);
      item.answers.push({ by: attempt.by, yes: command.yes, at: attempt.at, specs });
      // T.1: a confirmed revision that names a spec settles that none was found.
      const names = item.revisions[(item.live ?? 0) - 1]?.evidence.form === 'confirmed';
      if (command.item === 'T.1' && command.yes && names) {
        for (const question of tale.questions) if (question.kind === 'SPEC_MISSING') settle(tale, question);
      }
      return;
    }
    case 'validate':
      validate(tale, attempt, command.item, command.pass);
      return;
    case 'declare':
      enter(tale, command.to, attempt.at, true);
      if (command.to !== 'ROOT_CAUSE') name(tale, command.deadlines);
      if (command.to === 'CLOSED') tale.disposition = 'CLOSED';
      return;
    case 'revert': {
      const [from, to] = [tale.state, before(tale.state)];
      enter(tale, to, attempt.at, false);
      for (const item of [...itemsOf(from), ...itemsOf(to)]) empty(tale, item);
      return;
    }
    case 'nameDeadlines':
      tale.deadlinesNamed = true;
      name(tale, command.deadlines);
      return;
    case 'ask':
      open(tale, attempt, 'QUESTION', { person: command.to }, command.deadline);
      return;
    case 'dispute':
      open(tale, attempt, 'DISPUTE', { role: 'HEAD_OF_SPECS' }, command.deadline ?? attempt.at + 24 * 3_600_000);
      return;
    case 'flagRisk':
      open(tale, attempt, 'DELIVERY_RISK', { spec: command.spec }, command.deadline);
      return;
    case 'answer':
    case 'rule':
    case 'withdrawQuestion':
    case 'readdress': {
      const question = tale.questions[command.question];
      if (question === undefined) throw new Error('There is no such question.');
      question.changed = tale.version;
      if (command.do === 'readdress') question.to = { person: command.to };
      else question.open = false;
      if (command.do === 'withdrawQuestion') question.withdrawn = true;
      return;
    }
    case 'changeSeverity':
      setSeverity(tale, attempt.at, command.severity);
      return;
    case 'reclassify':
    case 'withdraw':
      tale.disposition = command.do === 'withdraw' ? 'WITHDRAWN' : 'RECLASSIFIED';
      tale.stateChanged = tale.version;
      for (const question of tale.questions) settle(tale, question);
      return;
    case 'delegate':
      delegate(tale, attempt.by, command.item, command.to);
      return;
    case 'replaceEngineeringOwner':
      tale.engineer = command.to;
      return;
    case 'nameReproductionOwner':
      tale.reproduction = { role: reproducerRole(tale, command.to), person: command.to };
      return;
    case 'closeStep':
      closeStep(tale, attempt, command);
      return;
    case 'respond': {
      const escalation = tale.escalations[command.escalation];
      if (escalation !== undefined) escalation.answered = true;
      return;
    }
    case 'decideDefect':
    case 'comment':
      return;
  }
}

function before(state: State): State {
  return STATES[STATES.indexOf(state) - 1] ?? 'TRIAGE';
}

function touch(tale: Tale, item: Item): ItemTale {
  tale.items[item].changed = tale.version;
  return tale.items[item];
}

function empty(tale: Tale, item: Item): void {
  Object.assign(touch(tale, item), { live: null, answers: [], verdict: null });
}

/** G-1, and what it opens and drops (T.1, G-6). */
function submit(tale: Tale, attempt: Attempt, key: Item, evidence: Evidence): void {
  const item = touch(tale, key);
  const last = item.revisions.at(-1);
  // Of this visit, or, for RC in FIX_SCOPE, of the gate that was passed with it (G-3b).
  const comparable = last?.visit === tale.visit || ITEM_RULES[key].state !== tale.state;
  const differs = last !== undefined && comparable && !sameContent(last.evidence, evidence);
  const seat = writingSeats(tale, key).find((one) => one.named && sits(tale, one, attempt.by));
  item.revisions.push({ evidence, by: attempt.by, role: seat?.role ?? null, visit: tale.visit });
  Object.assign(item, { live: item.revisions.length, answers: [], verdict: null });
  if (differs) {
    for (const other of itemsOf(tale.state)) {
      if (ITEM_RULES[other].restsOn === key && tale.items[other].live !== null) empty(tale, other);
    }
  }
  if (evidence.form === 'noSpec') specMissing(tale, attempt, evidence.names[0] ?? '');
}

/** T.1: one question for the spec to extend; what another spec's owner was asked is overtaken. */
function specMissing(tale: Tale, attempt: Attempt, spec: string): void {
  const asked = tale.questions.filter((question) => question.open && question.kind === 'SPEC_MISSING');
  for (const question of asked) if (question.spec !== spec) settle(tale, question);
  if (!asked.some((question) => question.spec === spec)) open(tale, attempt, 'SPEC_MISSING', { spec }, null);
}

function sameContent(one: Evidence, other: Evidence): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function validate(tale: Tale, attempt: Attempt, key: Item, pass: boolean): void {
  const item = touch(tale, key);
  item.verdict = pass ? 'PASS' : 'FAIL';
  const evidence = item.revisions[(item.live ?? 0) - 1]?.evidence;
  if (!pass || evidence === undefined) return;
  if (key === 'T.1') tale.spec = evidence.names[0] ?? null;
  if (key === 'T.2') setSeverity(tale, attempt.at, evidence.severity ?? 'CRITICAL');
  if (key === 'T.4') tale.engineer = evidence.names[0] ?? null;
}

/** TM-6, G-6: T.4 only if its deadline no longer fits, V.4 only if its form differs. */
function setSeverity(tale: Tale, at: number, severity: Severity): void {
  const earlier = effectiveSeverity(tale);
  tale.limitSince = at;
  if (tale.severity !== severity) tale.severityChanged = tale.version;
  tale.severity = severity;
  if (earlier === severity) return;
  const assignment = tale.items['T.4'];
  const deadline = assignment.revisions[(assignment.live ?? 0) - 1]?.evidence.deadline ?? 0;
  if (tale.state === 'TRIAGE' && deadline > at + limitOf('ROOT_CAUSE', severity)) empty(tale, 'T.4');
  const signed = tale.items['V.4'].live !== null;
  if (tale.state === 'VERIFICATION' && signed && needsSignOff(earlier) !== needsSignOff(severity)) empty(tale, 'V.4');
}

/** The newest word for a role holds. */
function name(tale: Tale, deadlines: readonly Named[]): void {
  for (const { role } of deadlines) {
    tale.named[role] = Math.min(...deadlines.filter((one) => one.role === role).map(({ at }) => at));
  }
}

function enter(tale: Tale, state: State, at: number, deadlinesNamed: boolean): void {
  Object.assign(tale, {
    since: at,
    limitSince: at,
    passableSince: null,
    named: {},
    warned: [],
    breached: false,
    told: [],
  });
  if (state === 'ROOT_CAUSE') tale.rootCauseSince = at;
  tale.state = state;
  tale.visit += 1;
  tale.deadlinesNamed = deadlinesNamed;
  tale.stateChanged = tale.version;
}

function open(
  tale: Tale,
  attempt: Attempt,
  kind: QuestionTale['kind'],
  to: QuestionTale['to'],
  deadline: number | null,
): void {
  const spec = 'spec' in to ? to.spec : null;
  const { by: asker, at: askedAt } = attempt;
  tale.questions.push({
    kind,
    open: true,
    withdrawn: false,
    asker,
    askedAt,
    spec,
    to,
    deadline,
    changed: tale.version,
  });
}

function settle(tale: Tale, question: QuestionTale): void {
  if (!question.open) return;
  question.open = false;
  question.changed = tale.version;
}

/** the giver's seat, from whoever held it to the other. */
function delegate(tale: Tale, by: string, item: Item, to: string): void {
  const seat = confirmingSeats(tale, item).find(
    (one) => one.person === by || (one.person === null && sits(tale, one, by)),
  );
  if (seat === undefined) return;
  touch(tale, item);
  tale.delegations.push({ item, role: seat.role, from: seat.person, to });
}

/** Process.md 2: a QA Lead, or else a Head of Engineering. */
function reproducerRole(tale: Tale, person: string): Role {
  return holds(tale, person, 'QA_LEAD') ? 'QA_LEAD' : 'HEAD_OF_ENGINEERING';
}

/** Process.md 7, C-1, C-2. */
function closeStep(tale: Tale, attempt: Attempt, { step, record }: Extract<Command, { do: 'closeStep' }>): void {
  tale.stepsDone.push(step);
  if (step === 'lessonsLearnt' && record.form === 'written') tale.improvement = record.improves;
  if (step === 'knownDeviations') {
    for (const spec of record.notes) open(tale, attempt, 'DEVIATION_NOTE', { spec }, earliestNamed(tale));
  }
}
