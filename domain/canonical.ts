import { sha256 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';

/** Canonical JSON (RFC 8785): the same bytes for the same value, whatever the order of keys. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('This value has no JSON form.');
  return text;
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
