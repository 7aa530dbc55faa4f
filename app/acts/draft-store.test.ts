import { describe, expect, it } from 'vitest';
import { type DraftStorage, draftKey, draftKeysBelow, readDraft, removeDraft, writeDraft } from './draft-store.ts';

/** As browsers keep it: texts by key. */
class Kept implements DraftStorage {
  readonly #texts = new Map<string, string>();
  get length() {
    return this.#texts.size;
  }
  key = (index: number) => [...this.#texts.keys()][index] ?? null;
  getItem = (key: string) => this.#texts.get(key) ?? null;
  setItem = (key: string, text: string) => void this.#texts.set(key, text);
  removeItem = (key: string) => void this.#texts.delete(key);
}

const draft = { value: { typed: 'half a' }, savedAt: '2026-03-01T14:00:00.000Z' };

describe('a draft', () => {
  it('is there again until it is removed', () => {
    const storage = new Kept();
    const key = draftKey('p1', '42', 'T.3', 2);
    expect(readDraft(storage, key)).toBeNull();
    expect(writeDraft(storage, key, draft)).toBe(true);
    expect(readDraft(storage, key)).toEqual(draft);
    removeDraft(storage, key);
    expect(readDraft(storage, key)).toBeNull();
  });

  it('belongs to one person, item and gate item: keys don’t run into each other', () => {
    expect(draftKey('p1', '4', '2')).not.toBe(draftKey('p1', '42'));
    expect(draftKey('a/b', 'c')).not.toBe(draftKey('a', 'b/c'));
  });

  it('is found below its gate item, that of the newest revision first', () => {
    const storage = new Kept();
    for (const revision of [2, 10, 9]) writeDraft(storage, draftKey('p1', '42', 'T.3', revision), draft);
    writeDraft(storage, draftKey('p1', '42', 'T.30', 99), draft);
    writeDraft(storage, draftKey('p2', '42', 'T.3', 99), draft);
    const found = draftKeysBelow(storage, draftKey('p1', '42', 'T.3'));
    expect(found).toEqual([10, 9, 2].map((revision) => draftKey('p1', '42', 'T.3', revision)));
  });

  it('that can’t be read is none', () => {
    const storage = new Kept();
    for (const text of ['', '{', 'null', '"text"', '{"value":1}']) {
      storage.setItem('key', text);
      expect(readDraft(storage, 'key')).toBeNull();
    }
  });

  it('that the browser won’t keep says so, and breaks nothing', () => {
    const refuse = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const storage: DraftStorage = { length: 1, key: refuse, getItem: refuse, setItem: refuse, removeItem: refuse };
    expect(writeDraft(storage, 'key', draft)).toBe(false);
    expect(readDraft(storage, 'key')).toBeNull();
    expect(draftKeysBelow(storage, 'key')).toEqual([]);
    expect(() => removeDraft(storage, 'key')).not.toThrow();
  });
});
