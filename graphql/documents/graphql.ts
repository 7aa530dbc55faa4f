/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { ShownCard } from '#domain/shown-card.ts';
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What a next action asks for, in the order in which one owner owes them (GI-1). */
export type ActionKind =
  | 'ANSWER'
  | 'CLOSE_STEP'
  | 'CONFIRM'
  | 'DECIDE'
  | 'DECLARE'
  | 'IMPROVE'
  | 'NAME_DEADLINES'
  | 'NAME_OWNER'
  | 'RAISE_REGRESSION'
  | 'REPAIR'
  | 'RESPOND'
  | 'RULE'
  | 'SUPPLY'
  | 'VALIDATE';

/** A spec for the registry. */
export type AddSpecInput = {
  /** A UUID that the client chooses: sent again with the same content it has no second effect. */
  commandId: string;
  /** There is one METRICS_DEFINITIONS and one API_CONTRACTS at most. */
  kind: SpecKind;
  /** Somebody with the role `SPEC_OWNER`. An unknown id is `NOT_FOUND`. */
  ownerId: string;
  /** Where the organisation files it; at most 300 characters without blanks, and no other spec's. */
  path: string;
  /** At most 200 characters, in one line. */
  title: string;
  /** At most 50 characters. */
  version: string;
};

/** What an owner says to a revision. */
export type Answer =
  | 'NO'
  | 'YES';

/**
 * What is said to a question or an escalation: the answer, the ruling, the response, or why it is withdrawn. `STALE_VERSION`
 * only where that question, the state or the severity changed since `expectedVersion` (AU-1).
 */
export type AnswerQuestionInput = {
  commandId: string;
  expectedVersion?: number | null | undefined;
  /** Id of a question, or of an escalation, of this work item; an unknown id is `NOT_FOUND`. */
  id: string;
  /** At most 10,000 characters. */
  text: string;
  workItemId: string;
};

/** A question to somebody who takes part in the process (GI-5). */
export type AskQuestionInput = {
  commandId: string;
  /** In the future, else `DEADLINE_INVALID`. */
  deadline: string;
  expectedVersion?: number | null | undefined;
  /** An unknown id is `NOT_FOUND`; a person without a role in the process is refused `INPUT_INVALID`. */
  ownerId: string;
  /** At most 10,000 characters. */
  text: string;
  workItemId: string;
};

/** Other ways for some kinds of messages; kinds that are not named keep theirs. */
export type ChangeMessageSettingsInput = {
  commandId: string;
  /** Each kind once at most. */
  messages: Array<MessageSettingInput>;
};

/** Another severity (TM-6). */
export type ChangeSeverityInput = {
  commandId: string;
  expectedVersion?: number | null | undefined;
  /** At most 4,000 characters. */
  rationale: string;
  severity: Severity;
  workItemId: string;
};

/** Another time zone for oneself. */
export type ChangeTimeZoneInput = {
  commandId: string;
  /** IANA name, such as `Europe/Berlin`. */
  timeZone: string;
};

/** A way in which messages leave the inbox. */
export type Channel =
  | 'CHAT'
  | 'EMAIL';

/** The record of a closure step. */
export type CompleteClosureStepInput = {
  commandId: string;
  expectedVersion?: number | null | undefined;
  /** The fields of one of the step's `forms`, at most 16 kB of JSON; what does not fit is refused `EVIDENCE_INVALID`. */
  record: Record<string, unknown>;
  /** Key of a closure step, or `improvement`. */
  step: string;
  workItemId: string;
};

/** An owner's answer. */
export type ConfirmGateItemInput = {
  answer: Answer;
  commandId: string;
  expectedVersion?: number | null | undefined;
  /** Key of a gate item of the present gate (G-3b). */
  item: string;
  /** At most 4,000 characters; mandatory with No (G-3). */
  reason?: string | null | undefined;
  /** The revision that was read; only the newest can be answered. */
  revision: number;
  workItemId: string;
};

/** A declaration of the next state (M-2). */
export type DeclareStateInput = {
  commandId: string;
  /** At most 100. At least one where the new state has no limit of its own (GI-2); otherwise they are ignored. */
  deadlines?: Array<OwnerDeadlineInput> | null | undefined;
  expectedVersion?: number | null | undefined;
  /** Key of the state after the present one. */
  to: string;
  workItemId: string;
};

/** A part of a gate item that goes to somebody else (A-3). */
export type DelegateInput = {
  commandId: string;
  expectedVersion?: number | null | undefined;
  /** Key of a gate item of the present or a later gate. */
  item: string;
  /** At most 4,000 characters. */
  reason: string;
  /** Another holder of the same role. An unknown id is `NOT_FOUND`. */
  toId: string;
  workItemId: string;
};

/** How messages of a kind are sent to a person over a channel. All of them are in the inbox anyhow. */
export type DeliveryMode =
  /** Once a day, in the morning of the person's time zone. */
  | 'DIGEST'
  | 'IMMEDIATE'
  | 'NONE';

/** Whether something was sent. */
export type DeliveryState =
  /** Given up: refused for good, or tried too often. */
  | 'DEAD'
  | 'SENT'
  /** It is tried again and again. */
  | 'WAITING';

/** Whether a work item is still worked on, and if not, how it ended. */
export type Disposition =
  | 'ACTIVE'
  | 'CLOSED'
  /** The Product Owner decided that it is a feature (M-6). */
  | 'RECLASSIFIED'
  /** The Product Owner withdrew it (M-6). */
  | 'WITHDRAWN';

/** What is to change of a spec; what is left out or null stays. */
export type EditSpecInput = {
  commandId: string;
  kind?: SpecKind | null | undefined;
  ownerId?: string | null | undefined;
  path?: string | null | undefined;
  /** An unknown id is `NOT_FOUND`. */
  specId: string;
  title?: string | null | undefined;
  version?: string | null | undefined;
};

/** What was not done in time. */
export type EscalationKind =
  /** A next action passed its deadline (TM-4). */
  | 'ACTION_OVERDUE'
  /** A Phase Gate Document was not filed in 15 minutes (GI-4). */
  | 'DOCUMENT_LATE'
  /** A state lasted longer than its severity allows (TM-3). */
  | 'LIMIT_BREACHED';

/** A missing or incomplete spec, flagged as a delivery risk (A-4). */
export type FlagDeliveryRiskInput = {
  commandId: string;
  /** In the future, else `DEADLINE_INVALID`. */
  deadline: string;
  expectedVersion?: number | null | undefined;
  /** An unknown id is `NOT_FOUND`. */
  specId: string;
  /** At most 10,000 characters. */
  text: string;
  workItemId: string;
};

/** What the clock will do if nobody acts before. */
export type ForecastKind =
  /** A next action passes its deadline and is escalated (TM-4). */
  | 'ACTION_OVERDUE'
  /** The limit is reached and escalated (TM-3). */
  | 'LIMIT_BREACHED'
  /** The warning at three quarters of a limit (TM-3). */
  | 'LIMIT_WARNED';

/** `EMPTY`, `EVIDENCED`, `CONFIRMED`, `PASSED` in the ordinary way; `DECLINED` after the owner's No, `FAILED` after a Fail. */
export type ItemStatus =
  | 'CONFIRMED'
  | 'DECLINED'
  | 'EMPTY'
  | 'EVIDENCED'
  | 'FAILED'
  | 'PASSED';

/** Which messages were read: exactly one of `ids` and `until`. */
export type MarkReadInput = {
  commandId: string;
  /** At most 200. An id that is not in the own inbox is `NOT_FOUND`, and none is marked. */
  ids?: Array<string> | null | undefined;
  /** Everything that was in the inbox at this instant: when it was read. So nothing is marked that came later. */
  until?: string | null | undefined;
};

/** Which messages are to be unread again. */
export type MarkUnreadInput = {
  commandId: string;
  /** At most 200. An id that is not in the own inbox is `NOT_FOUND`, and none is marked. */
  ids: Array<string>;
};

/** Which messages an inbox shows. */
export type MessageFilter =
  /** Everything, the newest first; what is snoozed stands where it will come back. */
  | 'ALL'
  /** Snoozed at present; what comes back first is first. */
  | 'SNOOZED'
  /** Not read, and not snoozed at present; the newest first. */
  | 'UNREAD';

/** What a message is about, the gravest first. Of several reasons for one message the gravest is its kind. */
export type MessageKind =
  /** What you asked was settled by somebody else (GI-5, A-4, A-5). */
  | 'ANSWER'
  /** Something was missed (TM-3, TM-4, GI-4). */
  | 'ESCALATION'
  /** Three quarters of a limit have passed (TM-3). */
  | 'LIMIT_WARNING'
  /** You have something to do that you did not have before, or its deadline was moved (M-4). */
  | 'NEXT_ACTION'
  /** A work item that concerns you changed its state, or ended. */
  | 'STATE_CHANGE';

/** The way for messages of a kind; a channel that is left out or null keeps its own. */
export type MessageSettingInput = {
  chat?: DeliveryMode | null | undefined;
  email?: DeliveryMode | null | undefined;
  /** Of `ESCALATION` nothing but `IMMEDIATE` is accepted. */
  kind: MessageKind;
};

/** Deadlines of the present visit, or of the closure (M-3). */
export type NameDeadlinesInput = {
  commandId: string;
  /** At most 100; none at all is refused `DEADLINE_MISSING` (GI-2). */
  deadlines: Array<OwnerDeadlineInput>;
  expectedVersion?: number | null | undefined;
  /** At most 4,000 characters. */
  reason: string;
  workItemId: string;
};

/** Somebody who is named for a part of the whole work item. */
export type NamePersonInput = {
  commandId: string;
  expectedVersion?: number | null | undefined;
  /** At most 4,000 characters. */
  reason: string;
  /** An unknown id is `NOT_FOUND`; a person without the role that the part needs is refused `INPUT_INVALID`. */
  toId: string;
  workItemId: string;
};

/**
 * A deadline for whatever an owner gets to do in the visit of a state: of a person (`ownerId`) or of a role (`role`), one of
 * the two. A person's own goes before their role's; who gets nothing to do is ignored.
 */
export type OwnerDeadlineInput = {
  /** In the future, else `DEADLINE_INVALID`. */
  deadline: string;
  /** An unknown id is `NOT_FOUND`. */
  ownerId?: string | null | undefined;
  role?: Role | null | undefined;
};

/** The parts of a gate item, and what else can keep a gate closed. */
export type Part =
  | 'CONFIRMATION'
  | 'EVIDENCE'
  | 'QUESTION'
  | 'VALIDATION';

/** What somebody is asked for. */
export type QuestionKind =
  /** A missing or incomplete spec, flagged by the PMO Lead (A-4). */
  | 'DELIVERY_RISK'
  /** A deviation note to be changed or removed after closing (C-1). */
  | 'DEVIATION_NOTE'
  /** A dispute over content, for the Head of Specs Team to rule on (A-5). */
  | 'DISPUTE'
  | 'QUESTION'
  /** T.1 found no canonical spec: its owner-to-be writes one. */
  | 'SPEC_MISSING';

/** Where a question stands. */
export type QuestionStatus =
  | 'ANSWERED'
  | 'OPEN'
  /** Settled by something else: by a confirmed or newer revision, or by the end of the work item. */
  | 'OVERTAKEN'
  /** Taken back by its asker; `answer` has the reason. */
  | 'WITHDRAWN';

/** A question that is put to another owner (GI-5). */
export type ReaddressQuestionInput = {
  commandId: string;
  expectedVersion?: number | null | undefined;
  /** Id of a question of this work item; an unknown id is `NOT_FOUND`. */
  id: string;
  /** Somebody who can hold it: a Head of Specs Team for a dispute, a spec owner for what concerns a spec. An unknown id is `NOT_FOUND`. */
  ownerId: string;
  /** At most 4,000 characters. */
  reason: string;
  workItemId: string;
};

/**
 * A command that says something in writing. Where the process asks for a reason, a rationale or an answer, here and below,
 * blank text is refused `REASON_MISSING`.
 */
export type ReasonInput = {
  commandId: string;
  expectedVersion?: number | null | undefined;
  /** At most 10,000 characters. */
  text: string;
  workItemId: string;
};

/**
 * A defect report (M-1). `commandId` is a UUID that the client chooses, here and in every command: sent again with the same
 * content it has no second effect and gives the same answer; with other content it is an error `CONFLICT`.
 */
export type ReportDefectInput = {
  commandId: string;
  /** At most 10,000 characters. */
  expected: string;
  /** The declaration that no canonical spec was found; only without `specReference`. */
  noSpecFound?: boolean | null | undefined;
  /** At most 10,000 characters. */
  observed: string;
  /** Counts until T.2 has passed; with none, limits are those of CRITICAL (TM-0). */
  proposedSeverity?: Severity | null | undefined;
  /** What says so. Null when no canonical spec was found, and `noSpecFound` says that. */
  specReference?: SpecReferenceInput | null | undefined;
  /** 1 to 100 steps of at most 1,000 characters each. */
  stepsToReproduce: Array<string>;
  /** At most 200 characters, in one line. */
  title: string;
};

/** A figure of a report. What is left out is not asked about: of any state, severity, gate item. */
export type ReportFigureInput = {
  /** Key of the gate item, for PASSED_FIRST, NOT_PASSED_FIRST and REJECTED. */
  item?: string | null | undefined;
  kind: ReportFigureKind;
  severity?: Severity | null | undefined;
  /** The state that it happened in; of ENTERED the state that was entered. */
  state?: string | null | undefined;
  /** The state that was gone back to, for REVERTED. */
  to?: string | null | undefined;
};

/** What a figure counts. */
export type ReportFigureKind =
  | 'CLOSED'
  /** State visits that began. */
  | 'ENTERED'
  | 'ESCALATED'
  /** Documents filed that show a change of state. */
  | 'FILED'
  /** Of those, the ones filed more than 15 minutes after the change (GI-4). */
  | 'FILED_LATE'
  /** State visits that ended. */
  | 'LEFT'
  /** State visits whose limit was breached. */
  | 'LIMIT_BREACHED'
  /** State visits to a state with a limit that were left in time. */
  | 'LIMIT_MET'
  /** Gate items judged for the first time, but not passed on revision 1. */
  | 'NOT_PASSED_FIRST'
  /** Gate items judged for the first time and passed on revision 1. */
  | 'PASSED_FIRST'
  /** Fails and owners' No. */
  | 'REJECTED'
  /** Escalations that were answered. */
  | 'RESPONDED'
  | 'REVERTED';

