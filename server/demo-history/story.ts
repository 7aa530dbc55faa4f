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
  /** Ways back that it took, in their order (M-3). */
  reversions?: WayBack[];
  /** What people did beside the gates. */
  asides?: Aside[];
  comments?: Remark[];
  /** State visits that took longer than the process or the people had planned. */
  slow?: StateKey[];
  /** What the Head of Engineering wrote when the limit of a state was reached (TM-3); else the response is still owed. */
  responses?: Partial<Record<StateKey, string>>;
  /** The documents repository was away from when that state was entered, for so many minutes (GI-4). */
  unfiled?: { from: StateKey; minutes: number };
  stands: Standing;
  /** Needed in CLOSED. */
  closing?: Closing;
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
  /**
   * `REVISED`: the author replaced it before anybody had answered. `NO_SPEC`: no canonical spec covered it (T.1); `reason` is
   * what the spec's owner answered, and is absent where that is still awaited.
   */
  ended: 'NO' | 'FAIL' | 'REVISED' | 'NO_SPEC';
  reason?: string;
  /** What that revision said otherwise. */
  said: Record<string, unknown>;
}

export interface WayBack {
  from: 'IMPLEMENTATION' | 'VERIFICATION';
  reason: string;
  /** How far the gate items of that state had come; what is not named was empty. */
  items: Reached;
  /** What evidence said up to then, by gate item, where it says something else in the end. */
  said?: Record<string, Record<string, unknown>>;
  /** Why the deadlines that were named then are what they are. */
  deadlines: string;
}

/** Something that people did beside the gates, in the first visit of a state. A question without an ending is open. */
export type Aside = { in: StateKey } & (
  | {
      kind: 'QUESTION';
      who: Member;
      to: Member;
      text: string;
      hours: number;
      ending?: { answer: string } | { withdrawn: string };
    }
  | { kind: 'DISPUTE'; who: Member; text: string; hours: number; ending?: { answer: string } }
  | { kind: 'DELIVERY_RISK'; spec: SpecKey; text: string; hours: number; ending?: { answer: string } }
  | { kind: 'SEVERITY'; to: Severity; rationale: string }
  | { kind: 'DELEGATION'; item: string; by: Member; to: Member; reason: string }
  | { kind: 'ENGINEER'; to: 'eng' | 'eng2'; reason: string }
  | { kind: 'DEFECT'; rationale: string }
  | { kind: 'WITHDRAWAL'; rationale: string; duplicates: string | null }
  | { kind: 'FEATURE'; rationale: string }
);

/** What is recorded after closing (process.md 7). */
export interface Closing {
  /** Mandatory for P0 and P1; a text alone says why there is none. */
  lesson: string | { improvement: string; templateChange: string };
  /** Mandatory for P0 and P1; null says that customers saw nothing of it. */
  entry: string | null;
  /** What became of deviation notes in the specs; `answer` is what the spec's owner wrote where the note had to change. */
  notes?: DeviationNote[];
  /** How the improvement was settled; absent while it is owed. */
  improved?: { templateVersion: string } | { dropped: string };
  /** How many of the five steps are done; all where it is left out. */
  done?: number;
}

export interface DeviationNote {
  spec: SpecKey;
  note: string;
  decision: 'kept' | 'changed' | 'removed';
  reason: string;
  answer?: string;
}

export interface Remark {
  in: StateKey;
  who: Member;
  text: string;
}

export type Reached = Record<string, Exclude<ItemStatus, 'EMPTY'>>;

export interface Standing {
  in: StateKey;
  /** Hours since that state was entered. */
  hours: number;
  /** How far the gate items of the state have come; what is not named is empty. */
  items?: Reached;
  /** Hours from now to the deadlines of the state, for the roles that are named; `others` for everybody else. */
  due?: Partial<Record<Member | 'others', number>>;
  /** Minutes since somebody last did something. */
  idle?: number;
}

/** One thing that somebody does. */
export type Act =
  | { act: 'REPORT' }
  /** `said` goes before what the story tells; `whole`: it is all of the evidence. `round`: ways back before it. */
  | { act: 'SUBMIT'; item: string; said: Record<string, unknown>; whole?: true; round: number }
  | { act: 'CONFIRM'; item: string; answer: Answer; reason: string | null }
  | { act: 'VALIDATE'; item: string; verdict: 'PASS' | 'FAIL'; reason: string | null }
  | { act: 'DECLARE'; to: StateKey }
  | { act: 'REVERT'; reversion: 'SCOPE_QUESTION' | 'REGRESSION'; to: StateKey; reason: string }
  | { act: 'NAME_DEADLINES'; to: StateKey; reason: string }
  | AsideAct
  | { act: 'RESPOND'; text: string }
  | { act: 'CLOSE_STEP'; step: string; record: Record<string, unknown> }
  | { act: 'COMMENT'; text: string };

/** Questions are found again by their text. */
type AsideAct =
  | { act: 'ASK'; to: Member; text: string; hours: number; open: boolean }
  | { act: 'DISPUTE'; text: string; hours: number; open: boolean }
  | { act: 'FLAG_RISK'; spec: SpecKey; text: string; hours: number; open: boolean }
  | { act: 'ANSWER' | 'RULE' | 'WITHDRAW_QUESTION'; question: string; text: string }
  /** What the process asked of a spec's owner by itself. */
  | { act: 'ANSWER_SPEC'; kind: 'SPEC_MISSING' | 'DEVIATION_NOTE'; text: string }
  | { act: 'CHANGE_SEVERITY'; to: Severity; rationale: string }
  | { act: 'DELEGATE'; item: string; to: Member; reason: string }
  | { act: 'REPLACE_ENGINEER'; to: Member; reason: string }
  | { act: 'DECIDE_DEFECT' | 'RECLASSIFY'; rationale: string }
  | { act: 'WITHDRAW'; rationale: string; duplicates: string | null };

export type Step = Act & { who: Member };
