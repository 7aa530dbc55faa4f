/** A part in the story, by the local part of the demo person's e-mail address. */
export type Actor = 'pmo' | 'product' | 'qa-owner' | 'qa' | 'head-eng' | 'eng' | 'eng2' | 'metrics' | 'api';

export type StoryMutation =
  | 'reportDefect'
  | 'submitEvidence'
  | 'confirmGateItem'
  | 'validateGateItem'
  | 'declareState'
  | 'completeClosureStep'
  | 'comment';

/** What an input is built from: the organisation as the installation has it, and the time. */
export interface StoryFacts {
  person(actor: Actor): { id: string; name: string };
  /** The API Contracts of the registry. */
  apiContracts: { id: string; version: string };
  /** Today where the actor of the step is. */
  today: string;
  /** The instant that many hours from now. */
  inHours(hours: number): string;
}

/** One command of the story: who sends it, how a person would tell it, and what must come of it. */
export interface StoryStep {
  actor: Actor;
  /** The rest of a sentence that begins with the actor's name. */
  tells: string;
  mutation: StoryMutation;
  /** The input without `commandId`, `expectedVersion` and `workItemId`, which whoever plays the story adds. */
  input: (facts: StoryFacts) => Record<string, unknown>;
  /** The refusal that the step is there to show; absent where the command is accepted. */
  refused?: { code: string; rule: string };
}

/** The steps in one state, told under one heading. */
export interface StoryChapter {
  state: string;
  heading: string;
  steps: StoryStep[];
}

type Build<T> = T | ((facts: StoryFacts) => T);

const built = <T>(value: Build<T>, facts: StoryFacts): T =>
  typeof value === 'function' ? (value as (facts: StoryFacts) => T)(facts) : value;

export function evidence(
  actor: Actor,
  item: string,
  tells: string,
  body: Build<Record<string, unknown>>,
  refused?: StoryStep['refused'],
): StoryStep {
  return {
    actor,
    tells,
    mutation: 'submitEvidence',
    input: (facts) => ({ item, evidence: built(body, facts) }),
    refused,
  };
}

export function yes(actor: Actor, item: string, revision = 1): StoryStep {
  return {
    actor,
    tells: `confirms ${item}.`,
    mutation: 'confirmGateItem',
    input: () => ({ item, revision, answer: 'YES' }),
  };
}

export function pass(item: string, revision = 1): StoryStep {
  return {
    actor: 'pmo',
    tells: `validates ${item}: Pass.`,
    mutation: 'validateGateItem',
    input: () => ({ item, revision, verdict: 'PASS' }),
  };
}

/** Evidence, its owner's Yes and the Pass of the PMO Lead. */
export function settled(
  item: string,
  author: Actor,
  owner: Actor,
  tells: string,
  body: Build<Record<string, unknown>>,
): StoryStep[] {
  return [evidence(author, item, tells, body), yes(owner, item), pass(item)];
}

/** A declaration; the deadlines are those of the work that the new state brings. */
export function declare(
  to: string,
  tells: string,
  deadlines: Build<Record<string, unknown>[]> = [],
  refused?: StoryStep['refused'],
): StoryStep {
  return {
    actor: 'pmo',
    tells,
    mutation: 'declareState',
    input: (facts) => ({ to, deadlines: built(deadlines, facts) }),
    refused,
  };
}

/** The record of a closure step. */
export function closureStep(step: string, tells: string, record: Record<string, unknown>): StoryStep {
  return { actor: 'pmo', tells, mutation: 'completeClosureStep', input: () => ({ step, record }) };
}
