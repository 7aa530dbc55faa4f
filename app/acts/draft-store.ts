/** The part of the browser's storage that drafts need. */
export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

export interface Draft<Value> {
  value: Value;
  /** RFC 3339. */
  savedAt: string;
}

const PREFIX = 'phasegate.draft';

/** Names are joined so that none can be taken for two. */
export const draftKey = (...names: readonly (string | number)[]): string =>
  [PREFIX, ...names.map((name) => encodeURIComponent(name))].join('/');

/** Null where there is none, or nothing that can be read. */
export function readDraft<Value>(storage: DraftStorage, key: string): Draft<Value> | null {
  try {
    const kept: unknown = JSON.parse(storage.getItem(key) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('value' in kept) || !('savedAt' in kept)) return null;
    return kept as Draft<Value>;
  } catch {
    // Written by another release, cut short, or storage that is switched off: then there is no draft.
    return null;
  }
}

/** Returns whether it was kept: storage can be full or switched off. */
export function writeDraft<Value>(storage: DraftStorage, key: string, draft: Draft<Value>): boolean {
  try {
    storage.setItem(key, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function removeDraft(storage: DraftStorage, key: string): void {
  try {
    storage.removeItem(key);
  } catch {
    // Switched off: then nothing was kept either.
  }
}

/** The keys of the drafts below a key, the last in order first. */
export function draftKeysBelow(storage: DraftStorage, key: string): string[] {
  try {
    const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index));
    return keys
      .filter((candidate): candidate is string => candidate?.startsWith(`${key}/`) ?? false)
      .sort((one, other) => other.localeCompare(one, 'en', { numeric: true }));
  } catch {
    return [];
  }
}
