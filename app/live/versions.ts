export type Versions = ReadonlyMap<string, number>;

/** The version that some data has of each work item in it: whatever carries an id and a number as its version. */
export function versionsIn(data: unknown): Versions {
  const found = new Map<string, number>();
  collect(data, found);
  return found;
}

/** Of a work item that is there in two versions the lower one counts. */
function collect(value: unknown, found: Map<string, number>): void {
  if (typeof value !== 'object' || value === null) return;
  if ('id' in value && 'version' in value && typeof value.id === 'string' && typeof value.version === 'number') {
    found.set(value.id, Math.min(value.version, found.get(value.id) ?? value.version));
  }
  for (const part of Object.values(value)) collect(part, found);
}

/** Whether some work item in the data is known, or shown, to be further. */
export function isBehind(data: unknown, known: Versions): boolean {
  for (const [id, version] of versionsIn(data)) if (version < (known.get(id) ?? 0)) return true;
  return false;
}
