import type { Instant } from '#domain/instant.ts';
import type { MessageKind } from '#domain/message-kinds.ts';
import type { OutgoingMessage } from '#models/outgoing-messages.ts';

const HEADINGS: Record<MessageKind, string> = {
  ESCALATION: 'Escalation',
  LIMIT_WARNING: 'Limit warning',
  NEXT_ACTION: 'Your next action',
  ANSWER: 'Answer',
  STATE_CHANGE: 'News',
};

/** `Your next action in #7` */
export const headingOf = ({ kind, workItemId }: OutgoingMessage): string => `${HEADINGS[kind]} in #${workItemId}`;

/** A title as one line of visible characters: it goes into headers and beside what we say. */
export const oneLine = (text: string): string => text.replaceAll(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();

/** Making one takes longer than writing a mail, and there are no more than zones. */
const FORMATS = new Map<string, Record<'day' | 'time' | 'offset', Intl.DateTimeFormat>>();

function formatsOf(timeZone: string) {
  const known = FORMATS.get(timeZone);
  if (known !== undefined) return known;
  const formats = {
    day: new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone }),
    time: new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone }),
    offset: new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'shortOffset' }),
  };
  FORMATS.set(timeZone, formats);
  return formats;
}

/** An instant in somebody's zone, which is named: `Monday, 2 March 2026, 09:00 (Europe/Oslo, GMT+1)`. */
export function timeFor(at: Instant, timeZone: string): string {
  const date = new Date(at);
  const { day, time, offset } = formatsOf(timeZone);
  const shift = offset.formatToParts(date).find(({ type }) => type === 'timeZoneName');
  return `${day.format(date)}, ${time.format(date)} (${timeZone}${shift === undefined ? '' : `, ${shift.value}`})`;
}

/** The page of a message. What it names is a path of ours, whatever it looks like. */
export function pageOf({ link }: Pick<OutgoingMessage, 'link'>, site: URL): string {
  const page = new URL(site);
  const [way = '', hash = ''] = link.split('#', 2);
  const [path = '', query = ''] = way.split('?', 2);
  page.pathname = path;
  page.search = query;
  page.hash = hash;
  return page.href;
}
