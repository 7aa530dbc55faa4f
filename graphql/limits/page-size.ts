/** Larger pages are refused, never cut (contract). */
export const MAX_PAGE_SIZE = 200;
