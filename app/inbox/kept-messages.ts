import type { ShownInbox, ShownMessage } from './inbox-document.ts';

/** A message that the reader has just marked: it stays where it is until they leave the view. */
export interface KeptMessage {
  message: ShownMessage;
  /** Where it stood. */
  place: string;
  /** The page as it was shown when it was marked: anything newer from the server counts more. */
  shownThen: ShownInbox;
}

/** The order of the inbox: what was put off stands where it comes back. */
export const placeOf = ({ snoozedUntil, at, id }: ShownMessage): string => `${snoozedUntil ?? at}~${id}`;

/**
 * What a view shows: what the server says, with what the reader has just marked still in its place, so that nothing goes
 * from under the cursor and everything can be taken back.
 *
 * @param order whether the newest stands first, or what comes back soonest
 */
export function withKept(
  page: ShownInbox,
  kept: ReadonlyMap<string, KeptMessage>,
  order: 'newest' | 'soonest',
): ShownMessage[] {
  const places = new Map<string, string>();
  const shown = new Map<string, ShownMessage>();
  for (const message of page.nodes) {
    const marked = kept.get(message.id);
    shown.set(message.id, marked?.shownThen === page ? marked.message : message);
    places.set(message.id, marked?.place ?? placeOf(message));
  }
  for (const [id, { message, place }] of kept) {
    if (shown.has(id)) continue;
    shown.set(id, message);
    places.set(id, place);
  }
  const place = ({ id }: ShownMessage) => places.get(id) ?? '';
  const direction = order === 'newest' ? -1 : 1;
  return [...shown.values()].sort((one, other) => (place(one) < place(other) ? -direction : direction));
}
