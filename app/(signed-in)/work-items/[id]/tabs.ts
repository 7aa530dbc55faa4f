/** The parts of a work item's page, by the names that addresses have. */
export const TABS = ['gate', 'document', 'timeline', 'questions', 'attachments'] as const;
export type Tab = (typeof TABS)[number];

/** Tabs that lead somewhere; nothing can be attached yet, so that part is reached by its address only. */
export const SHOWN_TABS: readonly { tab: Tab; label: string }[] = [
  { tab: 'gate', label: 'Gate' },
  { tab: 'document', label: 'Document' },
  { tab: 'timeline', label: 'Timeline' },
  { tab: 'questions', label: 'Questions' },
];

/** The tab that an address asks for; the gate where it asks for none that there is. */
export function tabOf(asked: string | readonly string[] | undefined): Tab {
  return TABS.find((tab) => tab === asked) ?? 'gate';
}

/** The address of a tab, below the page's own. */
export const tabHref = (tab: Tab): string => `?tab=${tab}`;
