/** Whether a write failed because its key is there already. By code: the text differs between engines. */
export function isDuplicateKey(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 11000;
}
