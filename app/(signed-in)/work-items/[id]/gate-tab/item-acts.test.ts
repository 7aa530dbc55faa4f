import { describe, expect, it } from 'vitest';
import type { Command } from '#domain/commands.ts';
import {
  authorsOf,
  confirmersOf,
  gateOfState,
  itemState,
  itemStatus,
  itemTemplate,
  liveRevision,
  missingParts,
} from '#domain/gates.ts';
import { inputsMissing, nextActions } from '#domain/next-actions.ts';
import type { Owner } from '#domain/owner.ts';
import { DEFECT_RUN } from '#domain/templates/index.ts';
import { BUSY_DIRECTORY } from '#domain/testing/moves.ts';
import { FULL_STORY, itemsOf, ordinaryWay, PLAIN_STORY, type Story } from '#domain/testing/ordinary-way.ts';
import { Play } from '#domain/testing/play.ts';
import { holds } from '../../../../acts/reader.ts';
import { type Act, actsOf, isTurnOf } from './item-acts.ts';

const ACTS: readonly Act[] = ['CONFIRM', 'VALIDATE', 'SUPPLY'];

/** What a page knows of an owner: the person, as GraphQL resolves the id. */
const shown = ({ role, personId }: Owner) => ({ role, person: personId === null ? null : { id: personId } });
const by = (id: string) => ({ by: { id } });

/** The item and its gate as a page gets them. */
function shownItem(play: Play, key: string) {
  const recorded = itemState(play.state, key);
  const live = liveRevision(recorded);
  const gate = gateOfState(DEFECT_RUN, play.state.state);
  return {
    gate: {
      missing: missingParts(DEFECT_RUN, play.state, gate?.key ?? '').map((part) => ({
        ...part,
        owner: shown(part.owner),
      })),
    },
    item: {
      key,
      status: itemStatus(DEFECT_RUN, play.state, key),
      confirmers: confirmersOf(DEFECT_RUN, play.state, key).map(shown),
      authors: authorsOf(DEFECT_RUN, play.state, key).map(shown),
      comesAfter: inputsMissingOf(play, key),
      evidence: live === undefined ? null : by(live.by),
      confirmations: recorded.confirmations.map((one) => by(one.by)),
    },
  };
}

function inputsMissingOf(play: Play, key: string): string[] {
  const item = itemTemplate(DEFECT_RUN, key);
  return item === null ? [] : inputsMissing(DEFECT_RUN, play.state, item);
}

function commandOf(play: Play, act: Act, item: string, story: Story): Command {
  if (act === 'CONFIRM') return play.confirms(item);
  if (act === 'VALIDATE') return play.validates(item);
  const variant = itemsOf(story)
    .flatMap((gate) => gate.items)
    .find((part) => part.item === item)?.variant;
  return play.submits(item, variant);
}

/** Which acts the process accepts from that person on the item as it is; evidence that is not due yet is left out (G-6a). */
function accepted(play: Play, reader: string, item: string, story: Story): Act[] {
  return ACTS.filter((act) => {
    if (act === 'SUPPLY' && inputsMissingOf(play, item).length > 0) return false;
    return play.copy().send({ id: reader }, commandOf(play, act, item, story)).accepted;
  });
}

describe('A-6: what a page offers is what the process would accept', () => {
  it.each([
    ['with everything that can be needed', FULL_STORY],
    ['with nothing but the fix', PLAIN_STORY],
  ])('for everybody, at each step of the ordinary way %s', (_words, story) => {
    const play = Play.reported({}, { directory: BUSY_DIRECTORY });
    let offers = 0;
    for (const step of ordinaryWay(play.cast, play.now, story)) {
      for (const { key } of gateOfState(DEFECT_RUN, play.state.state)?.items ?? []) {
        const { gate, item } = shownItem(play, key);
        for (const reader of play.directory.people) {
          const offered = actsOf(reader, gate, item);
          expect([step, key, reader.id, offered]).toEqual([
            step,
            key,
            reader.id,
            accepted(play, reader.id, key, story),
          ]);
          offers += offered.length;
          if (isTurnOf(reader, gate, item)) expect([step, key, reader.id, offered.length]).not.toContain(0);
        }
      }
      play.take(step);
    }
    expect(offers).toBeGreaterThan(100);
  });

  it('A-2: not the verdict on what one wrote or confirmed oneself', () => {
    const play = Play.reported({}, { directory: BUSY_DIRECTORY });
    play.must({ id: 'p-dual' }, play.submits('T.3'));
    play.must('headOfEngineering', play.confirms('T.3'));
    const { gate, item } = shownItem(play, 'T.3');
    expect(actsOf({ id: 'p-dual', roles: ['PMO_LEAD', 'QA_LEAD'] }, gate, item)).toEqual(['SUPPLY']);
    expect(actsOf({ id: 'p-pmo', roles: ['PMO_LEAD'] }, gate, item)).toEqual(['VALIDATE']);
  });
});

describe('whose turn it is', () => {
  it('GI-1: who has a next action on an item has their turn at it, at each step of the ordinary way', () => {
    const play = Play.reported();
    let turns = 0;
    for (const step of ordinaryWay(play.cast, play.now, FULL_STORY)) {
      for (const action of nextActions(DEFECT_RUN, play.state)) {
        if (action.item === null) continue;
        const { gate, item } = shownItem(play, action.item);
        const reader = play.directory.people.find(({ id }) => id === action.owner.personId);
        expect([action.id, reader !== undefined && isTurnOf(reader, gate, item)]).toEqual([action.id, true]);
        turns += 1;
      }
      play.take(step);
    }
    expect(turns).toBeGreaterThan(50);
  });

  it('G-6a: not before what has to come first', () => {
    const play = Play.in('IMPLEMENTATION');
    const engineer = { id: 'p-eng', roles: ['ENGINEER' as const] };
    const turnAt = (key: string) => {
      const { gate, item } = shownItem(play, key);
      return isTurnOf(engineer, gate, item);
    };
    expect([turnAt('I.1'), turnAt('I.4')]).toEqual([true, false]);
    play.write('I.1');
    expect(turnAt('I.4')).toBe(true);
  });
});

describe('who holds what is owed', () => {
  const reader = { id: 'p-1', roles: ['QA_LEAD' as const] };
  it.each([
    [{ role: 'QA_LEAD' as const, person: { id: 'p-1' } }, true],
    [{ role: 'QA_LEAD' as const, person: { id: 'p-2' } }, false],
    [{ role: 'QA_LEAD' as const, person: null }, true],
    [{ role: 'ENGINEER' as const, person: null }, false],
    [{ role: 'ENGINEER' as const, person: { id: 'p-1' } }, true],
  ])('%j: %s', (owner, expected) => expect(holds(reader, owner)).toBe(expected));
});
