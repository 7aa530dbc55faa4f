/** What somebody wrote and may hand on. */
export interface WrittenQuery {
  query: string;
  /** JSON, as it was typed. */
  variables: string;
}

/** Mail and chat cut longer addresses. */
export const LONGEST_LINK = 6_000;

/**
 * A written query as the part of an address behind `#`, which browsers keep to themselves: no log of a server has it.
 * Null where it would be too long.
 */
export function writeShared({ query, variables }: WrittenQuery): string | null {
  const text = new URLSearchParams({ query, ...(variables.trim() === '' ? {} : { variables }) }).toString();
  return text.length > LONGEST_LINK ? null : `#${text}`;
}

/** The query in the part of an address behind `#`; null where there is none, or none that this page wrote. */
export function readShared(hash: string): WrittenQuery | null {
  if (hash.length > LONGEST_LINK + 1) return null;
  const parameters = new URLSearchParams(hash.slice(1));
  const query = parameters.get('query');
  return query === null ? null : { query, variables: parameters.get('variables') ?? '' };
}
