import { sha256OfText } from '#domain/canonical.ts';
import type { BoardDigest } from './contract.ts';

/**
 * How many work items a board shows, and a digest of which, at which versions: the SHA-256, in lower-case hex, of the
 * texts `{id}:{version}`, sorted as plain texts (by UTF-16 code units) and joined with line feeds; without a final one. An
 * empty board has the digest of the empty text.
 *
 * The hub computes it of the cards in the database, the browser of the cards that it shows, all pages of a board without
 * a filter: a difference means that a push was lost, and the browser reads again.
 */
export function boardDigest(shown: Iterable<{ id: string; version: number }>): BoardDigest {
  const lines = Array.from(shown, ({ id, version }) => `${id}:${version}`).sort();
  return { count: lines.length, digest: sha256OfText(lines.join('\n')) };
}
