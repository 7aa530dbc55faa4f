/** Larger pages are refused, never cut (contract). */
export const MAX_PAGE_SIZE = 200;

/** What to do about a size that no page has. */
export const PAGE_SIZE_RULE = `Ask for 1 to ${MAX_PAGE_SIZE} at once.`;
