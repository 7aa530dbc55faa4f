import { fromMillis } from '#domain/instant.ts';
import type { Evidence } from '../history.ts';
import type { Item } from '../items.ts';

type Fields = Record<string, unknown>;

/** What evidence needs to know of where it is given. */
export interface Surroundings {
  at: number;
  /** Name of the canonical owner. */
  canonicalOwner: string;
  /** Any spec of the registry. */
  specId: string;
}

/** Whole evidence, as evidence-forms.md has it, of what the model says of it. */
export function evidenceOf(item: Item, evidence: Evidence, surroundings: Surroundings): Fields {
  const fields = fieldsOf(item, evidence, surroundings);
  // A field that no form has is as wrong as one that is left out, and every form can have it.
  return evidence.spoiled ? { ...fields, surplus: 'of no form' } : fields;
}

function fieldsOf(
  item: Item,
  { form, wording, names, bad, severity, deadline }: Evidence,
  { at, canonicalOwner, specId: anySpec }: Surroundings,
): Fields {
  const text = `Wording ${wording}.`;
  const day = fromMillis(at).slice(0, 10);
  const commit = `abcdef${wording}`;
  const spec = { specId: names[0], section: text, version: '1.0' };
  const value = { newValue: '0.042', method: 'By hand.' };
  switch (item) {
    case 'T.1':
      return form === 'noSpec'
        ? { noSpecFound: true, searched: text, specId: names[0] }
        : { ...spec, expectedBehaviour: text };
    case 'T.2':
      return { severity, rationale: text };
    case 'T.3':
      return { reproduced: !bad, steps: ['Open the report', text], environment: 'staging', date: day };
    case 'T.4':
      return { engineeringOwnerId: names[0], deadline: fromMillis(deadline ?? at) };
    case 'RC.1':
      return { location: 'src/churn.ts', explanation: text };
    case 'RC.2':
      return { specUpdateRequired: names.length > 0, reason: text, specIds: [...names] };
    case 'RC.3':
      return form === 'surface'
        ? { areas: [...names] }
        : { statement: 'no regression surface beyond the fix location' };
    case 'FS.1':
      return {
        change: text,
        files: [...names],
        expectedBehaviour: text,
        specId: anySpec,
        section: '1',
        version: '1.0',
      };
    case 'FS.2':
      return form === 'updates'
        ? { updates: names.map((specId) => ({ specId, commit, newVersion: `2.${at}` })) }
        : { statement: `no spec update required — confirmed by ${canonicalOwner}` };
    case 'FS.3':
      return form === 'affected'
        ? { values: names.map((metric) => ({ metric, ...value, specReference: text })), independent: true }
        : { metric: 'churn_rate', statement: 'no validation update required — churn_rate not affected' };
    case 'FS.4':
      return form === 'changes'
        ? { operations: [text], statement: 'openapi.yaml update required, scoped for same PR' }
        : { statement: 'no API contract change — confirmed by API Contracts owner' };
    case 'I.1':
      return { commit, files: [...names] };
    case 'I.2':
      return form === 'updated'
        ? { commit, values: names.map((metric) => ({ metric, ...value })) }
        : { statement: 'not required' };
    case 'I.3':
      return form === 'updated' ? { commit } : { statement: 'not applicable' };
    case 'I.4':
      return { changes: names.map((file) => ({ file, change: text })) };
    case 'V.1':
      return { method: text, result: bad ? 'not resolved' : 'resolved', date: day, build: 'build 118' };
    case 'V.2':
      return form === 'run'
        ? { result: bad ? 'failed' : 'all pass', at: fromMillis(at) }
        : { statement: 'validation not affected — confirmed' };
    case 'V.3':
      return {
        checks: names.map((area, index) => ({
          area,
          testCases: text,
          method: 'By hand.',
          result: bad && index === 0 ? 'fail' : 'pass',
        })),
      };
    case 'V.4':
      return form === 'signOff' ? { signOff: text } : { statement: 'P2/P3 — sign-off not required' };
  }
}
