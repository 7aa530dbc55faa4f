import type { MessageFilter } from '#graphql/documents/graphql.ts';

/** A part of the inbox with an address of its own. */
export interface View {
  filter: MessageFilter;
  title: string;
  path: string;
  /** What would be there. */
  empty: string;
}

const UNREAD: View = {
  filter: 'UNREAD',
  title: 'Unread',
  path: '/inbox',
  empty: 'Nothing is unread. What you have to do next, what is late and what others answered comes here by itself.',
};

export const VIEWS: readonly View[] = [
  UNREAD,
  {
    filter: 'ALL',
    title: 'All',
    path: '/inbox?show=all',
    empty: 'No message came yet. The first one comes when a defect asks something of you, or concerns you.',
  },
  {
    filter: 'SNOOZED',
    title: 'Snoozed',
    path: '/inbox?show=snoozed',
    empty: 'Nothing is put off. A message that you snooze waits here and comes back unread at its time.',
  },
];

/** The view that an address names; the unread where it names none. */
export const viewOf = (show: string | null): View =>
  VIEWS.find(({ filter }) => filter.toLowerCase() === show) ?? UNREAD;

/** The page that begins behind a cursor. */
export const pageOf = ({ path }: View, after: string): string =>
  `${path}${path.includes('?') ? '&' : '?'}after=${encodeURIComponent(after)}`;
