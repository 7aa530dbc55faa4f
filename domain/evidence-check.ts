import { factOf, listOf, possibleVariants } from './conditions.ts';
import { findPerson, findSpec, holds } from './directory.ts';
import type { DistilledEvidence, VariantReading } from './evidence.ts';
import { addSeconds, type Day, dayOf, type Instant } from './instant.ts';
import { canonicalOwnerId } from './owners.ts';
import type { FieldProblem } from './refusal.ts';
import type { FactRow, Facts, FactValue, WorkItemState } from './state.ts';
import type {
  FieldRule,
  FieldTemplate,
  GateItemTemplate,
  ProcessTemplate,
  RowsTemplate,
  VariantTemplate,
} from './template.ts';
import { effectiveSeverity, limitSeconds, presentVisit } from './timer.ts';
import { ROLE_TITLES } from './vocabulary.ts';

/** What was found in evidence that fits the form, with the remarks that readers get. */
export interface EvidenceReading {
  variant: string;
  facts: Facts;
  problems: FieldProblem[];
  /** Recorded, but can never pass (`EVIDENCE_NEGATIVE`). */
  negative: boolean;
  flags: string[];
  /** False when it names a commit that nothing has checked (S-3); null when it names none. */
  verified: boolean | null;
}

/** Evidence that was distilled by another item's forms has not been checked, so it cannot be accepted. */
const UNREAD: VariantReading = {
  problems: [{ path: 'evidence', message: 'It was not read by this form; send it again.' }],
  facts: {},
};

interface Ground {
  template: ProcessTemplate;
  state: WorkItemState;
  now: Instant;
  /** Today where the author is (S-5). */
  today: Day;
}

/** Checks distilled evidence against the form that recorded facts, or the author's choice, decide. */
export function checkEvidence(ground: Ground, item: GateItemTemplate, evidence: DistilledEvidence): EvidenceReading {
  return checkForms(ground, possibleVariants(ground.state, item), evidence);
}

/** The same for any forms of which the author chooses one by the fields given: of a gate item or a closure step. */
export function checkForms(
  ground: Ground,
  forms: readonly VariantTemplate[],
  evidence: DistilledEvidence,
): EvidenceReading {
  const variant = chooseVariant(ground.state, forms, evidence);
  const reading = evidence.variants[variant.key] ?? UNREAD;
  const problems = [...reading.problems];
  const flags: string[] = [];
  if (problems.length === 0) {
    for (const field of variant.fields) {
      const value = reading.facts[field.name];
      problems.push(...checkField(ground, field, field.name, value, reading.facts));
      flags.push(...flagsOfField(ground, field, value));
    }
  }
  const commits = variant.fields.flatMap((field) => commitsIn(field, reading.facts[field.name]));
  return {
    variant: variant.key,
    facts: reading.facts,
    problems,
    negative: variant.fields.some((field) => isNegative(field, reading.facts[field.name])),
    flags,
    verified: commits.length === 0 ? null : false,
  };
}

/** Where the author chooses: the form whose fields were given; of several that fit as well, the template's first. */
function chooseVariant(
  state: WorkItemState,
  forms: readonly VariantTemplate[],
  evidence: DistilledEvidence,
): VariantTemplate {
  const scored = forms.map((variant) => ({
    variant,
    distance: distanceTo(state, variant, evidence),
  }));
  return scored.reduce((first, next) => (next.distance < first.distance ? next : first)).variant;
}

/** How far the given fields are from a form's: fields too many and too few; another form's statement weighs double. */
function distanceTo(state: WorkItemState, variant: VariantTemplate, evidence: DistilledEvidence): number {
  const names = variant.fields.map((field) => field.name);
  const facts = evidence.variants[variant.key]?.facts ?? {};
  const unknown = evidence.given.filter((name) => !names.includes(name)).length;
  const missing = variant.fields.filter(
    (field) => field.optional !== true && !evidence.given.includes(field.name),
  ).length;
  const otherStatement = variant.fields.some((field) => {
    const said = facts[field.name];
    if (typeof field.fixed !== 'string' || said === undefined) return false;
    const expected = fillStatement(state, field.fixed, facts);
    return said !== expected && !expected.includes('{');
  });
  return unknown + missing + (otherStatement ? 2 : 0);
}