/** Which dead letters are sent again. */
export type ResendDeliveryInput = {
  commandId: string;
  /** At most 200. An id that is no delivery's is `NOT_FOUND`, and none is sent again. */
  ids: Array<string>;
};

/**
 * What somebody is in the process. `VIEWER` and `ADMIN` read everything and act on no work item; every other role takes
 * part.
 */
export type Role =
  | 'ADMIN'
  | 'ENGINEER'
  | 'HEAD_OF_ENGINEERING'
  | 'HEAD_OF_SPECS'
  | 'PMO_LEAD'
  | 'PRODUCT_OWNER'
  | 'QA_LEAD'
  | 'QA_TESTING_OWNER'
  | 'SPEC_OWNER'
  | 'VIEWER';

/** How bad a defect is; decides the limits of the first two states and where the fix has to go (process table of severities). */
export type Severity =
  | 'CRITICAL'
  | 'HIGH'
  | 'LOW'
  | 'MEDIUM';

/** Puts a message off. */
export type SnoozeMessageInput = {
  commandId: string;
  /** An id that is not in the own inbox is `NOT_FOUND`. */
  id: string;
  /** From now on, a year at most. Null brings the message back at once. */
  until?: string | null | undefined;
};

/** The two specs that the process itself speaks of, of which there is one each at most, and all others. */
export type SpecKind =
  | 'API_CONTRACTS'
  | 'METRICS_DEFINITIONS'
  | 'OTHER';

/** A place in a canonical spec. */
export type SpecReferenceInput = {
  /** At most 200 characters. */
  section: string;
  /** An unknown id is `NOT_FOUND`. */
  specId: string;
  /** Any version of the spec, not only the present one; at most 50 characters. */
  version: string;
};

/**
 * Evidence for a gate item. `expectedVersion` is the version of the work item that the person looked at, here and in every
 * command on one: where that item, the state or the severity changed since, the refusal is `STALE_VERSION` (AU-1); null
 * skips the check.
 */
export type SubmitEvidenceInput = {
  commandId: string;
  /** The fields of one of the item's `forms`, at most 64 kB of JSON; what does not fit is refused `EVIDENCE_INVALID`. */
  evidence: Record<string, unknown>;
  expectedVersion?: number | null | undefined;
  /** Key of a gate item of the present gate (G-3b). */
  item: string;
  workItemId: string;
};

/** How the present state stands to its limit. */
export type TimerStatus =
  /** The limit has passed; stays for the whole visit of the state. */
  | 'BREACHED'
  /** The state was left in time. */
  | 'MET'
  /** The state has no limit. */
  | 'NONE'
  | 'RUNNING'
  /** Three quarters of the limit have passed (TM-3). */
  | 'WARNED';

/** A verdict. */
export type ValidateGateItemInput = {
  commandId: string;
  expectedVersion?: number | null | undefined;
  /** Key of a gate item of the present gate (G-3b). */
  item: string;
  /**
   * Asked for when the last sign-in or right password is more than 15 minutes old (G-4); the refusal `REAUTHENTICATE` says so,
   * after everything else was found good. Where it is given it is checked, whatever else there is to refuse, within the limits
   * of signing in. It is no part of what makes a command the same: after a refusal choose a new `commandId`.
   */
  password?: string | null | undefined;
  /** At most 4,000 characters; mandatory with Fail (G-3). */
  reason?: string | null | undefined;
  /** The revision that was read; only the newest can be judged. */
  revision: number;
  verdict: Verdict;
  workItemId: string;
};

/** What the PMO Lead says to a revision. */
export type Verdict =
  | 'FAIL'
  | 'PASS';

/** What a list is narrowed to: each condition that is given must hold, of each list one entry. An empty list matches nothing. */
export type WorkItemFilter = {
  dispositions?: Array<Disposition> | null | undefined;
  /** Whether a next action is past its deadline. */
  overdue?: boolean | null | undefined;
  /** A person who owes a next action, in person or through a role with nobody named. An unknown id is `NOT_FOUND`. */
  ownerId?: string | null | undefined;
  /** Whether a severity was proposed or decided; a work item without one counts as CRITICAL (TM-0). */
  rated?: boolean | null | undefined;
  /** Effective severities (TM-0). */
  severities?: Array<Severity> | null | undefined;
  /** A canonical spec. An unknown id is `NOT_FOUND`. */
  specId?: string | null | undefined;
  /** Keys of states. */
  states?: Array<string> | null | undefined;
  /** Key of a process template. */
  template?: string | null | undefined;
  /** Beginnings of words of the title, or the number; at most 200 characters. */
  text?: string | null | undefined;
};

export type WorkItemFrameQueryVariables = Exact<{
  id: string;
}>;


export type WorkItemFrameQuery = { workItem: { id: string, version: number, title: string, severity: Severity | null, severityConfirmed: boolean, fixTarget: string | null, state: string, disposition: Disposition, closureComplete: boolean, createdAt: string, timer: { status: TimerStatus, startedAt: string, dueAt: string | null, limitSeconds: number | null }, visits: Array<{ state: string, enteredAt: string, leftAt: string | null, status: TimerStatus, limitSeconds: number | null, dueAt: string | null }>, escalations: Array<{ id: string, kind: EscalationKind, needsResponse: boolean, awaited: boolean, reason: string, state: string, dueAt: string, raisedAt: string, respondBy: string | null, response: string | null, respondedAt: string | null, to: { role: Role, person: { id: string, name: string } | null }, responder: { role: Role, timeZones: Array<string>, person: { id: string, name: string } | null }, respondedBy: { name: string } | null }>, forecast: Array<{ kind: ForecastKind, at: string, text: string, respondBy: string | null, to: Array<{ role: Role, timeZones: Array<string>, person: { id: string, name: string } | null }> }>, gates: Array<{ key: string, from: string, to: string, items: Array<{ key: string, title: string, status: ItemStatus, confirmers: Array<{ role: Role, person: { id: string } | null }> }> }>, transitions: Array<{ from: string | null, to: string, at: string, reversion: boolean, reason: string | null, by: { name: string } }>, reversions: Array<{ key: string, title: string, raisedBy: { role: Role, person: { id: string } | null } }>, deadlineNaming: { state: string } | null, delegations: Array<{ item: string, role: Role, at: string, to: { id: string, name: string }, by: { name: string } }>, decisions: Array<{ kind: string, text: string, rationale: string, at: string, by: { name: string } }>, duplicateOf: { id: string, title: string } | null, nextActions: Array<{ id: string, kind: ActionKind, item: string | null, text: string, why: string, deadline: string, overdue: boolean, owner: { role: Role, timeZones: Array<string>, person: { id: string, name: string } | null } }>, criticalPath: Array<{ text: string, deadline: string | null, owner: { role: Role, timeZones: Array<string>, person: { id: string, name: string } | null } }>, questions: Array<{ open: boolean }>, reportedBy: { name: string }, engineeringOwner: { id: string, name: string } | null, reproductionOwner: { role: Role, person: { id: string, name: string } | null } | null, canonicalOwner: { id: string, name: string } | null, spec: { path: string, title: string, version: string, owner: { name: string } } | null } | null };

export type ToldEscalationFragment = { id: string, kind: EscalationKind, needsResponse: boolean, awaited: boolean, reason: string, state: string, dueAt: string, raisedAt: string, respondBy: string | null, response: string | null, respondedAt: string | null, to: { role: Role, person: { id: string, name: string } | null }, responder: { role: Role, timeZones: Array<string>, person: { id: string, name: string } | null }, respondedBy: { name: string } | null };

export type WorkItemLedgerQueryVariables = Exact<{
  id: string;
}>;


export type WorkItemLedgerQuery = { workItem: { id: string, version: number, visits: Array<{ dueAt: string | null }>, clockLedger: Array<{ state: string, enteredAt: string, leftAt: string | null, status: TimerStatus, templateVersion: string, intervals: Array<{ from: string, to: string, milliseconds: number, severity: Severity, limitSeconds: number | null, owner: { role: Role, person: { id: string, name: string } | null } | null }> }> } | null };

export type WorkItemGatesQueryVariables = Exact<{
  id: string;
}>;


export type WorkItemGatesQuery = { workItem: { closureComplete: boolean, id: string, version: number, state: string, disposition: Disposition, nextActions: Array<{ why: string, id: string, kind: ActionKind, item: string | null, text: string, deadline: string, owner: { role: Role, timeZones: Array<string>, person: { id: string, name: string } | null } }>, gate: { key: string, from: string, to: string, items: Array<{ comesAfter: Array<string>, key: string, title: string, status: ItemStatus, flags: Array<string>, confirmers: Array<{ role: Role, person: { id: string, name: string } | null }>, authors: Array<{ role: Role, person: { id: string, name: string } | null }>, confirmations: Array<{ answer: Answer, reason: string | null, at: string, role: Role, by: { id: string, name: string } }>, revisions: Array<{ revision: number, evidence: Record<string, unknown>, sha256: string, at: string, verified: boolean | null, verification: string | null, by: { name: string, id: string } }>, forms: Array<{ variant: string, fields: Array<{ name: string, label: string, kind: string, required: boolean, help: string | null, options: Array<string> | null, fixedValue: string | null, rows: Array<Record<string, unknown>> | null, columns: Array<{ name: string, label: string, kind: string, required: boolean, help: string | null, options: Array<string> | null, fixedValue: string | null }> | null }> }>, evidence: { revision: number, evidence: Record<string, unknown>, at: string, by: { id: string, name: string } } | null, confirmation: { revision: number, answer: Answer, reason: string | null, at: string, by: { name: string } } | null, validation: { revision: number, verdict: Verdict, reason: string | null, at: string, by: { name: string } } | null }>, missing: Array<{ item: string | null, part: Part, since: string, explanation: string, owner: { role: Role, person: { id: string, name: string } | null } }> } | null, workedOn: Array<{ key: string, items: Array<{ key: string, title: string, status: ItemStatus, flags: Array<string>, forms: Array<{ variant: string, fields: Array<{ name: string, label: string, kind: string, required: boolean, help: string | null, options: Array<string> | null, fixedValue: string | null, rows: Array<Record<string, unknown>> | null, columns: Array<{ name: string, label: string, kind: string, required: boolean, help: string | null, options: Array<string> | null, fixedValue: string | null }> | null }> }>, evidence: { revision: number, evidence: Record<string, unknown>, at: string, by: { id: string, name: string } } | null, revisions: Array<{ revision: number, evidence: Record<string, unknown>, at: string, by: { id: string, name: string } }>, confirmation: { revision: number, answer: Answer, reason: string | null, at: string, by: { name: string } } | null, validation: { revision: number, verdict: Verdict, reason: string | null, at: string, by: { name: string } } | null }> }>, gates: Array<{ key: string, from: string, to: string, items: Array<{ key: string, status: ItemStatus }> }>, timer: { dueAt: string | null }, declarations: Array<{ to: string, deadlinesNeeded: boolean, proposedDeadline: string | null, owners: Array<{ role: Role, timeZones: Array<string>, person: { id: string, name: string } | null }> }>, questions: Array<{ id: string, kind: QuestionKind, status: QuestionStatus, open: boolean, text: string, askedAt: string, deadline: string, item: string | null, answer: string | null, answeredAt: string | null, askedBy: { id: string, name: string }, owner: { role: Role, timeZones: Array<string>, person: { id: string, name: string } | null }, spec: { id: string, title: string } | null, answeredBy: { id: string, name: string } | null }>, escalations: Array<{ id: string, kind: EscalationKind, awaited: boolean, reason: string, dueAt: string, raisedAt: string, respondBy: string | null, responder: { role: Role, person: { id: string, name: string } | null } }>, closureSteps: Array<{ key: string, title: string, mandatory: boolean, done: boolean, open: boolean, deadline: string | null, at: string | null, record: Record<string, unknown> | null, by: { name: string } | null, forms: Array<{ variant: string, fields: Array<{ name: string, label: string, kind: string, required: boolean, help: string | null, options: Array<string> | null, fixedValue: string | null, rows: Array<Record<string, unknown>> | null, columns: Array<{ name: string, label: string, kind: string, required: boolean, help: string | null, options: Array<string> | null, fixedValue: string | null }> | null }> }> }> } | null };

export type WorkItemReportQueryVariables = Exact<{
  id: string;
}>;


export type WorkItemReportQuery = { workItem: { observed: string | null, expected: string | null, stepsToReproduce: Array<string> } | null };

export type WorkItemOtherGateQueryVariables = Exact<{
  id: string;
  gate: string;
}>;


export type WorkItemOtherGateQuery = { workItem: { id: string, version: number, gates: Array<{ key: string, from: string, to: string, items: Array<{ comesAfter: Array<string>, key: string, title: string, status: ItemStatus, flags: Array<string>, confirmers: Array<{ role: Role, person: { id: string, name: string } | null }>, authors: Array<{ role: Role, person: { id: string, name: string } | null }>, confirmations: Array<{ answer: Answer, reason: string | null, at: string, role: Role, by: { id: string, name: string } }>, revisions: Array<{ revision: number, evidence: Record<string, unknown>, sha256: string, at: string, verified: boolean | null, verification: string | null, by: { name: string, id: string } }>, forms: Array<{ variant: string, fields: Array<{ name: string, label: string, kind: string, required: boolean, help: string | null, options: Array<string> | null, fixedValue: string | null, rows: Array<Record<string, unknown>> | null, columns: Array<{ name: string, label: string, kind: string, required: boolean, help: string | null, options: Array<string> | null, fixedValue: string | null }> | null }> }>, evidence: { revision: number, evidence: Record<string, unknown>, at: string, by: { id: string, name: string } } | null, confirmation: { revision: number, answer: Answer, reason: string | null, at: string, by: { name: string } } | null, validation: { revision: number, verdict: Verdict, reason: string | null, at: string, by: { name: string } } | null }>, missing: Array<{ item: string | null, part: Part, since: string, explanation: string, owner: { role: Role, person: { id: string, name: string } | null } }> }> } | null };

export type OpenedGateFragment = { key: string, from: string, to: string, items: Array<{ comesAfter: Array<string>, key: string, title: string, status: ItemStatus, flags: Array<string>, confirmers: Array<{ role: Role, person: { id: string, name: string } | null }>, authors: Array<{ role: Role, person: { id: string, name: string } | null }>, confirmations: Array<{ answer: Answer, reason: string | null, at: string, role: Role, by: { id: string, name: string } }>, revisions: Array<{ revision: number, evidence: Record<string, unknown>, sha256: string, at: string, verified: boolean | null, verification: string | null, by: { name: string, id: string } }>, forms: Array<{ variant: string, fields: Array<{ name: string, label: string, kind: string, required: boolean, help: string | null, options: Array<string> | null, fixedValue: string | null, rows: Array<Record<string, unknown>> | null, columns: Array<{ name: string, label: string, kind: string, required: boolean, help: string | null, options: Array<string> | null, fixedValue: string | null }> | null }> }>, evidence: { revision: number, evidence: Record<string, unknown>, at: string, by: { id: string, name: string } } | null, confirmation: { revision: number, answer: Answer, reason: string | null, at: string, by: { name: string } } | null, validation: { revision: number, verdict: Verdict, reason: string | null, at: string, by: { name: string } } | null }>, missing: Array<{ item: string | null, part: Part, since: string, explanation: string, owner: { role: Role, person: { id: string, name: string } | null } }> };

