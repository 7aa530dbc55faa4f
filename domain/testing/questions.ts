import { addSeconds } from '../instant.ts';
import type { QuestionRecord } from '../state.ts';
import type { Play } from './play.ts';

/** A question of the engineer to the Product Owner, due in an hour, open. */
export function questionRecord(play: Play, change: Partial<QuestionRecord> = {}): QuestionRecord {
  return {
    id: 'q-1',
    kind: 'QUESTION',
    status: 'OPEN',
    text: 'Which month is meant?',
    askedBy: play.id('engineer'),
    askedIn: 'ENGINEER',
    askedAt: play.now,
    to: { kind: 'person', personId: play.id('product'), role: 'PRODUCT_OWNER' },
    specId: null,
    deadline: addSeconds(play.now, 3600),
    visit: play.state.visits.length - 1,
    item: null,
    answer: null,
    answeredBy: null,
    answeredAt: null,
    changedAtVersion: play.state.version,
    ...change,
  };
}
