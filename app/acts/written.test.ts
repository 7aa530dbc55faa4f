import { describe, expect, it } from 'vitest';
import { plainField, plainForm } from './plain-field.ts';
import { inOwnWords, problemsWithin, writtenIn } from './written.ts';

const FORM = plainForm(
  plainField('text', 'Your question', 'longText'),
  plainField('ownerId', 'Who answers', 'person'),
  plainField('deadline', 'By when', 'dateTime'),
  plainField('duplicateOf', 'Repeats', 'text', { required: false }),
);

describe('what was written into a command', () => {
  it('has an empty text where none was written, so that the API says what to do', () => {
    expect(writtenIn(FORM, {}, 'UTC')).toEqual({ text: '', ownerId: '', deadline: null });
  });

  it('has instants of the zone they were typed in', () => {
    const typed = { text: 'Why?', ownerId: 'p-1', deadline: '2026-03-01T14:00' };
    expect(writtenIn(FORM, typed, 'Europe/Berlin')).toEqual({ ...typed, deadline: '2026-03-01T13:00:00.000Z' });
  });
});

describe('a problem of a field in which nothing was chosen', () => {
  const unchosen = { path: 'ownerId', message: 'Expected non-nullable type "ID!" not to be null.' };

  it('says what to choose', () => {
    expect(inOwnWords(FORM, writtenIn(FORM, {}, 'UTC'), [unchosen])).toEqual([
      { path: 'ownerId', message: 'Choose a person.' },
    ]);
  });

  it('is named within the part of the input that holds the fields', () => {
    const [inside, outside] = [
      { path: 'record.notes[0].reason', message: 'Say why.' },
      { path: 'recorder', message: 'Unknown.' },
    ];
    expect(problemsWithin('record', [inside, outside])).toEqual([{ ...inside, path: 'notes[0].reason' }, outside]);
    expect(problemsWithin(undefined, [inside])).toEqual([inside]);
  });

  it('is left as it is where something was chosen, or nothing is drawn', () => {
    const refused = { path: 'ownerId', message: 'Ann has no part in the process.' };
    const elsewhere = { path: 'workItemId', message: 'There is none.' };
    const written = writtenIn(FORM, { ownerId: 'p-1' }, 'UTC');
    expect(inOwnWords(FORM, written, [refused, elsewhere])).toEqual([refused, elsewhere]);
  });
});
