import type { Answer, ItemStatus, Severity } from '#domain/vocabulary.ts';
import type { Member, SpecKey } from './cast.ts';

export type StateKey = 'TRIAGE' | 'ROOT_CAUSE' | 'FIX_SCOPE' | 'IMPLEMENTATION' | 'VERIFICATION' | 'CLOSED';

/**
 * What is told of one defect, as data: what was observed and decided, how far it has come, and what went wrong on the
 * way. Who does which step, when and in which order follows from the process.
 */
export interface Story {
  title: string;
  reporter: Member;
  observed: string;
  expected: string;
  steps: string[];
  /** The canonical spec that settles it, and where in it. */
  spec: [SpecKey, string];
  /** Whether the reporter found no spec; triage found it. */
  specUnknown?: true;
  proposed: Severity | null;
  severity: Severity;
  rationale: string;
  environment: string;
  engineer: 'eng' | 'eng2';
  /** Needed from ROOT_CAUSE on. */
  cause?: Cause;
  /** Needed from FIX_SCOPE on. */
  fix?: Fix;
  /** Needed in VERIFICATION. */
  proof?: Proof;
  setbacks?: Setback[];
  comments?: Remark[];
  /** State visits that took longer than the process or the people had planned. */
  slow?: StateKey[];
  stands: Standing;
}

export interface Cause {
  where: string;
  why: string;
  /** Empty: none beyond the fix location. */
  areas: string[];
  /** Why specs are to be updated, or why not; which. */
  impact: [reason: string, ...specs: SpecKey[]];
}

export interface Fix {
  change: string;
  behaviour: string;
  /** What changes in each file. */
  files: Record<string, string>;
  /** Files that the fix touched beyond its scope. */
  beyond?: Record<string, string>;
  /** Expected values that change, or the name of the metric that does not. */
  validation: string | { metric: string; newValue: string; method: string; specReference: string }[];
  /** Operations of the API that change. */
  operations?: string[];
}

export interface Proof {
  method: string;
  build: string;
  /** Test cases for each area of the regression surface, or for `fix location`. */
  checks: Record<string, string>;
  /** P0 and P1. */
  signOff?: string;
}

/** Evidence that did not hold: a revision before the one that did, or the newest one where the item stands so. */
export interface Setback {
  item: string;
  /** `REVISED`: the author replaced it before anybody had answered. */
  ended: 'NO' | 'FAIL' | 'REVISED';
  reason?: string;
  /** What that revision said otherwise. */
  said: Record<string, unknown>;
}

export interface Remark {
  in: StateKey;
  who: Member;
  text: string;
}

export interface Standing {
  in: StateKey;
  /** Hours since that state was entered. */
  hours: number;
  /** How far the gate items of the state have come; what is not named is empty. */
  items?: Record<string, Exclude<ItemStatus, 'EMPTY'>>;
  /** Hours from now to the deadlines of the state, for the roles that are named; `others` for everybody else. */
  due?: Partial<Record<Member | 'others', number>>;
  /** Minutes since somebody last did something. */
  idle?: number;
}

/** One thing that somebody does. */
export type Act =
  | { act: 'REPORT' }
  | { act: 'SUBMIT'; item: string; said: Record<string, unknown> }
  | { act: 'CONFIRM'; item: string; answer: Answer; reason: string | null }
  | { act: 'VALIDATE'; item: string; verdict: 'PASS' | 'FAIL'; reason: string | null }
  | { act: 'DECLARE'; to: StateKey }
  | { act: 'COMMENT'; text: string };

export type Step = Act & { who: Member };
