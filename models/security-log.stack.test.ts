import { describe, expect, test } from 'vitest';
import { collection } from './database.ts';
import { InvalidCursorError, writeCursor } from './page-cursor.ts';
import { SECURITY_LOG_LIFE } from './schemas/security-log.ts';
import { addDenial, type Denial, listDenials } from './security-log.ts';
import { useTestDatabase } from './testing/test-database.ts';

useTestDatabase();

const START = Date.now();
const denial = (second: number, more: Partial<Denial> = {}): Denial => ({
  at: new Date(START + second * 1000),
  person: { id: 'ada', name: 'Ada', roles: ['ENGINEER'] },
  command: 'validateGateItem',
  commandId: null,
  workItemId: '7',
  item: 'T.1',
  code: 'NOT_ALLOWED',
  rule: 'A-1',
  message: 'The PMO Lead validates.',
  address: '203.0.113.9',
  ...more,
});

/** All rows, page by page. */
async function allOf(first: number, workItemId: string | null): Promise<string[]> {
  const seen: string[] = [];
  for (let after: string | null = null; ; ) {
    const { nodes, endCursor, hasNextPage } = await listDenials({ first, after, workItemId });
    seen.push(...nodes.map(({ id }) => id));
    if (!hasNextPage) return seen;
    after = endCursor;
  }
}

describe('the security log', () => {
  test('keeps who, what, why, when and where from, with name and roles as they were', async () => {
    await addDenial(denial(0, { workItemId: 'kept' }));
    const { nodes } = await listDenials({ first: 10, workItemId: 'kept' });
    const { at, ...rest } = denial(0, { workItemId: 'kept' });
    expect(nodes).toEqual([{ id: nodes[0]!.id, at: at.toISOString(), ...rest }]);
  });

  test('knows of nobody where nobody was signed in', async () => {
    await addDenial(denial(0, { workItemId: 'nobody', person: null, rule: null, item: null, address: null }));
    const { nodes } = await listDenials({ first: 1, workItemId: 'nobody' });
    expect(nodes[0]).toMatchObject({ person: null, rule: null, item: null, address: null });
  });

  test('takes what a stranger sends short, and without what no engine keeps', async () => {
    await addDenial(denial(1, { workItemId: 'odd', item: `\0\u{d800}${'x'.repeat(5_000)}` }));
    const { nodes } = await listDenials({ first: 1, workItemId: 'odd' });
    expect(nodes[0]!.item).toBe(`\uFFFD\uFFFD${'x'.repeat(98)}`);
  });

  test('is read page by page, the newest first, whatever comes in meanwhile', async () => {
    for (let second = 0; second < 12; second += 1) await addDenial(denial(second % 4, { workItemId: 'paged' }));
    const { nodes } = await listDenials({ first: 100, workItemId: 'paged' });
    const instants = nodes.map(({ at }) => at);
    expect(instants).toEqual([...instants].sort().reverse());
    const page = await listDenials({ first: 5, workItemId: 'paged' });
    await addDenial(denial(60, { workItemId: 'paged' }));
    const next = await listDenials({ first: 5, after: page.endCursor, workItemId: 'paged' });
    expect([...page.nodes, ...next.nodes]).toEqual(nodes.slice(0, 10));
    expect(await allOf(5, 'paged')).toHaveLength(13);
    expect(new Set(await allOf(4, null)).size).toBe(await collection('securityLog').countDocuments());
  });

  test('refuses the cursor of another list', async () => {
    const after = writeCursor('UPDATED_DESC', 'x');
    await expect(listDenials({ first: 1, after })).rejects.toThrow(InvalidCursorError);
  });

  test('is kept for thirteen months', async () => {
    const indexes = await collection('securityLog').collection.indexes();
    expect(indexes.find(({ key }) => 'at' in key)).toMatchObject({ expireAfterSeconds: SECURITY_LOG_LIFE });
  });
});
