import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTogether } from './read-together.ts';

interface Thing {
  id: string;
  at: number;
}

/** A store whose reads end when they are told to; each thing says when it was read. */
function slowStore() {
  const reads: { ids: readonly string[]; end: () => void; fail: () => void }[] = [];
  let clock = 0;
  const find = (ids: readonly string[]) => {
    const at = clock;
    return new Promise<Thing[]>((resolve, reject) => {
      const end = () => resolve(ids.filter((id) => id !== 'nobody').map((id) => ({ id, at })));
      reads.push({ ids, end, fail: () => reject(new Error('away')) });
    });
  };
  return { reads, tick: () => (clock += 1), read: readTogether(find, ({ id }) => id) };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('reading together', () => {
  it('asks at once for who comes alone, and once for all who come meanwhile; each gets what was asked for', async () => {
    const { reads, read } = slowStore();
    const [first, second] = [read(['a']), read(['b'])];
    expect(reads.map(({ ids }) => ids)).toEqual([['a'], ['b']]);
    const later = [read(['a', 'c']), read(['c', 'c']), read(['nobody']), read([])];
    expect(reads).toHaveLength(2);
    reads[0]?.end();
    expect((await first).map(({ id }) => id)).toEqual(['a']);
    await turn();
    expect(reads[2]?.ids).toEqual(['a', 'c', 'nobody']);
    reads[1]?.end();
    reads[2]?.end();
    await second;
    expect((await Promise.all(later)).map((found) => found.map(({ id }) => id))).toEqual([['a', 'c'], ['c'], [], []]);
    expect(reads).toHaveLength(3);
  });

  it('answers nobody with what was read before they asked', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 20 }),
        async (order, ids) => {
          let clock = 0;
          const read = readTogether(
            (asked) => {
              const at = clock;
              return order.schedule(Promise.resolve(asked.map((id) => ({ id, at }))), 'a read');
            },
            ({ id }: Thing) => id,
          );
          const answers = order.scheduleSequence(
            ids.map((id) => async () => {
              const asked = (clock += 1);
              void read([id]).then((found) => expect(found[0]?.at).toBeGreaterThanOrEqual(asked));
              await Promise.resolve();
            }),
          ).task;
          await order.waitIdle();
          await answers;
        },
      ),
    );
  });

  it('fails those who shared a failed read, and goes on for the others', async () => {
    const { reads, read } = slowStore();
    const [failing, other] = [read(['a']), read(['b'])];
    const after = read(['c']);
    reads[0]?.fail();
    await expect(failing).rejects.toThrow('away');
    await turn();
    reads[1]?.end();
    reads[2]?.end();
    expect(await other).toHaveLength(1);
    expect(await after).toHaveLength(1);
  });

  it('goes on while one read hangs', async () => {
    const { reads, read } = slowStore();
    void read(['hangs']);
    for (const id of ['a', 'b', 'c']) {
      const found = read([id]);
      await turn();
      reads.at(-1)?.end();
      expect(await found).toHaveLength(1);
    }
  });

  it('asks for no more than 500 things in one read', async () => {
    const { reads, read } = slowStore();
    void read(['a']);
    void read(['b']);
    const many = [0, 1].map((half) => Array.from({ length: 300 }, (_, index) => `${half} ${index}`));
    for (const ids of many) void read(ids);
    reads[0]?.end();
    reads[1]?.end();
    await turn();
    expect(reads.slice(2).map(({ ids }) => ids.length)).toEqual([300, 300]);
  });
});
