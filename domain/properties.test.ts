import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verifyChain } from './chain.ts';
import type { Command } from './commands.ts';
import { criticalPath } from './critical-path.ts';
import { decide } from './decide.ts';
import type { Directory } from './directory.ts';
import { renderDocument } from './document.ts';
import type { WorkItemEvent } from './events.ts';
import { distilEvidence } from './evidence.ts';
import { evolve, fold } from './evolve.ts';
import { formsOf } from './forms.ts';
import { itemFlags, missingParts } from './gates.ts';
import { parseInstant } from './instant.ts';
import { nextActions, obligations } from './next-actions.ts';
import { ownerKey } from './owner.ts';
import type { WorkItemState } from './state.ts';
import { DEFECT_RUN } from './templates/index.ts';
import { actorOf, BUSY_DIRECTORY, commandFor, type Move, sent } from './testing/moves.ts';
import { FULL_STORY } from './testing/ordinary-way.ts';
import { envelope, Play } from './testing/play.ts';
import { ownersInVisit } from './visit-owners.ts';
import { type ActionKind, SEVERITIES } from './vocabulary.ts';

/** Shrinking a long play could go on for minutes; what was found by then is reported. */
const BOUNDED = { interruptAfterTimeLimit: 40_000 };

const small = fc.nat({ max: 60 });
const owed: fc.Arbitrary<Move> = fc.record({
  move: fc.constant('owed' as const),
  action: small,
  choice: small,
  badly: fc.nat({ max: 11 }).map((one) => one === 0),
  wait: fc.constantFrom(0, 0, 0, 600, 86_400),
});
const any: fc.Arbitrary<Move> = fc.record({
  move: fc.constant('any' as const),
  who: small,
  what: small,
  item: small,
  choice: small,
  revision: fc.constantFrom(0, 0, 0, 1, 2, 3),
  version: fc.constantFrom(0, 0, 1, 2, 3, 4),
});
const hasty: fc.Arbitrary<Move> = fc.record({
  move: fc.constant('hasty' as const),
  what: small,
  item: small,
  who: small,
  choice: small,
});
const directory: fc.Arbitrary<Move> = fc.record({
  move: fc.constant('directory' as const),
  change: small,
  person: small,
  told: fc.boolean(),
});
const move = fc.oneof(
  { weight: 24, arbitrary: owed },
  { weight: 8, arbitrary: hasty },
  { weight: 6, arbitrary: any },
  { weight: 1, arbitrary: directory },
);
const severity = fc.constantFrom(null, ...SEVERITIES);

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const entry of Object.values(value)) deepFreeze(entry);
  }
  return value;
}

function reported(proposedSeverity: (typeof SEVERITIES)[number] | null): Play {
  const play = Play.reported({ proposedSeverity }, { directory: BUSY_DIRECTORY });
  deepFreeze(play.state);
  return play;
}

const later = new Map(
  ['FIX_SCOPE', 'VERIFICATION'].map((state) => [state, Play.in(state, FULL_STORY, { directory: BUSY_DIRECTORY })]),
);
for (const play of later.values()) deepFreeze(play.state);

/** Where random plays begin: mostly at the report, else further on, so that every state is visited often. */
const beginning = fc.record({
  state: fc.constantFrom('TRIAGE', 'TRIAGE', 'TRIAGE', 'TRIAGE', 'FIX_SCOPE', 'VERIFICATION'),
  proposed: severity,
});

/** Plays the moves; what is known after each is handed to `after`. The state is frozen, so that nothing can change it. */
function playAll(
  play: Play,
  moves: readonly Move[],
  after: (step: { before: WorkItemState; accepted: boolean; command: Command }) => void,
): void {
  for (const one of moves) {
    const before = play.state;
    const step = sent(play, one);
    if (step === null) {
      deepFreeze(play.state);
      continue;
    }
    const decision = play.send(step.who, step.command, step.change);
    deepFreeze(play.state);
    after({ before, accepted: decision.accepted, command: step.command });
  }
}

/** Commands after which other people can get an action in the visit. */
const CHANGES_OWNERS: Command['type'][] = ['RAISE_REVERSION', 'DELEGATE', 'REPLACE_ENGINEERING_OWNER'];
/** Actions whose deadline does not come from the visit's. */
const OWN_DEADLINE: ActionKind[] = ['ANSWER', 'RULE', 'NAME_OWNER'];

