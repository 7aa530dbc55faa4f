/** The state that begins with a row, where rows are grouped by state. */
export function newGroup(rows: readonly { state: string }[], index: number): string | undefined {
  const state = rows[index]?.state;
  return state === rows[index - 1]?.state ? undefined : state;
}
