import { expect, it } from 'vitest';
import { missingPlace } from './missing-place.ts';

it.each([
  [{ item: 'T.1', part: 'EVIDENCE' }, '/work-items/42?tab=gate#T.1'],
  [{ item: 'FS.2', part: 'VALIDATION' }, '/work-items/42?tab=gate#FS.2'],
  [{ item: null, part: 'QUESTION' }, '/work-items/42?tab=questions'],
  // What a gate item's evidence opened is still answered among the questions.
  [{ item: 'T.1', part: 'QUESTION' }, '/work-items/42?tab=questions'],
])('GI-5, GI-3: %j is given at %s', (part, place) => expect(missingPlace('42', part)).toBe(place));