/** As `expect`, but cheap enough for thousands of steps. */
function holds(condition: boolean, what: string): void {
  if (!condition) throw new Error(`Broken: ${what}.`);
}

/** The items that an event leaves without evidence (G-6, G-7). */
function emptiedBy(event: WorkItemEvent): string[] {
  if (event.type === 'STATE_REVERTED') return event.payload.emptied;
  const drops =
    event.type === 'EVIDENCE_SUBMITTED' || event.type === 'GATE_ITEM_VALIDATED' || event.type === 'SEVERITY_CHANGED';
  return drops ? event.payload.dropped.map(({ item }) => item) : [];
}

/**
 * GI-3 told by the events alone, without asking the gates: the newest evidence of the item that was not dropped since has
 * a Yes, no No, and a Pass, all on its revision and hash, the Pass by somebody who neither wrote nor confirmed.
 */
function passedByEvents(events: readonly WorkItemEvent[], item: string): boolean {
  let live: { revision: number; sha256: string; by: string | null } | null = null;
  let yes: (string | null)[] = [];
  let no = false;
  let passed = false;
  for (const event of events) {
    if (emptiedBy(event).includes(item)) [live, yes, no, passed] = [null, [], false, false];
    if (event.type === 'EVIDENCE_SUBMITTED' && event.payload.item === item) {
      live = { revision: event.payload.revision, sha256: event.payload.sha256, by: event.actorId };
      [yes, no, passed] = [[], false, false];
    }
    if (event.type !== 'GATE_ITEM_CONFIRMED' && event.type !== 'GATE_ITEM_VALIDATED') continue;
    if (event.payload.item !== item) continue;
    if (live?.revision !== event.payload.revision || live.sha256 !== event.payload.sha256) return false;
    if (event.type === 'GATE_ITEM_CONFIRMED') {
      if (event.payload.answer === 'YES') yes.push(event.actorId);
      else no = true;
    } else if (event.payload.verdict === 'PASS') {
      if (event.actorId === live.by || yes.includes(event.actorId)) return false;
      passed = true;
    }
  }
  return live !== null && yes.length > 0 && !no && passed;
}

