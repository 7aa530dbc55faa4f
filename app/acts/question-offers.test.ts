import { describe, expect, it } from 'vitest';
import type { Command } from '#domain/commands.ts';
import { addSeconds } from '#domain/instant.ts';
import type { Owner } from '#domain/owner.ts';
import { questionOwner } from '#domain/questions.ts';
import type { QuestionRecord } from '#domain/state.ts';
import { BUSY_DIRECTORY } from '#domain/testing/moves.ts';
import { Play } from '#domain/testing/play.ts';
import { mayHold, type Opening, openingsFor, type QuestionAct, questionActs } from './question-offers.ts';

const shown = ({ role, personId }: Owner) => ({ role, person: personId === null ? null : { id: personId } });
const later = (play: Play) => addSeconds(play.now, 5 * 3600);

/** A play in which a question of every kind that people can open is open. */
function asked(): Play {
  const play = Play.reported({}, { directory: BUSY_DIRECTORY });
  const deadline = later(play);
  play.must('engineer', { type: 'ASK_QUESTION', text: 'Which month?', ownerId: 'p-qa', deadline });
  play.must('product', { type: 'RAISE_DISPUTE', text: 'Two specs differ.', deadline });
  play.must('pmo', { type: 'FLAG_DELIVERY_RISK', specId: 's-api', text: 'No schema.', deadline });
  return play;
}

const OPENINGS: Record<Opening, (play: Play) => Command> = {
  QUESTION: (play) => ({ type: 'ASK_QUESTION', text: 'Why?', ownerId: 'p-qa', deadline: later(play) }),
  DISPUTE: (play) => ({ type: 'RAISE_DISPUTE', text: 'Two specs differ.', deadline: later(play) }),
  DELIVERY_RISK: (play) => ({
    type: 'FLAG_DELIVERY_RISK',
    specId: 's-api',
    text: 'No schema.',
    deadline: later(play),
  }),
};

function commandOf(act: QuestionAct, { id, kind }: QuestionRecord): Command {
  switch (act) {
    case 'ANSWER':
      return { type: 'ANSWER_QUESTION', id, text: 'May.' };
    case 'RULE':
      return { type: 'RULE_ON_DISPUTE', id, text: 'The first holds.' };
    case 'WITHDRAW':
      return { type: 'WITHDRAW_QUESTION', id, reason: 'I found it.' };
    case 'READDRESS': {
      const holder = BUSY_DIRECTORY.people.find((person) => mayHold(kind, person));
      return { type: 'READDRESS_QUESTION', id, ownerId: holder?.id ?? '', reason: 'On leave.' };
    }
  }
}

const ACTS: readonly QuestionAct[] = ['ANSWER', 'RULE', 'WITHDRAW', 'READDRESS'];

describe('A-6: what a page offers about questions is what the process would accept', () => {
  it('GI-5, A-4, A-5: opening one', () => {
    const play = Play.reported({}, { directory: BUSY_DIRECTORY });
    for (const reader of BUSY_DIRECTORY.people) {
      const accepted = (Object.keys(OPENINGS) as Opening[]).filter(
        (opening) => play.copy().send({ id: reader.id }, OPENINGS[opening](play)).accepted,
      );
      expect([reader.id, openingsFor(reader, play.state.disposition)]).toEqual([reader.id, accepted]);
    }
  });

  it('GI-5, A-4, A-5: settling, withdrawing and readdressing one, for everybody', () => {
    const play = asked();
    expect(play.state.questions.map(({ kind }) => kind)).toEqual(['QUESTION', 'DISPUTE', 'DELIVERY_RISK']);
    let offers = 0;
    for (const question of play.state.questions) {
      for (const reader of BUSY_DIRECTORY.people) {
        const seen = {
          kind: question.kind,
          open: true,
          askedBy: { id: question.askedBy },
          owner: shown(questionOwner(play.state, question)),
        };
        const offered = questionActs(reader, play.state.disposition, seen);
        const accepted = ACTS.filter((act) => play.copy().send({ id: reader.id }, commandOf(act, question)).accepted);
        expect([question.kind, reader.id, offered]).toEqual([question.kind, reader.id, accepted]);
        offers += offered.length;
      }
    }
    expect(offers).toBeGreaterThan(6);
  });

  it('nothing to whoever only reads, nor about what is settled, nor once the run has ended', () => {
    const viewer = { id: 'p-viewer', roles: ['VIEWER'] as const };
    expect(openingsFor(viewer, 'ACTIVE')).toEqual([]);
    expect(openingsFor({ id: 'p-pmo', roles: ['PMO_LEAD'] }, 'CLOSED')).toEqual([]);
    const pmo = { id: 'p-pmo', roles: ['PMO_LEAD'] as const };
    const owner = { role: 'PMO_LEAD' as const, person: null };
    const question = { kind: 'QUESTION' as const, open: true, askedBy: { id: 'p-pmo' }, owner };
    expect(questionActs(pmo, 'ACTIVE', question)).toEqual(['ANSWER', 'WITHDRAW', 'READDRESS']);
    expect(questionActs(pmo, 'ACTIVE', { ...question, open: false })).toEqual([]);
    expect(questionActs(pmo, 'WITHDRAWN', question)).toEqual([]);
    // C-1: a deviation note is settled after closing, and only there.
    expect(questionActs(pmo, 'CLOSED', { ...question, kind: 'DEVIATION_NOTE' })).toEqual(['ANSWER', 'READDRESS']);
    expect(questionActs(pmo, 'ACTIVE', { ...question, kind: 'DEVIATION_NOTE' })).toEqual([]);
  });
});
