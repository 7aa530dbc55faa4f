import { bytesOf, canonicalProblem, sha256Of } from './canonical.ts';
import { readField } from './evidence-fields.ts';
import type { FieldProblem } from './refusal.ts';
import type { Facts } from './state.ts';
import type { GateItemTemplate, VariantTemplate } from './template.ts';

/** Largest evidence in bytes of canonical JSON (decision 9). */
export const MAX_EVIDENCE_BYTES = 64 * 1024;

/**
 * Evidence as the run needs it: the hash of the stored body, and for each form that the item may have the problems that
 * need no recorded fact to be seen, and the facts that later rules read.
 */
export interface DistilledEvidence {
  sha256: string;
  /** By variant, in the template's order. */
  variants: Record<string, VariantReading>;
  /** Names of the fields that were given: they are the author's choice of variant. */
  given: string[];
}

export interface VariantReading {
  problems: FieldProblem[];
  facts: Facts;
}

/** Reads evidence against all forms of an item. Pure and total: any JSON object is accepted, problems are data. */
export function distilEvidence(
  item: Pick<GateItemTemplate, 'variants'>,
  evidence: Record<string, unknown>,
): DistilledEvidence {
  const variants: Record<string, VariantReading> = {};
  const unstorable = canonicalProblem(evidence);
  if (unstorable !== null) {
    const reading = { problems: [{ path: 'evidence', message: unstorable }], facts: {} };
    for (const variant of item.variants) variants[variant.key] = reading;
    return { sha256: '', variants, given: [] };
  }
  for (const variant of item.variants) variants[variant.key] = readVariant(variant, evidence);
  return { sha256: sha256Of(evidence), variants, given: Object.keys(evidence).sort() };
}

/** A problem when the evidence is too large to be stored or has no canonical JSON at all, else null. */
export function evidenceSizeProblem(evidence: Record<string, unknown>): FieldProblem | null {
  const unstorable = canonicalProblem(evidence);
  if (unstorable !== null) return { path: 'evidence', message: unstorable };
  const bytes = bytesOf(evidence);
  if (bytes <= MAX_EVIDENCE_BYTES) return null;
  return { path: 'evidence', message: `The evidence has ${bytes} bytes; at most ${MAX_EVIDENCE_BYTES} are accepted.` };
}

function readVariant(variant: VariantTemplate, evidence: Record<string, unknown>): VariantReading {
  const problems: FieldProblem[] = [];
  const facts: Facts = {};
  const known = new Set(variant.fields.map((field) => field.name));
  for (const name of Object.keys(evidence)) {
    if (!known.has(name)) problems.push({ path: name, message: 'This form has no such field; leave it out.' });
  }
  for (const field of variant.fields) {
    const value = evidence[field.name];
    const absent = value === undefined || value === null;
    if (absent) {
      if (field.optional !== true)
        problems.push({ path: field.name, message: `${field.label} is required.`, rule: field.rule });
      continue;
    }
    const reading = readField(field, value, field.name);
    problems.push(...reading.problems);
    if (field.fact === true && reading.fact !== null) facts[field.name] = reading.fact;
  }
  return { problems, facts };
}
