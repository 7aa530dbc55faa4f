import { sha256OfText } from '#domain/canonical.ts';
import type { BoardDigest } from './contract.ts';

/**
 * How many work items a board shows, and a digest of which, at which versions: the SHA-256, in lower-case hex, of the
 * texts `{id}:{version}`, sorted as plain texts (by UTF-16 code units) and joined with line feeds; without a final one. An
 * empty board has the digest of the empty text.
 *
 * The hub computes it of the cards in the database, the browser of the cards that it shows, where it shows all of a board: a
 * difference means that a push was lost, and the browser reads again. Who shows a part of a board, or several as one, goes by
 * {@link changesTold}.
 */
export function boardDigest(shown: Iterable<{ id: string; version: number }>): BoardDigest {
  const lines = Array.from(shown, ({ id, version }) => `${id}:${version}`).sort();
  return { count: lines.length, digest: sha256OfText(lines.join('\n')) };
}

/**
 * All changes that went over one socket as one number: each change has a number of 32 bits (FNV-1a of the text
 * `{id}:{version}`), and together they are the exclusive or of them all, 0 without any. The hub keeps it for what it sent,
 * the browser for what it got, each change once: a difference means that some are missing, whatever the order.
 */
export function changesTold(before: number, { id, version }: { id: string; version: number }): number {
  let hash = 0x811c9dc5;
  for (const character of `${id}:${version}`) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (before ^ hash) >>> 0;
}
