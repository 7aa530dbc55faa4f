import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { DEFECT_RUN } from '#domain/templates/index.ts';
import type { ItemStatus } from '#domain/vocabulary.ts';
import { type Ending, problemsOf } from './ending.ts';

const MARKDOWN = '- PMO validation: Pass — PMO Lead, 2026-03-02\n'.repeat(19);

function ending(change: (ending: Ending) => void = () => undefined): Ending {
  const good: Ending = {
    workItem: {
      id: '1',
      version: 2,
      state: 'CLOSED',
      disposition: 'CLOSED',
      severity: 'CRITICAL',
      timer: { dueAt: null },
      gates: DEFECT_RUN.gates.map(({ key, items }) => ({
        key,
        items: items.map((item) => ({ key: item.key, status: 'PASSED' })),
      })),
      closureComplete: true,
      closureSteps: DEFECT_RUN.closureSteps.map(({ key }) => ({ key, done: true })),
      nextActions: [],
      document: {
        path: 'defect-1.md',
        version: 2,
        markdown: MARKDOWN,
        sha256: createHash('sha256').update(MARKDOWN).digest('hex'),
      },
      events: { nodes: [1, 2].map((seq) => ({ seq, by: { id: 'somebody' } })) },
    },
    verifyAudit: { ok: true, events: 2, firstBroken: null },
    accepted: 2,
  };
  change(good);
  return good;
}

describe('the end of the example', () => {
  it('is well when everything is as it has to be', () => {
    expect(problemsOf(ending())).toEqual([]);
  });

  const breaks: [what: string, change: (ending: Ending) => void, words: string][] = [
    ['another state', ({ workItem }) => Object.assign(workItem, { state: 'VERIFICATION' }), 'it is in VERIFICATION'],
    ['an item not passed', ({ workItem }) => setStatus(workItem.gates, 'CONFIRMED'), 'not passed: T.1'],
    ['a missing gate', ({ workItem }) => void workItem.gates.pop(), 'it has 15 gate items, not 19'],
    [
      'a closure step that is owed',
      ({ workItem }) =>
        Object.assign(workItem, { closureComplete: false, closureSteps: workItem.closureSteps.slice(1) }),
      '4 of 5 steps are done',
    ],
    ['another document', ({ workItem }) => Object.assign(workItem.document, { markdown: 'x' }), 'says Pass 0 times'],
    ['a false hash', ({ workItem }) => Object.assign(workItem.document, { sha256: 'x' }), 'not the hash of its text'],
    [
      'a broken chain',
      ({ verifyAudit }) => Object.assign(verifyAudit, { ok: false, firstBroken: { seq: 2, reason: 'changed' } }),
      'the chain is broken: changed',
    ],
    ['a missing event', ({ verifyAudit }) => Object.assign(verifyAudit, { events: 1 }), '1 events at version 2'],
    ['a command without event', (end) => Object.assign(end, { accepted: 3 }), '3 commands were accepted, 2 events'],
  ];

  it.each(breaks)('says what is wrong: %s', (_what, change, words) => {
    expect(problemsOf(ending(change)).join('; ')).toContain(words);
  });
});

function setStatus(gates: Ending['workItem']['gates'], status: ItemStatus): void {
  const [first] = gates[0]?.items ?? [];
  if (first !== undefined) first.status = status;
}
