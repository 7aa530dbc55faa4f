import { besideGates, withPresentEngineer } from './asides.ts';
import { type Member, OWNER_OF_SPEC, specIdOf } from './cast.ts';
import { closingSteps } from './closing.ts';
import type { Reached, Setback, StateKey, Step, Story } from './story.ts';

/** The states in the order of the ordinary way, with the gate items out of each. */
export const WAY: { state: StateKey; items: string[] }[] = [
  { state: 'TRIAGE', items: ['T.1', 'T.2', 'T.3', 'T.4'] },
  { state: 'ROOT_CAUSE', items: ['RC.1', 'RC.2', 'RC.3'] },
  { state: 'FIX_SCOPE', items: ['FS.1', 'FS.2', 'FS.3', 'FS.4'] },
  { state: 'IMPLEMENTATION', items: ['I.1', 'I.2', 'I.3', 'I.4'] },
  { state: 'VERIFICATION', items: ['V.1', 'V.2', 'V.3', 'V.4'] },
  { state: 'CLOSED', items: [] },
];

/** What has to be there before people begin with an item, within its gate. */
const AFTER: Record<string, string[]> = {
  'T.4': ['T.2'],
  'FS.3': ['FS.1'],
  'FS.4': ['FS.1'],
  'I.2': ['I.1'],
  'I.3': ['I.1'],
  'I.4': ['I.1'],
  'V.4': ['V.1', 'V.2', 'V.3'],
};

/** All that happens in one stay in a state, in order. */
export interface PlannedVisit {
  state: StateKey;
  /** Which visit of that state it is, from 1. */
  time: number;
  steps: Step[];
  /** Each in its order, and otherwise wherever it fits in between. */
  between: Step[][];
}

/** All that happens in each state visit up to now. */
export function stepsByVisit(story: Story): PlannedVisit[] {
  const visits = wayOf(story);
  return visits.map(({ state, time, round, leaves }, index) => {
    const inState = (one: { in: StateKey }) => one.in === state && time === 1;
    const earlier = visits.slice(0, index + 1).map((visit) => visit.state);
    const told = withPresentEngineer(
      story,
      (story.asides ?? []).filter((aside) => earlier.includes(aside.in)),
    );
    const beside = besideGates((story.asides ?? []).filter(inState));
    const comments = (story.comments ?? [])
      .filter(inState)
      .map(({ who, text }): Step[] => [{ act: 'COMMENT', who, text }]);
    const steps = [
      ...opening(told, visits, index),
      ...beside.first,
      ...gateSteps(told, { state, time, round, reached: reachedIn(story, round, leaves) }),
      ...(state === 'CLOSED' ? closingSteps(story) : []),
      ...beside.last,
      ...ending(told, leaves, round, visits[index + 1]?.state),
    ];
    return { state, time, steps, between: [...comments, ...beside.between] };
  });
}

interface Visit {
  state: StateKey;
  time: number;
  /** How many ways back were taken before it. */
  round: number;
  /** How it is left; null where the defect stands. */
  leaves: 'FORWARD' | 'BACK' | null;
}

/** The states in the order in which they were visited. */
function wayOf({ stands, reversions = [] }: Story): Visit[] {
  const states = WAY.map(({ state }) => state);
  const visits: Omit<Visit, 'time' | 'leaves'>[] = [];
  let at = 0;
  for (const [round, { from }] of reversions.entries()) {
    for (; at <= states.indexOf(from); at += 1) visits.push({ state: states[at] ?? from, round });
    at -= 2;
  }
  for (; at <= states.indexOf(stands.in); at += 1)
    visits.push({ state: states[at] ?? stands.in, round: reversions.length });
  return visits.map((visit, index) => {
    const next = visits[index + 1];
    return {
      ...visit,
      time: visits.slice(0, index + 1).filter(({ state }) => state === visit.state).length,
      leaves: next === undefined ? null : next.round > visit.round ? 'BACK' : 'FORWARD',
    };
  });
}

/** How far gate items come in a visit; null: all pass. */
function reachedIn({ reversions = [], stands }: Story, round: number, leaves: Visit['leaves']): Reached | null {
  if (leaves === 'FORWARD') return null;
  return (leaves === 'BACK' ? reversions[round]?.items : stands.items) ?? {};
}

/** What begins a visit that nobody declared, and the first. */
function opening(story: Story, visits: readonly Visit[], index: number): Step[] {
  if (index === 0) return [{ act: 'REPORT', who: story.reporter }];
  const before = visits[index - 1];
  const back = before?.leaves === 'BACK' ? story.reversions?.[before.round] : undefined;
  const visit = visits[index];
  if (back === undefined || visit === undefined) return [];
  return [{ act: 'NAME_DEADLINES', who: 'pmo', to: visit.state, reason: back.deadlines }];
}

function ending(story: Story, leaves: Visit['leaves'], round: number, to: StateKey | undefined): Step[] {
  if (leaves === null || to === undefined) return [];
  if (leaves === 'FORWARD') return [{ act: 'DECLARE', who: 'pmo', to }];
  const { from, reason = '' } = story.reversions?.[round] ?? {};
  return from === 'VERIFICATION'
    ? [{ act: 'REVERT', who: 'qa', reversion: 'REGRESSION', to, reason }]
    : [{ act: 'REVERT', who: story.engineer, reversion: 'SCOPE_QUESTION', to, reason }];
}

interface GateVisit {
  state: StateKey;
  time: number;
  round: number;
  reached: Reached | null;
}

