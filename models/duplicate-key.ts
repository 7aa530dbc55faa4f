/** The code of a write that failed because its key is there already, the same with every engine. */
export const DUPLICATE_KEY = 11000;

/** Whether a write failed because its key is there already. By code: the text differs between engines. */
export function isDuplicateKey(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === DUPLICATE_KEY;
}