describe('random plays: right and wrong people, items, revisions, versions and times, changes of people and specs', {
  timeout: 60_000,
}, () => {
  test('never break GI-1, GI-2 or GI-3, and what is refused changes nothing', () => {
    const reached = new Set<string>();
    let refusals = 0;
    fc.assert(
      fc.property(
        beginning,
        fc.array(move, { minLength: 40, maxLength: 160, size: 'max' }),
        ({ state: from, proposed }, moves) => {
          const play = later.get(from)?.copy() ?? reported(proposed);
          playAll(play, moves, ({ before, accepted, command }) => {
            const { state } = play;
            if (!accepted) refusals += 1;
            holds(accepted || state === before, 'a refused command changes nothing');
            holds(!accepted || state.version === before.version + 1, 'versions are contiguous');
            holds(!accepted || state.updatedAt === play.now, 'time goes on');
            const actions = nextActions(DEFECT_RUN, state);
            const owners = new Set(actions.map((action) => ownerKey(action.owner)));
            holds(owners.size === actions.length, 'GI-1: one action for each owner');
            const owing = new Set(obligations(DEFECT_RUN, state).map((one) => ownerKey(one.owner)));
            holds(
              owing.size === owners.size && [...owing].every((one) => owners.has(one)),
              'GI-1: whoever owes has an action',
            );
            holds(state.disposition !== 'ACTIVE' || actions.length > 0, 'GI-1: the tracking table is never empty');
            holds(
              actions.every(({ deadline }) => parseInstant(deadline) === deadline),
              'GI-2: every action has a deadline',
            );
            const path = criticalPath(DEFECT_RUN, state).length;
            holds(path > 0 || actions.length === 0, 'M-4: what is owed is on the critical path');
            if (accepted && command.type === 'DECLARE_STATE') {
              const gate = DEFECT_RUN.gates.find((candidate) => candidate.from === before.state);
              holds(before.disposition === 'ACTIVE' && gate?.to === state.state, 'M-5: no state is skipped');
              const reopened = before.state === 'FIX_SCOPE' ? DEFECT_RUN.gates.filter(({ key }) => key === 'RC') : [];
              for (const item of [...(gate?.items ?? []), ...reopened.flatMap(({ items }) => items)]) {
                holds(passedByEvents(play.events, item.key), `GI-3: ${item.key} has all three parts on one revision`);
              }
            }
            reached.add(state.state);
          });
        },
      ),
      { ...BOUNDED, numRuns: 50 },
    );
    // Plays that never get anywhere, or are never refused, would prove nothing.
    expect([...reached].sort()).toEqual([
      'CLOSED',
      'FIX_SCOPE',
      'IMPLEMENTATION',
      'ROOT_CAUSE',
      'TRIAGE',
      'VERIFICATION',
    ]);
    expect(refusals).toBeGreaterThan(100);
  });

  test('decision 10: whoever gets a next action in a visit was listed when the state was declared', () => {
    const met = new Map<string, Set<string>>();
    const still = fc.oneof(
      { weight: 16, arbitrary: owed },
      { weight: 10, arbitrary: hasty },
      { weight: 8, arbitrary: any },
    );
    fc.assert(
      fc.property(
        fc.constantFrom('FIX_SCOPE', 'FIX_SCOPE', 'VERIFICATION', 'TRIAGE'),
        severity,
        fc.array(still, { minLength: 40, maxLength: 140, size: 'max' }),
        (from, proposed, moves) => {
          const play = later.get(from)?.copy() ?? reported(proposed);
          const listedFor = (state: WorkItemState, to: string) =>
            new Set(ownersInVisit(DEFECT_RUN, state, to).map(ownerKey));
          // The report opens a visit of which nobody declared anything; the other plays begin at a declaration.
          let listed = from === 'TRIAGE' ? null : listedFor(play.state, from);
          playAll(play, moves, ({ before, accepted, command }) => {
            const { state } = play;
            if (accepted && command.type === 'DECLARE_STATE') listed = listedFor(before, command.to);
            if (accepted && CHANGES_OWNERS.includes(command.type)) listed = listedFor(state, state.state);
            if (listed === null) return;
            for (const { owner, kind } of nextActions(DEFECT_RUN, state)) {
              if (OWN_DEADLINE.includes(kind)) continue;
              holds(
                listed.has(ownerKey(owner)),
                `${kind} in ${state.state} came to ${ownerKey(owner)}, who was listed`,
              );
              const kinds = met.get(state.state) ?? new Set();
              met.set(state.state, kinds.add(kind));
            }
          });
        },
      ),
      { ...BOUNDED, numRuns: 80 },
    );
    for (const state of ['ROOT_CAUSE', 'FIX_SCOPE', 'IMPLEMENTATION', 'VERIFICATION']) {
      expect([...(met.get(state) ?? [])]).toEqual(expect.arrayContaining(['SUPPLY', 'CONFIRM', 'VALIDATE', 'REPAIR']));
    }
    expect(met.get('CLOSED')).toEqual(new Set(['CLOSE_STEP', 'IMPROVE']));
    expect(met.get('VERIFICATION')).toContain('RAISE_REGRESSION');
  });

  test('fold(events) is the running state; versions are contiguous, the chain verifies, storage changes nothing', () => {
    fc.assert(
      fc.property(severity, fc.array(move, { minLength: 20, maxLength: 100, size: 'max' }), (proposed, moves) => {
        const play = reported(proposed);
        playAll(play, moves, () => undefined);
        const { state, events } = play;
        const stored = JSON.parse(JSON.stringify(events)) as WorkItemEvent[];
        expect(events.map((event) => event.seq)).toEqual(events.map((_event, at) => at + 1));
        expect(fold(DEFECT_RUN, events)).toStrictEqual(state);
        expect(fold(DEFECT_RUN, stored)).toStrictEqual(state);
        expect(JSON.parse(JSON.stringify(state))).toStrictEqual(state);
        expect(verifyChain('42', stored, { version: state.version, hash: state.head })).toBeNull();
        let carried: WorkItemState | null = null;
        for (const event of stored) {
          carried = JSON.parse(JSON.stringify(evolve(DEFECT_RUN, carried, event))) as WorkItemState;
        }
        expect(carried).toStrictEqual(state);
      }),
      { ...BOUNDED, numRuns: 25 },
    );
  });

  test('every reader copes with every state that can be reached', () => {
    fc.assert(
      fc.property(severity, fc.array(move, { minLength: 20, maxLength: 100, size: 'max' }), (proposed, moves) => {
        const play = reported(proposed);
        playAll(play, moves, () => undefined);
        const { state } = play;
        for (const gate of DEFECT_RUN.gates) {
          for (const part of missingParts(DEFECT_RUN, state, gate.key))
            expect(parseInstant(part.since)).toBe(part.since);
          for (const { key } of gate.items) {
            expect(formsOf(DEFECT_RUN, state, key).length).toBeGreaterThan(0);
            expect(itemFlags(DEFECT_RUN, state, key)).toEqual(expect.any(Array));
          }
        }
        expect(renderDocument(DEFECT_RUN, state, play.bodies, [])).toContain(`**Version:** ${state.version}`);
      }),
      { ...BOUNDED, numRuns: 25 },
    );
  });

  test('whoever must move next can (GI-1): doing what is owed leads from any state to CLOSED', () => {
    fc.assert(
      fc.property(severity, fc.array(move, { maxLength: 60, size: 'max' }), small, (proposed, moves, choice) => {
        const play = reported(proposed);
        playAll(play, moves, () => undefined);
        play.directory = BUSY_DIRECTORY;
        play.directoryBecomes(BUSY_DIRECTORY);
        let steps = 0;
        while (play.state.disposition === 'ACTIVE') {
          const [action] = play.actions();
          if (action === undefined) throw new Error('Nobody has anything to do.');
          play.must(actorOf(play, action), commandFor(play, action, action.item === 'T.1' ? 0 : choice));
          steps += 1;
          expect(steps).toBeLessThan(400);
        }
        expect(play.state.state).toBe('CLOSED');
      }),
      { ...BOUNDED, numRuns: 30 },
    );
  });

  test('the order of people, of specs and of roles makes no difference', () => {
    const shuffled = (one: Directory, seed: number): Directory => {
      const turn = <T>(list: readonly T[]): T[] =>
        [...list.slice(seed % list.length), ...list.slice(0, seed % list.length)].reverse();
      const people = turn(one.people).map((person) => ({ ...person, roles: [...person.roles].reverse() }));
      return { people, specs: one.specs.length === 0 ? [] : turn(one.specs) };
    };
    fc.assert(
      fc.property(fc.array(move, { minLength: 10, maxLength: 60, size: 'max' }), move, small, (moves, last, seed) => {
        const play = reported('HIGH');
        playAll(play, moves, () => undefined);
        const step = sent(play, last);
        if (step === null || step.command.type === 'COMMENT') return;
        const as = (people: Directory) =>
          decide(DEFECT_RUN, play.state, envelope(step.who.id, step.command, people, step.change), play.now);
        const [one, other] = [as(play.directory), as(shuffled(play.directory, seed))];
        if (one.accepted && other.accepted) {
          const told = ({ type, payload, role }: WorkItemEvent) => ({ type, payload, role });
          expect(told(other.event)).toEqual(told(one.event));
        } else expect(other).toEqual(one);
        const turned = { ...play.state, directory: shuffled(play.state.directory, seed) };
        expect(nextActions(DEFECT_RUN, turned)).toEqual(nextActions(DEFECT_RUN, play.state));
      }),
      { ...BOUNDED, numRuns: 60 },
    );
  });
});