function checkField(
  ground: Ground,
  field: FieldTemplate,
  path: string,
  value: FactValue | undefined,
  facts: Facts,
): FieldProblem[] {
  const rule = field.rule;
  const problems: FieldProblem[] = [];
  const problem = (message: string, at = path, because = rule): void => {
    problems.push({ path: at, message, ...(because === undefined ? {} : { rule: because }) });
  };
  if (typeof field.fixed === 'string') {
    const expected = fillStatement(ground.state, field.fixed, facts);
    if (value !== expected) problem(`The statement is exactly: ${expected}`);
  }
  if (field.kind === 'person' && typeof value === 'string' && findPerson(ground.state.directory, value) === null) {
    problem(`${field.label}: nobody with a part in the process has this id.`);
  }
  if (field.kind === 'spec' && typeof value === 'string' && findSpec(ground.state.directory, value) === null) {
    problem(`${field.label}: no canonical spec of the registry has this id.`);
  }
  if (field.kind === 'specList' && Array.isArray(value)) {
    value.forEach((id, index) => {
      if (typeof id === 'string' && findSpec(ground.state.directory, id) === null) {
        problem('No canonical spec of the registry has this id.', `${path}[${index}]`);
      }
    });
  }
  for (const fieldRule of field.rules ?? []) {
    const message = checkRule(ground, field, fieldRule, value, facts);
    if (message !== null) problem(message.text, path, message.rule ?? rule);
  }
  if (field.kind === 'table' && Array.isArray(value)) {
    (value as FactRow[]).forEach((row, index) => {
      for (const column of field.columns ?? []) {
        problems.push(...checkField(ground, column, `${path}[${index}].${column.name}`, row[column.name], row));
      }
    });
    if (field.rows !== undefined)
      problems.push(...checkRows(ground.state, field, field.rows, value as FactRow[], path));
  }
  return problems;
}

function checkRule(
  ground: Ground,
  field: FieldTemplate,
  rule: FieldRule,
  value: FactValue | undefined,
  facts: Facts,
): { text: string; rule?: string } | null {
  const { state, template, now } = ground;
  switch (rule.kind) {
    case 'notFuture': {
      const limit = field.kind === 'date' ? ground.today : now;
      return typeof value === 'string' && value > limit
        ? { text: `${field.label} lies in the future.`, rule: 'S-5' }
        : null;
    }
    case 'future':
      return typeof value === 'string' && value <= now
        ? { text: `${field.label} has passed; name an instant in the future.`, rule: 'GI-2' }
        : null;
    case 'withinLimit': {
      const limit = limitSeconds(template, rule.state, effectiveSeverity(state));
      if (limit === null || typeof value !== 'string') return null;
      const last = addSeconds(now, limit);
      return value > last
        ? { text: `${field.label} is no later than ${last}, the limit of ${rule.state}.`, rule: 'GI-2' }
        : null;
    }
    case 'holdsRole':
      return typeof value === 'string' && !holds(state.directory, value, rule.role)
        ? { text: `${field.label}: this person does not hold the role ${ROLE_TITLES[rule.role]} (${rule.role}).` }
        : null;
    case 'listIffTrue': {
      const count = Array.isArray(value) ? value.length : 0;
      if (facts[rule.field] === true && count === 0) return { text: `${field.label}: name at least one.` };
      if (facts[rule.field] === false && count > 0) return { text: `${field.label}: leave the list empty.` };
      return null;
    }
    case 'differsFromPresentVersion': {
      const specId = facts[rule.specColumn];
      const spec = typeof specId === 'string' ? findSpec(state.directory, specId) : null;
      return spec !== null && spec.version === value
        ? { text: `${spec.path} is at version ${spec.version} already; name the version that the commit makes.` }
        : null;
    }
    case 'unique':
    case 'flagOutside':
      return null;
  }
}

/** Rows that are given by an earlier item: each once (`keys`), or the same cells (`equal`). */
function checkRows(
  state: WorkItemState,
  field: FieldTemplate,
  rows: RowsTemplate,
  value: readonly FactRow[],
  path: string,
): FieldProblem[] {
  const withRule = (problem: FieldProblem): FieldProblem =>
    field.rule === undefined ? problem : { ...problem, rule: field.rule };
  if (rows.kind === 'equal') return equalRows(state, rows, value, path).map(withRule);
  const wanted = listOf(state, rows.source);
  const given = value.map((row) => row[rows.column] ?? '');
  const problems: FieldProblem[] = [];
  given.forEach((key, index) => {
    const at = `${path}[${index}].${rows.column}`;
    if (!wanted.includes(key))
      problems.push({ path: at, message: `${key} is not among those of ${rows.source.item}.` });
    else if (given.indexOf(key) !== index) problems.push({ path: at, message: `${key} is there twice; name it once.` });
  });
  for (const key of wanted) {
    if (!given.includes(key)) problems.push({ path, message: `${key} of ${rows.source.item} is missing.` });
  }
  return problems.map(withRule);
}

