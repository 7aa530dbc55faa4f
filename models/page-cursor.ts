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
 * @throws InvalidCursorError when it is none, or of another order
 */
export function readCursor(order: string, cursor: string): string {
  const parts = cursor.length > MAX_LENGTH ? null : parse(cursor);
  if (!Array.isArray(parts) || parts.length !== 2) throw new InvalidCursorError();
  const [cursorOrder, key] = parts as unknown[];
  if (cursorOrder !== order || typeof key !== 'string') throw new InvalidCursorError();
  return key;
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown;
  } catch {
    return null;
  }
}
