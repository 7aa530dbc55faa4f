import { expect, test } from 'vitest';
import { CAST_MEMBERS } from '../testing/cast.ts';
import { Play } from '../testing/play.ts';

test.each(CAST_MEMBERS)('%s may comment; it counts as a version and changes nothing else (AU-1)', (who) => {
  const play = Play.reported();
  const before = play.state;
  const event = play.must(who, { type: 'COMMENT', text: 'Seen on staging.' });
  expect(event).toMatchObject({ type: 'COMMENTED', payload: { text: 'Seen on staging.' } });
  expect(play.state).toEqual({ ...before, version: 2, head: event.hash, updatedAt: event.at });
});

test('whoever has no part in the process may not (A-6)', () => {
  const play = Play.reported();
  expect(play.refusal({ id: 'p-viewer' }, { type: 'COMMENT', text: 'Hi.' })).toMatchObject({
    code: 'NOT_ALLOWED',
    rule: 'A-6',
  });
});
