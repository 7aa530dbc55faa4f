import { sha256 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';

/** Canonical JSON (RFC 8785): the same bytes for the same value, whatever the order of keys. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('This value has no JSON form.');
  return text;
}

/** Deeper than any form or command nests; what is deeper would exhaust the stack of whoever walks it. */
const MAX_DEPTH = 20;

/**
 * Why a value that came from outside has no canonical JSON, or null. JSON admits what RFC 8785 does not: halves of
 * surrogate pairs, numbers too large to be kept, and any depth.
 */
export function canonicalProblem(value: unknown, depth = 0): string | null {
  if (typeof value === 'string')
    return /\p{Surrogate}/u.test(value) ? 'It holds half of a character; remove it.' : null;
  if (typeof value === 'number') return Number.isFinite(value) ? null : 'It holds a number that is too large.';
  if (typeof value !== 'object' || value === null) return null;
  if (depth === MAX_DEPTH) return `It nests deeper than ${MAX_DEPTH} levels.`;
  for (const [key, entry] of Object.entries(value)) {
    const problem = canonicalProblem(key) ?? canonicalProblem(entry, depth + 1);
    if (problem !== null) return problem;
  }
  return null;
}

/** SHA-256 in lower-case hex of a text's UTF-8 bytes. */
export function sha256OfText(text: string): string {
  return bytesToHex(digest(utf8ToBytes(text)));
}

/** SHA-256 in lower-case hex of a value's canonical JSON. */
export function sha256Of(value: unknown): string {
  return sha256OfText(canonicalJson(value));
}

/** Length in bytes of a value's canonical JSON. */
export function bytesOf(value: unknown): number {
  return utf8ToBytes(canonicalJson(value)).length;
}
