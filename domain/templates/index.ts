import { sha256Of } from '../canonical.ts';
import type { TemplateReference } from '../state.ts';
import type { ProcessTemplate } from '../template.ts';
import { DEFECT_RUN } from './defect-run.ts';

export { DEFECT_RUN };

/** Every template version ever released. A running work item stays on the one it began with, so none is ever removed. */
export const RELEASED_TEMPLATES: readonly ProcessTemplate[] = [DEFECT_RUN];

/** The released template of that key and version; throws when there is none, since no run can go on without it. */
export function findTemplate(reference: { key: string; version: string }): ProcessTemplate {
  const found = RELEASED_TEMPLATES.find(
    (template) => template.key === reference.key && template.version === reference.version,
  );
  if (found === undefined) throw new Error(`No released template ${reference.key} ${reference.version}.`);
  return found;
}

const references = new WeakMap<ProcessTemplate, TemplateReference>();

/** Key, version and hash of a template: what a run records of the template it began with. */
export function templateReference(template: ProcessTemplate): TemplateReference {
  const known = references.get(template);
  if (known !== undefined) return known;
  const reference = { key: template.key, version: template.version, sha256: sha256Of(template) };
  references.set(template, reference);
  return reference;
}
