import { expect, it } from 'vitest';
import type { ShownInbox, ShownMessage } from './inbox-document.ts';
import { type KeptMessage, placeOf, withKept } from './kept-messages.ts';

const message = (id: string, hour: number, more: Partial<ShownMessage> = {}): ShownMessage => ({
  id,
  kind: 'NEXT_ACTION',
  text: id,
  workItemId: '1',
  title: 'A defect',
  deadline: null,
  link: '/work-items/1',
  at: `2026-03-01T${String(hour).padStart(2, '0')}:00:00.000Z`,
  readAt: null,
  snoozedUntil: null,
  ...more,
});
const page = (...nodes: ShownMessage[]): ShownInbox => ({
  nodes,
  pageInfo: { endCursor: null, hasNextPage: false },
  unreadCount: nodes.length,
});
const [a, b, c] = [message('a', 9), message('b', 8), message('c', 7)];
const readB = { ...b, readAt: '2026-03-01T10:00:00.000Z' };
const keep = (one: ShownMessage, marked: ShownMessage, shownThen: ShownInbox) =>
  new Map<string, KeptMessage>([[one.id, { message: marked, place: placeOf(one), shownThen }]]);

it('leaves what was marked where it stood, as it is now, before and after the server says so', () => {
  const before = page(a, b, c);
  const kept = keep(b, readB, before);
  expect(withKept(before, kept, 'newest')).toEqual([a, readB, c]);
  expect(withKept(page(a, c), kept, 'newest')).toEqual([a, readB, c]);
});

it('shows what the server says since, such as that it is unread again', () => {
  const kept = keep(b, readB, page(a, b, c));
  expect(withKept(page(a, b, c), kept, 'newest')).toEqual([a, b, c]);
});

it('puts what has come above it', () => {
  const later = message('d', 11);
  expect(withKept(page(later, a, c), keep(b, readB, page(a, b, c)), 'newest')).toEqual([later, a, readB, c]);
});

it('orders what is put off by when it comes back', () => {
  const soon = message('soon', 9, { snoozedUntil: '2026-03-02T08:00:00.000Z' });
  const late = message('late', 8, { snoozedUntil: '2026-03-05T08:00:00.000Z' });
  const back = { ...soon, snoozedUntil: null };
  expect(withKept(page(late), keep(soon, back, page(soon, late)), 'soonest')).toEqual([back, late]);
});
