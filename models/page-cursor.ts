import { parseInstant } from '#domain/instant.ts';

/** A cursor that this list did not give out. */
export class InvalidCursorError extends Error {
  override readonly name = 'InvalidCursorError';

  constructor() {
    super('This cursor does not belong to this list; begin again at the first page.');
  }
}

const MAX_LENGTH = 500;

/** An opaque mark of a place in an ordered list: the order, and the sort key of the item there, which is unique. */
export function writeCursor(order: string, key: string): string {
  return Buffer.from(JSON.stringify([order, key])).toString('base64url');
}

/**
 * The sort key in a cursor.
 *
 * @param isKey whether this list can have had such a key
 * @throws InvalidCursorError when it is none, or of another order
 */
export function readCursor(order: string, cursor: string, isKey: (key: string) => boolean): string {
  const parts = cursor.length > MAX_LENGTH ? null : parse(cursor);
  if (!Array.isArray(parts) || parts.length !== 2) throw new InvalidCursorError();
  const [cursorOrder, key] = parts as unknown[];
  if (cursorOrder !== order || typeof key !== 'string' || !isKey(key)) throw new InvalidCursorError();
  return key;
}

/** Whether it is a sort key of what is sorted by an instant, and by its id where that is the same: `{instant}~{id}`. */
export function isPlace(key: string): boolean {
  const end = key.indexOf('~');
  const instant = key.slice(0, Math.max(0, end));
  return parseInstant(instant) === instant && PRINTED.test(key.slice(end + 1));
}

/** No controls and no halves of characters, which not every engine takes. */
const PRINTED = /^\P{C}+$/u;

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown;
  } catch {
    return null;
  }
}