function equalRows(
  state: WorkItemState,
  rows: Extract<RowsTemplate, { kind: 'equal' }>,
  value: readonly FactRow[],
  path: string,
): FieldProblem[] {
  const source = sourceRows(state, rows);
  const [key = ''] = rows.columns;
  const problems: FieldProblem[] = [];
  for (const [index, row] of value.entries()) {
    const twin = source.find((candidate) => candidate[key] === row[key]);
    if (twin === undefined) {
      problems.push({
        path: `${path}[${index}].${key}`,
        message: `${row[key] ?? ''} is not among the rows of ${rows.item}.`,
      });
      continue;
    }
    for (const column of rows.columns.slice(1)) {
      if (twin[column] !== row[column]) {
        problems.push({
          path: `${path}[${index}].${column}`,
          message: `It differs from ${rows.item}: ${twin[column] ?? ''}`,
        });
      }
    }
    if (value.findIndex((candidate) => candidate[key] === row[key]) !== index) {
      problems.push({ path: `${path}[${index}].${key}`, message: `${row[key] ?? ''} is there twice; name it once.` });
    }
  }
  for (const row of source) {
    if (!value.some((candidate) => candidate[key] === row[key])) {
      problems.push({ path, message: `${row[key] ?? ''} of ${rows.item} is missing.` });
    }
  }
  return problems;
}

/** The rows of an earlier item's table. */
export function sourceRows(state: WorkItemState, rows: { item: string; fact: string }): FactRow[] {
  const fact = factOf(state, rows.item, rows.fact);
  return Array.isArray(fact) ? fact.filter((row): row is FactRow => typeof row !== 'string') : [];
}

/** Fills `{canonicalOwner}` from the registry, any other `{name}` from the evidence's own fields. */
export function fillStatement(state: WorkItemState, statement: string, facts: Facts): string {
  return statement.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    if (name === 'canonicalOwner') {
      const id = canonicalOwnerId(state) ?? '';
      // The registry may still name an owner who has left: then by the last known name.
      return findPerson(state.directory, id)?.name ?? state.names[id] ?? placeholder;
    }
    const value = facts[name];
    return typeof value === 'string' ? value : placeholder;
  });
}

function isNegative(field: FieldTemplate, value: FactValue | undefined): boolean {
  if (field.kind === 'table' && Array.isArray(value)) {
    return (value as FactRow[]).some((row) =>
      (field.columns ?? []).some((column) => isNegative(column, row[column.name])),
    );
  }
  if (field.negative === undefined) return false;
  return value === field.negative || field.fixed === field.negative;
}

function flagsOfField(ground: Ground, field: FieldTemplate, value: FactValue | undefined): string[] {
  const flags: string[] = [];
  for (const rule of field.rules ?? []) {
    if (rule.kind === 'notFuture' && typeof value === 'string') {
      const start = presentVisit(ground.state).enteredAt;
      if (value < (field.kind === 'date' ? dayOf(start) : start)) {
        flags.push(`${field.label} ${value} is older than the present stay in ${ground.state.state} (S-5).`);
      }
    }
    if (rule.kind === 'flagOutside' && Array.isArray(value)) {
      const inside = listOf(ground.state, rule.source);
      for (const entry of value)
        if (typeof entry === 'string' && !inside.includes(entry)) flags.push(`${entry}: ${rule.flag}.`);
    }
  }
  return flags;
}

function commitsIn(field: FieldTemplate, value: FactValue | undefined): string[] {
  if (field.kind === 'commit') return typeof value === 'string' ? [value] : [];
  if (field.kind !== 'table' || !Array.isArray(value)) return [];
  return (field.columns ?? [])
    .filter((column) => column.kind === 'commit')
    .flatMap((column) => (value as FactRow[]).map((row) => row[column.name] ?? ''));
}

/** Items whose content the form cannot do without and that have none (G-6a). */
export function missingNeeds(state: WorkItemState, item: GateItemTemplate): string[] {
  return (item.needs ?? []).filter((key) => (state.items[key]?.live ?? null) === null);
}
