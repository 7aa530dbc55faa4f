import { addSeconds, dayOf, type Instant } from '../instant.ts';
import type { Severity } from '../vocabulary.ts';
import type { Cast } from './cast.ts';

export type Evidence = Record<string, unknown>;

const HOUR = 3600;

/** The files of the fix that the whole ordinary way speaks of. */
export const FIX_FILES = ['src/metrics/churn.ts', 'src/pages/report.tsx'];
/** The regression surface of RC.3, variant `surface`. */
export const AREAS = ['monthly report', 'CSV export'];
/** The one expected value of FS.3, variant `affected`. */
export const EXPECTED_VALUE = {
  metric: 'churn_rate',
  newValue: '0.042',
  method: '21 leavers of 500 at the start of the month, by hand.',
};
export const FIX_COMMIT = '4f2a91c';
export const SPEC_COMMIT = '9b1deb4d3b7d4bad9bdd2b0d7b3dcb6d00c0ffee';

/**
 * Valid evidence for every item and variant of Defect Run 1.0, by item and variant. The variants of one story fit each
 * other: RC.2 `required` with FS.2 `updates`, FS.3 `affected` with I.2 `updated` and V.2 `run`, and so on. RC.2 and T.2
 * have one form (`default`); their other keys here are contents that lead to other forms.
 */
export function evidenceOf(cast: Cast, now: Instant): Record<string, Record<string, Evidence>> {
  const spec = { specId: cast.specs.metrics.id, section: '4.2 Churn', version: '1.0' };
  const severity = (value: Severity): Evidence => ({ severity: value, rationale: 'Wrong figures reach the board.' });
  return {
    'T.1': {
      confirmed: { ...spec, expectedBehaviour: 'Churn counts those who left within the month.' },
      noSpec: { noSpecFound: true, searched: 'All of docs/specs.', specId: cast.specs.metrics.id },
    },
    'T.2': {
      default: severity('HIGH'),
      CRITICAL: severity('CRITICAL'),
      HIGH: severity('HIGH'),
      MEDIUM: severity('MEDIUM'),
      LOW: severity('LOW'),
    },
    'T.3': {
      default: {
        reproduced: true,
        steps: ['Open the report of May', 'Compare churn with the sheet'],
        environment: 'staging, build 118',
        date: dayOf(now),
      },
    },
    'T.4': {
      default: { engineeringOwnerId: cast.people.engineer.id, deadline: addSeconds(now, HOUR) },
    },
    'RC.1': {
      default: { location: 'churnRate in src/metrics/churn.ts', explanation: 'It divides by the end count.' },
    },
    'RC.2': {
      default: { specUpdateRequired: false, reason: 'The spec is right, the code is not.', specIds: [] },
      required: {
        specUpdateRequired: true,
        reason: 'The divisor is not spelt out.',
        specIds: [cast.specs.metrics.id, cast.specs.ui.id],
      },
    },
    'RC.3': {
      surface: { areas: [...AREAS] },
      none: { statement: 'no regression surface beyond the fix location' },
    },
    'FS.1': {
      default: {
        change: 'Divide by the count at the start of the month.',
        files: [...FIX_FILES],
        expectedBehaviour: 'Churn as 4.2 defines it.',
        ...spec,
      },
    },
    'FS.2': {
      updates: {
        updates: [
          { specId: cast.specs.metrics.id, commit: SPEC_COMMIT, newVersion: '1.1' },
          { specId: cast.specs.ui.id, commit: SPEC_COMMIT, newVersion: '2.0' },
        ],
      },
      none: { statement: `no spec update required — confirmed by ${cast.people.metrics.name}` },
    },
    'FS.3': {
      affected: { values: [{ ...EXPECTED_VALUE, specReference: 'Metrics Definitions 4.2' }], independent: true },
      notAffected: { metric: 'churn_rate', statement: 'no validation update required — churn_rate not affected' },
    },
    'FS.4': {
      changes: {
        operations: ['GET /metrics/churn'],
        statement: 'openapi.yaml update required, scoped for same PR',
      },
      none: { statement: 'no API contract change — confirmed by API Contracts owner' },
    },
    'I.1': { default: { commit: FIX_COMMIT, files: [...FIX_FILES] } },
    'I.2': {
      updated: { commit: FIX_COMMIT, values: [{ ...EXPECTED_VALUE }] },
      none: { statement: 'not required' },
    },
    'I.3': { updated: { commit: FIX_COMMIT }, none: { statement: 'not applicable' } },
    'I.4': {
      default: { changes: FIX_FILES.map((file) => ({ file, change: 'The divisor is the count at the start.' })) },
    },
    'V.1': {
      default: {
        method: 'The steps of T.3, figures compared by hand.',
        result: 'resolved',
        date: dayOf(now),
        build: FIX_COMMIT,
      },
    },
    'V.2': {
      run: { result: 'all pass', at: now, details: '31 of 31' },
      none: { statement: 'validation not affected — confirmed' },
    },
    'V.3': {
      default: { checks: checksOf(AREAS) },
      fixLocation: { checks: checksOf(['fix location']) },
    },
    'V.4': {
      signOff: { signOff: 'The fix does what 4.2 says.' },
      none: { statement: 'P2/P3 — sign-off not required' },
    },
  };
}

/** One passed check for each area (V.3). */
function checksOf(areas: readonly string[]): Evidence[] {
  return areas.map((area) => ({
    area,
    testCases: 'cases 1 to 7',
    method: 'by hand, then the nightly suite',
    result: 'pass',
  }));
}

/** One of them; throws when there is no such item or variant, since a test that asks for it is wrong. */
export function evidenceFor(cast: Cast, now: Instant, item: string, variant?: string): Evidence {
  const variants = evidenceOf(cast, now)[item] ?? {};
  const found = variant === undefined ? Object.values(variants)[0] : variants[variant];
  if (found === undefined) throw new Error(`No evidence prepared for ${item} ${variant ?? ''}.`);
  return found;
}
