import { describe, expect, test } from 'vitest';
import { verifyChain } from './chain.ts';
import { fold } from './evolve.ts';
import { gateOpen, itemStatus } from './gates.ts';
import { DEFECT_RUN } from './templates/index.ts';
import { FULL_STORY, ordinaryWay, PLAIN_STORY, type Story } from './testing/ordinary-way.ts';
import { Play } from './testing/play.ts';

const STORIES: [name: string, story: Story][] = [
  ['everything that can be needed is', FULL_STORY],
  ['nothing is needed but the fix', PLAIN_STORY],
  ['a critical defect without a spec update', { ...FULL_STORY, severity: 'CRITICAL', specUpdate: false }],
  ['a medium defect that changes the contract only', { ...PLAIN_STORY, severity: 'MEDIUM', contract: true }],
];

describe.each(STORIES)('the ordinary way, when %s', (_name, story) => {
  const play = Play.reported();
  const seen: string[] = [play.state.state];
  for (const step of ordinaryWay(play.cast, play.now, story)) {
    play.take(step);
    seen.push(play.state.state);
  }

  test('leads from report to CLOSED through every state, none skipped (M-2, M-5)', () => {
    expect([...new Set(seen)]).toEqual([
      'TRIAGE',
      'ROOT_CAUSE',
      'FIX_SCOPE',
      'IMPLEMENTATION',
      'VERIFICATION',
      'CLOSED',
    ]);
    expect(play.state.disposition).toBe('CLOSED');
    expect(play.state.transitions.map(({ from, to }) => [from, to])).toEqual([
      [null, 'TRIAGE'],
      ['TRIAGE', 'ROOT_CAUSE'],
      ['ROOT_CAUSE', 'FIX_SCOPE'],
      ['FIX_SCOPE', 'IMPLEMENTATION'],
      ['IMPLEMENTATION', 'VERIFICATION'],
      ['VERIFICATION', 'CLOSED'],
    ]);
  });

  test('passes all 19 gate items with all three parts on one revision (GI-3)', () => {
    const keys = DEFECT_RUN.gates.flatMap((gate) => gate.items.map((item) => item.key));
    expect(keys).toHaveLength(19);
    for (const key of keys) expect([key, itemStatus(DEFECT_RUN, play.state, key)]).toEqual([key, 'PASSED']);
    for (const gate of DEFECT_RUN.gates) expect(gateOpen(DEFECT_RUN, play.state, gate.key)).toBe(true);
  });

  test('makes one event for each command, and a chain that verifies (AU-1)', () => {
    expect(play.events.map((event) => event.seq)).toEqual(play.events.map((_event, index) => index + 1));
    expect(play.events).toHaveLength(ordinaryWay(play.cast, play.now, story).length + 1);
    expect(verifyChain('42', play.events, { version: play.state.version, hash: play.state.head })).toBeNull();
    expect(fold(DEFECT_RUN, play.events)).toEqual(play.state);
  });
});