export type WorkItemDocumentQueryVariables = Exact<{
  id: string;
  before?: number | null | undefined;
  compare?: number | null | undefined;
  comparing: boolean;
}>;


export type WorkItemDocumentQuery = { workItem: { transitions: Array<{ documentLagSeconds: number | null }>, versions: Array<{ version: number, filedAt: string, commit: string | null }>, shown: Array<{ version: number, path: string, markdown: string, sha256: string, commit: string | null, filedAt: string }>, compared?: Array<{ version: number, markdown: string }> } | null };

export type NewestFilingQueryVariables = Exact<{
  id: string;
}>;


export type NewestFilingQuery = { workItem: { document: { version: number } | null } | null };

export type WorkItemTimelineQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type WorkItemTimelineQuery = { workItem: { id: string, version: number, gates: Array<{ items: Array<{ key: string, title: string }> }>, questions: Array<{ id: string, kind: QuestionKind, text: string }>, escalations: Array<{ id: string, reason: string }>, closureSteps: Array<{ key: string, title: string }>, events: { nodes: Array<{ seq: number, at: string, type: string, role: Role | null, payload: Record<string, unknown>, by: { id: string, name: string } | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } } | null, people: Array<{ id: string, name: string }>, specs: Array<{ id: string, title: string }> };

export type WorkItemQuestionsQueryVariables = Exact<{
  id: string;
}>;


export type WorkItemQuestionsQuery = { workItem: { id: string, version: number, disposition: Disposition, timer: { dueAt: string | null }, questions: Array<{ id: string, kind: QuestionKind, status: QuestionStatus, open: boolean, text: string, askedAt: string, deadline: string, item: string | null, answer: string | null, answeredAt: string | null, askedBy: { id: string, name: string }, owner: { role: Role, timeZones: Array<string>, person: { id: string, name: string } | null }, spec: { id: string, title: string } | null, answeredBy: { id: string, name: string } | null }> } | null };

export type VerifyChainQueryVariables = Exact<{
  id: string;
}>;


export type VerifyChainQuery = { verifyAudit: { ok: boolean, events: number, firstBroken: { seq: number, reason: string } | null } };

export type ShownClosureStepFragment = { key: string, title: string, mandatory: boolean, done: boolean, open: boolean, deadline: string | null, at: string | null, record: Record<string, unknown> | null, by: { name: string } | null, forms: Array<{ variant: string, fields: Array<{ name: string, label: string, kind: string, required: boolean, help: string | null, options: Array<string> | null, fixedValue: string | null, rows: Array<Record<string, unknown>> | null, columns: Array<{ name: string, label: string, kind: string, required: boolean, help: string | null, options: Array<string> | null, fixedValue: string | null }> | null }> }> };

export type CompleteClosureStepMutationVariables = Exact<{
  input: CompleteClosureStepInput;
}>;


export type CompleteClosureStepMutation = { command: { workItem: { id: string, version: number } | null, refusal: { code: string, rule: string, message: string, missing: Array<{ item: string | null, part: Part, since: string, explanation: string, owner: { role: Role, person: { id: string, name: string } | null } }>, fields: Array<{ path: string, message: string }> } | null } };

export type WaysBackQueryVariables = Exact<{
  id: string;
}>;


export type WaysBackQuery = { workItem: { id: string, version: number, gates: Array<{ items: Array<{ key: string, title: string }> }>, reversions: Array<{ key: string, title: string, from: string, to: string, preview: { emptied: Array<string>, voidConfirmations: Array<{ item: string, revision: number, role: Role, at: string, by: { name: string } }>, voidValidations: Array<{ item: string, revision: number, verdict: Verdict, at: string, by: { name: string } }>, clocks: Array<{ state: string, startsAt: string, limitSeconds: number | null }>, nextActions: Array<{ kind: ActionKind, item: string | null, text: string, deadline: string | null, owner: { role: Role, timeZones: Array<string>, person: { id: string, name: string } | null } }> } }> } | null };

export type SeverityToChangeQueryVariables = Exact<{
  id: string;
}>;


export type SeverityToChangeQuery = { workItem: { id: string, version: number, template: string, templateVersion: string, severity: Severity | null, fixTarget: string | null } | null, processTemplates: Array<{ key: string, version: string, severities: Array<{ severity: Severity, priority: string, fixTarget: string, limits: Array<{ state: string, seconds: number }> }> }> };

export type HandableItemsQueryVariables = Exact<{
  id: string;
}>;


export type HandableItemsQuery = { workItem: { id: string, version: number, state: string, gates: Array<{ from: string, items: Array<{ key: string, title: string, status: ItemStatus, confirmers: Array<{ role: Role, person: { id: string, name: string } | null }> }> }> } | null };

export type DeadlinesToNameQueryVariables = Exact<{
  id: string;
}>;


export type DeadlinesToNameQuery = { workItem: { id: string, version: number, deadlineNaming: { state: string, proposedDeadline: string, owners: Array<{ deadline: string | null, owner: { role: Role, timeZones: Array<string>, person: { id: string, name: string } | null } }> } | null } | null };

export type NamedPeopleQueryVariables = Exact<{
  id: string;
}>;


export type NamedPeopleQuery = { workItem: { id: string, version: number, engineeringOwner: { id: string, name: string } | null, reproductionOwner: { role: Role, person: { id: string, name: string } | null } | null } | null };

export type DuplicatesQueryVariables = Exact<{
  text: string;
}>;


export type DuplicatesQuery = { workItems: { nodes: Array<{ id: string, title: string, state: string }> } };

export type RaiseScopeQuestionMutationVariables = Exact<{
  input: ReasonInput;
}>;


export type RaiseScopeQuestionMutation = { command: { workItem: { id: string, version: number } | null, refusal: { code: string, rule: string, message: string, missing: Array<{ item: string | null, part: Part, since: string, explanation: string, owner: { role: Role, person: { id: string, name: string } | null } }>, fields: Array<{ path: string, message: string }> } | null } };

export type RaiseRegressionMutationVariables = Exact<{
  input: ReasonInput;
}>;


export type RaiseRegressionMutation = { command: { workItem: { id: string, version: number } | null, refusal: { code: string, rule: string, message: string, missing: Array<{ item: string | null, part: Part, since: string, explanation: string, owner: { role: Role, person: { id: string, name: string } | null } }>, fields: Array<{ path: string, message: string }> } | null } };

export type ChangeSeverityMutationVariables = Exact<{
  input: ChangeSeverityInput;
}>;


export type ChangeSeverityMutation = { command: { workItem: { id: string, version: number } | null, refusal: { code: string, rule: string, message: string, missing: Array<{ item: string | null, part: Part, since: string, explanation: string, owner: { role: Role, person: { id: string, name: string } | null } }>, fields: Array<{ path: string, message: string }> } | null } };

export type DecideDefectMutationVariables = Exact<{
  input: ReasonInput;
}>;


export type DecideDefectMutation = { command: { workItem: { id: string, version: number } | null, refusal: { code: string, rule: string, message: string, missing: Array<{ item: string | null, part: Part, since: string, explanation: string, owner: { role: Role, person: { id: string, name: string } | null } }>, fields: Array<{ path: string, message: string }> } | null } };

export type ReclassifyMutationVariables = Exact<{
  input: ReasonInput;
}>;


export type ReclassifyMutation = { command: { workItem: { id: string, version: number } | null, refusal: { code: string, rule: string, message: string, missing: Array<{ item: string | null, part: Part, since: string, explanation: string, owner: { role: Role, person: { id: string, name: string } | null } }>, fields: Array<{ path: string, message: string }> } | null } };

export type WithdrawMutationVariables = Exact<{
  input: ReasonInput;
  duplicateOf?: string | null | undefined;
}>;


export type WithdrawMutation = { command: { workItem: { id: string, version: number } | null, refusal: { code: string, rule: string, message: string, missing: Array<{ item: string | null, part: Part, since: string, explanation: string, owner: { role: Role, person: { id: string, name: string } | null } }>, fields: Array<{ path: string, message: string }> } | null } };

export type DelegateMutationVariables = Exact<{
  input: DelegateInput;
}>;


export type DelegateMutation = { command: { workItem: { id: string, version: number } | null, refusal: { code: string, rule: string, message: string, missing: Array<{ item: string | null, part: Part, since: string, explanation: string, owner: { role: Role, person: { id: string, name: string } | null } }>, fields: Array<{ path: string, message: string }> } | null } };

export type ReplaceEngineeringOwnerMutationVariables = Exact<{
  input: NamePersonInput;
}>;


export type ReplaceEngineeringOwnerMutation = { command: { workItem: { id: string, version: number } | null, refusal: { code: string, rule: string, message: string, missing: Array<{ item: string | null, part: Part, since: string, explanation: string, owner: { role: Role, person: { id: string, name: string } | null } }>, fields: Array<{ path: string, message: string }> } | null } };

export type NameReproductionOwnerMutationVariables = Exact<{
  input: NamePersonInput;
}>;


export type NameReproductionOwnerMutation = { command: { workItem: { id: string, version: number } | null, refusal: { code: string, rule: string, message: string, missing: Array<{ item: string | null, part: Part, since: string, explanation: string, owner: { role: Role, person: { id: string, name: string } | null } }>, fields: Array<{ path: string, message: string }> } | null } };

export type NameDeadlinesMutationVariables = Exact<{
  input: NameDeadlinesInput;
}>;


export type NameDeadlinesMutation = { command: { workItem: { id: string, version: number } | null, refusal: { code: string, rule: string, message: string, missing: Array<{ item: string | null, part: Part, since: string, explanation: string, owner: { role: Role, person: { id: string, name: string } | null } }>, fields: Array<{ path: string, message: string }> } | null } };

export type ActionFormWorkItemFragment = { id: string, version: number, state: string, disposition: Disposition, timer: { dueAt: string | null }, workedOn: Array<{ key: string, items: Array<{ key: string, title: string, status: ItemStatus, flags: Array<string>, forms: Array<{ variant: string, fields: Array<{ name: string, label: string, kind: string, required: boolean, help: string | null, options: Array<string> | null, fixedValue: string | null, rows: Array<Record<string, unknown>> | null, columns: Array<{ name: string, label: string, kind: string, required: boolean, help: string | null, options: Array<string> | null, fixedValue: string | null }> | null }> }>, evidence: { revision: number, evidence: Record<string, unknown>, at: string, by: { id: string, name: string } } | null, revisions: Array<{ revision: number, evidence: Record<string, unknown>, at: string, by: { id: string, name: string } }>, confirmation: { revision: number, answer: Answer, reason: string | null, at: string, by: { name: string } } | null, validation: { revision: number, verdict: Verdict, reason: string | null, at: string, by: { name: string } } | null }> }>, declarations: Array<{ to: string, deadlinesNeeded: boolean, proposedDeadline: string | null, owners: Array<{ role: Role, timeZones: Array<string>, person: { id: string, name: string } | null }> }>, questions: Array<{ id: string, kind: QuestionKind, status: QuestionStatus, open: boolean, text: string, askedAt: string, deadline: string, item: string | null, answer: string | null, answeredAt: string | null, askedBy: { id: string, name: string }, owner: { role: Role, timeZones: Array<string>, person: { id: string, name: string } | null }, spec: { id: string, title: string } | null, answeredBy: { id: string, name: string } | null }>, escalations: Array<{ id: string, kind: EscalationKind, awaited: boolean, reason: string, dueAt: string, raisedAt: string, respondBy: string | null, responder: { role: Role, person: { id: string, name: string } | null } }>, closureSteps: Array<{ key: string, title: string, mandatory: boolean, done: boolean, open: boolean, deadline: string | null, at: string | null, record: Record<string, unknown> | null, by: { name: string } | null, forms: Array<{ variant: string, fields: Array<{ name: string, label: string, kind: string, required: boolean, help: string | null, options: Array<string> | null, fixedValue: string | null, rows: Array<Record<string, unknown>> | null, columns: Array<{ name: string, label: string, kind: string, required: boolean, help: string | null, options: Array<string> | null, fixedValue: string | null }> | null }> }> }> };

export type ShownEscalationFragment = { id: string, kind: EscalationKind, awaited: boolean, reason: string, dueAt: string, raisedAt: string, respondBy: string | null, responder: { role: Role, person: { id: string, name: string } | null } };

export type ActionFormItemFragment = { key: string, title: string, status: ItemStatus, flags: Array<string>, forms: Array<{ variant: string, fields: Array<{ name: string, label: string, kind: string, required: boolean, help: string | null, options: Array<string> | null, fixedValue: string | null, rows: Array<Record<string, unknown>> | null, columns: Array<{ name: string, label: string, kind: string, required: boolean, help: string | null, options: Array<string> | null, fixedValue: string | null }> | null }> }>, evidence: { revision: number, evidence: Record<string, unknown>, at: string, by: { id: string, name: string } } | null, revisions: Array<{ revision: number, evidence: Record<string, unknown>, at: string, by: { id: string, name: string } }>, confirmation: { revision: number, answer: Answer, reason: string | null, at: string, by: { name: string } } | null, validation: { revision: number, verdict: Verdict, reason: string | null, at: string, by: { name: string } } | null };

export type ShownFormFragment = { variant: string, fields: Array<{ name: string, label: string, kind: string, required: boolean, help: string | null, options: Array<string> | null, fixedValue: string | null, rows: Array<Record<string, unknown>> | null, columns: Array<{ name: string, label: string, kind: string, required: boolean, help: string | null, options: Array<string> | null, fixedValue: string | null }> | null }> };

export type ActionFormActionFragment = { id: string, kind: ActionKind, item: string | null, text: string, deadline: string, owner: { role: Role, timeZones: Array<string>, person: { id: string, name: string } | null } };

export type ShownRefusalFragment = { code: string, rule: string, message: string, missing: Array<{ item: string | null, part: Part, since: string, explanation: string, owner: { role: Role, person: { id: string, name: string } | null } }>, fields: Array<{ path: string, message: string }> };

export type CommandAnswerFragment = { workItem: { id: string, version: number } | null, refusal: { code: string, rule: string, message: string, missing: Array<{ item: string | null, part: Part, since: string, explanation: string, owner: { role: Role, person: { id: string, name: string } | null } }>, fields: Array<{ path: string, message: string }> } | null };

export type ReportDefectMutationVariables = Exact<{
  input: ReportDefectInput;
}>;


export type ReportDefectMutation = { command: { workItem: { id: string, version: number } | null, refusal: { code: string, rule: string, message: string, missing: Array<{ item: string | null, part: Part, since: string, explanation: string, owner: { role: Role, person: { id: string, name: string } | null } }>, fields: Array<{ path: string, message: string }> } | null } };

export type SubmitEvidenceMutationVariables = Exact<{
  input: SubmitEvidenceInput;
}>;


export type SubmitEvidenceMutation = { command: { workItem: { id: string, version: number } | null, refusal: { code: string, rule: string, message: string, missing: Array<{ item: string | null, part: Part, since: string, explanation: string, owner: { role: Role, person: { id: string, name: string } | null } }>, fields: Array<{ path: string, message: string }> } | null } };

export type ConfirmGateItemMutationVariables = Exact<{
  input: ConfirmGateItemInput;
}>;


export type ConfirmGateItemMutation = { command: { workItem: { id: string, version: number } | null, refusal: { code: string, rule: string, message: string, missing: Array<{ item: string | null, part: Part, since: string, explanation: string, owner: { role: Role, person: { id: string, name: string } | null } }>, fields: Array<{ path: string, message: string }> } | null } };

export type ValidateGateItemMutationVariables = Exact<{
  input: ValidateGateItemInput;
}>;


export type ValidateGateItemMutation = { command: { workItem: { id: string, version: number } | null, refusal: { code: string, rule: string, message: string, missing: Array<{ item: string | null, part: Part, since: string, explanation: string, owner: { role: Role, person: { id: string, name: string } | null } }>, fields: Array<{ path: string, message: string }> } | null } };

export type DeclareStateMutationVariables = Exact<{
  input: DeclareStateInput;
}>;


export type DeclareStateMutation = { command: { workItem: { id: string, version: number } | null, refusal: { code: string, rule: string, message: string, missing: Array<{ item: string | null, part: Part, since: string, explanation: string, owner: { role: Role, person: { id: string, name: string } | null } }>, fields: Array<{ path: string, message: string }> } | null } };

export type RespondToEscalationMutationVariables = Exact<{
  input: AnswerQuestionInput;
}>;


export type RespondToEscalationMutation = { command: { workItem: { id: string, version: number } | null, refusal: { code: string, rule: string, message: string, missing: Array<{ item: string | null, part: Part, since: string, explanation: string, owner: { role: Role, person: { id: string, name: string } | null } }>, fields: Array<{ path: string, message: string }> } | null } };

export type CommentMutationVariables = Exact<{
  input: ReasonInput;
}>;


export type CommentMutation = { command: { workItem: { id: string, version: number } | null, refusal: { code: string, rule: string, message: string, missing: Array<{ item: string | null, part: Part, since: string, explanation: string, owner: { role: Role, person: { id: string, name: string } | null } }>, fields: Array<{ path: string, message: string }> } | null } };

export type ProvenAtQueryVariables = Exact<{ [key: string]: never; }>;


export type ProvenAtQuery = { provenAt: string };

export type PeopleQueryVariables = Exact<{ [key: string]: never; }>;


export type PeopleQuery = { people: Array<{ id: string, name: string, email: string, roles: Array<Role>, timeZone: string }> };

export type SpecsQueryVariables = Exact<{ [key: string]: never; }>;


export type SpecsQuery = { specs: Array<{ id: string, path: string, title: string, version: string }> };

export type ShownQuestionFragment = { id: string, kind: QuestionKind, status: QuestionStatus, open: boolean, text: string, askedAt: string, deadline: string, item: string | null, answer: string | null, answeredAt: string | null, askedBy: { id: string, name: string }, owner: { role: Role, timeZones: Array<string>, person: { id: string, name: string } | null }, spec: { id: string, title: string } | null, answeredBy: { id: string, name: string } | null };

export type AskQuestionMutationVariables = Exact<{
  input: AskQuestionInput;
}>;


export type AskQuestionMutation = { command: { workItem: { id: string, version: number } | null, refusal: { code: string, rule: string, message: string, missing: Array<{ item: string | null, part: Part, since: string, explanation: string, owner: { role: Role, person: { id: string, name: string } | null } }>, fields: Array<{ path: string, message: string }> } | null } };

export type RaiseDisputeMutationVariables = Exact<{
  input: ReasonInput;
  deadline?: string | null | undefined;
}>;


export type RaiseDisputeMutation = { command: { workItem: { id: string, version: number } | null, refusal: { code: string, rule: string, message: string, missing: Array<{ item: string | null, part: Part, since: string, explanation: string, owner: { role: Role, person: { id: string, name: string } | null } }>, fields: Array<{ path: string, message: string }> } | null } };

export type FlagDeliveryRiskMutationVariables = Exact<{
  input: FlagDeliveryRiskInput;
}>;


export type FlagDeliveryRiskMutation = { command: { workItem: { id: string, version: number } | null, refusal: { code: string, rule: string, message: string, missing: Array<{ item: string | null, part: Part, since: string, explanation: string, owner: { role: Role, person: { id: string, name: string } | null } }>, fields: Array<{ path: string, message: string }> } | null } };

export type AnswerQuestionMutationVariables = Exact<{
  input: AnswerQuestionInput;
}>;


export type AnswerQuestionMutation = { command: { workItem: { id: string, version: number } | null, refusal: { code: string, rule: string, message: string, missing: Array<{ item: string | null, part: Part, since: string, explanation: string, owner: { role: Role, person: { id: string, name: string } | null } }>, fields: Array<{ path: string, message: string }> } | null } };

export type RuleOnDisputeMutationVariables = Exact<{
  input: AnswerQuestionInput;
}>;


export type RuleOnDisputeMutation = { command: { workItem: { id: string, version: number } | null, refusal: { code: string, rule: string, message: string, missing: Array<{ item: string | null, part: Part, since: string, explanation: string, owner: { role: Role, person: { id: string, name: string } | null } }>, fields: Array<{ path: string, message: string }> } | null } };

export type WithdrawQuestionMutationVariables = Exact<{
  input: AnswerQuestionInput;
}>;


export type WithdrawQuestionMutation = { command: { workItem: { id: string, version: number } | null, refusal: { code: string, rule: string, message: string, missing: Array<{ item: string | null, part: Part, since: string, explanation: string, owner: { role: Role, person: { id: string, name: string } | null } }>, fields: Array<{ path: string, message: string }> } | null } };

export type ReaddressQuestionMutationVariables = Exact<{
  input: ReaddressQuestionInput;
}>;


export type ReaddressQuestionMutation = { command: { workItem: { id: string, version: number } | null, refusal: { code: string, rule: string, message: string, missing: Array<{ item: string | null, part: Part, since: string, explanation: string, owner: { role: Role, person: { id: string, name: string } | null } }>, fields: Array<{ path: string, message: string }> } | null } };

export type DeadLettersQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type DeadLettersQuery = { deadLetters: { nodes: Array<{ id: string, channel: Channel, messageCount: number, attempts: number, lastError: string | null, at: string, person: { id: string, name: string, email: string }, messages: Array<{ id: string, text: string, workItemId: string, title: string }> }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type ResendDeliveryMutationVariables = Exact<{
  input: ResendDeliveryInput;
}>;


export type ResendDeliveryMutation = { resendDelivery: Array<{ id: string, state: DeliveryState }> };

export type AddSpecMutationVariables = Exact<{
  input: AddSpecInput;
}>;


export type AddSpecMutation = { spec: { id: string } };

export type EditSpecMutationVariables = Exact<{
  input: EditSpecInput;
}>;


export type EditSpecMutation = { spec: { id: string } };

export type BoardPageQueryVariables = Exact<{
  roles?: Array<Role> | Role | null | undefined;
  filter?: WorkItemFilter | null | undefined;
  first: number;
}>;


export type BoardPageQuery = { board: { ownerKeys: Array<string> | null, columns: Array<{ state: string, shown: { count: number, oldest: string | null, cards: Array<ShownCard> } }> } };

export type ReportedTextFragment = { observed: string | null, expected: string | null, stepsToReproduce: Array<string> };

export type BoardFrameQueryVariables = Exact<{ [key: string]: never; }>;


export type BoardFrameQuery = { people: Array<{ id: string, name: string }>, processTemplates: Array<{ states: Array<string>, gates: Array<{ key: string, from: string, to: string }> }> };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me: { id: string, name: string, email: string, roles: Array<Role>, timeZone: string } };

export type SecurityLogQueryVariables = Exact<{
  after?: string | null | undefined;
  workItemId?: string | null | undefined;
}>;


export type SecurityLogQuery = { securityLog: { nodes: Array<{ id: string, at: string, command: string, workItemId: string | null, item: string | null, code: string, rule: string | null, message: string, address: string | null, person: { id: string, name: string, roles: Array<Role> } | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type SpecRegistryQueryVariables = Exact<{ [key: string]: never; }>;


export type SpecRegistryQuery = { specs: Array<{ id: string, path: string, title: string, version: string, kind: SpecKind, owner: { id: string, name: string, roles: Array<Role> } }>, people: Array<{ id: string, name: string }> };

export type WorkItemListQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: WorkItemFilter | null | undefined;
}>;


export type WorkItemListQuery = { workItems: { countUpTo: number, pageInfo: { endCursor: string | null, hasNextPage: boolean }, nodes: Array<{ id: string, title: string, severity: Severity | null, severityConfirmed: boolean, state: string, disposition: Disposition, nextActions: Array<{ id: string, text: string, deadline: string, overdue: boolean, owner: { role: Role, timeZones: Array<string>, person: { id: string, name: string } | null } }> }> } };

export type ExampleGroundQueryVariables = Exact<{ [key: string]: never; }>;


export type ExampleGroundQuery = { workItems: { nodes: Array<{ id: string }> } };

export type HomePageQueryVariables = Exact<{
  roles: Array<Role> | Role;
}>;


export type HomePageQuery = { myNextAction: { why: string, deadline: string, id: string, kind: ActionKind, item: string | null, text: string, owner: { role: Role, timeZones: Array<string>, person: { name: string, id: string } | null }, workItem: { title: string, kind: string, severity: Severity | null, severityConfirmed: boolean, id: string, version: number, state: string, disposition: Disposition, observed: string | null, expected: string | null, stepsToReproduce: Array<string>, timer: { status: TimerStatus, startedAt: string, dueAt: string | null }, workedOn: Array<{ key: string, items: Array<{ key: string, title: string, status: ItemStatus, flags: Array<string>, forms: Array<{ variant: string, fields: Array<{ name: string, label: string, kind: string, required: boolean, help: string | null, options: Array<string> | null, fixedValue: string | null, rows: Array<Record<string, unknown>> | null, columns: Array<{ name: string, label: string, kind: string, required: boolean, help: string | null, options: Array<string> | null, fixedValue: string | null }> | null }> }>, evidence: { revision: number, evidence: Record<string, unknown>, at: string, by: { id: string, name: string } } | null, revisions: Array<{ revision: number, evidence: Record<string, unknown>, at: string, by: { id: string, name: string } }>, confirmation: { revision: number, answer: Answer, reason: string | null, at: string, by: { name: string } } | null, validation: { revision: number, verdict: Verdict, reason: string | null, at: string, by: { name: string } } | null }> }>, declarations: Array<{ to: string, deadlinesNeeded: boolean, proposedDeadline: string | null, owners: Array<{ role: Role, timeZones: Array<string>, person: { id: string, name: string } | null }> }>, questions: Array<{ id: string, kind: QuestionKind, status: QuestionStatus, open: boolean, text: string, askedAt: string, deadline: string, item: string | null, answer: string | null, answeredAt: string | null, askedBy: { id: string, name: string }, owner: { role: Role, timeZones: Array<string>, person: { id: string, name: string } | null }, spec: { id: string, title: string } | null, answeredBy: { id: string, name: string } | null }>, escalations: Array<{ id: string, kind: EscalationKind, awaited: boolean, reason: string, dueAt: string, raisedAt: string, respondBy: string | null, responder: { role: Role, person: { id: string, name: string } | null } }>, closureSteps: Array<{ key: string, title: string, mandatory: boolean, done: boolean, open: boolean, deadline: string | null, at: string | null, record: Record<string, unknown> | null, by: { name: string } | null, forms: Array<{ variant: string, fields: Array<{ name: string, label: string, kind: string, required: boolean, help: string | null, options: Array<string> | null, fixedValue: string | null, rows: Array<Record<string, unknown>> | null, columns: Array<{ name: string, label: string, kind: string, required: boolean, help: string | null, options: Array<string> | null, fixedValue: string | null }> | null }> }> }> } } | null, myNextActions: Array<{ id: string, item: string | null, text: string, deadline: string, workItem: { id: string, version: number, title: string } }>, board: { columns: Array<{ items: { nodes: Array<{ card: { id: string, version: number, title: string, actions: Array<{ item: string | null, text: string, deadline: string, owner: { role: Role, timeZones: Array<string>, person: { id: string, name: string } | null } }> } }> } }> } };

export type ShownMessageFragment = { id: string, kind: MessageKind, text: string, workItemId: string, title: string, deadline: string | null, link: string, at: string, readAt: string | null, snoozedUntil: string | null };

export type InboxPageQueryVariables = Exact<{
  filter: MessageFilter;
  after?: string | null | undefined;
}>;


export type InboxPageQuery = { inbox: { unreadCount: number, nodes: Array<{ id: string, kind: MessageKind, text: string, workItemId: string, title: string, deadline: string | null, link: string, at: string, readAt: string | null, snoozedUntil: string | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type UnreadQueryVariables = Exact<{ [key: string]: never; }>;


export type UnreadQuery = { inbox: { unreadCount: number }, back: { nodes: Array<{ snoozedUntil: string | null }> } };

export type MarkReadMutationVariables = Exact<{
  input: MarkReadInput;
}>;


export type MarkReadMutation = { marked: { messages: Array<{ id: string, kind: MessageKind, text: string, workItemId: string, title: string, deadline: string | null, link: string, at: string, readAt: string | null, snoozedUntil: string | null }> } };

export type MarkUnreadMutationVariables = Exact<{
  input: MarkUnreadInput;
}>;


export type MarkUnreadMutation = { marked: { messages: Array<{ id: string, kind: MessageKind, text: string, workItemId: string, title: string, deadline: string | null, link: string, at: string, readAt: string | null, snoozedUntil: string | null }> } };

export type SnoozeMessageMutationVariables = Exact<{
  input: SnoozeMessageInput;
}>;


export type SnoozeMessageMutation = { marked: { messages: Array<{ id: string, kind: MessageKind, text: string, workItemId: string, title: string, deadline: string | null, link: string, at: string, readAt: string | null, snoozedUntil: string | null }> } };

export type ShownSettingsFragment = { timeZone: string, messages: Array<{ kind: MessageKind, email: DeliveryMode, chat: DeliveryMode, fixed: boolean }> };

export type MySettingsQueryVariables = Exact<{ [key: string]: never; }>;


export type MySettingsQuery = { mySettings: { timeZone: string, messages: Array<{ kind: MessageKind, email: DeliveryMode, chat: DeliveryMode, fixed: boolean }> } };

export type ChangeMessageSettingsMutationVariables = Exact<{
  input: ChangeMessageSettingsInput;
}>;


export type ChangeMessageSettingsMutation = { settings: { timeZone: string, messages: Array<{ kind: MessageKind, email: DeliveryMode, chat: DeliveryMode, fixed: boolean }> } };

export type ChangeTimeZoneMutationVariables = Exact<{
  input: ChangeTimeZoneInput;
}>;


export type ChangeTimeZoneMutation = { settings: { timeZone: string, messages: Array<{ kind: MessageKind, email: DeliveryMode, chat: DeliveryMode, fixed: boolean }> } };

export type ReportPageQueryVariables = Exact<{ [key: string]: never; }>;


export type ReportPageQuery = { specs: Array<{ id: string, path: string, title: string, version: string }>, processTemplates: Array<{ key: string, severities: Array<{ severity: Severity, priority: string, fixTarget: string, limits: Array<{ state: string, seconds: number }> }> }> };

export type ReportsPageQueryVariables = Exact<{
  from: string;
  to: string;
  filter?: WorkItemFilter | null | undefined;
}>;


export type ReportsPageQuery = { reports: { from: string, to: string, asOf: string, percentileError: number, escalationsRaised: number, timeInState: Array<{ state: string, severity: Severity, visits: number, medianSeconds: number, p90Seconds: number }>, breaches: Array<{ state: string, severity: Severity, visits: number, breached: number, rate: number }>, firstPassYield: Array<{ item: string, title: string, judged: number, passedFirst: number, yield: number, rejected: number, reasons: Array<string> }>, reversions: Array<{ from: string, to: string, count: number, cause: string, title: string }>, cumulativeFlow: Array<{ at: string, state: string, count: number }>, flowBalance: Array<{ state: string, openBefore: number, entered: number, left: number, ratedIn: number, ratedOut: number, open: number }>, throughput: Array<{ at: string, closed: number, medianLeadSeconds: number }>, documentLag: { count: number, medianSeconds: number, p90Seconds: number, maxSeconds: number, over15Minutes: number }, escalationResponse: { count: number, medianSeconds: number, p90Seconds: number, maxSeconds: number, over15Minutes: number } } };

export type ReportsNowQueryVariables = Exact<{
  from: string;
  to: string;
  filter?: WorkItemFilter | null | undefined;
}>;


export type ReportsNowQuery = { reports: { openItems: Array<{ state: string, severity: Severity | null, count: number, oldestSeconds: number, ages: Array<{ fromSeconds: number, toSeconds: number | null, count: number }> }>, ownerLoad: Array<{ open: number, overdue: number, owner: { id: string, name: string } }> } };

export type ReportsFrameQueryVariables = Exact<{ [key: string]: never; }>;


export type ReportsFrameQuery = { people: Array<{ id: string, name: string }>, specs: Array<{ id: string, title: string }>, processTemplates: Array<{ key: string, title: string, states: Array<string>, gates: Array<{ from: string }> }> };

export type ReportFileFrameQueryVariables = Exact<{ [key: string]: never; }>;


export type ReportFileFrameQuery = { me: { id: string }, processTemplates: Array<{ key: string, states: Array<string> }> };

export type ReportedWorkItemsQueryVariables = Exact<{
  figure: ReportFigureInput;
  from: string;
  to: string;
  filter?: WorkItemFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type ReportedWorkItemsQuery = { reportedWorkItems: { totalCount: number, pageInfo: { endCursor: string | null, hasNextPage: boolean }, nodes: Array<{ id: string, title: string, severity: Severity | null, severityConfirmed: boolean, state: string, disposition: Disposition, nextActions: Array<{ id: string, text: string, deadline: string, overdue: boolean, owner: { role: Role, timeZones: Array<string>, person: { id: string, name: string } | null } }> }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const ToldEscalationFragmentDoc = new TypedDocumentString(`
    fragment ToldEscalation on Escalation {
  id
  kind
  needsResponse
  awaited
  reason
  state
  dueAt
  raisedAt
  respondBy
  response
  respondedAt
  to {
    role
    person {
      id
      name
    }
  }
  responder {
    role
    timeZones
    person {
      id
      name
    }
  }
  respondedBy {
    name
  }
}
    `, {"fragmentName":"ToldEscalation"}) as unknown as TypedDocumentString<ToldEscalationFragment, unknown>;
export const ShownFormFragmentDoc = new TypedDocumentString(`
    fragment ShownForm on EvidenceForm {
  variant
  fields {
    name
    label
    kind
    required
    help
    options
    fixedValue
    rows
    columns {
      name
      label
      kind
      required
      help
      options
      fixedValue
    }
  }
}
    `, {"fragmentName":"ShownForm"}) as unknown as TypedDocumentString<ShownFormFragment, unknown>;
export const ActionFormItemFragmentDoc = new TypedDocumentString(`
    fragment ActionFormItem on GateItem {
  key
  title
  status
  forms {
    ...ShownForm
  }
  evidence {
    revision
    evidence
    at
    by {
      id
      name
    }
  }
  revisions {
    revision
    evidence
    at
    by {
      id
      name
    }
  }
  confirmation {
    revision
    answer
    reason
    at
    by {
      name
    }
  }
  validation {
    revision
    verdict
    reason
    at
    by {
      name
    }
  }
  flags
}
    fragment ShownForm on EvidenceForm {
  variant
  fields {
    name
    label
    kind
    required
    help
    options
    fixedValue
    rows
    columns {
      name
      label
      kind
      required
      help
      options
      fixedValue
    }
  }
}`, {"fragmentName":"ActionFormItem"}) as unknown as TypedDocumentString<ActionFormItemFragment, unknown>;
export const OpenedGateFragmentDoc = new TypedDocumentString(`
    fragment OpenedGate on Gate {
  key
  from
  to
  items {
    ...ActionFormItem
    confirmers {
      role
      person {
        id
        name
      }
    }
    authors {
      role
      person {
        id
        name
      }
    }
    comesAfter
    confirmations {
      answer
      reason
      at
      role
      by {
        id
        name
      }
    }
    revisions {
      revision
      evidence
      sha256
      at
      verified
      verification
      by {
        name
      }
    }
  }
  missing {
    item
    part
    since
    explanation
    owner {
      role
      person {
        id
        name
      }
    }
  }
}
    fragment ActionFormItem on GateItem {
  key
  title
  status
  forms {
    ...ShownForm
  }
  evidence {
    revision
    evidence
    at
    by {
      id
      name
    }
  }
  revisions {
    revision
    evidence
    at
    by {
      id
      name
    }
  }
  confirmation {
    revision
    answer
    reason
    at
    by {
      name
    }
  }
  validation {
    revision
    verdict
    reason
    at
    by {
      name
    }
  }
  flags
}
fragment ShownForm on EvidenceForm {
  variant
  fields {
    name
    label
    kind
    required
    help
    options
    fixedValue
    rows
    columns {
      name
      label
      kind
      required
      help
      options
      fixedValue
    }
  }
}`, {"fragmentName":"OpenedGate"}) as unknown as TypedDocumentString<OpenedGateFragment, unknown>;
export const ShownQuestionFragmentDoc = new TypedDocumentString(`
    fragment ShownQuestion on Question {
  id
  kind
  status
  open
  text
  askedAt
  deadline
  item
  answer
  answeredAt
  askedBy {
    id
    name
  }
  owner {
    role
    timeZones
    person {
      id
      name
    }
  }
  spec {
    id
    title
  }
  answeredBy {
    id
    name
  }
}
    `, {"fragmentName":"ShownQuestion"}) as unknown as TypedDocumentString<ShownQuestionFragment, unknown>;
export const ShownEscalationFragmentDoc = new TypedDocumentString(`
    fragment ShownEscalation on Escalation {
  id
  kind
  awaited
  reason
  dueAt
  raisedAt
  respondBy
  responder {
    role
    person {
      id
      name
    }
  }
}
    `, {"fragmentName":"ShownEscalation"}) as unknown as TypedDocumentString<ShownEscalationFragment, unknown>;
export const ShownClosureStepFragmentDoc = new TypedDocumentString(`
    fragment ShownClosureStep on ClosureStep {
  key
  title
  mandatory
  done
  open
  deadline
  at
  record
  by {
    name
  }
  forms {
    ...ShownForm
  }
}
    fragment ShownForm on EvidenceForm {
  variant
  fields {
    name
    label
    kind
    required
    help
    options
    fixedValue
    rows
    columns {
      name
      label
      kind
      required
      help
      options
      fixedValue
    }
  }
}`, {"fragmentName":"ShownClosureStep"}) as unknown as TypedDocumentString<ShownClosureStepFragment, unknown>;
export const ActionFormWorkItemFragmentDoc = new TypedDocumentString(`
    fragment ActionFormWorkItem on WorkItem {
  id
  version
  state
  disposition
  timer {
    dueAt
  }
  workedOn {
    key
    items {
      ...ActionFormItem
    }
  }
  declarations {
    to
    deadlinesNeeded
    proposedDeadline
    owners {
      role
      timeZones
      person {
        id
        name
      }
    }
  }
  questions {
    ...ShownQuestion
  }
  escalations {
    ...ShownEscalation
  }
  closureSteps {
    ...ShownClosureStep
  }
}
    fragment ShownClosureStep on ClosureStep {
  key
  title
  mandatory
  done
  open
  deadline
  at
  record
  by {
    name
  }
  forms {
    ...ShownForm
  }
}
fragment ShownEscalation on Escalation {
  id
  kind
  awaited
  reason
  dueAt
  raisedAt
  respondBy
  responder {
    role
    person {
      id
      name
    }
  }
}
fragment ActionFormItem on GateItem {
  key
  title
  status
  forms {
    ...ShownForm
  }
  evidence {
    revision
    evidence
    at
    by {
      id
      name
    }
  }
  revisions {
    revision
    evidence
    at
    by {
      id
      name
    }
  }
  confirmation {
    revision
    answer
    reason
    at
    by {
      name
    }
  }
  validation {
    revision
    verdict
    reason
    at
    by {
      name
    }
  }
  flags
}
fragment ShownForm on EvidenceForm {
  variant
  fields {
    name
    label
    kind
    required
    help
    options
    fixedValue
    rows
    columns {
      name
      label
      kind
      required
      help
      options
      fixedValue
    }
  }
}
fragment ShownQuestion on Question {
  id
  kind
  status
  open
  text
  askedAt
  deadline
  item
  answer
  answeredAt
  askedBy {
    id
    name
  }
  owner {
    role
    timeZones
    person {
      id
      name
    }
  }
  spec {
    id
    title
  }
  answeredBy {
    id
    name
  }
}`, {"fragmentName":"ActionFormWorkItem"}) as unknown as TypedDocumentString<ActionFormWorkItemFragment, unknown>;
export const ActionFormActionFragmentDoc = new TypedDocumentString(`
    fragment ActionFormAction on NextAction {
  id
  kind
  item
  text
  deadline
  owner {
    role
    timeZones
    person {
      id
      name
    }
  }
}
    `, {"fragmentName":"ActionFormAction"}) as unknown as TypedDocumentString<ActionFormActionFragment, unknown>;
export const ShownRefusalFragmentDoc = new TypedDocumentString(`
    fragment ShownRefusal on Refusal {
  code
  rule
  message
  missing {
    item
    part
    since
    explanation
    owner {
      role
      person {
        id
        name
      }
    }
  }
  fields {
    path
    message
  }
}
    `, {"fragmentName":"ShownRefusal"}) as unknown as TypedDocumentString<ShownRefusalFragment, unknown>;
export const CommandAnswerFragmentDoc = new TypedDocumentString(`
    fragment CommandAnswer on CommandPayload {
  workItem {
    id
    version
  }
  refusal {
    ...ShownRefusal
  }
}
    fragment ShownRefusal on Refusal {
  code
  rule
  message
  missing {
    item
    part
    since
    explanation
    owner {
      role
      person {
        id
        name
      }
    }
  }
  fields {
    path
    message
  }
}`, {"fragmentName":"CommandAnswer"}) as unknown as TypedDocumentString<CommandAnswerFragment, unknown>;
export const ReportedTextFragmentDoc = new TypedDocumentString(`
    fragment ReportedText on WorkItem {
  observed
  expected
  stepsToReproduce
}
    `, {"fragmentName":"ReportedText"}) as unknown as TypedDocumentString<ReportedTextFragment, unknown>;
export const ShownMessageFragmentDoc = new TypedDocumentString(`
    fragment ShownMessage on Message {
  id
  kind
  text
  workItemId
  title
  deadline
  link
  at
  readAt
  snoozedUntil
}
    `, {"fragmentName":"ShownMessage"}) as unknown as TypedDocumentString<ShownMessageFragment, unknown>;
export const ShownSettingsFragmentDoc = new TypedDocumentString(`
    fragment ShownSettings on MySettings {
  timeZone
  messages {
    kind
    email
    chat
    fixed
  }
}
    `, {"fragmentName":"ShownSettings"}) as unknown as TypedDocumentString<ShownSettingsFragment, unknown>;
export const WorkItemFrameDocument = new TypedDocumentString(`
    query WorkItemFrame($id: ID!) {
  workItem(id: $id) {
    id
    version
    title
    severity
    severityConfirmed
    fixTarget
    state
    disposition
    closureComplete
    createdAt
    timer {
      status
      startedAt
      dueAt
      limitSeconds
    }
    visits {
      state
      enteredAt
      leftAt
      status
      limitSeconds
      dueAt
    }
    escalations {
      ...ToldEscalation
    }
    forecast {
      kind
      at
      text
      respondBy
      to {
        role
        timeZones
        person {
          id
          name
        }
      }
    }
    gates {
      key
      from
      to
      items {
        key
        title
        status
        confirmers {
          role
          person {
            id
          }
        }
      }
    }
    transitions {
      from
      to
      at
      reversion
      reason
      by {
        name
      }
    }
    reversions {
      key
      title
      raisedBy {
        role
        person {
          id
        }
      }
    }
    deadlineNaming {
      state
    }
    delegations {
      item
      role
      at
      to {
        id
        name
      }
      by {
        name
      }
    }
    decisions {
      kind
      text
      rationale
      at
      by {
        name
      }
    }
    duplicateOf {
      id
      title
    }
    nextActions {
      id
      kind
      item
      text
      why
      deadline
      overdue
      owner {
        role
        timeZones
        person {
          id
          name
        }
      }
    }
    criticalPath {
      text
      deadline
      owner {
        role
        timeZones
        person {
          id
          name
        }
      }
    }
    questions {
      open
    }
    reportedBy {
      name
    }
    engineeringOwner {
      id
      name
    }
    reproductionOwner {
      role
      person {
        id
        name
      }
    }
    canonicalOwner {
      id
      name
    }
    spec {
      path
      title
      version
      owner {
        name
      }
    }
  }
}
    fragment ToldEscalation on Escalation {
  id
  kind
  needsResponse
  awaited
  reason
  state
  dueAt
  raisedAt
  respondBy
  response
  respondedAt
  to {
    role
    person {
      id
      name
    }
  }
  responder {
    role
    timeZones
    person {
      id
      name
    }
  }
  respondedBy {
    name
  }
}`) as unknown as TypedDocumentString<WorkItemFrameQuery, WorkItemFrameQueryVariables>;
export const WorkItemLedgerDocument = new TypedDocumentString(`
    query WorkItemLedger($id: ID!) {
  workItem(id: $id) {
    id
    version
    visits {
      dueAt
    }
    clockLedger {
      state
      enteredAt
      leftAt
      status
      templateVersion
      intervals {
        from
        to
        milliseconds
        severity
        limitSeconds
        owner {
          role
          person {
            id
            name
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WorkItemLedgerQuery, WorkItemLedgerQueryVariables>;
export const WorkItemGatesDocument = new TypedDocumentString(`
    query WorkItemGates($id: ID!) {
  workItem(id: $id) {
    ...ActionFormWorkItem
    closureComplete
    nextActions {
      ...ActionFormAction
      why
    }
    gate {
      ...OpenedGate
    }
    workedOn {
      key
    }
    gates {
      key
      from
      to
      items {
        key
        status
      }
    }
  }
}
    fragment OpenedGate on Gate {
  key
  from
  to
  items {
    ...ActionFormItem
    confirmers {
      role
      person {
        id
        name
      }
    }
    authors {
      role
      person {
        id
        name
      }
    }
    comesAfter
    confirmations {
      answer
      reason
      at
      role
      by {
        id
        name
      }
    }
    revisions {
      revision
      evidence
      sha256
      at
      verified
      verification
      by {
        name
      }
    }
  }
  missing {
    item
    part
    since
    explanation
    owner {
      role
      person {
        id
        name
      }
    }
  }
}
fragment ShownClosureStep on ClosureStep {
  key
  title
  mandatory
  done
  open
  deadline
  at
  record
  by {
    name
  }
  forms {
    ...ShownForm
  }
}
fragment ActionFormWorkItem on WorkItem {
  id
  version
  state
  disposition
  timer {
    dueAt
  }
  workedOn {
    key
    items {
      ...ActionFormItem
    }
  }
  declarations {
    to
    deadlinesNeeded
    proposedDeadline
    owners {
      role
      timeZones
      person {
        id
        name
      }
    }
  }
  questions {
    ...ShownQuestion
  }
  escalations {
    ...ShownEscalation
  }
  closureSteps {
    ...ShownClosureStep
  }
}
fragment ShownEscalation on Escalation {
  id
  kind
  awaited
  reason
  dueAt
  raisedAt
  respondBy
  responder {
    role
    person {
      id
      name
    }
  }
}
fragment ActionFormItem on GateItem {
  key
  title
  status
  forms {
    ...ShownForm
  }
  evidence {
    revision
    evidence
    at
    by {
      id
      name
    }
  }
  revisions {
    revision
    evidence
    at
    by {
      id
      name
    }
  }
  confirmation {
    revision
    answer
    reason
    at
    by {
      name
    }
  }
  validation {
    revision
    verdict
    reason
    at
    by {
      name
    }
  }
  flags
}
fragment ShownForm on EvidenceForm {
  variant
  fields {
    name
    label
    kind
    required
    help
    options
    fixedValue
    rows
    columns {
      name
      label
      kind
      required
      help
      options
      fixedValue
    }
  }
}
fragment ActionFormAction on NextAction {
  id
  kind
  item
  text
  deadline
  owner {
    role
    timeZones
    person {
      id
      name
    }
  }
}
fragment ShownQuestion on Question {
  id
  kind
  status
  open
  text
  askedAt
  deadline
  item
  answer
  answeredAt
  askedBy {
    id
    name
  }
  owner {
    role
    timeZones
    person {
      id
      name
    }
  }
  spec {
    id
    title
  }
  answeredBy {
    id
    name
  }
}`) as unknown as TypedDocumentString<WorkItemGatesQuery, WorkItemGatesQueryVariables>;
export const WorkItemReportDocument = new TypedDocumentString(`
    query WorkItemReport($id: ID!) {
  workItem(id: $id) {
    ...ReportedText
  }
}
    fragment ReportedText on WorkItem {
  observed
  expected
  stepsToReproduce
}`) as unknown as TypedDocumentString<WorkItemReportQuery, WorkItemReportQueryVariables>;
export const WorkItemOtherGateDocument = new TypedDocumentString(`
    query WorkItemOtherGate($id: ID!, $gate: String!) {
  workItem(id: $id) {
    id
    version
    gates(keys: [$gate]) {
      ...OpenedGate
    }
  }
}
    fragment OpenedGate on Gate {
  key
  from
  to
  items {
    ...ActionFormItem
    confirmers {
      role
      person {
        id
        name
      }
    }
    authors {
      role
      person {
        id
        name
      }
    }
    comesAfter
    confirmations {
      answer
      reason
      at
      role
      by {
        id
        name
      }
    }
    revisions {
      revision
      evidence
      sha256
      at
      verified
      verification
      by {
        name
      }
    }
  }
  missing {
    item
    part
    since
    explanation
    owner {
      role
      person {
        id
        name
      }
    }
  }
}
fragment ActionFormItem on GateItem {
  key
  title
  status
  forms {
    ...ShownForm
  }
  evidence {
    revision
    evidence
    at
    by {
      id
      name
    }
  }
  revisions {
    revision
    evidence
    at
    by {
      id
      name
    }
  }
  confirmation {
    revision
    answer
    reason
    at
    by {
      name
    }
  }
  validation {
    revision
    verdict
    reason
    at
    by {
      name
    }
  }
  flags
}
fragment ShownForm on EvidenceForm {
  variant
  fields {
    name
    label
    kind
    required
    help
    options
    fixedValue
    rows
    columns {
      name
      label
      kind
      required
      help
      options
      fixedValue
    }
  }
}`) as unknown as TypedDocumentString<WorkItemOtherGateQuery, WorkItemOtherGateQueryVariables>;
export const WorkItemDocumentDocument = new TypedDocumentString(`
    query WorkItemDocument($id: ID!, $before: Int, $compare: Int, $comparing: Boolean!) {
  workItem(id: $id) {
    transitions {
      documentLagSeconds
    }
    versions: documentVersions(newest: 200) {
      version
      filedAt
      commit
    }
    shown: documentVersions(newest: 1, before: $before) {
      version
      path
      markdown
      sha256
      commit
      filedAt
    }
    compared: documentVersions(newest: 1, before: $compare) @include(if: $comparing) {
      version
      markdown
    }
  }
}
    `) as unknown as TypedDocumentString<WorkItemDocumentQuery, WorkItemDocumentQueryVariables>;
export const NewestFilingDocument = new TypedDocumentString(`
    query NewestFiling($id: ID!) {
  workItem(id: $id) {
    document {
      version
    }
  }
}
    `) as unknown as TypedDocumentString<NewestFilingQuery, NewestFilingQueryVariables>;
export const WorkItemTimelineDocument = new TypedDocumentString(`
    query WorkItemTimeline($id: ID!, $after: String) {
  workItem(id: $id) {
    id
    version
    gates {
      items {
        key
        title
      }
    }
    questions {
      id
      kind
      text
    }
    escalations {
      id
      reason
    }
    closureSteps {
      key
      title
    }
    events(first: 40, after: $after, orderBy: NEWEST_FIRST) {
      nodes {
        seq
        at
        type
        role
        payload
        by {
          id
          name
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
  people {
    id
    name
  }
  specs {
    id
    title
  }
}
    `) as unknown as TypedDocumentString<WorkItemTimelineQuery, WorkItemTimelineQueryVariables>;
export const WorkItemQuestionsDocument = new TypedDocumentString(`
    query WorkItemQuestions($id: ID!) {
  workItem(id: $id) {
    id
    version
    disposition
    timer {
      dueAt
    }
    questions {
      ...ShownQuestion
    }
  }
}
    fragment ShownQuestion on Question {
  id
  kind
  status
  open
  text
  askedAt
  deadline
  item
  answer
  answeredAt
  askedBy {
    id
    name
  }
  owner {
    role
    timeZones
    person {
      id
      name
    }
  }
  spec {
    id
    title
  }
  answeredBy {
    id
    name
  }
}`) as unknown as TypedDocumentString<WorkItemQuestionsQuery, WorkItemQuestionsQueryVariables>;
export const VerifyChainDocument = new TypedDocumentString(`
    query VerifyChain($id: ID!) {
  verifyAudit(workItemId: $id) {
    ok
    events
    firstBroken {
      seq
      reason
    }
  }
}
    `) as unknown as TypedDocumentString<VerifyChainQuery, VerifyChainQueryVariables>;
export const CompleteClosureStepDocument = new TypedDocumentString(`
    mutation CompleteClosureStep($input: CompleteClosureStepInput!) {
  command: completeClosureStep(input: $input) {
    ...CommandAnswer
  }
}
    fragment ShownRefusal on Refusal {
  code
  rule
  message
  missing {
    item
    part
    since
    explanation
    owner {
      role
      person {
        id
        name
      }
    }
  }
  fields {
    path
    message
  }
}
fragment CommandAnswer on CommandPayload {
  workItem {
    id
    version
  }
  refusal {
    ...ShownRefusal
  }
}`) as unknown as TypedDocumentString<CompleteClosureStepMutation, CompleteClosureStepMutationVariables>;
export const WaysBackDocument = new TypedDocumentString(`
    query WaysBack($id: ID!) {
  workItem(id: $id) {
    id
    version
    gates {
      items {
        key
        title
      }
    }
    reversions {
      key
      title
      from
      to
      preview {
        emptied
        voidConfirmations {
          item
          revision
          role
          at
          by {
            name
          }
        }
        voidValidations {
          item
          revision
          verdict
          at
          by {
            name
          }
        }
        clocks {
          state
          startsAt
          limitSeconds
        }
        nextActions {
          kind
          item
          text
          deadline
          owner {
            role
            timeZones
            person {
              id
              name
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WaysBackQuery, WaysBackQueryVariables>;
export const SeverityToChangeDocument = new TypedDocumentString(`
    query SeverityToChange($id: ID!) {
  workItem(id: $id) {
    id
    version
    template
    templateVersion
    severity
    fixTarget
  }
  processTemplates {
    key
    version
    severities {
      severity
      priority
      fixTarget
      limits {
        state
        seconds
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SeverityToChangeQuery, SeverityToChangeQueryVariables>;
export const HandableItemsDocument = new TypedDocumentString(`
    query HandableItems($id: ID!) {
  workItem(id: $id) {
    id
    version
    state
    gates {
      from
      items {
        key
        title
        status
        confirmers {
          role
          person {
            id
            name
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<HandableItemsQuery, HandableItemsQueryVariables>;
export const DeadlinesToNameDocument = new TypedDocumentString(`
    query DeadlinesToName($id: ID!) {
  workItem(id: $id) {
    id
    version
    deadlineNaming {
      state
      proposedDeadline
      owners {
        deadline
        owner {
          role
          timeZones
          person {
            id
            name
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DeadlinesToNameQuery, DeadlinesToNameQueryVariables>;
export const NamedPeopleDocument = new TypedDocumentString(`
    query NamedPeople($id: ID!) {
  workItem(id: $id) {
    id
    version
    engineeringOwner {
      id
      name
    }
    reproductionOwner {
      role
      person {
        id
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<NamedPeopleQuery, NamedPeopleQueryVariables>;
export const DuplicatesDocument = new TypedDocumentString(`
    query Duplicates($text: String!) {
  workItems(first: 10, filter: {text: $text}) {
    nodes {
      id
      title
      state
    }
  }
}
    `) as unknown as TypedDocumentString<DuplicatesQuery, DuplicatesQueryVariables>;
export const RaiseScopeQuestionDocument = new TypedDocumentString(`
    mutation RaiseScopeQuestion($input: ReasonInput!) {
  command: raiseScopeQuestion(input: $input) {
    ...CommandAnswer
  }
}
    fragment ShownRefusal on Refusal {
  code
  rule
  message
  missing {
    item
    part
    since
    explanation
    owner {
      role
      person {
        id
        name
      }
    }
  }
  fields {
    path
    message
  }
}
fragment CommandAnswer on CommandPayload {
  workItem {
    id
    version
  }
  refusal {
    ...ShownRefusal
  }
}`) as unknown as TypedDocumentString<RaiseScopeQuestionMutation, RaiseScopeQuestionMutationVariables>;
export const RaiseRegressionDocument = new TypedDocumentString(`
    mutation RaiseRegression($input: ReasonInput!) {
  command: raiseRegression(input: $input) {
    ...CommandAnswer
  }
}
    fragment ShownRefusal on Refusal {
  code
  rule
  message
  missing {
    item
    part
    since
    explanation
    owner {
      role
      person {
        id
        name
      }
    }
  }
  fields {
    path
    message
  }
}
fragment CommandAnswer on CommandPayload {
  workItem {
    id
    version
  }
  refusal {
    ...ShownRefusal
  }
}`) as unknown as TypedDocumentString<RaiseRegressionMutation, RaiseRegressionMutationVariables>;
export const ChangeSeverityDocument = new TypedDocumentString(`
    mutation ChangeSeverity($input: ChangeSeverityInput!) {
  command: changeSeverity(input: $input) {
    ...CommandAnswer
  }
}
    fragment ShownRefusal on Refusal {
  code
  rule
  message
  missing {
    item
    part
    since
    explanation
    owner {
      role
      person {
        id
        name
      }
    }
  }
  fields {
    path
    message
  }
}
fragment CommandAnswer on CommandPayload {
  workItem {
    id
    version
  }
  refusal {
    ...ShownRefusal
  }
}`) as unknown as TypedDocumentString<ChangeSeverityMutation, ChangeSeverityMutationVariables>;
export const DecideDefectDocument = new TypedDocumentString(`
    mutation DecideDefect($input: ReasonInput!) {
  command: decideDefect(input: $input) {
    ...CommandAnswer
  }
}
    fragment ShownRefusal on Refusal {
  code
  rule
  message
  missing {
    item
    part
    since
    explanation
    owner {
      role
      person {
        id
        name
      }
    }
  }
  fields {
    path
    message
  }
}
fragment CommandAnswer on CommandPayload {
  workItem {
    id
    version
  }
  refusal {
    ...ShownRefusal
  }
}`) as unknown as TypedDocumentString<DecideDefectMutation, DecideDefectMutationVariables>;
export const ReclassifyDocument = new TypedDocumentString(`
    mutation Reclassify($input: ReasonInput!) {
  command: reclassify(input: $input) {
    ...CommandAnswer
  }
}
    fragment ShownRefusal on Refusal {
  code
  rule
  message
  missing {
    item
    part
    since
    explanation
    owner {
      role
      person {
        id
        name
      }
    }
  }
  fields {
    path
    message
  }
}
fragment CommandAnswer on CommandPayload {
  workItem {
    id
    version
  }
  refusal {
    ...ShownRefusal
  }
}`) as unknown as TypedDocumentString<ReclassifyMutation, ReclassifyMutationVariables>;
export const WithdrawDocument = new TypedDocumentString(`
    mutation Withdraw($input: ReasonInput!, $duplicateOf: ID) {
  command: withdraw(input: $input, duplicateOf: $duplicateOf) {
    ...CommandAnswer
  }
}
    fragment ShownRefusal on Refusal {
  code
  rule
  message
  missing {
    item
    part
    since
    explanation
    owner {
      role
      person {
        id
        name
      }
    }
  }
  fields {
    path
    message
  }
}
fragment CommandAnswer on CommandPayload {
  workItem {
    id
    version
  }
  refusal {
    ...ShownRefusal
  }
}`) as unknown as TypedDocumentString<WithdrawMutation, WithdrawMutationVariables>;
export const DelegateDocument = new TypedDocumentString(`
    mutation Delegate($input: DelegateInput!) {
  command: delegate(input: $input) {
    ...CommandAnswer
  }
}
    fragment ShownRefusal on Refusal {
  code
  rule
  message
  missing {
    item
    part
    since
    explanation
    owner {
      role
      person {
        id
        name
      }
    }
  }
  fields {
    path
    message
  }
}
fragment CommandAnswer on CommandPayload {
  workItem {
    id
    version
  }
  refusal {
    ...ShownRefusal
  }
}`) as unknown as TypedDocumentString<DelegateMutation, DelegateMutationVariables>;
export const ReplaceEngineeringOwnerDocument = new TypedDocumentString(`
    mutation ReplaceEngineeringOwner($input: NamePersonInput!) {
  command: replaceEngineeringOwner(input: $input) {
    ...CommandAnswer
  }
}
    fragment ShownRefusal on Refusal {
  code
  rule
  message
  missing {
    item
    part
    since
    explanation
    owner {
      role
      person {
        id
        name
      }
    }
  }
  fields {
    path
    message
  }
}
fragment CommandAnswer on CommandPayload {
  workItem {
    id
    version
  }
  refusal {
    ...ShownRefusal
  }
}`) as unknown as TypedDocumentString<ReplaceEngineeringOwnerMutation, ReplaceEngineeringOwnerMutationVariables>;
export const NameReproductionOwnerDocument = new TypedDocumentString(`
    mutation NameReproductionOwner($input: NamePersonInput!) {
  command: nameReproductionOwner(input: $input) {
    ...CommandAnswer
  }
}
    fragment ShownRefusal on Refusal {
  code
  rule
  message
  missing {
    item
    part
    since
    explanation
    owner {
      role
      person {
        id
        name
      }
    }
  }
  fields {
    path
    message
  }
}
fragment CommandAnswer on CommandPayload {
  workItem {
    id
    version
  }
  refusal {
    ...ShownRefusal
  }
}`) as unknown as TypedDocumentString<NameReproductionOwnerMutation, NameReproductionOwnerMutationVariables>;
export const NameDeadlinesDocument = new TypedDocumentString(`
    mutation NameDeadlines($input: NameDeadlinesInput!) {
  command: nameDeadlines(input: $input) {
    ...CommandAnswer
  }
}
    fragment ShownRefusal on Refusal {
  code
  rule
  message
  missing {
    item
    part
    since
    explanation
    owner {
      role
      person {
        id
        name
      }
    }
  }
  fields {
    path
    message
  }
}
fragment CommandAnswer on CommandPayload {
  workItem {
    id
    version
  }
  refusal {
    ...ShownRefusal
  }
}`) as unknown as TypedDocumentString<NameDeadlinesMutation, NameDeadlinesMutationVariables>;
export const ReportDefectDocument = new TypedDocumentString(`
    mutation ReportDefect($input: ReportDefectInput!) {
  command: reportDefect(input: $input) {
    ...CommandAnswer
  }
}
    fragment ShownRefusal on Refusal {
  code
  rule
  message
  missing {
    item
    part
    since
    explanation
    owner {
      role
      person {
        id
        name
      }
    }
  }
  fields {
    path
    message
  }
}
fragment CommandAnswer on CommandPayload {
  workItem {
    id
    version
  }
  refusal {
    ...ShownRefusal
  }
}`) as unknown as TypedDocumentString<ReportDefectMutation, ReportDefectMutationVariables>;
export const SubmitEvidenceDocument = new TypedDocumentString(`
    mutation SubmitEvidence($input: SubmitEvidenceInput!) {
  command: submitEvidence(input: $input) {
    ...CommandAnswer
  }
}
    fragment ShownRefusal on Refusal {
  code
  rule
  message
  missing {
    item
    part
    since
    explanation
    owner {
      role
      person {
        id
        name
      }
    }
  }
  fields {
    path
    message
  }
}
fragment CommandAnswer on CommandPayload {
  workItem {
    id
    version
  }
  refusal {
    ...ShownRefusal
  }
}`) as unknown as TypedDocumentString<SubmitEvidenceMutation, SubmitEvidenceMutationVariables>;
export const ConfirmGateItemDocument = new TypedDocumentString(`
    mutation ConfirmGateItem($input: ConfirmGateItemInput!) {
  command: confirmGateItem(input: $input) {
    ...CommandAnswer
  }
}
    fragment ShownRefusal on Refusal {
  code
  rule
  message
  missing {
    item
    part
    since
    explanation
    owner {
      role
      person {
        id
        name
      }
    }
  }
  fields {
    path
    message
  }
}
fragment CommandAnswer on CommandPayload {
  workItem {
    id
    version
  }
  refusal {
    ...ShownRefusal
  }
}`) as unknown as TypedDocumentString<ConfirmGateItemMutation, ConfirmGateItemMutationVariables>;
export const ValidateGateItemDocument = new TypedDocumentString(`
    mutation ValidateGateItem($input: ValidateGateItemInput!) {
  command: validateGateItem(input: $input) {
    ...CommandAnswer
  }
}
    fragment ShownRefusal on Refusal {
  code
  rule
  message
  missing {
    item
    part
    since
    explanation
    owner {
      role
      person {
        id
        name
      }
    }
  }
  fields {
    path
    message
  }
}
fragment CommandAnswer on CommandPayload {
  workItem {
    id
    version
  }
  refusal {
    ...ShownRefusal
  }
}`) as unknown as TypedDocumentString<ValidateGateItemMutation, ValidateGateItemMutationVariables>;
export const DeclareStateDocument = new TypedDocumentString(`
    mutation DeclareState($input: DeclareStateInput!) {
  command: declareState(input: $input) {
    ...CommandAnswer
  }
}
    fragment ShownRefusal on Refusal {
  code
  rule
  message
  missing {
    item
    part
    since
    explanation
    owner {
      role
      person {
        id
        name
      }
    }
  }
  fields {
    path
    message
  }
}
fragment CommandAnswer on CommandPayload {
  workItem {
    id
    version
  }
  refusal {
    ...ShownRefusal
  }
}`) as unknown as TypedDocumentString<DeclareStateMutation, DeclareStateMutationVariables>;
export const RespondToEscalationDocument = new TypedDocumentString(`
    mutation RespondToEscalation($input: AnswerQuestionInput!) {
  command: respondToEscalation(input: $input) {
    ...CommandAnswer
  }
}
    fragment ShownRefusal on Refusal {
  code
  rule
  message
  missing {
    item
    part
    since
    explanation
    owner {
      role
      person {
        id
        name
      }
    }
  }
  fields {
    path
    message
  }
}
fragment CommandAnswer on CommandPayload {
  workItem {
    id
    version
  }
  refusal {
    ...ShownRefusal
  }
}`) as unknown as TypedDocumentString<RespondToEscalationMutation, RespondToEscalationMutationVariables>;
export const CommentDocument = new TypedDocumentString(`
    mutation Comment($input: ReasonInput!) {
  command: comment(input: $input) {
    ...CommandAnswer
  }
}
    fragment ShownRefusal on Refusal {
  code
  rule
  message
  missing {
    item
    part
    since
    explanation
    owner {
      role
      person {
        id
        name
      }
    }
  }
  fields {
    path
    message
  }
}
fragment CommandAnswer on CommandPayload {
  workItem {
    id
    version
  }
  refusal {
    ...ShownRefusal
  }
}`) as unknown as TypedDocumentString<CommentMutation, CommentMutationVariables>;
export const ProvenAtDocument = new TypedDocumentString(`
    query ProvenAt {
  provenAt
}
    `) as unknown as TypedDocumentString<ProvenAtQuery, ProvenAtQueryVariables>;
export const PeopleDocument = new TypedDocumentString(`
    query People {
  people {
    id
    name
    email
    roles
    timeZone
  }
}
    `) as unknown as TypedDocumentString<PeopleQuery, PeopleQueryVariables>;
export const SpecsDocument = new TypedDocumentString(`
    query Specs {
  specs {
    id
    path
    title
    version
  }
}
    `) as unknown as TypedDocumentString<SpecsQuery, SpecsQueryVariables>;
export const AskQuestionDocument = new TypedDocumentString(`
    mutation AskQuestion($input: AskQuestionInput!) {
  command: askQuestion(input: $input) {
    ...CommandAnswer
  }
}
    fragment ShownRefusal on Refusal {
  code
  rule
  message
  missing {
    item
    part
    since
    explanation
    owner {
      role
      person {
        id
        name
      }
    }
  }
  fields {
    path
    message
  }
}
fragment CommandAnswer on CommandPayload {
  workItem {
    id
    version
  }
  refusal {
    ...ShownRefusal
  }
}`) as unknown as TypedDocumentString<AskQuestionMutation, AskQuestionMutationVariables>;
export const RaiseDisputeDocument = new TypedDocumentString(`
    mutation RaiseDispute($input: ReasonInput!, $deadline: DateTime) {
  command: raiseDispute(input: $input, deadline: $deadline) {
    ...CommandAnswer
  }
}
    fragment ShownRefusal on Refusal {
  code
  rule
  message
  missing {
    item
    part
    since
    explanation
    owner {
      role
      person {
        id
        name
      }
    }
  }
  fields {
    path
    message
  }
}
fragment CommandAnswer on CommandPayload {
  workItem {
    id
    version
  }
  refusal {
    ...ShownRefusal
  }
}`) as unknown as TypedDocumentString<RaiseDisputeMutation, RaiseDisputeMutationVariables>;
export const FlagDeliveryRiskDocument = new TypedDocumentString(`
    mutation FlagDeliveryRisk($input: FlagDeliveryRiskInput!) {
  command: flagDeliveryRisk(input: $input) {
    ...CommandAnswer
  }
}
    fragment ShownRefusal on Refusal {
  code
  rule
  message
  missing {
    item
    part
    since
    explanation
    owner {
      role
      person {
        id
        name
      }
    }
  }
  fields {
    path
    message
  }
}
fragment CommandAnswer on CommandPayload {
  workItem {
    id
    version
  }
  refusal {
    ...ShownRefusal
  }
}`) as unknown as TypedDocumentString<FlagDeliveryRiskMutation, FlagDeliveryRiskMutationVariables>;
export const AnswerQuestionDocument = new TypedDocumentString(`
    mutation AnswerQuestion($input: AnswerQuestionInput!) {
  command: answerQuestion(input: $input) {
    ...CommandAnswer
  }
}
    fragment ShownRefusal on Refusal {
  code
  rule
  message
  missing {
    item
    part
    since
    explanation
    owner {
      role
      person {
        id
        name
      }
    }
  }
  fields {
    path
    message
  }
}
fragment CommandAnswer on CommandPayload {
  workItem {
    id
    version
  }
  refusal {
    ...ShownRefusal
  }
}`) as unknown as TypedDocumentString<AnswerQuestionMutation, AnswerQuestionMutationVariables>;
export const RuleOnDisputeDocument = new TypedDocumentString(`
    mutation RuleOnDispute($input: AnswerQuestionInput!) {
  command: ruleOnDispute(input: $input) {
    ...CommandAnswer
  }
}
    fragment ShownRefusal on Refusal {
  code
  rule
  message
  missing {
    item
    part
    since
    explanation
    owner {
      role
      person {
        id
        name
      }
    }
  }
  fields {
    path
    message
  }
}
fragment CommandAnswer on CommandPayload {
  workItem {
    id
    version
  }
  refusal {
    ...ShownRefusal
  }
}`) as unknown as TypedDocumentString<RuleOnDisputeMutation, RuleOnDisputeMutationVariables>;
export const WithdrawQuestionDocument = new TypedDocumentString(`
    mutation WithdrawQuestion($input: AnswerQuestionInput!) {
  command: withdrawQuestion(input: $input) {
    ...CommandAnswer
  }
}
    fragment ShownRefusal on Refusal {
  code
  rule
  message
  missing {
    item
    part
    since
    explanation
    owner {
      role
      person {
        id
        name
      }
    }
  }
  fields {
    path
    message
  }
}
fragment CommandAnswer on CommandPayload {
  workItem {
    id
    version
  }
  refusal {
    ...ShownRefusal
  }
}`) as unknown as TypedDocumentString<WithdrawQuestionMutation, WithdrawQuestionMutationVariables>;
export const ReaddressQuestionDocument = new TypedDocumentString(`
    mutation ReaddressQuestion($input: ReaddressQuestionInput!) {
  command: readdressQuestion(input: $input) {
    ...CommandAnswer
  }
}
    fragment ShownRefusal on Refusal {
  code
  rule
  message
  missing {
    item
    part
    since
    explanation
    owner {
      role
      person {
        id
        name
      }
    }
  }
  fields {
    path
    message
  }
}
fragment CommandAnswer on CommandPayload {
  workItem {
    id
    version
  }
  refusal {
    ...ShownRefusal
  }
}`) as unknown as TypedDocumentString<ReaddressQuestionMutation, ReaddressQuestionMutationVariables>;
export const DeadLettersDocument = new TypedDocumentString(`
    query DeadLetters($after: String) {
  deadLetters(first: 20, after: $after) {
    nodes {
      id
      channel
      messageCount
      attempts
      lastError
      at
      person {
        id
        name
        email
      }
      messages {
        id
        text
        workItemId
        title
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<DeadLettersQuery, DeadLettersQueryVariables>;
export const ResendDeliveryDocument = new TypedDocumentString(`
    mutation ResendDelivery($input: ResendDeliveryInput!) {
  resendDelivery(input: $input) {
    id
    state
  }
}
    `) as unknown as TypedDocumentString<ResendDeliveryMutation, ResendDeliveryMutationVariables>;
export const AddSpecDocument = new TypedDocumentString(`
    mutation AddSpec($input: AddSpecInput!) {
  spec: addSpec(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<AddSpecMutation, AddSpecMutationVariables>;
export const EditSpecDocument = new TypedDocumentString(`
    mutation EditSpec($input: EditSpecInput!) {
  spec: editSpec(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<EditSpecMutation, EditSpecMutationVariables>;
export const BoardPageDocument = new TypedDocumentString(`
    query BoardPage($roles: [Role!], $filter: WorkItemFilter, $first: Int!) {
  board(roles: $roles, filter: $filter) {
    ownerKeys
    columns {
      state
      shown(first: $first) {
        count
        oldest
        cards
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BoardPageQuery, BoardPageQueryVariables>;
export const BoardFrameDocument = new TypedDocumentString(`
    query BoardFrame {
  people {
    id
    name
  }
  processTemplates {
    states
    gates {
      key
      from
      to
    }
  }
}
    `) as unknown as TypedDocumentString<BoardFrameQuery, BoardFrameQueryVariables>;
export const MeDocument = new TypedDocumentString(`
    query Me {
  me {
    id
    name
    email
    roles
    timeZone
  }
}
    `) as unknown as TypedDocumentString<MeQuery, MeQueryVariables>;
export const SecurityLogDocument = new TypedDocumentString(`
    query SecurityLog($after: String, $workItemId: ID) {
  securityLog(first: 50, after: $after, workItemId: $workItemId) {
    nodes {
      id
      at
      person {
        id
        name
        roles
      }
      command
      workItemId
      item
      code
      rule
      message
      address
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<SecurityLogQuery, SecurityLogQueryVariables>;
export const SpecRegistryDocument = new TypedDocumentString(`
    query SpecRegistry {
  specs {
    id
    path
    title
    version
    kind
    owner {
      id
      name
      roles
    }
  }
  people(role: SPEC_OWNER) {
    id
    name
  }
}
    `) as unknown as TypedDocumentString<SpecRegistryQuery, SpecRegistryQueryVariables>;
export const WorkItemListDocument = new TypedDocumentString(`
    query WorkItemList($after: String, $filter: WorkItemFilter) {
  workItems(first: 50, after: $after, filter: $filter, orderBy: UPDATED_DESC) {
    countUpTo(most: 10000)
    pageInfo {
      endCursor
      hasNextPage
    }
    nodes {
      id
      title
      severity
      severityConfirmed
      state
      disposition
      nextActions {
        id
        text
        deadline
        overdue
        owner {
          role
          timeZones
          person {
            id
            name
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WorkItemListQuery, WorkItemListQueryVariables>;
export const ExampleGroundDocument = new TypedDocumentString(`
    query ExampleGround {
  workItems(first: 1) {
    nodes {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<ExampleGroundQuery, ExampleGroundQueryVariables>;
export const HomePageDocument = new TypedDocumentString(`
    query HomePage($roles: [Role!]!) {
  myNextAction {
    ...ActionFormAction
    why
    deadline
    owner {
      role
      timeZones
      person {
        id
        name
      }
    }
    workItem {
      ...ActionFormWorkItem
      ...ReportedText
      title
      kind
      severity
      severityConfirmed
      timer {
        status
        startedAt
      }
    }
  }
  myNextActions {
    id
    item
    text
    deadline
    workItem {
      id
      version
      title
    }
  }
  board(roles: $roles) {
    columns {
      items(first: 12) {
        nodes {
          card {
            id
            version
            title
            actions {
              item
              text
              deadline
              owner {
                role
                timeZones
                person {
                  id
                  name
                }
              }
            }
          }
        }
      }
    }
  }
}
    fragment ShownClosureStep on ClosureStep {
  key
  title
  mandatory
  done
  open
  deadline
  at
  record
  by {
    name
  }
  forms {
    ...ShownForm
  }
}
fragment ActionFormWorkItem on WorkItem {
  id
  version
  state
  disposition
  timer {
    dueAt
  }
  workedOn {
    key
    items {
      ...ActionFormItem
    }
  }
  declarations {
    to
    deadlinesNeeded
    proposedDeadline
    owners {
      role
      timeZones
      person {
        id
        name
      }
    }
  }
  questions {
    ...ShownQuestion
  }
  escalations {
    ...ShownEscalation
  }
  closureSteps {
    ...ShownClosureStep
  }
}
fragment ShownEscalation on Escalation {
  id
  kind
  awaited
  reason
  dueAt
  raisedAt
  respondBy
  responder {
    role
    person {
      id
      name
    }
  }
}
fragment ActionFormItem on GateItem {
  key
  title
  status
  forms {
    ...ShownForm
  }
  evidence {
    revision
    evidence
    at
    by {
      id
      name
    }
  }
  revisions {
    revision
    evidence
    at
    by {
      id
      name
    }
  }
  confirmation {
    revision
    answer
    reason
    at
    by {
      name
    }
  }
  validation {
    revision
    verdict
    reason
    at
    by {
      name
    }
  }
  flags
}
fragment ShownForm on EvidenceForm {
  variant
  fields {
    name
    label
    kind
    required
    help
    options
    fixedValue
    rows
    columns {
      name
      label
      kind
      required
      help
      options
      fixedValue
    }
  }
}
fragment ActionFormAction on NextAction {
  id
  kind
  item
  text
  deadline
  owner {
    role
    timeZones
    person {
      id
      name
    }
  }
}
fragment ShownQuestion on Question {
  id
  kind
  status
  open
  text
  askedAt
  deadline
  item
  answer
  answeredAt
  askedBy {
    id
    name
  }
  owner {
    role
    timeZones
    person {
      id
      name
    }
  }
  spec {
    id
    title
  }
  answeredBy {
    id
    name
  }
}
fragment ReportedText on WorkItem {
  observed
  expected
  stepsToReproduce
}`) as unknown as TypedDocumentString<HomePageQuery, HomePageQueryVariables>;
export const InboxPageDocument = new TypedDocumentString(`
    query InboxPage($filter: MessageFilter!, $after: String) {
  inbox(filter: $filter, first: 30, after: $after) {
    nodes {
      ...ShownMessage
    }
    pageInfo {
      endCursor
      hasNextPage
    }
    unreadCount
  }
}
    fragment ShownMessage on Message {
  id
  kind
  text
  workItemId
  title
  deadline
  link
  at
  readAt
  snoozedUntil
}`) as unknown as TypedDocumentString<InboxPageQuery, InboxPageQueryVariables>;
export const UnreadDocument = new TypedDocumentString(`
    query Unread {
  inbox(filter: UNREAD, first: 1) {
    unreadCount
  }
  back: inbox(filter: SNOOZED, first: 1) {
    nodes {
      snoozedUntil
    }
  }
}
    `) as unknown as TypedDocumentString<UnreadQuery, UnreadQueryVariables>;
export const MarkReadDocument = new TypedDocumentString(`
    mutation MarkRead($input: MarkReadInput!) {
  marked: markRead(input: $input) {
    messages {
      ...ShownMessage
    }
  }
}
    fragment ShownMessage on Message {
  id
  kind
  text
  workItemId
  title
  deadline
  link
  at
  readAt
  snoozedUntil
}`) as unknown as TypedDocumentString<MarkReadMutation, MarkReadMutationVariables>;
export const MarkUnreadDocument = new TypedDocumentString(`
    mutation MarkUnread($input: MarkUnreadInput!) {
  marked: markUnread(input: $input) {
    messages {
      ...ShownMessage
    }
  }
}
    fragment ShownMessage on Message {
  id
  kind
  text
  workItemId
  title
  deadline
  link
  at
  readAt
  snoozedUntil
}`) as unknown as TypedDocumentString<MarkUnreadMutation, MarkUnreadMutationVariables>;
export const SnoozeMessageDocument = new TypedDocumentString(`
    mutation SnoozeMessage($input: SnoozeMessageInput!) {
  marked: snoozeMessage(input: $input) {
    messages {
      ...ShownMessage
    }
  }
}
    fragment ShownMessage on Message {
  id
  kind
  text
  workItemId
  title
  deadline
  link
  at
  readAt
  snoozedUntil
}`) as unknown as TypedDocumentString<SnoozeMessageMutation, SnoozeMessageMutationVariables>;
export const MySettingsDocument = new TypedDocumentString(`
    query MySettings {
  mySettings {
    ...ShownSettings
  }
}
    fragment ShownSettings on MySettings {
  timeZone
  messages {
    kind
    email
    chat
    fixed
  }
}`) as unknown as TypedDocumentString<MySettingsQuery, MySettingsQueryVariables>;
export const ChangeMessageSettingsDocument = new TypedDocumentString(`
    mutation ChangeMessageSettings($input: ChangeMessageSettingsInput!) {
  settings: changeMessageSettings(input: $input) {
    ...ShownSettings
  }
}
    fragment ShownSettings on MySettings {
  timeZone
  messages {
    kind
    email
    chat
    fixed
  }
}`) as unknown as TypedDocumentString<ChangeMessageSettingsMutation, ChangeMessageSettingsMutationVariables>;
export const ChangeTimeZoneDocument = new TypedDocumentString(`
    mutation ChangeTimeZone($input: ChangeTimeZoneInput!) {
  settings: changeTimeZone(input: $input) {
    ...ShownSettings
  }
}
    fragment ShownSettings on MySettings {
  timeZone
  messages {
    kind
    email
    chat
    fixed
  }
}`) as unknown as TypedDocumentString<ChangeTimeZoneMutation, ChangeTimeZoneMutationVariables>;
export const ReportPageDocument = new TypedDocumentString(`
    query ReportPage {
  specs {
    id
    path
    title
    version
  }
  processTemplates {
    key
    severities {
      severity
      priority
      fixTarget
      limits {
        state
        seconds
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReportPageQuery, ReportPageQueryVariables>;
export const ReportsPageDocument = new TypedDocumentString(`
    query ReportsPage($from: DateTime!, $to: DateTime!, $filter: WorkItemFilter) {
  reports(from: $from, to: $to, filter: $filter) {
    from
    to
    asOf
    percentileError
    timeInState {
      state
      severity
      visits
      medianSeconds
      p90Seconds
    }
    breaches {
      state
      severity
      visits
      breached
      rate
    }
    firstPassYield {
      item
      title
      judged
      passedFirst
      yield
      rejected
      reasons
    }
    reversions {
      from
      to
      count
      cause
      title
    }
    cumulativeFlow {
      at
      state
      count
    }
    flowBalance {
      state
      openBefore
      entered
      left
      ratedIn
      ratedOut
      open
    }
    throughput {
      at
      closed
      medianLeadSeconds
    }
    documentLag {
      count
      medianSeconds
      p90Seconds
      maxSeconds
      over15Minutes
    }
    escalationResponse {
      count
      medianSeconds
      p90Seconds
      maxSeconds
      over15Minutes
    }
    escalationsRaised
  }
}
    `) as unknown as TypedDocumentString<ReportsPageQuery, ReportsPageQueryVariables>;
export const ReportsNowDocument = new TypedDocumentString(`
    query ReportsNow($from: DateTime!, $to: DateTime!, $filter: WorkItemFilter) {
  reports(from: $from, to: $to, filter: $filter) {
    openItems {
      state
      severity
      count
      oldestSeconds
      ages {
        fromSeconds
        toSeconds
        count
      }
    }
    ownerLoad {
      owner {
        id
        name
      }
      open
      overdue
    }
  }
}
    `) as unknown as TypedDocumentString<ReportsNowQuery, ReportsNowQueryVariables>;
export const ReportsFrameDocument = new TypedDocumentString(`
    query ReportsFrame {
  people {
    id
    name
  }
  specs {
    id
    title
  }
  processTemplates {
    key
    title
    states
    gates {
      from
    }
  }
}
    `) as unknown as TypedDocumentString<ReportsFrameQuery, ReportsFrameQueryVariables>;
export const ReportFileFrameDocument = new TypedDocumentString(`
    query ReportFileFrame {
  me {
    id
  }
  processTemplates {
    key
    states
  }
}
    `) as unknown as TypedDocumentString<ReportFileFrameQuery, ReportFileFrameQueryVariables>;
export const ReportedWorkItemsDocument = new TypedDocumentString(`
    query ReportedWorkItems($figure: ReportFigureInput!, $from: DateTime!, $to: DateTime!, $filter: WorkItemFilter, $after: String) {
  reportedWorkItems(
    figure: $figure
    from: $from
    to: $to
    filter: $filter
    first: 50
    after: $after
  ) {
    totalCount
    pageInfo {
      endCursor
      hasNextPage
    }
    nodes {
      id
      title
      severity
      severityConfirmed
      state
      disposition
      nextActions {
        id
        text
        deadline
        overdue
        owner {
          role
          timeZones
          person {
            id
            name
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReportedWorkItemsQuery, ReportedWorkItemsQueryVariables>;