/** The items of a gate go side by side, each as soon as what it rests on is there. */
function gateSteps(story: Story, visit: GateVisit): Step[] {
  const placed: { level: number; step: Step }[] = [];
  const doneAt = new Map<string, number>();
  for (const item of WAY.find(({ state }) => state === visit.state)?.items ?? []) {
    const rounds = itemRounds(story, item, visit);
    let level = Math.max(0, ...(AFTER[item] ?? []).map((other) => (doneAt.get(other) ?? 0) + 1));
    for (const round of rounds) {
      for (const step of round) placed.push({ level, step });
      level += 1;
    }
    doneAt.set(item, level - 1);
  }
  // Sorting is stable: on one level the order of gate items stays.
  return placed.sort((one, other) => one.level - other.level).map(({ step }) => step);
}

/** What happens to one item, one round after the other; a round has several steps where several confirm. */
function itemRounds(story: Story, item: string, { time, round, reached: stands }: GateVisit): Step[][] {
  const reached = stands === null ? 'PASSED' : (stands[item] ?? 'EMPTY');
  if (reached === 'EMPTY') return [];
  // What did not hold is told of the first visit; later evidence is what it came to.
  const setbacks = (story.setbacks ?? []).filter((one) => one.item === item && time === 1);
  const before = standsUnrepaired(reached, setbacks.at(-1)) ? setbacks.slice(0, -1) : setbacks;
  const rounds = before.flatMap((setback) => setbackRounds(story, setback, round));
  const unrepaired = setbacks.at(-1);
  if (before.length < setbacks.length && unrepaired !== undefined)
    return [...rounds, ...setbackRounds(story, unrepaired, round)];
  const confirms = confirmersOf(story, item).map(
    (who): Step => ({ act: 'CONFIRM', who, item, answer: 'YES', reason: null }),
  );
  const said = saidIn(story, item, round);
  const whole: Step[][] = [
    [{ act: 'SUBMIT', who: authorOf(story, item), item, said, round }],
    confirms,
    [{ act: 'VALIDATE', who: 'pmo', item, verdict: 'PASS', reason: null }],
  ];
  return [...rounds, ...whole.slice(0, ['EVIDENCED', 'CONFIRMED', 'PASSED'].indexOf(reached) + 1)];
}

function standsUnrepaired(reached: string, last: Setback | undefined): boolean {
  return reached === 'DECLINED' || reached === 'FAILED' || (last?.ended === 'NO_SPEC' && last.reason === undefined);
}

/** What evidence says otherwise than in the end, before a way back. */
function saidIn({ reversions = [] }: Story, item: string, round: number): Record<string, unknown> {
  return reversions[round]?.said?.[item] ?? {};
}

function setbackRounds(
  story: Story,
  { item, ended, reason = '', said: differently }: Setback,
  round: number,
): Step[][] {
  const author = authorOf(story, item);
  if (ended === 'NO_SPEC') {
    const [spec] = story.spec;
    const said = { noSpecFound: true, ...differently, specId: specIdOf(spec) };
    const submit: Step = { act: 'SUBMIT', who: author, item, said, whole: true, round };
    const answer: Step = { act: 'ANSWER_SPEC', who: OWNER_OF_SPEC[spec], kind: 'SPEC_MISSING', text: reason };
    return reason === '' ? [[submit]] : [[submit], [answer]];
  }
  const said = { ...saidIn(story, item, round), ...differently };
  const submit: Step[] = [{ act: 'SUBMIT', who: author, item, said, round }];
  const [first] = confirmersOf(story, item);
  if (ended === 'REVISED' || first === undefined) return [submit];
  if (ended === 'NO') return [submit, [{ act: 'CONFIRM', who: first, item, answer: 'NO', reason } satisfies Step]];
  const yes = confirmersOf(story, item).map(
    (who): Step => ({ act: 'CONFIRM', who, item, answer: 'YES', reason: null }),
  );
  return [submit, yes, [{ act: 'VALIDATE', who: 'pmo', item, verdict: 'FAIL', reason } satisfies Step]];
}

/** Who writes an item's evidence in these stories; often not whoever confirms it (G-5). */
function authorOf(story: Story, item: string): Member {
  const { engineer } = story;
  if (item === 'T.1') return story.reporter === 'qa' ? 'qa' : 'qa-owner';
  if (item === 'V.1') return story.engineer === 'eng2' ? 'qa-owner' : 'qa';
  if (item === 'FS.3' || item === 'FS.4' || item === 'I.3') return engineer;
  return confirmersOf(story, item)[0] ?? engineer;
}

/** Who confirms it: whoever owns it, or has been given that part. */
function confirmersOf(story: Story, item: string): Member[] {
  const given = (story.asides ?? []).find((aside) => aside.kind === 'DELEGATION' && aside.item === item);
  return given?.kind === 'DELEGATION' ? [given.to] : ownersOf(story, item);
}

function ownersOf(story: Story, item: string): Member[] {
  const { engineer } = story;
  const canonical = OWNER_OF_SPEC[story.spec[0]];
  const updated = story.cause?.impact.slice(1) as (keyof typeof OWNER_OF_SPEC)[] | undefined;
  switch (item) {
    case 'T.1':
      return ['qa-owner'];
    case 'T.2':
    case 'FS.1':
      return ['product'];
    case 'T.3':
    case 'V.1':
    case 'V.2':
    case 'V.3':
      return ['qa'];
    case 'T.4':
      return ['head-eng'];
    case 'RC.2':
    case 'V.4':
      return [canonical];
    case 'FS.2':
      return updated === undefined || updated.length === 0 ? [canonical] : updated.map((key) => OWNER_OF_SPEC[key]);
    case 'FS.3':
      return ['metrics'];
    case 'FS.4':
    case 'I.3':
      return ['api'];
    default:
      return [engineer];
  }
}