describe('hostile values', { timeout: 60_000 }, () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(
      '',
      '__proto__',
      'constructor',
      '\ud800',
      'T.1',
      '2026-02-30',
      '9999-12-31T23:59:59-14:00',
      '{canonicalOwner}',
    ),
  );
  const number = fc.oneof(fc.integer(), fc.double(), fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -0));
  const command: fc.Arbitrary<Command> = fc.oneof(
    fc.record({
      type: fc.constant('SUBMIT_EVIDENCE' as const),
      item: text,
      evidence: fc.record({ sha256: text, variants: fc.constant({}), given: fc.array(text, { maxLength: 4 }) }),
    }),
    fc.record({
      type: fc.constant('CONFIRM_GATE_ITEM' as const),
      item: text,
      revision: number,
      answer: fc.constantFrom('YES' as const, 'NO' as const),
      reason: fc.option(text),
    }),
    fc.record({
      type: fc.constant('VALIDATE_GATE_ITEM' as const),
      item: text,
      revision: number,
      verdict: fc.constantFrom('PASS' as const, 'FAIL' as const),
      reason: fc.option(text),
    }),
    fc.record({
      type: fc.constant('DECLARE_STATE' as const),
      to: fc.oneof(text, fc.constantFrom('ROOT_CAUSE', 'FIX_SCOPE', 'CLOSED')),
      deadlines: fc.array(
        fc.record({ ownerId: fc.option(text), role: fc.constantFrom(null, 'ENGINEER' as const), deadline: text }),
        { maxLength: 3 },
      ),
    }),
    fc.record({ type: fc.constant('COMMENT' as const), text }),
  );

  const states = [
    Play.reported().write('T.1'),
    Play.in('FIX_SCOPE').write('FS.2'),
    Play.in('ROOT_CAUSE').passGate(),
    Play.closed(),
  ];
  for (const play of states) deepFreeze(play.state);

  test('decide answers every command with an event that follows or with a refusal that explains itself; it never throws', () => {
    const actors = BUSY_DIRECTORY.people.map((person) => person.id);
    fc.assert(
      fc.property(
        fc.nat({ max: states.length - 1 }),
        command,
        fc.oneof(text, fc.constantFrom(...actors)),
        fc.option(number),
        (at, hostile, actorId, expectedVersion) => {
          const play = states[at] as Play;
          const asked = envelope(actorId, hostile, BUSY_DIRECTORY, { expectedVersion });
          const decision = decide(DEFECT_RUN, play.state, asked, play.now);
          if (decision.accepted) {
            const next = evolve(DEFECT_RUN, play.state, decision.event);
            expect(
              verifyChain('42', [...play.events, decision.event], { version: next.version, hash: next.head }),
            ).toBeNull();
          } else {
            const { code, rule, message } = decision.refusal;
            expect([code, rule]).toEqual([
              expect.stringMatching(/^[A-Z_]+$/),
              expect.stringMatching(/^[A-Z]+-\d[ab]?$/),
            ]);
            expect(message.length).toBeGreaterThan(10);
          }
        },
      ),
      { ...BOUNDED, numRuns: 1500 },
    );
  });

  test('evidence may be any JSON: it is read, and refused unless it fits', () => {
    const items = DEFECT_RUN.gates.flatMap((gate) => gate.items);
    const names = [
      ...new Set(
        items.flatMap((item) => item.variants.flatMap((variant) => variant.fields.map((field) => field.name))),
      ),
    ];
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      text,
      fc.boolean(),
      fc.array(fc.dictionary(fc.constantFrom(...names), text)),
    );
    fc.assert(
      fc.property(
        fc.nat({ max: items.length - 1 }),
        fc.dictionary(fc.oneof(fc.constantFrom(...names), text), value),
        (which, evidence) => {
          const item = items[which] as (typeof items)[number];
          const distilled = distilEvidence(item, evidence);
          expect(Object.keys(distilled.variants)).toEqual(item.variants.map((variant) => variant.key));
          for (const { facts } of Object.values(distilled.variants)) {
            for (const [name, fact] of Object.entries(facts)) {
              expect(names).toContain(name);
              expect(['string', 'boolean', 'object']).toContain(typeof fact);
            }
          }
        },
      ),
      { ...BOUNDED, numRuns: 1000 },
    );
  });

  test('one changed value in good evidence: what is accepted still fits its form exactly', () => {
    const base = Play.in('IMPLEMENTATION').write('I.1');
    deepFreeze(base.state);
    const plays: [string, Play, string][] = [
      ['T.3', Play.reported(), 'qa'],
      ['T.4', Play.reported(), 'headOfEngineering'],
      ['I.1', base, 'engineer'],
      ['I.4', base, 'engineer'],
    ];
    fc.assert(
      fc.property(fc.nat({ max: plays.length - 1 }), small, fc.jsonValue({ maxDepth: 2 }), (which, at, value) => {
        const [item, start, who] = plays[which] as (typeof plays)[number];
        const play = start.copy();
        const good = play.evidence(item);
        const name = Object.keys(good)[at % Object.keys(good).length] ?? '';
        const decision = play.send(who as 'qa', play.submits(item, undefined, { [name]: value }));
        if (decision.accepted) expect(typeof value).toBe(typeof good[name]);
        else expect(decision.refusal.fields[0]?.path.startsWith(name)).toBe(true);
      }),
      { ...BOUNDED, numRuns: 400 },
    );
  });
});
