import { describe, expect, test } from 'vitest';
import { DEFECT_RUN } from './defect-run.ts';

/** Titles of the gate items, copied from the source text of Defect Run 1.0. */
const TITLES = [
  'T.1 Defect confirmed against canonical spec',
  'T.2 Severity assigned',
  'T.3 Reproduction confirmed',
  'T.4 Owner assigned',
  'RC.1 Root cause identified and documented',
  'RC.2 Canonical spec impact assessed',
  'RC.3 Regression surface identified',
  'FS.1 Fix scope documented',
  'FS.2 Canonical spec updates committed (if required)',
  'FS.3 Validation expected values update scoped',
  'FS.4 openapi.yaml update scoped (if API contract changes)',
  'I.1 Fix committed',
  'I.2 Validation expected values updated (if required)',
  'I.3 openapi.yaml committed in same PR as API contract (if applicable)',
  'I.4 Patch verification',
  'V.1 Defect behaviour resolved',
  'V.2 Validation passes (if validation was updated)',
  'V.3 No regressions in identified surface areas',
  'V.4 Canonical Owner sign-off (P0/P1 defects only)',
];

/** "Depends on" of process.md 5. */
const DEPENDS_ON: Record<string, string[]> = {
  'T.4': ['T.2'],
  'RC.2': ['T.1'],
  'FS.1': ['RC.1'],
  'FS.2': ['RC.2'],
  'FS.3': ['FS.1'],
  'FS.4': ['FS.1'],
  'I.1': ['FS.1'],
  'I.2': ['FS.3'],
  'I.3': ['FS.4'],
  'I.4': ['I.1'],
  'V.1': ['I.1'],
  'V.2': ['FS.3'],
  'V.3': ['RC.3'],
  'V.4': ['T.2'],
};

describe('Defect Run 1.0 is the process as it is written', () => {
  const items = DEFECT_RUN.gates.flatMap((gate) => gate.items);

  test('the state machine', () => {
    expect(DEFECT_RUN.gates.map(({ key, from, to }) => `${from} →${key}→ ${to}`)).toEqual([
      'TRIAGE →T→ ROOT_CAUSE',
      'ROOT_CAUSE →RC→ FIX_SCOPE',
      'FIX_SCOPE →FS→ IMPLEMENTATION',
      'IMPLEMENTATION →I→ VERIFICATION',
      'VERIFICATION →V→ CLOSED',
    ]);
  });

  test('all 19 gate items by their titles', () => {
    expect(items.map((item) => `${item.key} ${item.title}`)).toEqual(TITLES);
  });

  test('what each depends on (G-6)', () => {
    expect(
      Object.fromEntries(items.flatMap((item) => (item.dependsOn.length > 0 ? [[item.key, item.dependsOn]] : []))),
    ).toEqual(DEPENDS_ON);
  });

  test('what a form cannot do without (G-6a): I.2, I.4, V.3, FS.2', () => {
    const needing = items.filter((item) => item.needs !== undefined).map((item) => `${item.key} ${item.needs?.join()}`);
    expect(needing).toEqual(['FS.2 RC.2', 'I.2 FS.3', 'I.4 I.1', 'V.3 RC.3']);
  });

  test('both reversions (M-3)', () => {
    expect(DEFECT_RUN.reversions.map(({ from, to, revalidates }) => [from, to, revalidates])).toEqual([
      ['IMPLEMENTATION', 'FIX_SCOPE', ['FS', 'I']],
      ['VERIFICATION', 'IMPLEMENTATION', ['I', 'V']],
    ]);
  });
});
