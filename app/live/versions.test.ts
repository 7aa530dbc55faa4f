import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBehind, versionsIn } from './versions.ts';

describe('the versions in some data', () => {
  it('are found wherever they are', () => {
    const data = {
      board: { columns: [{ items: [{ card: { id: '4', version: 7 } }] }] },
      workItem: { id: '9', version: 2 },
    };
    expect([...versionsIn(data)]).toEqual([
      ['4', 7],
      ['9', 2],
    ]);
  });

  it('are of work items only: a spec’s version is a text, a document has no id', () => {
    expect(versionsIn({ spec: { id: 's', version: '1.2' }, document: { version: 3 }, nothing: null }).size).toBe(0);
  });

  it('are the lower ones where a work item is there twice', () => {
    const twice = [{ id: '4', version: 7 }, { deep: { id: '4', version: 5 } }];
    expect(versionsIn(twice).get('4')).toBe(5);
  });
});

describe('data that is behind', () => {
  it('has some work item at a lower version than known; what is known besides does not matter', () => {
    const version = fc.integer({ min: 1, max: 9 });
    fc.assert(
      fc.property(version, version, version, (shown, known, other) => {
        const newest = new Map([
          ['4', known],
          ['5', other],
        ]);
        expect(isBehind([{ id: '4', version: shown }], newest)).toBe(shown < known);
      }),
    );
  });
});
