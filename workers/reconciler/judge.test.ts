import { describe, expect, test } from 'vitest';
import type { Comparison } from '#models/rebuild.ts';
import type { RunStatus } from '#workers/workflow/contract.ts';
import { judge, type KnownRun } from './judge.ts';

const HEAD = 'a'.repeat(64);
const OTHER = 'b'.repeat(64);
const end = { version: 5, head: HEAD, disposition: 'ACTIVE' } as const;
const differences = [{ part: 'card', how: 'other', version: 5 }] as const;

const same: Comparison = { kind: 'same', ...end };
const differs: Comparison = { kind: 'differs', ...end, differences: [...differences] };
const otherHead: Comparison = { kind: 'other-head', ...end, differences: [...differences] };
const broken: Comparison = { kind: 'broken', link: { workItemId: '7', seq: 3, reason: 'the event is missing' } };

const run = (changes: Partial<RunStatus> = {}): RunStatus => ({
  version: 5,
  head: HEAD,
  pending: 0,
  fallback: false,
  frozen: null,
  templateRef: { key: 'defect-run', version: '1.0', sha256: '' },
  faults: {},
  ...changes,
});

describe('what chain, read model and run say together', () => {
  test.each<[string, Comparison, KnownRun, string | null, string | null]>([
    ['all agree', same, run(), null, null],
    ['an old one that is only open', same, 'open', null, null],
    ['the card was altered', differs, run(), 'write-again', 'NOT_WRITTEN'],
    ['the card of an old one was altered', differs, 'open', 'write-again', 'NOT_WRITTEN'],
    ['the head in the read model was altered, the run has the chain’s', otherHead, run(), 'write-again', 'NOT_WRITTEN'],
    ['the chain was rewritten, the run knows the old one', otherHead, run({ head: OTHER }), 'human', 'RUN_DIFFERS'],
    ['the chain and the read model were rewritten alike', same, run({ head: OTHER }), 'human', 'RUN_DIFFERS'],
    ['the chain is broken', broken, run(), 'human', 'CHAIN_BROKEN'],
    ['the chain is broken and no run is open', broken, null, 'human', 'CHAIN_BROKEN'],
    ['no run is open', same, null, 'take-up', 'NO_RUN'],
    ['no run is open and the card is old', differs, null, 'take-up', 'NO_RUN'],
    ['no run is open and nothing tells which head is right', otherHead, null, 'human', 'NO_RUN'],
    ['the run knows less than the chain', same, run({ version: 4, head: OTHER }), 'human', 'RUN_DIFFERS'],
    ['chain and read model were cut alike', same, run({ version: 7, head: OTHER }), 'human', 'CHAIN_BROKEN'],
    ['a part of what the run recorded is gone', same, run({ version: 9, pending: 2 }), 'human', 'CHAIN_BROKEN'],
    ['two events wait to be recorded', same, run({ version: 7, pending: 2 }), 'record', 'NOT_WRITTEN'],
    ['the run is frozen: its alarm says why', differs, run({ frozen: 'forked' }), null, null],
    ['there is nothing', { kind: 'absent' }, null, null, null],
  ])('%s', (_what, comparison, known, remedy, alarm) => {
    const finding = judge(comparison, known);
    expect([finding?.remedy ?? null, finding?.alarm ?? null]).toEqual([remedy, alarm]);
  });
});
