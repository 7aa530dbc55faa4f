import { describe, expect, test } from 'vitest';
import type { WorkItemEvent } from './events.ts';
import { evolve, fold } from './evolve.ts';
import { DEFECT_RUN } from './templates/index.ts';
import { withPerson } from './testing/cast.ts';
import { PLAIN_STORY } from './testing/ordinary-way.ts';
import { Play } from './testing/play.ts';
import { upcastEvent, upcastState } from './upcast.ts';

const play = Play.in('ROOT_CAUSE', PLAIN_STORY);

describe('evolve: the state after one more event', () => {
  test('fold(events) is the running state, and survives storage', () => {
    expect(fold(DEFECT_RUN, play.events)).toEqual(play.state);
    const stored = JSON.parse(JSON.stringify(play.events)) as WorkItemEvent[];
    expect(fold(DEFECT_RUN, stored.map(upcastEvent))).toEqual(play.state);
    expect(upcastState(JSON.parse(JSON.stringify(play.state)))).toEqual(play.state);
  });

  test('changes nothing it was given', () => {
    const frozen = JSON.stringify(play.state);
    const after = play.copy();
    after.write('RC.1').confirm('RC.1').validate('RC.1');
    expect(JSON.stringify(play.state)).toBe(frozen);
    expect(after.state.version).toBe(play.state.version + 3);
  });

  test('refuses an event that does not follow: again, too far, before the report, a second report', () => {
    const [report, second, third] = play.events as [WorkItemEvent, WorkItemEvent, WorkItemEvent];
    const reported = evolve(DEFECT_RUN, null, report);
    const next = evolve(DEFECT_RUN, reported, second);
    expect(() => evolve(DEFECT_RUN, next, second)).toThrow('does not follow');
    expect(() => evolve(DEFECT_RUN, reported, third)).toThrow('does not follow');
    expect(() => evolve(DEFECT_RUN, null, second)).toThrow('before its report');
    expect(() => evolve(DEFECT_RUN, reported, report)).toThrow('does not follow');
    expect(() => evolve(DEFECT_RUN, reported, { ...report, seq: 2 })).toThrow('second time');
    expect(() => fold(DEFECT_RUN, [])).toThrow('without events');
    expect(() => evolve(DEFECT_RUN, null, { ...report, directory: null })).toThrow();
  });

  test('refuses an event about an item that the template lacks', () => {
    const next = Play.reported().write('T.1');
    const confirmation = next.must('qaOwner', next.confirms('T.1'));
    const earlier = fold(DEFECT_RUN, next.events.slice(0, -1));
    const foreign = { ...confirmation, payload: { ...confirmation.payload, item: 'X.1' } } as WorkItemEvent;
    expect(() => evolve(DEFECT_RUN, earlier, foreign)).toThrow('X.1');
  });

  test('names of people who left stay known, for old statements', () => {
    const one = Play.reported();
    one.directoryBecomes(withPerson(one.directory, { id: 'p-new', name: 'Nuria Sol', roles: ['ENGINEER'] }));
    one.directoryBecomes({ ...one.directory, people: one.directory.people.filter((person) => person.id !== 'p-new') });
    expect(one.state.names['p-new']).toBe('Nuria Sol');
    expect(one.state.directory.people.some((person) => person.id === 'p-new')).toBe(false);
  });
});

describe('upcasters: today’s schema and those before, nothing newer (decision 11)', () => {
  test.each([{ schema: 5 }, { schema: '1' }, {}, null, 'x', undefined])('%j is refused with the remedy', (stored) => {
    expect(() => upcastEvent(stored)).toThrow(/newer version/);
    expect(() => upcastState(stored)).toThrow(/newer version/);
  });

  test('a state of schema 1 becomes what its events fold to today', () => {
    const { state } = Play.in('FIX_SCOPE').pass('FS.1');
    const { delegations, improvement, duplicateOf, reproductionOwnerId, ...before } = state;
    expect([delegations, improvement, duplicateOf, reproductionOwnerId]).toEqual([[], null, null, null]);
    const items = Object.fromEntries(
      Object.entries(state.items).map(([key, { judged: _judged, ...item }]) => [
        key,
        { ...item, confirmations: item.confirmations.map(({ specIds: _specIds, ...given }) => given) },
      ]),
    );
    expect(upcastState({ ...before, schema: 1, items })).toEqual(state);
  });

  test('of schema 3 an item counts as judged that was validated or declined, or of which a revision was put away', () => {
    const play = Play.in('FIX_SCOPE').pass('FS.1');
    play.must('engineer', play.submits('FS.3'));
    const { state } = play;
    const items = Object.fromEntries(
      Object.entries(state.items).map(([key, { judged: _judged, ...item }]) => [key, item]),
    );
    const upcast = upcastState({ ...state, schema: 3, items });
    expect(upcast).toEqual(state);
    expect([upcast.items['FS.1']?.judged, upcast.items['FS.3']?.judged]).toEqual([true, false]);
    const [first] = state.items['FS.3']?.revisions ?? [];
    const twice = { ...items, 'FS.3': { ...items['FS.3'], revisions: [first, { ...first, revision: 2 }] } };
    expect(upcastState({ ...state, schema: 3, items: twice }).items['FS.3']?.judged).toBe(true);
  });
});
