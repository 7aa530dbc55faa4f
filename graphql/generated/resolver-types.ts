import type { ShownCard } from '#domain/shown-card.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AuditVerificationMapper, BoardMapper, BoardCardMapper, BoardColumnMapper, CardActionMapper, CanonicalSpecMapper, ClosureStepMapper, CommandPayloadMapper, ConfirmationMapper, CriticalStepMapper, DeadlineNamingMapper, DecisionMapper, DeclarationProposalMapper, DelegationMapper, DeliveryMapper, DeliveryConnectionMapper, EscalationMapper, EventMapper, EventConnectionMapper, EvidenceFormMapper, EvidenceRevisionMapper, ForecastStepMapper, FormFieldMapper, GateMapper, GateItemMapper, LedgerIntervalMapper, MessageMapper, MessageConnectionMapper, MissingPartMapper, NextActionMapper, OwnerMapper, PersonMapper, PhaseGateDocumentMapper, PreviewedActionMapper, ProcessTemplateMapper, QuestionMapper, RefusalMapper, ReportsMapper, SecurityLogConnectionMapper, SentMessageMapper, ReversionMapper, ReversionPreviewMapper, StateTimerMapper, StateVisitMapper, TransitionMapper, ValidationMapper, VisitLedgerMapper, VoidConfirmationMapper, VoidValidationMapper, WorkItemMapper, WorkItemConnectionMapper } from '#graphql/mappers.ts';
import type { GraphQLContext } from '#graphql/context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /**
   * A whole card as one value, exactly as the push `workItem:changed` carries it: the fields of `BoardCard` but for `gates`, which
   * `progress` has, and of people id and name.
   */
  ShownCard: { input: ShownCard; output: ShownCard; }
  /** An instant as RFC 3339 text in UTC with milliseconds, such as `2026-03-01T14:00:00.000Z`. Inputs may carry any offset. */
  DateTime: { input: string; output: string; }
  /** Any JSON object: evidence, the rows of a form's table, the record of a closure step, the payload of an event. */
  JSONObject: { input: Record<string, unknown>; output: Record<string, unknown>; }
};

/** A page of a work item's audit chain. */
export type EventConnection = {
  readonly __typename?: 'EventConnection';
  readonly nodes: ReadonlyArray<Event>;
  readonly pageInfo: PageInfo;
};

/** How the events of a work item are sorted. */
export type EventOrder =
  | 'OLDEST_FIRST'
  | 'NEWEST_FIRST';

/** What happened, once and for all: one link of a work item's append-only chain. */
export type Event = {
  readonly __typename?: 'Event';
  /** From 1, without gaps; the work item's version with this event. */
  readonly seq: Scalars['Int']['output'];
  readonly at: Scalars['DateTime']['output'];
  /** Such as `EVIDENCE_SUBMITTED`. */
  readonly type: Scalars['String']['output'];
  /** Null for what the clock or a change of people and specs caused. */
  readonly by?: Maybe<Person>;
  /** The role acted in. */
  readonly role?: Maybe<Role>;
  /** Everything that the event changed. Evidence and report texts are in it by their SHA-256. */
  readonly payload: Scalars['JSONObject']['output'];
  /** Hash of the event before; 64 zeros for the first. */
  readonly previousHash: Scalars['String']['output'];
  /** SHA-256 of the event's canonical JSON without this field, in hex; covers all events before it through `previousHash`. */
  readonly hash: Scalars['String']['output'];
};

/** What computing hash chains again has shown. */
export type AuditVerification = {
  readonly __typename?: 'AuditVerification';
  readonly ok: Scalars['Boolean']['output'];
  /** How many events were computed again; where a link is broken, up to it. */
  readonly events: Scalars['Int']['output'];
  /** Null when every link holds. */
  readonly firstBroken?: Maybe<BrokenLink>;
};

/** The first place at which a chain does not hold. */
export type BrokenLink = {
  readonly __typename?: 'BrokenLink';
  readonly workItemId: Scalars['ID']['output'];
  readonly seq: Scalars['Int']['output'];
  readonly reason: Scalars['String']['output'];
};

/** What a board shows of a work item: small, of one version, and read without the work item itself. */
export type BoardCard = {
  readonly __typename?: 'BoardCard';
  readonly id: Scalars['ID']['output'];
  /** The version that all of the card is of. */
  readonly version: Scalars['Int']['output'];
  readonly kind: Scalars['String']['output'];
  /** Key of the process template. */
  readonly template: Scalars['String']['output'];
  readonly title: Scalars['String']['output'];
  /** Key of the state. */
  readonly state: Scalars['String']['output'];
  readonly disposition: Disposition;
  /** As `WorkItem.severity`. */
  readonly severity?: Maybe<Severity>;
  readonly severityConfirmed: Scalars['Boolean']['output'];
  readonly updatedAt: Scalars['DateTime']['output'];
  readonly timer: StateTimer;
  /** All gates, in order. */
  readonly gates: ReadonlyArray<CardGate>;
  /**
   * The gates in one text: parted by `|`, each its key, the states that it leads from and to, and each item's key, a colon and
   * a letter: `-` EMPTY, `E` EVIDENCED, `D` DECLINED, `C` CONFIRMED, `F` FAILED, `P` PASSED.
   */
  readonly progress: Scalars['String']['output'];
  /** The next actions, the earliest deadline first (GI-1). */
  readonly actions: ReadonlyArray<CardAction>;
  /** Questions, disputes and the like that are open; while there are any, no gate opens (GI-5). */
  readonly openQuestions: Scalars['Int']['output'];
  /** Escalations whose written response is owed (TM-3). */
  readonly awaitedResponses: Scalars['Int']['output'];
  /** The earliest deadline of the next actions; null without one. */
  readonly nextDeadline?: Maybe<Scalars['DateTime']['output']>;
};

/** A gate, as a card shows it. */
export type CardGate = {
  readonly __typename?: 'CardGate';
  /** Such as `RC`. */
  readonly key: Scalars['String']['output'];
  /** The state that it leads out of. */
  readonly from: Scalars['String']['output'];
  /** The state that it leads to. */
  readonly to: Scalars['String']['output'];
  readonly items: ReadonlyArray<CardItem>;
};

/** A gate item, as a card shows it. */
export type CardItem = {
  readonly __typename?: 'CardItem';
  /** Such as `FS.2`. */
  readonly key: Scalars['String']['output'];
  readonly status: ItemStatus;
};

/** A next action, as a card shows it. */
export type CardAction = {
  readonly __typename?: 'CardAction';
  readonly owner: Owner;
  readonly kind: ActionKind;
  /** Key of the gate item that it is about, if any. */
  readonly item?: Maybe<Scalars['String']['output']>;
  readonly text: Scalars['String']['output'];
  readonly deadline: Scalars['DateTime']['output'];
  /** Whether the deadline has passed as this is read. */
  readonly overdue: Scalars['Boolean']['output'];
};

/** One stay in one state, with how it stood to the state's limit (TM-1 to TM-3). */
export type StateVisit = {
  readonly __typename?: 'StateVisit';
  /** Key of the state. */
  readonly state: Scalars['String']['output'];
  readonly enteredAt: Scalars['DateTime']['output'];
  /** Null while it lasts. */
  readonly leftAt?: Maybe<Scalars['DateTime']['output']>;
  /** `MET` or `BREACHED` once it was left, `NONE` where the state has no limit. */
  readonly status: TimerStatus;
  /**
   * In seconds of the process, whatever time scale the run has: the limit that was reached, else while the visit lasts the one
   * that is in force; null for a visit that was left in time, and without a limit.
   */
  readonly limitSeconds?: Maybe<Scalars['Int']['output']>;
  /** When that limit is or was reached; null where there is none. */
  readonly dueAt?: Maybe<Scalars['DateTime']['output']>;
  /** Warnings that were given, oldest first; one under a limit that a change of severity replaced counts no longer (TM-2). */
  readonly warnings: ReadonlyArray<LimitFiring>;
  /** When the limit was reached; once per visit, whatever the severity becomes. */
  readonly breach?: Maybe<LimitFiring>;
};

/** What the clock did about a limit. */
export type LimitFiring = {
  readonly __typename?: 'LimitFiring';
  /** The limit, in seconds of the process. */
  readonly limitSeconds: Scalars['Int']['output'];
  /** When it was due. */
  readonly dueAt: Scalars['DateTime']['output'];
  /** When it happened: later than it was due after an outage (TM-5). */
  readonly firedAt: Scalars['DateTime']['output'];
};

/** What the clock will do if nobody acts before. */
export type ForecastKind =
  /** The warning at three quarters of a limit (TM-3). */
  | 'LIMIT_WARNED'
  /** The limit is reached and escalated (TM-3). */
  | 'LIMIT_BREACHED'
  /** A next action passes its deadline and is escalated (TM-4). */
  | 'ACTION_OVERDUE';

/** If nobody acts: who is told what, when. */
export type ForecastStep = {
  readonly __typename?: 'ForecastStep';
  readonly kind: ForecastKind;
  /** When it is due. */
  readonly at: Scalars['DateTime']['output'];
  /** Who is told then. */
  readonly to: ReadonlyArray<Owner>;
  /** What was or will be missed, in one sentence. */
  readonly text: Scalars['String']['output'];
  /** By when the first of them then owes a written response; null where nobody does. */
  readonly respondBy?: Maybe<Scalars['DateTime']['output']>;
};

/** Where the time of one stay in a state went, computed from the events alone. */
export type VisitLedger = {
  readonly __typename?: 'VisitLedger';
  /** Key of the state. */
  readonly state: Scalars['String']['output'];
  readonly enteredAt: Scalars['DateTime']['output'];
  /** Null while it lasts; its last interval then ends when this is read. */
  readonly leftAt?: Maybe<Scalars['DateTime']['output']>;
  readonly status: TimerStatus;
  /** Version of the process template in force. */
  readonly templateVersion: Scalars['String']['output'];
  /** They follow on each other without gaps: their lengths sum up to that of the visit, to the millisecond. */
  readonly intervals: ReadonlyArray<LedgerInterval>;
};

/** A span of time in which it was one owner's turn, under one limit. */
export type LedgerInterval = {
  readonly __typename?: 'LedgerInterval';
  readonly from: Scalars['DateTime']['output'];
  readonly to: Scalars['DateTime']['output'];
  /** From `from` to `to`, whole. */
  readonly milliseconds: Scalars['Float']['output'];
  /** Whose turn it was: the owner of the critical path's first step; null once nothing was owed. */
  readonly owner?: Maybe<Owner>;
  /** The effective severity (TM-0). */
  readonly severity: Severity;
  /** The limit in force, in seconds of the process; null where the state has none. */
  readonly limitSeconds?: Maybe<Scalars['Int']['output']>;
};

/**
 * A defect report (M-1). `commandId` is a UUID that the client chooses, here and in every command: sent again with the same
 * content it has no second effect and gives the same answer; with other content it is an error `CONFLICT`.
 */
export type ReportDefectInput = {
  readonly commandId: Scalars['ID']['input'];
  /** At most 200 characters, in one line. */
  readonly title: Scalars['String']['input'];
  /** At most 10,000 characters. */
  readonly observed: Scalars['String']['input'];
  /** At most 10,000 characters. */
  readonly expected: Scalars['String']['input'];
  /** What says so. Null when no canonical spec was found, and `noSpecFound` says that. */
  readonly specReference?: InputMaybe<SpecReferenceInput>;
  /** The declaration that no canonical spec was found; only without `specReference`. */
  readonly noSpecFound?: InputMaybe<Scalars['Boolean']['input']>;
  /** 1 to 100 steps of at most 1,000 characters each. */
  readonly stepsToReproduce: ReadonlyArray<Scalars['String']['input']>;
  /** Counts until T.2 has passed; with none, limits are those of CRITICAL (TM-0). */
  readonly proposedSeverity?: InputMaybe<Severity>;
};

/** A place in a canonical spec. */
export type SpecReferenceInput = {
  /** An unknown id is `NOT_FOUND`. */
  readonly specId: Scalars['ID']['input'];
  /** At most 200 characters. */
  readonly section: Scalars['String']['input'];
  /** Any version of the spec, not only the present one; at most 50 characters. */
  readonly version: Scalars['String']['input'];
};

/**
 * Evidence for a gate item. `expectedVersion` is the version of the work item that the person looked at, here and in every
 * command on one: where that item, the state or the severity changed since, the refusal is `STALE_VERSION` (AU-1); null
 * skips the check.
 */
export type SubmitEvidenceInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly workItemId: Scalars['ID']['input'];
  /** Key of a gate item of the present gate (G-3b). */
  readonly item: Scalars['String']['input'];
  /** The fields of one of the item's `forms`, at most 64 kB of JSON; what does not fit is refused `EVIDENCE_INVALID`. */
  readonly evidence: Scalars['JSONObject']['input'];
};

/** An owner's answer. */
export type ConfirmGateItemInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly workItemId: Scalars['ID']['input'];
  /** Key of a gate item of the present gate (G-3b). */
  readonly item: Scalars['String']['input'];
  /** The revision that was read; only the newest can be answered. */
  readonly revision: Scalars['Int']['input'];
  readonly answer: Answer;
  /** At most 4,000 characters; mandatory with No (G-3). */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** A verdict. */
export type ValidateGateItemInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly workItemId: Scalars['ID']['input'];
  /** Key of a gate item of the present gate (G-3b). */
  readonly item: Scalars['String']['input'];
  /** The revision that was read; only the newest can be judged. */
  readonly revision: Scalars['Int']['input'];
  readonly verdict: Verdict;
  /** At most 4,000 characters; mandatory with Fail (G-3). */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /**
   * Asked for when the last sign-in or right password is more than 15 minutes old (G-4); the refusal `REAUTHENTICATE` says so,
   * after everything else was found good. Where it is given it is checked, whatever else there is to refuse, within the limits
   * of signing in. It is no part of what makes a command the same: after a refusal choose a new `commandId`.
   */
  readonly password?: InputMaybe<Scalars['String']['input']>;
};

/** A declaration of the next state (M-2). */
export type DeclareStateInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly workItemId: Scalars['ID']['input'];
  /** Key of the state after the present one. */
  readonly to: Scalars['String']['input'];
  /** At most 100. At least one where the new state has no limit of its own (GI-2); otherwise they are ignored. */
  readonly deadlines?: InputMaybe<ReadonlyArray<OwnerDeadlineInput>>;
};

/**
 * A deadline for whatever an owner gets to do in the visit of a state: of a person (`ownerId`) or of a role (`role`), one of
 * the two. A person's own goes before their role's; who gets nothing to do is ignored.
 */
export type OwnerDeadlineInput = {
  /** An unknown id is `NOT_FOUND`. */
  readonly ownerId?: InputMaybe<Scalars['ID']['input']>;
  readonly role?: InputMaybe<Role>;
  /** In the future, else `DEADLINE_INVALID`. */
  readonly deadline: Scalars['DateTime']['input'];
};

/**
 * A command that says something in writing. Where the process asks for a reason, a rationale or an answer, here and below,
 * blank text is refused `REASON_MISSING`.
 */
export type ReasonInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly workItemId: Scalars['ID']['input'];
  /** At most 10,000 characters. */
  readonly text: Scalars['String']['input'];
};

/** The answer to a command. */
export type CommandPayload = {
  readonly __typename?: 'CommandPayload';
  /** The work item at the version with the command or a later one; after a refusal, as it is. Null after a refused report. */
  readonly workItem?: Maybe<WorkItem>;
  /** Why the process said no; null when the command happened. */
  readonly refusal?: Maybe<Refusal>;
};

/** The process says no, and nothing changed. */
export type Refusal = {
  readonly __typename?: 'Refusal';
  /**
   * `STALE_VERSION`, `NOT_ALLOWED`, `NOT_YOUR_PART`, `SEPARATION_OF_DUTIES`, `ILLEGAL_IN_STATE`, `CLOSED`, `GATE_NOT_PASSED`,
   * `OPEN_QUESTION`, `DEADLINE_MISSING`, `DEADLINE_INVALID`, `EVIDENCE_MISSING`, `EVIDENCE_INVALID`, `EVIDENCE_NEGATIVE`,
   * `WRONG_REVISION`, `REASON_MISSING`, `INPUT_INVALID`, `REAUTHENTICATE`; more may come.
   */
  readonly code: Scalars['String']['output'];
  /** Id of the process's rule, such as `GI-3`, `G-2` or `S-1`. */
  readonly rule: Scalars['String']['output'];
  /** What happened and what to do, in at most two sentences. */
  readonly message: Scalars['String']['output'];
  /** What has to be there first. */
  readonly missing: ReadonlyArray<MissingPart>;
  /** What to mend in the input. */
  readonly fields: ReadonlyArray<FieldProblem>;
};

/** A problem at one place of an input. */
export type FieldProblem = {
  readonly __typename?: 'FieldProblem';
  /** Such as `updates[0].commit`. */
  readonly path: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
};

/** Another severity (TM-6). */
export type ChangeSeverityInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly workItemId: Scalars['ID']['input'];
  readonly severity: Severity;
  /** At most 4,000 characters. */
  readonly rationale: Scalars['String']['input'];
};

/** Deadlines of the present visit, or of the closure (M-3). */
export type NameDeadlinesInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly workItemId: Scalars['ID']['input'];
  /** At most 100; none at all is refused `DEADLINE_MISSING` (GI-2). */
  readonly deadlines: ReadonlyArray<OwnerDeadlineInput>;
  /** At most 4,000 characters. */
  readonly reason: Scalars['String']['input'];
};

/** A part of a gate item that goes to somebody else (A-3). */
export type DelegateInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly workItemId: Scalars['ID']['input'];
  /** Key of a gate item of the present or a later gate. */
  readonly item: Scalars['String']['input'];
  /** Another holder of the same role. An unknown id is `NOT_FOUND`. */
  readonly toId: Scalars['ID']['input'];
  /** At most 4,000 characters. */
  readonly reason: Scalars['String']['input'];
};

/** Somebody who is named for a part of the whole work item. */
export type NamePersonInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly workItemId: Scalars['ID']['input'];
  /** An unknown id is `NOT_FOUND`; a person without the role that the part needs is refused `INPUT_INVALID`. */
  readonly toId: Scalars['ID']['input'];
  /** At most 4,000 characters. */
  readonly reason: Scalars['String']['input'];
};

/** The record of a closure step. */
export type CompleteClosureStepInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly workItemId: Scalars['ID']['input'];
  /** Key of a closure step, or `improvement`. */
  readonly step: Scalars['String']['input'];
  /** The fields of one of the step's `forms`, at most 16 kB of JSON; what does not fit is refused `EVIDENCE_INVALID`. */
  readonly record: Scalars['JSONObject']['input'];
};

/** A way in which messages leave the inbox. */
export type Channel =
  | 'EMAIL'
  | 'CHAT';

/** Whether something was sent. */
export type DeliveryState =
  /** It is tried again and again. */
  | 'WAITING'
  | 'SENT'
  /** Given up: refused for good, or tried too often. */
  | 'DEAD';

/** What is sent to one person over one channel: one message, or those of a day. */
export type Delivery = {
  readonly __typename?: 'Delivery';
  readonly id: Scalars['ID']['output'];
  readonly channel: Channel;
  readonly state: DeliveryState;
  readonly person: Person;
  /** How many messages are sent with it: one, or those of a digest. */
  readonly messageCount: Scalars['Int']['output'];
  /** Ten of them at most, the oldest first. */
  readonly messages: ReadonlyArray<SentMessage>;
  /** How often it was tried since somebody had it sent the last time. */
  readonly attempts: Scalars['Int']['output'];
  /** Why the last attempt failed, in the words of the server that it was sent to where it said something. */
  readonly lastError?: Maybe<Scalars['String']['output']>;
  /** Of the last change of its state. */
  readonly at: Scalars['DateTime']['output'];
};

/** What is sent of a message. */
export type SentMessage = {
  readonly __typename?: 'SentMessage';
  /** The message's. */
  readonly id: Scalars['ID']['output'];
  readonly kind: MessageKind;
  readonly text: Scalars['String']['output'];
  readonly workItemId: Scalars['ID']['output'];
  readonly title: Scalars['String']['output'];
  readonly deadline?: Maybe<Scalars['DateTime']['output']>;
  readonly link: Scalars['String']['output'];
  readonly at: Scalars['DateTime']['output'];
};

/** A page of dead letters. */
export type DeliveryConnection = {
  readonly __typename?: 'DeliveryConnection';
  readonly nodes: ReadonlyArray<Delivery>;
  readonly pageInfo: PageInfo;
};

/** Which dead letters are sent again. */
export type ResendDeliveryInput = {
  readonly commandId: Scalars['ID']['input'];
  /** At most 200. An id that is no delivery's is `NOT_FOUND`, and none is sent again. */
  readonly ids: ReadonlyArray<Scalars['ID']['input']>;
};

/** What has to be settled before the work item leaves a state. */
export type Gate = {
  readonly __typename?: 'Gate';
  /** Such as `RC`. */
  readonly key: Scalars['String']['output'];
  /** The state that it leads out of. */
  readonly from: Scalars['String']['output'];
  /** The state that it leads to. */
  readonly to: Scalars['String']['output'];
  /** Whether every item has evidence, confirmation and Pass on the same revision (GI-3). */
  readonly open: Scalars['Boolean']['output'];
  readonly items: ReadonlyArray<GateItem>;
  /** Each part that is still missing, in the order of the items; of the present gate also what is open under GI-5. */
  readonly missing: ReadonlyArray<MissingPart>;
};

/** `EMPTY`, `EVIDENCED`, `CONFIRMED`, `PASSED` in the ordinary way; `DECLINED` after the owner's No, `FAILED` after a Fail. */
export type ItemStatus =
  | 'EMPTY'
  | 'EVIDENCED'
  | 'DECLINED'
  | 'CONFIRMED'
  | 'FAILED'
  | 'PASSED';

/** One condition of a gate. It holds when evidence, owner confirmation and PMO validation are there on the same revision (GI-3). */
export type GateItem = {
  readonly __typename?: 'GateItem';
  /** Such as `FS.2`. */
  readonly key: Scalars['String']['output'];
  readonly title: Scalars['String']['output'];
  readonly status: ItemStatus;
  /** Whoever may confirm it at present; the first of them owes it. */
  readonly confirmers: ReadonlyArray<Owner>;
  /** Whoever may write its evidence at present (G-5), confirmers first. */
  readonly authors: ReadonlyArray<Owner>;
  /** Keys of the items that have to come first before its evidence is due (G-6a); empty once they have. */
  readonly comesAfter: ReadonlyArray<Scalars['String']['output']>;
  /** The first of `forms`. */
  readonly form: EvidenceForm;
  /** Every form that fits the recorded facts; where there are several, the author chooses by the fields given. */
  readonly forms: ReadonlyArray<EvidenceForm>;
  /** All revisions ever, oldest first, those of earlier visits of the state included (G-1, G-7). */
  readonly revisions: ReadonlyArray<EvidenceRevision>;
  /** The revision that counts; null while the item is `EMPTY`. */
  readonly evidence?: Maybe<EvidenceRevision>;
  /** The newest answer to the revision that counts. */
  readonly confirmation?: Maybe<Confirmation>;
  /** Every answer to the revision that counts: several where each of several owners must confirm (FS.2). */
  readonly confirmations: ReadonlyArray<Confirmation>;
  /** The verdict on the revision that counts. */
  readonly validation?: Maybe<Validation>;
  /** Remarks for whoever judges it, such as a commit that nobody could check (S-3, S-5). */
  readonly flags: ReadonlyArray<Scalars['String']['output']>;
};

/** A form for evidence, complete enough to be filled in without knowing the item. */
export type EvidenceForm = {
  readonly __typename?: 'EvidenceForm';
  /** `default` where an item has one form only. */
  readonly variant: Scalars['String']['output'];
  readonly fields: ReadonlyArray<FormField>;
};

/** One field of a form. */
export type FormField = {
  readonly __typename?: 'FormField';
  /** The key under which `submitEvidence` takes it. */
  readonly name: Scalars['String']['output'];
  readonly label: Scalars['String']['output'];
  /** `text`, `longText`, `date` (YYYY-MM-DD), `dateTime`, `boolean`, `choice`, `person` and `spec` (ids), `specList`, `commit`, `stringList` or `table`. */
  readonly kind: Scalars['String']['output'];
  readonly required: Scalars['Boolean']['output'];
  readonly help?: Maybe<Scalars['String']['output']>;
  /** For `choice`: the texts to choose from. */
  readonly options?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** For `table`: its columns. */
  readonly columns?: Maybe<ReadonlyArray<FormField>>;
  /** For a `table` whose rows earlier items give: those rows, each to be there exactly once. */
  readonly rows?: Maybe<ReadonlyArray<Scalars['JSONObject']['output']>>;
  /** The only value accepted: a statement's exact text, or `true`. */
  readonly fixedValue?: Maybe<Scalars['String']['output']>;
};

/** Evidence as it was submitted, for good; a new revision replaces it and never changes it. */
export type EvidenceRevision = {
  readonly __typename?: 'EvidenceRevision';
  /** Counts from 1 within the item and goes on over visits of the state. */
  readonly revision: Scalars['Int']['output'];
  readonly evidence: Scalars['JSONObject']['output'];
  /** SHA-256 of the evidence's canonical JSON (RFC 8785), in hex. */
  readonly sha256: Scalars['String']['output'];
  readonly by: Person;
  readonly at: Scalars['DateTime']['output'];
  /** Whether its commits were found in a connected repository (S-3); null where it names none. */
  readonly verified?: Maybe<Scalars['Boolean']['output']>;
  /** What was checked, or why it could not be. */
  readonly verification?: Maybe<Scalars['String']['output']>;
};

/** What an owner says to a revision. */
export type Answer =
  | 'YES'
  | 'NO';

/** An owner's answer to one revision. */
export type Confirmation = {
  readonly __typename?: 'Confirmation';
  readonly revision: Scalars['Int']['output'];
  readonly answer: Answer;
  /** Always there with No (G-3). */
  readonly reason?: Maybe<Scalars['String']['output']>;
  readonly by: Person;
  /** The role acted in. */
  readonly role: Role;
  readonly at: Scalars['DateTime']['output'];
};

/** What the PMO Lead says to a revision. */
export type Verdict =
  | 'PASS'
  | 'FAIL';

/** The PMO Lead's verdict on one revision. */
export type Validation = {
  readonly __typename?: 'Validation';
  readonly revision: Scalars['Int']['output'];
  readonly verdict: Verdict;
  /** Always there with Fail (G-3). */
  readonly reason?: Maybe<Scalars['String']['output']>;
  readonly by: Person;
  readonly at: Scalars['DateTime']['output'];
};

/** The parts of a gate item, and what else can keep a gate closed. */
export type Part =
  | 'EVIDENCE'
  | 'CONFIRMATION'
  | 'VALIDATION'
  | 'QUESTION';

/** One thing that keeps a gate closed. */
export type MissingPart = {
  readonly __typename?: 'MissingPart';
  /** Key of the gate item; null for a question. */
  readonly item?: Maybe<Scalars['String']['output']>;
  readonly part: Part;
  /** Whose it is. */
  readonly owner: Owner;
  /** Since when it could have been there. */
  readonly since: Scalars['DateTime']['output'];
  /** What is missing and what to do, in one sentence. */
  readonly explanation: Scalars['String']['output'];
};

/** How a list of work items is sorted; the number decides between equals. */
export type WorkItemOrder =
  /** The last changed first. */
  | 'UPDATED_DESC'
  /** The last reported first. */
  | 'CREATED_DESC'
  /** The earliest deadline of a next action first; those without one last. */
  | 'DEADLINE_ASC'
  /** The most severe first, of equals the earliest deadline first. */
  | 'SEVERITY_ASC';

/** What a list is narrowed to: each condition that is given must hold, of each list one entry. An empty list matches nothing. */
export type WorkItemFilter = {
  /** Keys of states. */
  readonly states?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Effective severities (TM-0). */
  readonly severities?: InputMaybe<ReadonlyArray<Severity>>;
  /** Whether a severity was proposed or decided; a work item without one counts as CRITICAL (TM-0). */
  readonly rated?: InputMaybe<Scalars['Boolean']['input']>;
  readonly dispositions?: InputMaybe<ReadonlyArray<Disposition>>;
  /** A person who owes a next action, in person or through a role with nobody named. An unknown id is `NOT_FOUND`. */
  readonly ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** A canonical spec. An unknown id is `NOT_FOUND`. */
  readonly specId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether a next action is past its deadline. */
  readonly overdue?: InputMaybe<Scalars['Boolean']['input']>;
  /** Beginnings of words of the title, or the number; at most 200 characters. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** Key of a process template. */
  readonly template?: InputMaybe<Scalars['String']['input']>;
};

/** A page of work items. */
export type WorkItemConnection = {
  readonly __typename?: 'WorkItemConnection';
  readonly nodes: ReadonlyArray<WorkItem>;
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. Counting very many takes its time: `countUpTo` does not. */
  readonly totalCount: Scalars['Int']['output'];
  /** How many there are on all pages, counted up to `most` (1 to 10,000): if it says that many, there may be more. */
  readonly countUpTo: Scalars['Int']['output'];
};


/** A page of work items. */
export type WorkItemConnectionCountUpToArgs = {
  most?: Scalars['Int']['input'];
};

/** Where a page ends. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** To be given as `after` for the next page; null on an empty page. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  readonly hasNextPage: Scalars['Boolean']['output'];
};

/** Work items by state. */
export type Board = {
  readonly __typename?: 'Board';
  readonly columns: ReadonlyArray<BoardColumn>;
  /**
   * What `ownerId` of the filter stands for: the person, and the roles through which they owe what nobody is named for. Null
   * where the filter names nobody.
   */
  readonly ownerKeys?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** One state of the template. */
export type BoardColumn = {
  readonly __typename?: 'BoardColumn';
  /** The state's key. */
  readonly state: Scalars['String']['output'];
  /** How many items it has on all pages. */
  readonly count: Scalars['Int']['output'];
  /** Since when the item that is longest in this state is in it; null without any. */
  readonly oldest?: Maybe<Scalars['DateTime']['output']>;
  /** The earliest deadline first. `first` is 1 to 200, else `BAD_USER_INPUT`. */
  readonly items: WorkItemConnection;
  /**
   * The beginning of the column as a board shows it, in one piece: what `count`, `oldest` and the cards of `items` say, for a
   * fraction of the work. `first` is 1 to 200, else `BAD_USER_INPUT`.
   */
  readonly shown: ShownColumn;
};


/** One state of the template. */
export type BoardColumnItemsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** One state of the template. */
export type BoardColumnShownArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** The beginning of a column, as a board shows it. */
export type ShownColumn = {
  readonly __typename?: 'ShownColumn';
  /** How many items the column has on all pages. */
  readonly count: Scalars['Int']['output'];
  /** Since when the item that is longest in this state is in it; null without any. */
  readonly oldest?: Maybe<Scalars['DateTime']['output']>;
  /** The earliest deadline first. */
  readonly cards: ReadonlyArray<Scalars['ShownCard']['output']>;
};

/** What a message is about, the gravest first. Of several reasons for one message the gravest is its kind. */
export type MessageKind =
  /** Something was missed (TM-3, TM-4, GI-4). */
  | 'ESCALATION'
  /** Three quarters of a limit have passed (TM-3). */
  | 'LIMIT_WARNING'
  /** You have something to do that you did not have before, or its deadline was moved (M-4). */
  | 'NEXT_ACTION'
  /** What you asked was settled by somebody else (GI-5, A-4, A-5). */
  | 'ANSWER'
  /** A work item that concerns you changed its state, or ended. */
  | 'STATE_CHANGE';

/** Which messages an inbox shows. */
export type MessageFilter =
  /** Not read, and not snoozed at present; the newest first. */
  | 'UNREAD'
  /** Everything, the newest first; what is snoozed stands where it will come back. */
  | 'ALL'
  /** Snoozed at present; what comes back first is first. */
  | 'SNOOZED';

/** How messages of a kind are sent to a person over a channel. All of them are in the inbox anyhow. */
export type DeliveryMode =
  | 'IMMEDIATE'
  /** Once a day, in the morning of the person's time zone. */
  | 'DIGEST'
  | 'NONE';

/** What was communicated to a person: at most one message for each event of a work item. */
export type Message = {
  readonly __typename?: 'Message';
  /** The same wherever the person meets it. */
  readonly id: Scalars['ID']['output'];
  readonly kind: MessageKind;
  /** What is to be done, or what happened; one or two sentences. */
  readonly text: Scalars['String']['output'];
  readonly workItemId: Scalars['ID']['output'];
  /** The work item's, as it was then. */
  readonly title: Scalars['String']['output'];
  /** By when; null where there is nothing to be done by a time. */
  readonly deadline?: Maybe<Scalars['DateTime']['output']>;
  /** The page where it is done or seen, as a path on this site. */
  readonly link: Scalars['String']['output'];
  /** When it happened. */
  readonly at: Scalars['DateTime']['output'];
  /** Null while it is unread. Of what somebody caused by an act of their own it is that act's instant. */
  readonly readAt?: Maybe<Scalars['DateTime']['output']>;
  /** Until when it is put off; null when it is not. Once that has passed it is unread again. */
  readonly snoozedUntil?: Maybe<Scalars['DateTime']['output']>;
};

/** A page of the own inbox. */
export type MessageConnection = {
  readonly __typename?: 'MessageConnection';
  readonly nodes: ReadonlyArray<Message>;
  readonly pageInfo: PageInfo;
  /** How many are unread and not snoozed, whatever is shown. Counted to 1,000; more are 1,000 too. */
  readonly unreadCount: Scalars['Int']['output'];
};

/** What came of marking messages. */
export type MessagesPayload = {
  readonly __typename?: 'MessagesPayload';
  /** Those that were named, as they are now; empty where an instant named them. */
  readonly messages: ReadonlyArray<Message>;
  /** As in `MessageConnection`. */
  readonly unreadCount: Scalars['Int']['output'];
};

/** What a person has chosen for themselves. */
export type MySettings = {
  readonly __typename?: 'MySettings';
  /** IANA name, such as `Europe/Berlin`. */
  readonly timeZone: Scalars['String']['output'];
  /** One for each kind of message, the gravest first. */
  readonly messages: ReadonlyArray<MessageSetting>;
};

/** How messages of a kind are sent. */
export type MessageSetting = {
  readonly __typename?: 'MessageSetting';
  readonly kind: MessageKind;
  readonly email: DeliveryMode;
  readonly chat: DeliveryMode;
  /** Whether the process needs it so: escalations can't be put off or switched off. */
  readonly fixed: Scalars['Boolean']['output'];
};

/** Which messages were read: exactly one of `ids` and `until`. */
export type MarkReadInput = {
  readonly commandId: Scalars['ID']['input'];
  /** At most 200. An id that is not in the own inbox is `NOT_FOUND`, and none is marked. */
  readonly ids?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Everything that was in the inbox at this instant: when it was read. So nothing is marked that came later. */
  readonly until?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Which messages are to be unread again. */
export type MarkUnreadInput = {
  readonly commandId: Scalars['ID']['input'];
  /** At most 200. An id that is not in the own inbox is `NOT_FOUND`, and none is marked. */
  readonly ids: ReadonlyArray<Scalars['ID']['input']>;
};

/** Puts a message off. */
export type SnoozeMessageInput = {
  readonly commandId: Scalars['ID']['input'];
  /** An id that is not in the own inbox is `NOT_FOUND`. */
  readonly id: Scalars['ID']['input'];
  /** From now on, a year at most. Null brings the message back at once. */
  readonly until?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Other ways for some kinds of messages; kinds that are not named keep theirs. */
export type ChangeMessageSettingsInput = {
  readonly commandId: Scalars['ID']['input'];
  /** Each kind once at most. */
  readonly messages: ReadonlyArray<MessageSettingInput>;
};

/** The way for messages of a kind; a channel that is left out or null keeps its own. */
export type MessageSettingInput = {
  /** Of `ESCALATION` nothing but `IMMEDIATE` is accepted. */
  readonly kind: MessageKind;
  readonly email?: InputMaybe<DeliveryMode>;
  readonly chat?: InputMaybe<DeliveryMode>;
};

/** Another time zone for oneself. */
export type ChangeTimeZoneInput = {
  readonly commandId: Scalars['ID']['input'];
  /** IANA name, such as `Europe/Berlin`. */
  readonly timeZone: Scalars['String']['input'];
};

/**
 * What people can ask the process to do. The process answers with the work item as it is afterwards, or with a refusal,
 * which is data and means that nothing changed. An error means that the command was not asked properly, or that its
 * outcome is not known (`UNAVAILABLE`): then the same command with the same `commandId` can be sent again without harm.
 */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Opens a work item in the first state of the defect run, and its Phase Gate Document with it (M-1). */
  readonly reportDefect: CommandPayload;
  /** Adds a revision of a gate item's evidence; what was confirmed and validated on the one before no longer counts (G-1, G-5). */
  readonly submitEvidence: CommandPayload;
  /** The owner's Yes or No to the newest revision of a gate item's evidence (A-3, G-3). */
  readonly confirmGateItem: CommandPayload;
  /** The PMO Lead's Pass or Fail on a confirmed revision, never by who wrote or confirmed it (A-1, A-2, G-2). */
  readonly validateGateItem: CommandPayload;
  /** Takes the work item into the next state, once its gate has passed and nothing ambiguous is open (M-2). */
  readonly declareState: CommandPayload;
  /**
   * M-3: in IMPLEMENTATION the engineering owner finds that the scope of the fix is not clear; the work item is in FIX_SCOPE at
   * once, and both gates are to be passed again. `WorkItem.reversions` says beforehand what that undoes.
   */
  readonly raiseScopeQuestion: CommandPayload;
  /** M-3: in VERIFICATION the QA Lead found a regression; the work item is in IMPLEMENTATION at once, and both gates are to be passed again. */
  readonly raiseRegression: CommandPayload;
  /** Asks somebody who takes part; until it is settled no forward transition happens (GI-5). */
  readonly askQuestion: CommandPayload;
  /** The written answer that closes a question of any kind but a dispute, by the person asked (GI-5). */
  readonly answerQuestion: CommandPayload;
  /** Takes a question back: its asker only, with a reason as `text` (GI-5). */
  readonly withdrawQuestion: CommandPayload;
  /** Puts a question to another owner: the PMO Lead only, with a reason (GI-5). */
  readonly readdressQuestion: CommandPayload;
  /** Brings a dispute over content to the Head of Specs Team; due in 24 hours unless `deadline` says otherwise (A-5). */
  readonly raiseDispute: CommandPayload;
  /** The Head of Specs Team's written ruling, which closes a dispute (A-5). */
  readonly ruleOnDispute: CommandPayload;
  /** The PMO Lead flags a missing or incomplete spec to its owner, whose answer closes the flag (A-4). */
  readonly flagDeliveryRisk: CommandPayload;
  /** The Product Owner changes the severity that T.2 settled; limits count anew from the same start (TM-2, TM-6). */
  readonly changeSeverity: CommandPayload;
  /** The PMO Lead names or changes deadlines of the present visit, or of the closure; owners not named keep theirs (M-3, GI-2). */
  readonly nameDeadlines: CommandPayload;
  /** The written response that closes an escalation, by whom it was brought to (TM-3). */
  readonly respondToEscalation: CommandPayload;
  /** Hands the own part of a gate item to another holder of the same role (A-3). */
  readonly delegate: CommandPayload;
  /** The Head of Engineering names another engineering owner; what was confirmed stands. */
  readonly replaceEngineeringOwner: CommandPayload;
  /** The PMO Lead names who owes the reproduction of T.3: a QA Lead or a Head of Engineering. */
  readonly nameReproductionOwner: CommandPayload;
  /** The Product Owner records that a doubtful work item is a defect (M-6). */
  readonly decideDefect: CommandPayload;
  /** The Product Owner decides that it is a feature, which ends this run (M-6). */
  readonly reclassify: CommandPayload;
  /**
   * The Product Owner withdraws it, because it is a duplicate, can't be reproduced or is no deviation; that ends the run (M-6).
   * `duplicateOf` is the id of the work item that it repeats; an unknown one is `NOT_FOUND`.
   */
  readonly withdraw: CommandPayload;
  /** The PMO Lead's record of a closure step, in the order of the steps; after them of the improvement that is owed (C-2). */
  readonly completeClosureStep: CommandPayload;
  /** Leaves a remark in the record of a work item, in any state. */
  readonly comment: CommandPayload;
  /**
   * Registers a canonical spec; for the Head of Specs Team and `ADMIN`, anybody else gets `FORBIDDEN` (process.md 2). Work
   * items that it concerns know within seconds.
   */
  readonly addSpec: CanonicalSpec;
  /** Changes a canonical spec: its owner, say, when the one it had lost the role. For the same people as `addSpec`. */
  readonly editSpec: CanonicalSpec;
  /** Marks own messages as read; what is snoozed comes back no more. */
  readonly markRead: MessagesPayload;
  /** Marks own messages as unread. */
  readonly markUnread: MessagesPayload;
  /** Puts an own message off: unread, and out of sight until then. */
  readonly snoozeMessage: MessagesPayload;
  /** Chooses how messages are sent to oneself. */
  readonly changeMessageSettings: MySettings;
  /** Chooses the own time zone; elapsed time never depends on it (TM-1). */
  readonly changeTimeZone: MySettings;
  /** Has dead letters sent again; what waits or was sent stays so. For `ADMIN`; anybody else gets `FORBIDDEN`. */
  readonly resendDelivery: ReadonlyArray<Delivery>;
};


/**
 * What people can ask the process to do. The process answers with the work item as it is afterwards, or with a refusal,
 * which is data and means that nothing changed. An error means that the command was not asked properly, or that its
 * outcome is not known (`UNAVAILABLE`): then the same command with the same `commandId` can be sent again without harm.
 */
export type MutationReportDefectArgs = {
  input: ReportDefectInput;
};


/**
 * What people can ask the process to do. The process answers with the work item as it is afterwards, or with a refusal,
 * which is data and means that nothing changed. An error means that the command was not asked properly, or that its
 * outcome is not known (`UNAVAILABLE`): then the same command with the same `commandId` can be sent again without harm.
 */
export type MutationSubmitEvidenceArgs = {
  input: SubmitEvidenceInput;
};


/**
 * What people can ask the process to do. The process answers with the work item as it is afterwards, or with a refusal,
 * which is data and means that nothing changed. An error means that the command was not asked properly, or that its
 * outcome is not known (`UNAVAILABLE`): then the same command with the same `commandId` can be sent again without harm.
 */
export type MutationConfirmGateItemArgs = {
  input: ConfirmGateItemInput;
};


/**
 * What people can ask the process to do. The process answers with the work item as it is afterwards, or with a refusal,
 * which is data and means that nothing changed. An error means that the command was not asked properly, or that its
 * outcome is not known (`UNAVAILABLE`): then the same command with the same `commandId` can be sent again without harm.
 */
export type MutationValidateGateItemArgs = {
  input: ValidateGateItemInput;
};


/**
 * What people can ask the process to do. The process answers with the work item as it is afterwards, or with a refusal,
 * which is data and means that nothing changed. An error means that the command was not asked properly, or that its
 * outcome is not known (`UNAVAILABLE`): then the same command with the same `commandId` can be sent again without harm.
 */
export type MutationDeclareStateArgs = {
  input: DeclareStateInput;
};


/**
 * What people can ask the process to do. The process answers with the work item as it is afterwards, or with a refusal,
 * which is data and means that nothing changed. An error means that the command was not asked properly, or that its
 * outcome is not known (`UNAVAILABLE`): then the same command with the same `commandId` can be sent again without harm.
 */
export type MutationRaiseScopeQuestionArgs = {
  input: ReasonInput;
};


/**
 * What people can ask the process to do. The process answers with the work item as it is afterwards, or with a refusal,
 * which is data and means that nothing changed. An error means that the command was not asked properly, or that its
 * outcome is not known (`UNAVAILABLE`): then the same command with the same `commandId` can be sent again without harm.
 */
export type MutationRaiseRegressionArgs = {
  input: ReasonInput;
};


/**
 * What people can ask the process to do. The process answers with the work item as it is afterwards, or with a refusal,
 * which is data and means that nothing changed. An error means that the command was not asked properly, or that its
 * outcome is not known (`UNAVAILABLE`): then the same command with the same `commandId` can be sent again without harm.
 */
export type MutationAskQuestionArgs = {
  input: AskQuestionInput;
};


/**
 * What people can ask the process to do. The process answers with the work item as it is afterwards, or with a refusal,
 * which is data and means that nothing changed. An error means that the command was not asked properly, or that its
 * outcome is not known (`UNAVAILABLE`): then the same command with the same `commandId` can be sent again without harm.
 */
export type MutationAnswerQuestionArgs = {
  input: AnswerQuestionInput;
};


/**
 * What people can ask the process to do. The process answers with the work item as it is afterwards, or with a refusal,
 * which is data and means that nothing changed. An error means that the command was not asked properly, or that its
 * outcome is not known (`UNAVAILABLE`): then the same command with the same `commandId` can be sent again without harm.
 */
export type MutationWithdrawQuestionArgs = {
  input: AnswerQuestionInput;
};


/**
 * What people can ask the process to do. The process answers with the work item as it is afterwards, or with a refusal,
 * which is data and means that nothing changed. An error means that the command was not asked properly, or that its
 * outcome is not known (`UNAVAILABLE`): then the same command with the same `commandId` can be sent again without harm.
 */
export type MutationReaddressQuestionArgs = {
  input: ReaddressQuestionInput;
};


/**
 * What people can ask the process to do. The process answers with the work item as it is afterwards, or with a refusal,
 * which is data and means that nothing changed. An error means that the command was not asked properly, or that its
 * outcome is not known (`UNAVAILABLE`): then the same command with the same `commandId` can be sent again without harm.
 */
export type MutationRaiseDisputeArgs = {
  input: ReasonInput;
  deadline?: InputMaybe<Scalars['DateTime']['input']>;
};


/**
 * What people can ask the process to do. The process answers with the work item as it is afterwards, or with a refusal,
 * which is data and means that nothing changed. An error means that the command was not asked properly, or that its
 * outcome is not known (`UNAVAILABLE`): then the same command with the same `commandId` can be sent again without harm.
 */
export type MutationRuleOnDisputeArgs = {
  input: AnswerQuestionInput;
};


/**
 * What people can ask the process to do. The process answers with the work item as it is afterwards, or with a refusal,
 * which is data and means that nothing changed. An error means that the command was not asked properly, or that its
 * outcome is not known (`UNAVAILABLE`): then the same command with the same `commandId` can be sent again without harm.
 */
export type MutationFlagDeliveryRiskArgs = {
  input: FlagDeliveryRiskInput;
};


/**
 * What people can ask the process to do. The process answers with the work item as it is afterwards, or with a refusal,
 * which is data and means that nothing changed. An error means that the command was not asked properly, or that its
 * outcome is not known (`UNAVAILABLE`): then the same command with the same `commandId` can be sent again without harm.
 */
export type MutationChangeSeverityArgs = {
  input: ChangeSeverityInput;
};


/**
 * What people can ask the process to do. The process answers with the work item as it is afterwards, or with a refusal,
 * which is data and means that nothing changed. An error means that the command was not asked properly, or that its
 * outcome is not known (`UNAVAILABLE`): then the same command with the same `commandId` can be sent again without harm.
 */
export type MutationNameDeadlinesArgs = {
  input: NameDeadlinesInput;
};


/**
 * What people can ask the process to do. The process answers with the work item as it is afterwards, or with a refusal,
 * which is data and means that nothing changed. An error means that the command was not asked properly, or that its
 * outcome is not known (`UNAVAILABLE`): then the same command with the same `commandId` can be sent again without harm.
 */
export type MutationRespondToEscalationArgs = {
  input: AnswerQuestionInput;
};


/**
 * What people can ask the process to do. The process answers with the work item as it is afterwards, or with a refusal,
 * which is data and means that nothing changed. An error means that the command was not asked properly, or that its
 * outcome is not known (`UNAVAILABLE`): then the same command with the same `commandId` can be sent again without harm.
 */
export type MutationDelegateArgs = {
  input: DelegateInput;
};


/**
 * What people can ask the process to do. The process answers with the work item as it is afterwards, or with a refusal,
 * which is data and means that nothing changed. An error means that the command was not asked properly, or that its
 * outcome is not known (`UNAVAILABLE`): then the same command with the same `commandId` can be sent again without harm.
 */
export type MutationReplaceEngineeringOwnerArgs = {
  input: NamePersonInput;
};


/**
 * What people can ask the process to do. The process answers with the work item as it is afterwards, or with a refusal,
 * which is data and means that nothing changed. An error means that the command was not asked properly, or that its
 * outcome is not known (`UNAVAILABLE`): then the same command with the same `commandId` can be sent again without harm.
 */
export type MutationNameReproductionOwnerArgs = {
  input: NamePersonInput;
};


/**
 * What people can ask the process to do. The process answers with the work item as it is afterwards, or with a refusal,
 * which is data and means that nothing changed. An error means that the command was not asked properly, or that its
 * outcome is not known (`UNAVAILABLE`): then the same command with the same `commandId` can be sent again without harm.
 */
export type MutationDecideDefectArgs = {
  input: ReasonInput;
};


/**
 * What people can ask the process to do. The process answers with the work item as it is afterwards, or with a refusal,
 * which is data and means that nothing changed. An error means that the command was not asked properly, or that its
 * outcome is not known (`UNAVAILABLE`): then the same command with the same `commandId` can be sent again without harm.
 */
export type MutationReclassifyArgs = {
  input: ReasonInput;
};


/**
 * What people can ask the process to do. The process answers with the work item as it is afterwards, or with a refusal,
 * which is data and means that nothing changed. An error means that the command was not asked properly, or that its
 * outcome is not known (`UNAVAILABLE`): then the same command with the same `commandId` can be sent again without harm.
 */
export type MutationWithdrawArgs = {
  input: ReasonInput;
  duplicateOf?: InputMaybe<Scalars['ID']['input']>;
};


/**
 * What people can ask the process to do. The process answers with the work item as it is afterwards, or with a refusal,
 * which is data and means that nothing changed. An error means that the command was not asked properly, or that its
 * outcome is not known (`UNAVAILABLE`): then the same command with the same `commandId` can be sent again without harm.
 */
export type MutationCompleteClosureStepArgs = {
  input: CompleteClosureStepInput;
};


/**
 * What people can ask the process to do. The process answers with the work item as it is afterwards, or with a refusal,
 * which is data and means that nothing changed. An error means that the command was not asked properly, or that its
 * outcome is not known (`UNAVAILABLE`): then the same command with the same `commandId` can be sent again without harm.
 */
export type MutationCommentArgs = {
  input: ReasonInput;
};


/**
 * What people can ask the process to do. The process answers with the work item as it is afterwards, or with a refusal,
 * which is data and means that nothing changed. An error means that the command was not asked properly, or that its
 * outcome is not known (`UNAVAILABLE`): then the same command with the same `commandId` can be sent again without harm.
 */
export type MutationAddSpecArgs = {
  input: AddSpecInput;
};


/**
 * What people can ask the process to do. The process answers with the work item as it is afterwards, or with a refusal,
 * which is data and means that nothing changed. An error means that the command was not asked properly, or that its
 * outcome is not known (`UNAVAILABLE`): then the same command with the same `commandId` can be sent again without harm.
 */
export type MutationEditSpecArgs = {
  input: EditSpecInput;
};


/**
 * What people can ask the process to do. The process answers with the work item as it is afterwards, or with a refusal,
 * which is data and means that nothing changed. An error means that the command was not asked properly, or that its
 * outcome is not known (`UNAVAILABLE`): then the same command with the same `commandId` can be sent again without harm.
 */
export type MutationMarkReadArgs = {
  input: MarkReadInput;
};


/**
 * What people can ask the process to do. The process answers with the work item as it is afterwards, or with a refusal,
 * which is data and means that nothing changed. An error means that the command was not asked properly, or that its
 * outcome is not known (`UNAVAILABLE`): then the same command with the same `commandId` can be sent again without harm.
 */
export type MutationMarkUnreadArgs = {
  input: MarkUnreadInput;
};


/**
 * What people can ask the process to do. The process answers with the work item as it is afterwards, or with a refusal,
 * which is data and means that nothing changed. An error means that the command was not asked properly, or that its
 * outcome is not known (`UNAVAILABLE`): then the same command with the same `commandId` can be sent again without harm.
 */
export type MutationSnoozeMessageArgs = {
  input: SnoozeMessageInput;
};


/**
 * What people can ask the process to do. The process answers with the work item as it is afterwards, or with a refusal,
 * which is data and means that nothing changed. An error means that the command was not asked properly, or that its
 * outcome is not known (`UNAVAILABLE`): then the same command with the same `commandId` can be sent again without harm.
 */
export type MutationChangeMessageSettingsArgs = {
  input: ChangeMessageSettingsInput;
};


/**
 * What people can ask the process to do. The process answers with the work item as it is afterwards, or with a refusal,
 * which is data and means that nothing changed. An error means that the command was not asked properly, or that its
 * outcome is not known (`UNAVAILABLE`): then the same command with the same `commandId` can be sent again without harm.
 */
export type MutationChangeTimeZoneArgs = {
  input: ChangeTimeZoneInput;
};


/**
 * What people can ask the process to do. The process answers with the work item as it is afterwards, or with a refusal,
 * which is data and means that nothing changed. An error means that the command was not asked properly, or that its
 * outcome is not known (`UNAVAILABLE`): then the same command with the same `commandId` can be sent again without harm.
 */
export type MutationResendDeliveryArgs = {
  input: ResendDeliveryInput;
};

/** What a next action asks for, in the order in which one owner owes them (GI-1). */
export type ActionKind =
  | 'NAME_DEADLINES'
  | 'RESPOND'
  | 'RULE'
  | 'ANSWER'
  | 'DECLARE'
  | 'REPAIR'
  | 'CONFIRM'
  | 'VALIDATE'
  | 'SUPPLY'
  | 'DECIDE'
  | 'RAISE_REGRESSION'
  | 'NAME_OWNER'
  | 'CLOSE_STEP'
  | 'IMPROVE';

/** The one thing that an owner has to do now on a work item (GI-1), with its deadline (GI-2). */
export type NextAction = {
  readonly __typename?: 'NextAction';
  /** The same as long as the action is the same. */
  readonly id: Scalars['ID']['output'];
  readonly workItem: WorkItem;
  readonly owner: Owner;
  readonly kind: ActionKind;
  /** Key of the gate item that it is about, if any. */
  readonly item?: Maybe<Scalars['String']['output']>;
  readonly text: Scalars['String']['output'];
  /** Why it is this owner's, and why now. */
  readonly why: Scalars['String']['output'];
  readonly deadline: Scalars['DateTime']['output'];
  /** Whether the deadline has passed as this is read. */
  readonly overdue: Scalars['Boolean']['output'];
};

/** One step of the chain that determines the earliest finish. */
export type CriticalStep = {
  readonly __typename?: 'CriticalStep';
  readonly text: Scalars['String']['output'];
  readonly owner: Owner;
  /** Null where only a later declaration will name it. */
  readonly deadline?: Maybe<Scalars['DateTime']['output']>;
  /** Key of the gate item that it is about, if any. */
  readonly item?: Maybe<Scalars['String']['output']>;
};

/** What declaring a state would ask for (M-2). */
export type DeclarationProposal = {
  readonly __typename?: 'DeclarationProposal';
  /** The state that would be declared. */
  readonly to: Scalars['String']['output'];
  /** Whether deadlines are to be named, at least one (GI-2). Else the severity's limit is the deadline, and none is needed. */
  readonly deadlinesNeeded: Scalars['Boolean']['output'];
  /**
   * Everybody who can get a next action in that state, as far as it is known now: who owes something first, then who judges,
   * then who may have to repair what they wrote. Deadlines for others are ignored.
   */
  readonly owners: ReadonlyArray<Owner>;
  /** A sensible deadline for each of them, to be changed at will: as long as the severity's longest limit. Null where none is named. */
  readonly proposedDeadline?: Maybe<Scalars['DateTime']['output']>;
};

/** The deadlines of the present visit: whose they are, and what is named. */
export type DeadlineNaming = {
  readonly __typename?: 'DeadlineNaming';
  /** The state's key. */
  readonly state: Scalars['String']['output'];
  /** Who can get a next action in the visit. */
  readonly owners: ReadonlyArray<OwnerDeadline>;
  /** A sensible one to offer for each who has none. */
  readonly proposedDeadline: Scalars['DateTime']['output'];
};

/** What is named for an owner in a state visit. */
export type OwnerDeadline = {
  readonly __typename?: 'OwnerDeadline';
  readonly owner: Owner;
  /** Null where none is named: then the earliest of the visit holds. */
  readonly deadline?: Maybe<Scalars['DateTime']['output']>;
};

/**
 * What somebody is in the process. `VIEWER` and `ADMIN` read everything and act on no work item; every other role takes
 * part.
 */
export type Role =
  | 'PMO_LEAD'
  | 'PRODUCT_OWNER'
  | 'QA_TESTING_OWNER'
  | 'QA_LEAD'
  | 'HEAD_OF_ENGINEERING'
  | 'ENGINEER'
  | 'SPEC_OWNER'
  | 'HEAD_OF_SPECS'
  | 'VIEWER'
  | 'ADMIN';

/**
 * Somebody with an account. Where the record names a person who is no longer there, their id stays and the rest is a
 * placeholder without roles.
 */
export type Person = {
  readonly __typename?: 'Person';
  /** Never changes and is never given to anybody else (A-2). */
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  /** In lower case; empty for a placeholder. */
  readonly email: Scalars['String']['output'];
  /** As they are now, which may differ from those acted in. */
  readonly roles: ReadonlyArray<Role>;
  /** IANA name, such as `Europe/Berlin`: where this person's calendar day begins (S-5). */
  readonly timeZone: Scalars['String']['output'];
};

/** Who a part or an action belongs to: a named person, or, with `person` null, whoever holds the role and acts first. */
export type Owner = {
  readonly __typename?: 'Owner';
  /** The role in which it is owed. */
  readonly role: Role;
  readonly person?: Maybe<Person>;
  /**
   * IANA names, each once and sorted: the time zone of the person, or with `person` null of everybody who holds the role at
   * present. A deadline is shown in them, too.
   */
  readonly timeZones: ReadonlyArray<Scalars['String']['output']>;
};

/** The two specs that the process itself speaks of, of which there is one each at most, and all others. */
export type SpecKind =
  | 'METRICS_DEFINITIONS'
  | 'API_CONTRACTS'
  | 'OTHER';

/** A document that says what is right: defects are measured against it. */
export type CanonicalSpec = {
  readonly __typename?: 'CanonicalSpec';
  readonly id: Scalars['ID']['output'];
  /** Where the organisation files it. */
  readonly path: Scalars['String']['output'];
  readonly title: Scalars['String']['output'];
  /** The present one; passing FS.2 raises it. */
  readonly version: Scalars['String']['output'];
  readonly kind: SpecKind;
  readonly owner: Person;
};

/**
 * Everything that can be read. Answers come from the record in the database and never wait for a run, so they go on while
 * runs are away. Whoever is signed in may read every work item.
 */
export type Query = {
  readonly __typename?: 'Query';
  /** The person whose session this is. */
  readonly me: Person;
  /** When you last proved in this session with your password who you are: at the sign-in, or for a signature (G-4). */
  readonly provenAt: Scalars['DateTime']['output'];
  /** Everybody, by name; with `role` only those who hold it. */
  readonly people: ReadonlyArray<Person>;
  /** The registry of canonical specs, by path. */
  readonly specs: ReadonlyArray<CanonicalSpec>;
  /** Every released version of every process template, oldest first. */
  readonly processTemplates: ReadonlyArray<ProcessTemplate>;
  /** What I have to do first, over all work items: the action with the earliest deadline (GI-1). Null when nothing waits on me. */
  readonly myNextAction?: Maybe<NextAction>;
  /**
   * All that I owe, one action for each work item at most (GI-1), the earliest deadline first. Where I or one of my roles
   * owe something in more than 500 work items, only the beginning.
   */
  readonly myNextActions: ReadonlyArray<NextAction>;
  /** The own messages, page by page; `first` and `after` as in `workItems`. */
  readonly inbox: MessageConnection;
  /** The own time zone, and how messages are sent to oneself. */
  readonly mySettings: MySettings;
  /** One work item. An unknown id is an error `NOT_FOUND`. */
  readonly workItem?: Maybe<WorkItem>;
  /**
   * Work items, page by page. `first` is 1 to 200, else `BAD_USER_INPUT`; `after` is the `endCursor` of the page before,
   * from a list in the same order.
   */
  readonly workItems: WorkItemConnection;
  /**
   * Work items that are worked on or were closed lately, in columns by state, as the template orders them. `role` leaves
   * those in which the role takes part at present: owes something, or confirms or validates in the present gate. `roles`
   * leaves those in which one of several does, `role` among them.
   */
  readonly board: Board;
  /** Computes the hash chain of one work item, or of all, again and compares it with what is stored. */
  readonly verifyAudit: AuditVerification;
  /**
   * Refused and denied commands, the newest first, for `ADMIN` and `PMO_LEAD`; anybody else gets `FORBIDDEN`. With
   * `workItemId` only those on one work item. Pages as in `workItems`.
   */
  readonly securityLog: SecurityLogConnection;
  /**
   * What could not be sent and was given up, the newest first, for `ADMIN`; anybody else gets `FORBIDDEN`. Pages as in
   * `workItems`.
   */
  readonly deadLetters: DeliveryConnection;
  /**
   * Reports of a period (process.md 10): all that happened on the UTC days which the period touches. Read from daily
   * roll-ups; only `openItems` and `ownerLoad` read work items, and tell how it is now, whatever the period. BAD_USER_INPUT
   * where `from` is not before `to`, or where a filter other than states, severities and template matches too many work
   * items to count one by one.
   */
  readonly reports: Reports;
  /**
   * The work items behind a figure of a report, each once, the latest first: those of which the facts were counted in the
   * period. What is counted of work items as they are now is found with `workItems`.
   */
  readonly reportedWorkItems: WorkItemConnection;
};


/**
 * Everything that can be read. Answers come from the record in the database and never wait for a run, so they go on while
 * runs are away. Whoever is signed in may read every work item.
 */
export type QueryPeopleArgs = {
  role?: InputMaybe<Role>;
};


/**
 * Everything that can be read. Answers come from the record in the database and never wait for a run, so they go on while
 * runs are away. Whoever is signed in may read every work item.
 */
export type QueryInboxArgs = {
  filter?: InputMaybe<MessageFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Everything that can be read. Answers come from the record in the database and never wait for a run, so they go on while
 * runs are away. Whoever is signed in may read every work item.
 */
export type QueryWorkItemArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Everything that can be read. Answers come from the record in the database and never wait for a run, so they go on while
 * runs are away. Whoever is signed in may read every work item.
 */
export type QueryWorkItemsArgs = {
  filter?: InputMaybe<WorkItemFilter>;
  orderBy?: InputMaybe<WorkItemOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Everything that can be read. Answers come from the record in the database and never wait for a run, so they go on while
 * runs are away. Whoever is signed in may read every work item.
 */
export type QueryBoardArgs = {
  role?: InputMaybe<Role>;
  filter?: InputMaybe<WorkItemFilter>;
  roles?: InputMaybe<ReadonlyArray<Role>>;
};


/**
 * Everything that can be read. Answers come from the record in the database and never wait for a run, so they go on while
 * runs are away. Whoever is signed in may read every work item.
 */
export type QueryVerifyAuditArgs = {
  workItemId?: InputMaybe<Scalars['ID']['input']>;
};


/**
 * Everything that can be read. Answers come from the record in the database and never wait for a run, so they go on while
 * runs are away. Whoever is signed in may read every work item.
 */
export type QuerySecurityLogArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  workItemId?: InputMaybe<Scalars['ID']['input']>;
};


/**
 * Everything that can be read. Answers come from the record in the database and never wait for a run, so they go on while
 * runs are away. Whoever is signed in may read every work item.
 */
export type QueryDeadLettersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Everything that can be read. Answers come from the record in the database and never wait for a run, so they go on while
 * runs are away. Whoever is signed in may read every work item.
 */
export type QueryReportsArgs = {
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
  filter?: InputMaybe<WorkItemFilter>;
};


/**
 * Everything that can be read. Answers come from the record in the database and never wait for a run, so they go on while
 * runs are away. Whoever is signed in may read every work item.
 */
export type QueryReportedWorkItemsArgs = {
  figure: ReportFigureInput;
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
  filter?: InputMaybe<WorkItemFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A question to somebody who takes part in the process (GI-5). */
export type AskQuestionInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly workItemId: Scalars['ID']['input'];
  /** At most 10,000 characters. */
  readonly text: Scalars['String']['input'];
  /** An unknown id is `NOT_FOUND`; a person without a role in the process is refused `INPUT_INVALID`. */
  readonly ownerId: Scalars['ID']['input'];
  /** In the future, else `DEADLINE_INVALID`. */
  readonly deadline: Scalars['DateTime']['input'];
};

/**
 * What is said to a question or an escalation: the answer, the ruling, the response, or why it is withdrawn. `STALE_VERSION`
 * only where that question, the state or the severity changed since `expectedVersion` (AU-1).
 */
export type AnswerQuestionInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly workItemId: Scalars['ID']['input'];
  /** Id of a question, or of an escalation, of this work item; an unknown id is `NOT_FOUND`. */
  readonly id: Scalars['ID']['input'];
  /** At most 10,000 characters. */
  readonly text: Scalars['String']['input'];
};

/** A question that is put to another owner (GI-5). */
export type ReaddressQuestionInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly workItemId: Scalars['ID']['input'];
  /** Id of a question of this work item; an unknown id is `NOT_FOUND`. */
  readonly id: Scalars['ID']['input'];
  /** Somebody who can hold it: a Head of Specs Team for a dispute, a spec owner for what concerns a spec. An unknown id is `NOT_FOUND`. */
  readonly ownerId: Scalars['ID']['input'];
  /** At most 4,000 characters. */
  readonly reason: Scalars['String']['input'];
};

/** A missing or incomplete spec, flagged as a delivery risk (A-4). */
export type FlagDeliveryRiskInput = {
  readonly commandId: Scalars['ID']['input'];
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly workItemId: Scalars['ID']['input'];
  /** An unknown id is `NOT_FOUND`. */
  readonly specId: Scalars['ID']['input'];
  /** At most 10,000 characters. */
  readonly text: Scalars['String']['input'];
  /** In the future, else `DEADLINE_INVALID`. */
  readonly deadline: Scalars['DateTime']['input'];
};

/** What somebody is asked for. */
export type QuestionKind =
  | 'QUESTION'
  /** A dispute over content, for the Head of Specs Team to rule on (A-5). */
  | 'DISPUTE'
  /** A missing or incomplete spec, flagged by the PMO Lead (A-4). */
  | 'DELIVERY_RISK'
  /** T.1 found no canonical spec: its owner-to-be writes one. */
  | 'SPEC_MISSING'
  /** A deviation note to be changed or removed after closing (C-1). */
  | 'DEVIATION_NOTE';

/** Where a question stands. */
export type QuestionStatus =
  | 'OPEN'
  | 'ANSWERED'
  /** Taken back by its asker; `answer` has the reason. */
  | 'WITHDRAWN'
  /** Settled by something else: by a confirmed or newer revision, or by the end of the work item. */
  | 'OVERTAKEN';

/** Something that has to be answered in writing; while it is open no forward transition happens (GI-5). */
export type Question = {
  readonly __typename?: 'Question';
  readonly id: Scalars['ID']['output'];
  readonly kind: QuestionKind;
  readonly open: Scalars['Boolean']['output'];
  readonly status: QuestionStatus;
  readonly text: Scalars['String']['output'];
  readonly askedBy: Person;
  readonly askedAt: Scalars['DateTime']['output'];
  /** Who answers: where a spec's owner does, whoever that is at present. */
  readonly owner: Owner;
  readonly deadline: Scalars['DateTime']['output'];
  /** Key of the gate item whose evidence opened it, if any did. */
  readonly item?: Maybe<Scalars['String']['output']>;
  /** The spec that it is about, if it is about one. */
  readonly spec?: Maybe<CanonicalSpec>;
  /** The answer or ruling, or why it was withdrawn; null while it is open, or was overtaken. */
  readonly answer?: Maybe<Scalars['String']['output']>;
  readonly answeredBy?: Maybe<Person>;
  readonly answeredAt?: Maybe<Scalars['DateTime']['output']>;
};

/** What was not done in time. */
export type EscalationKind =
  /** A state lasted longer than its severity allows (TM-3). */
  | 'LIMIT_BREACHED'
  /** A next action passed its deadline (TM-4). */
  | 'ACTION_OVERDUE'
  /** A Phase Gate Document was not filed in 15 minutes (GI-4). */
  | 'DOCUMENT_LATE';

/** Something that was not done in time, brought to whoever has to know. */
export type Escalation = {
  readonly __typename?: 'Escalation';
  readonly id: Scalars['ID']['output'];
  readonly kind: EscalationKind;
  /** Whether it asks for a written response, or only informs. */
  readonly needsResponse: Scalars['Boolean']['output'];
  /** Whether a response is owed still: it lapses when the work item is closed or ended. */
  readonly awaited: Scalars['Boolean']['output'];
  /** As they were when it was raised. */
  readonly to: Owner;
  /** Who responds at present: whoever holds the role now. */
  readonly responder: Owner;
  /** What was missed, in one sentence. */
  readonly reason: Scalars['String']['output'];
  /** Key of the state in whose visit it was raised. */
  readonly state: Scalars['String']['output'];
  /** The instant that was missed, not the one by which to respond. */
  readonly dueAt: Scalars['DateTime']['output'];
  /** When it was escalated: after an outage, later than it was due (TM-5). */
  readonly raisedAt: Scalars['DateTime']['output'];
  /** By when a response is owed; null where none is asked for. */
  readonly respondBy?: Maybe<Scalars['DateTime']['output']>;
  readonly response?: Maybe<Scalars['String']['output']>;
  readonly respondedBy?: Maybe<Person>;
  readonly respondedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** What a figure counts. */
export type ReportFigureKind =
  /** State visits that began. */
  | 'ENTERED'
  /** State visits that ended. */
  | 'LEFT'
  /** State visits to a state with a limit that were left in time. */
  | 'LIMIT_MET'
  /** State visits whose limit was breached. */
  | 'LIMIT_BREACHED'
  /** Gate items judged for the first time and passed on revision 1. */
  | 'PASSED_FIRST'
  /** Gate items judged for the first time, but not passed on revision 1. */
  | 'NOT_PASSED_FIRST'
  /** Fails and owners' No. */
  | 'REJECTED'
  | 'REVERTED'
  | 'CLOSED'
  | 'ESCALATED'
  /** Escalations that were answered. */
  | 'RESPONDED'
  /** Documents filed that show a change of state. */
  | 'FILED'
  /** Of those, the ones filed more than 15 minutes after the change (GI-4). */
  | 'FILED_LATE';

/** A figure of a report. What is left out is not asked about: of any state, severity, gate item. */
export type ReportFigureInput = {
  readonly kind: ReportFigureKind;
  /** The state that it happened in; of ENTERED the state that was entered. */
  readonly state?: InputMaybe<Scalars['String']['input']>;
  readonly severity?: InputMaybe<Severity>;
  /** Key of the gate item, for PASSED_FIRST, NOT_PASSED_FIRST and REJECTED. */
  readonly item?: InputMaybe<Scalars['String']['input']>;
  /** The state that was gone back to, for REVERTED. */
  readonly to?: InputMaybe<Scalars['String']['input']>;
};

/** Each report tells of the same facts, so their figures agree; seconds of medians and 90th percentiles are off by `percentileError` of themselves at most. */
export type Reports = {
  readonly __typename?: 'Reports';
  /** The first instant that is reported about: the beginning of a UTC day. */
  readonly from: Scalars['DateTime']['output'];
  /** The first instant that is not reported about any more: the end of a UTC day, or the present. */
  readonly to: Scalars['DateTime']['output'];
  /** Whatever was recorded until then is counted. */
  readonly asOf: Scalars['DateTime']['output'];
  readonly percentileError: Scalars['Float']['output'];
  /** Work items that are open now, by state and severity. */
  readonly openItems: ReadonlyArray<OpenItemsCell>;
  /** How long state visits took that ended in the period. */
  readonly timeInState: ReadonlyArray<TimeInStateRow>;
  /** State visits whose limit was decided in the period: left in time, or breached (TM-3). */
  readonly breaches: ReadonlyArray<BreachRow>;
  /** Gate items that were judged for the first time in the period, and why items were failed or declined. */
  readonly firstPassYield: ReadonlyArray<YieldRow>;
  readonly reversions: ReadonlyArray<ReversionRow>;
  /** How many work items were in each state at the end of each day, or of each month where the period is long. */
  readonly cumulativeFlow: ReadonlyArray<FlowPoint>;
  /** The state visits of the period counted at both ends: openBefore + entered + ratedIn = left + ratedOut + open. */
  readonly flowBalance: ReadonlyArray<FlowBalanceRow>;
  /** Work items closed on each day, or in each month where the period is long. */
  readonly throughput: ReadonlyArray<ThroughputPoint>;
  /** What each person and role owes now. */
  readonly ownerLoad: ReadonlyArray<OwnerLoadRow>;
  /** How long after a change of state a document that shows it was filed (GI-4). */
  readonly documentLag: LagSummary;
  /** How long escalations that were answered in the period had waited for it (TM-3). */
  readonly escalationResponse: LagSummary;
  /** Escalations raised in the period that need a response. */
  readonly escalationsRaised: Scalars['Int']['output'];
};

/** Work items that are open now in one state under one severity. */
export type OpenItemsCell = {
  readonly __typename?: 'OpenItemsCell';
  readonly state: Scalars['String']['output'];
  /** Null while none was proposed or passed: such an item counts as CRITICAL for its limits (TM-0). */
  readonly severity?: Maybe<Severity>;
  readonly count: Scalars['Int']['output'];
  /** How long the one that has been in the state for longest has been there. */
  readonly oldestSeconds: Scalars['Float']['output'];
  /** How many by the time that they have been in the state, the shortest first. */
  readonly ages: ReadonlyArray<AgeCount>;
};

/** How many work items have been in their state for about as long. */
export type AgeCount = {
  readonly __typename?: 'AgeCount';
  /** The shortest time in the state, in seconds. */
  readonly fromSeconds: Scalars['Float']['output'];
  /** Below this; null for the last. */
  readonly toSeconds?: Maybe<Scalars['Float']['output']>;
  readonly count: Scalars['Int']['output'];
};

/** How long visits to one state took under one severity; that at their end counts. */
export type TimeInStateRow = {
  readonly __typename?: 'TimeInStateRow';
  readonly state: Scalars['String']['output'];
  readonly severity: Severity;
  readonly visits: Scalars['Int']['output'];
  readonly medianSeconds: Scalars['Float']['output'];
  readonly p90Seconds: Scalars['Float']['output'];
};

/** How visits to a state with a limit stood to it, under the severity that held when it was decided. */
export type BreachRow = {
  readonly __typename?: 'BreachRow';
  readonly state: Scalars['String']['output'];
  readonly severity: Severity;
  readonly visits: Scalars['Int']['output'];
  readonly breached: Scalars['Int']['output'];
  /** From 0 to 1. */
  readonly rate: Scalars['Float']['output'];
};

/** How one gate item was judged. */
export type YieldRow = {
  readonly __typename?: 'YieldRow';
  /** Key of the gate item. */
  readonly item: Scalars['String']['output'];
  readonly title: Scalars['String']['output'];
  readonly judged: Scalars['Int']['output'];
  /** Passed on revision 1. */
  readonly passedFirst: Scalars['Int']['output'];
  /** `passedFirst` of `judged`, from 0 to 1; 0 where none was judged. */
  readonly yield: Scalars['Float']['output'];
  /** Every Fail and owner's No in the period, also of later revisions. */
  readonly rejected: Scalars['Int']['output'];
  /** Reasons of Fail and No, those given most first. */
  readonly reasons: ReadonlyArray<Scalars['String']['output']>;
};

/** How often work items went back from one state to another. */
export type ReversionRow = {
  readonly __typename?: 'ReversionRow';
  readonly from: Scalars['String']['output'];
  readonly to: Scalars['String']['output'];
  readonly count: Scalars['Int']['output'];
  /** Key of the template's reversion. */
  readonly cause: Scalars['String']['output'];
  readonly title: Scalars['String']['output'];
};

/** How many work items were in one state at an instant. */
export type FlowPoint = {
  readonly __typename?: 'FlowPoint';
  readonly at: Scalars['DateTime']['output'];
  readonly state: Scalars['String']['output'];
  readonly count: Scalars['Int']['output'];
};

/** What came into one state and what went out of it. */
export type FlowBalanceRow = {
  readonly __typename?: 'FlowBalanceRow';
  readonly state: Scalars['String']['output'];
  /** Work items in the state at the beginning. */
  readonly openBefore: Scalars['Int']['output'];
  readonly entered: Scalars['Int']['output'];
  readonly left: Scalars['Int']['output'];
  /** Came under a severity that is reported about while they were in the state; 0 where all are. */
  readonly ratedIn: Scalars['Int']['output'];
  readonly ratedOut: Scalars['Int']['output'];
  /** Work items in the state at the end. */
  readonly open: Scalars['Int']['output'];
};

/** What was closed in one part of the period, up to `at`. */
export type ThroughputPoint = {
  readonly __typename?: 'ThroughputPoint';
  readonly at: Scalars['DateTime']['output'];
  readonly closed: Scalars['Int']['output'];
  /** From the report to CLOSED; 0 where none was closed. */
  readonly medianLeadSeconds: Scalars['Float']['output'];
};

/** What one person owes now. */
export type OwnerLoadRow = {
  readonly __typename?: 'OwnerLoadRow';
  readonly owner: Person;
  /** Work items in which a next action is owed by the person, or by a role of theirs with no person named: the list that `ownerId` gives. */
  readonly open: Scalars['Int']['output'];
  /** Of those, the ones that are overdue: the list that `ownerId` with `overdue` gives. */
  readonly overdue: Scalars['Int']['output'];
};

/** How long something took, in seconds. */
export type LagSummary = {
  readonly __typename?: 'LagSummary';
  readonly count: Scalars['Int']['output'];
  readonly medianSeconds: Scalars['Float']['output'];
  readonly p90Seconds: Scalars['Float']['output'];
  readonly maxSeconds: Scalars['Float']['output'];
  readonly over15Minutes: Scalars['Int']['output'];
};

/** A way back to an earlier state, for a written reason (M-3). */
export type Reversion = {
  readonly __typename?: 'Reversion';
  /** `SCOPE_QUESTION` or `REGRESSION` in the defect run. */
  readonly key: Scalars['String']['output'];
  readonly title: Scalars['String']['output'];
  /** The state that it leads out of. */
  readonly from: Scalars['String']['output'];
  /** The state that it leads back to. */
  readonly to: Scalars['String']['output'];
  /** Who may raise it. */
  readonly raisedBy: Owner;
  /** What raising it now would do: the same computation as the act's. */
  readonly preview: ReversionPreview;
};

/** What a reversion undoes and asks for. Nothing is deleted: every revision stays readable (G-7). */
export type ReversionPreview = {
  readonly __typename?: 'ReversionPreview';
  /** Keys of the gate items whose evidence no longer counts. */
  readonly emptied: ReadonlyArray<Scalars['String']['output']>;
  readonly voidConfirmations: ReadonlyArray<VoidConfirmation>;
  readonly voidValidations: ReadonlyArray<VoidValidation>;
  /** The visits that begin anew, and their limits. */
  readonly clocks: ReadonlyArray<RestartedClock>;
  /** Who would have to do what next. */
  readonly nextActions: ReadonlyArray<PreviewedAction>;
};

/** A confirmation that would no longer count. */
export type VoidConfirmation = {
  readonly __typename?: 'VoidConfirmation';
  /** Key of the gate item. */
  readonly item: Scalars['String']['output'];
  readonly revision: Scalars['Int']['output'];
  readonly by: Person;
  /** The role acted in. */
  readonly role: Role;
  readonly at: Scalars['DateTime']['output'];
};

/** A validation that would no longer count. */
export type VoidValidation = {
  readonly __typename?: 'VoidValidation';
  /** Key of the gate item. */
  readonly item: Scalars['String']['output'];
  readonly revision: Scalars['Int']['output'];
  readonly by: Person;
  readonly verdict: Verdict;
  readonly at: Scalars['DateTime']['output'];
};

/** A clock that would start anew with the visit of a state. */
export type RestartedClock = {
  readonly __typename?: 'RestartedClock';
  /** The state's key. */
  readonly state: Scalars['String']['output'];
  readonly startsAt: Scalars['DateTime']['output'];
  /** In seconds of the process; null in states without a limit. */
  readonly limitSeconds?: Maybe<Scalars['Int']['output']>;
};

/** A next action that would be there. */
export type PreviewedAction = {
  readonly __typename?: 'PreviewedAction';
  readonly owner: Owner;
  readonly kind: ActionKind;
  /** Key of the gate item that it is about, if any. */
  readonly item?: Maybe<Scalars['String']['output']>;
  readonly text: Scalars['String']['output'];
  /** Null for what is owed only once the PMO Lead has named deadlines. */
  readonly deadline?: Maybe<Scalars['DateTime']['output']>;
};

/** A part of a gate item that was handed to another holder of the same role (A-3). */
export type Delegation = {
  readonly __typename?: 'Delegation';
  /** Key of the gate item. */
  readonly item: Scalars['String']['output'];
  readonly role: Role;
  /** Whose it was; null where the role held it, not a person. */
  readonly from?: Maybe<Person>;
  readonly to: Person;
  /** Who handed it on. */
  readonly by: Person;
  readonly reason: Scalars['String']['output'];
  readonly at: Scalars['DateTime']['output'];
};

/** A page of the security log. */
export type SecurityLogConnection = {
  readonly __typename?: 'SecurityLogConnection';
  readonly nodes: ReadonlyArray<SecurityLogEntry>;
  readonly pageInfo: PageInfo;
};

/**
 * A command that was refused or denied, or a sign-in that failed; one for each time that it was, so a command that is sent
 * again has another. What the command said is not kept.
 */
export type SecurityLogEntry = {
  readonly __typename?: 'SecurityLogEntry';
  readonly id: Scalars['ID']['output'];
  readonly at: Scalars['DateTime']['output'];
  /** Null when nobody was signed in. */
  readonly person?: Maybe<DeniedPerson>;
  /** Such as `confirmGateItem`; `signIn` for a failed sign-in. */
  readonly command: Scalars['String']['output'];
  /** As the sender chose it: the same one again is the same command sent again. */
  readonly commandId?: Maybe<Scalars['String']['output']>;
  /** As the sender named it; after `UNAUTHENTICATED` nobody has looked whether there is such a work item. */
  readonly workItemId?: Maybe<Scalars['String']['output']>;
  /** Key of a gate item, or of a closure step. */
  readonly item?: Maybe<Scalars['String']['output']>;
  /** Of the refusal, or of the error: `FORBIDDEN`, `UNAUTHENTICATED`, `TOO_MANY_REQUESTS` or `CONFLICT`. */
  readonly code: Scalars['String']['output'];
  /** The process's rule; null for an error. */
  readonly rule?: Maybe<Scalars['String']['output']>;
  /** What the sender was told. */
  readonly message: Scalars['String']['output'];
  /** Where the request came from, as far as proxies are trusted. */
  readonly address?: Maybe<Scalars['String']['output']>;
};

/** Somebody as they were when a command of theirs was denied. */
export type DeniedPerson = {
  readonly __typename?: 'DeniedPerson';
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly roles: ReadonlyArray<Role>;
};

/** A spec for the registry. */
export type AddSpecInput = {
  /** A UUID that the client chooses: sent again with the same content it has no second effect. */
  readonly commandId: Scalars['ID']['input'];
  /** Where the organisation files it; at most 300 characters without blanks, and no other spec's. */
  readonly path: Scalars['String']['input'];
  /** At most 200 characters, in one line. */
  readonly title: Scalars['String']['input'];
  /** At most 50 characters. */
  readonly version: Scalars['String']['input'];
  /** There is one METRICS_DEFINITIONS and one API_CONTRACTS at most. */
  readonly kind: SpecKind;
  /** Somebody with the role `SPEC_OWNER`. An unknown id is `NOT_FOUND`. */
  readonly ownerId: Scalars['ID']['input'];
};

/** What is to change of a spec; what is left out or null stays. */
export type EditSpecInput = {
  readonly commandId: Scalars['ID']['input'];
  /** An unknown id is `NOT_FOUND`. */
  readonly specId: Scalars['ID']['input'];
  readonly path?: InputMaybe<Scalars['String']['input']>;
  readonly title?: InputMaybe<Scalars['String']['input']>;
  readonly version?: InputMaybe<Scalars['String']['input']>;
  readonly kind?: InputMaybe<SpecKind>;
  readonly ownerId?: InputMaybe<Scalars['ID']['input']>;
};

/** A released version of a process: states, gates, gate items, owners, forms and limits. Running work items stay on theirs. */
export type ProcessTemplate = {
  readonly __typename?: 'ProcessTemplate';
  readonly key: Scalars['String']['output'];
  readonly title: Scalars['String']['output'];
  readonly version: Scalars['String']['output'];
  /** Where the organisation files the text that it says. */
  readonly location: Scalars['String']['output'];
  /** What it is for. */
  readonly purpose: Scalars['String']['output'];
  /** Keys of its states, in order. */
  readonly states: ReadonlyArray<Scalars['String']['output']>;
  /** Of what kind its work items are: `DEFECT` or `FEATURE`. */
  readonly kind: Scalars['String']['output'];
  /** In order. */
  readonly gates: ReadonlyArray<TemplateGate>;
  /** The most severe first. */
  readonly severities: ReadonlyArray<TemplateSeverity>;
};

/** A gate of a process template. */
export type TemplateGate = {
  readonly __typename?: 'TemplateGate';
  /** Such as `RC`. */
  readonly key: Scalars['String']['output'];
  /** The state that it leads out of. */
  readonly from: Scalars['String']['output'];
  /** The state that it leads to. */
  readonly to: Scalars['String']['output'];
};

/** A row of a template's severity table. */
export type TemplateSeverity = {
  readonly __typename?: 'TemplateSeverity';
  readonly severity: Severity;
  /** Such as `P0`. */
  readonly priority: Scalars['String']['output'];
  readonly fixTarget: Scalars['String']['output'];
  /** The longest stays that it allows, in the order of the states; states without a limit are left out. */
  readonly limits: ReadonlyArray<StateLimit>;
};

/** How long a work item may stay in a state before it is escalated. */
export type StateLimit = {
  readonly __typename?: 'StateLimit';
  /** The state's key. */
  readonly state: Scalars['String']['output'];
  readonly seconds: Scalars['Int']['output'];
};

/** How bad a defect is; decides the limits of the first two states and where the fix has to go (process table of severities). */
export type Severity =
  | 'CRITICAL'
  | 'HIGH'
  | 'MEDIUM'
  | 'LOW';

/** Whether a work item is still worked on, and if not, how it ended. */
export type Disposition =
  | 'ACTIVE'
  | 'CLOSED'
  /** The Product Owner decided that it is a feature (M-6). */
  | 'RECLASSIFIED'
  /** The Product Owner withdrew it (M-6). */
  | 'WITHDRAWN';

/** Something that goes through a run of a process template, from report to closure. */
export type WorkItem = {
  readonly __typename?: 'WorkItem';
  /** The work item's number as text. */
  readonly id: Scalars['ID']['output'];
  /** Rises by one with every event of the work item, those of its clock included (AU-1). */
  readonly version: Scalars['Int']['output'];
  /** `DEFECT` or `FEATURE`. */
  readonly kind: Scalars['String']['output'];
  /** Key of the process template, such as `defect-run`. */
  readonly template: Scalars['String']['output'];
  /** The template's version that the run began with and stays on. */
  readonly templateVersion: Scalars['String']['output'];
  /** The title as part of a file name. */
  readonly slug: Scalars['String']['output'];
  readonly title: Scalars['String']['output'];
  /** What happens, in the words of the report; null unless this is a defect. */
  readonly observed?: Maybe<Scalars['String']['output']>;
  /** What should happen instead; null unless this is a defect. */
  readonly expected?: Maybe<Scalars['String']['output']>;
  /** In order; empty unless this is a defect. */
  readonly stepsToReproduce: ReadonlyArray<Scalars['String']['output']>;
  /** Key of the present state, such as `ROOT_CAUSE`. */
  readonly state: Scalars['String']['output'];
  readonly disposition: Disposition;
  /** Whether every closure step has its record; apart from the state, which is CLOSED throughout. */
  readonly closureComplete: Scalars['Boolean']['output'];
  /** As passed in T.2 or changed since, before that as the reporter proposed (TM-0); null when nobody said anything, which counts as CRITICAL. */
  readonly severity?: Maybe<Severity>;
  /** Whether the severity was passed in T.2, and is not just proposed. */
  readonly severityConfirmed: Scalars['Boolean']['output'];
  /** Where the fix has to go for this severity, in the process's words; null while there is no severity. */
  readonly fixTarget?: Maybe<Scalars['String']['output']>;
  readonly reportedBy: Person;
  readonly createdAt: Scalars['DateTime']['output'];
  /** When its last event happened. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** The canonical spec that a passed T.1 names, before that the report's; null when none was found. */
  readonly spec?: Maybe<CanonicalSpec>;
  /** Who finds the root cause and fixes; null until T.4 has passed. */
  readonly engineeringOwner?: Maybe<Person>;
  /** Who owes the reproduction of T.3. */
  readonly reproductionOwner?: Maybe<Owner>;
  /** The owner, at present, of the spec that a passed T.1 names; null before. */
  readonly canonicalOwner?: Maybe<Person>;
  readonly timer: StateTimer;
  /** Every stay in a state, oldest first; the last is the present one. */
  readonly visits: ReadonlyArray<StateVisit>;
  /** Every stay in a state, oldest first, with whose turn it was when. Reads the whole chain. */
  readonly clockLedger: ReadonlyArray<VisitLedger>;
  /** If nobody acts: who is told what, when; the nearest first. `first` is 1 to 20, else `BAD_USER_INPUT`. */
  readonly forecast: ReadonlyArray<ForecastStep>;
  /** The gate out of the present state; null in CLOSED. */
  readonly gate?: Maybe<Gate>;
  /**
   * The gates whose items take evidence, confirmations and validations at present: the one out of the present state, then
   * those left already that it re-opens (G-3b). Empty once the run has ended.
   */
  readonly workedOn: ReadonlyArray<Gate>;
  /** The gates of the template, in order: all, or only those with the given keys. */
  readonly gates: ReadonlyArray<Gate>;
  /** The tracking table: at most one action for each owner (GI-1), the earliest deadline first. */
  readonly nextActions: ReadonlyArray<NextAction>;
  /** The chain of unmet obligations that determines the earliest finish, from now to CLOSED. */
  readonly criticalPath: ReadonlyArray<CriticalStep>;
  /** The states that can be declared from here once their gate has passed: the next one, none after the last (M-5). */
  readonly declarations: ReadonlyArray<DeclarationProposal>;
  /** The ways back from the present state (M-3), each with what it would undo; empty where there is none. */
  readonly reversions: ReadonlyArray<Reversion>;
  /** Whose deadlines of the present visit, or of the closure, can be named (M-3); null where the process sets them. */
  readonly deadlineNaming?: Maybe<DeadlineNaming>;
  /** Every change of state, oldest first; the first is the report. */
  readonly transitions: ReadonlyArray<Transition>;
  /** Questions, disputes, risks; an open one keeps every gate closed (GI-5). */
  readonly questions: ReadonlyArray<Question>;
  /** What was not done in time, and whom it was brought to, oldest first (TM-3, TM-4, GI-4). */
  readonly escalations: ReadonlyArray<Escalation>;
  /** Decisions about the work item as a whole, oldest first. */
  readonly decisions: ReadonlyArray<Decision>;
  /** Parts of gate items that were handed to somebody else, oldest first (A-3). */
  readonly delegations: ReadonlyArray<Delegation>;
  /** What CLOSED asks for, in the order in which it is owed; empty before. The improvement comes last, where one is owed (C-2). */
  readonly closureSteps: ReadonlyArray<ClosureStep>;
  /** What the lessons learnt want to be carried out beyond this work item; null where they want nothing (C-2). */
  readonly improvement?: Maybe<Scalars['String']['output']>;
  /** The work item that a withdrawn one repeats (M-6). */
  readonly duplicateOf?: Maybe<WorkItem>;
  /** The newest Phase Gate Document that is filed; null before the first, which takes a moment. */
  readonly document?: Maybe<PhaseGateDocument>;
  /**
   * Versions of the Phase Gate Document that were filed, oldest first: the `newest` (1 to 1000, else `BAD_USER_INPUT`) of
   * those whose version is below `before`, if that is given. A document is filed for the newest of several quick changes.
   */
  readonly documentVersions: ReadonlyArray<PhaseGateDocument>;
  /** What a board shows of it. In a list, asking for nothing but `id` and this spares reading the work items themselves. */
  readonly card: BoardCard;
  /**
   * The audit chain. `first` is 1 to 200, else `BAD_USER_INPUT`; `after` is the `endCursor` of the page before, in the
   * same order.
   */
  readonly events: EventConnection;
};


/** Something that goes through a run of a process template, from report to closure. */
export type WorkItemForecastArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Something that goes through a run of a process template, from report to closure. */
export type WorkItemGatesArgs = {
  keys?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};


/** Something that goes through a run of a process template, from report to closure. */
export type WorkItemDocumentVersionsArgs = {
  newest?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['Int']['input']>;
};


/** Something that goes through a run of a process template, from report to closure. */
export type WorkItemEventsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  orderBy?: InputMaybe<EventOrder>;
};

/** How long the present state may last. Only some states have a limit, which depends on the severity (TM-0 to TM-3). */
export type StateTimer = {
  readonly __typename?: 'StateTimer';
  readonly status: TimerStatus;
  /** When the present state was entered: the limit always counts from there (TM-2). */
  readonly startedAt: Scalars['DateTime']['output'];
  /** Null in states without a limit. */
  readonly dueAt?: Maybe<Scalars['DateTime']['output']>;
  /** In seconds of the process, whatever time scale the run has; null in states without a limit. */
  readonly limitSeconds?: Maybe<Scalars['Int']['output']>;
};

/** How the present state stands to its limit. */
export type TimerStatus =
  | 'RUNNING'
  /** Three quarters of the limit have passed (TM-3). */
  | 'WARNED'
  /** The limit has passed; stays for the whole visit of the state. */
  | 'BREACHED'
  /** The state was left in time. */
  | 'MET'
  /** The state has no limit. */
  | 'NONE';

/** A change of state. */
export type Transition = {
  readonly __typename?: 'Transition';
  /** Null for the report. */
  readonly from?: Maybe<Scalars['String']['output']>;
  readonly to: Scalars['String']['output'];
  readonly at: Scalars['DateTime']['output'];
  /** Who declared it, or raised what led back. */
  readonly by: Person;
  /** Whether it led back (M-3). */
  readonly reversion: Scalars['Boolean']['output'];
  /** Why, for a reversion. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** Seconds until a Phase Gate Document with this change was filed (GI-4); null until one is. */
  readonly documentLagSeconds?: Maybe<Scalars['Float']['output']>;
};

/** Something decided about a work item as a whole, with its reasons. */
export type Decision = {
  readonly __typename?: 'Decision';
  /** What was decided about, such as `SEVERITY`. */
  readonly kind: Scalars['String']['output'];
  readonly text: Scalars['String']['output'];
  readonly rationale: Scalars['String']['output'];
  readonly by: Person;
  readonly at: Scalars['DateTime']['output'];
};

/** One thing that the PMO Lead owes after closing; the next opens when its record is accepted. */
export type ClosureStep = {
  readonly __typename?: 'ClosureStep';
  readonly key: Scalars['String']['output'];
  readonly title: Scalars['String']['output'];
  /** Whether it must be done; otherwise it may be skipped in writing. */
  readonly mandatory: Scalars['Boolean']['output'];
  readonly done: Scalars['Boolean']['output'];
  /** Whether it is the one that is owed now. */
  readonly open: Scalars['Boolean']['output'];
  /** The earliest deadline of the closure; null once the step is done. */
  readonly deadline?: Maybe<Scalars['DateTime']['output']>;
  /** Every form that its record may have; where there are several, the PMO Lead chooses by the fields given. */
  readonly forms: ReadonlyArray<EvidenceForm>;
  /** What was recorded; null until it is. */
  readonly record?: Maybe<Scalars['JSONObject']['output']>;
  /** Where it is filed in the documents repository; null until it is. */
  readonly path?: Maybe<Scalars['String']['output']>;
  /** Who recorded it; null until it is. */
  readonly by?: Maybe<Person>;
  readonly at?: Maybe<Scalars['DateTime']['output']>;
};

/**
 * The Phase Gate Document: the work item as Markdown, made from the record and never written by hand. The same record gives
 * the same bytes.
 */
export type PhaseGateDocument = {
  readonly __typename?: 'PhaseGateDocument';
  /** The version of the work item that it shows. */
  readonly version: Scalars['Int']['output'];
  /** Its place in the documents repository. */
  readonly path: Scalars['String']['output'];
  readonly markdown: Scalars['String']['output'];
  /** SHA-256 of the Markdown's UTF-8 bytes, in hex. */
  readonly sha256: Scalars['String']['output'];
  /** The commit of the documents repository that holds it. */
  readonly commit?: Maybe<Scalars['String']['output']>;
  /** When it was filed: the instant of that commit. */
  readonly filedAt: Scalars['DateTime']['output'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;





/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  EventConnection: ResolverTypeWrapper<EventConnectionMapper>;
  EventOrder: EventOrder;
  Event: ResolverTypeWrapper<EventMapper>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  AuditVerification: ResolverTypeWrapper<AuditVerificationMapper>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  BrokenLink: ResolverTypeWrapper<BrokenLink>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  BoardCard: ResolverTypeWrapper<BoardCardMapper>;
  CardGate: ResolverTypeWrapper<CardGate>;
  CardItem: ResolverTypeWrapper<CardItem>;
  CardAction: ResolverTypeWrapper<CardActionMapper>;
  ShownCard: ResolverTypeWrapper<Scalars['ShownCard']['output']>;
  StateVisit: ResolverTypeWrapper<StateVisitMapper>;
  LimitFiring: ResolverTypeWrapper<LimitFiring>;
  ForecastKind: ForecastKind;
  ForecastStep: ResolverTypeWrapper<ForecastStepMapper>;
  VisitLedger: ResolverTypeWrapper<VisitLedgerMapper>;
  LedgerInterval: ResolverTypeWrapper<LedgerIntervalMapper>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  ReportDefectInput: ReportDefectInput;
  SpecReferenceInput: SpecReferenceInput;
  SubmitEvidenceInput: SubmitEvidenceInput;
  ConfirmGateItemInput: ConfirmGateItemInput;
  ValidateGateItemInput: ValidateGateItemInput;
  DeclareStateInput: DeclareStateInput;
  OwnerDeadlineInput: OwnerDeadlineInput;
  ReasonInput: ReasonInput;
  CommandPayload: ResolverTypeWrapper<CommandPayloadMapper>;
  Refusal: ResolverTypeWrapper<RefusalMapper>;
  FieldProblem: ResolverTypeWrapper<FieldProblem>;
  ChangeSeverityInput: ChangeSeverityInput;
  NameDeadlinesInput: NameDeadlinesInput;
  DelegateInput: DelegateInput;
  NamePersonInput: NamePersonInput;
  CompleteClosureStepInput: CompleteClosureStepInput;
  Channel: Channel;
  DeliveryState: DeliveryState;
  Delivery: ResolverTypeWrapper<DeliveryMapper>;
  SentMessage: ResolverTypeWrapper<SentMessageMapper>;
  DeliveryConnection: ResolverTypeWrapper<DeliveryConnectionMapper>;
  ResendDeliveryInput: ResendDeliveryInput;
  Gate: ResolverTypeWrapper<GateMapper>;
  ItemStatus: ItemStatus;
  GateItem: ResolverTypeWrapper<GateItemMapper>;
  EvidenceForm: ResolverTypeWrapper<EvidenceFormMapper>;
  FormField: ResolverTypeWrapper<FormFieldMapper>;
  EvidenceRevision: ResolverTypeWrapper<EvidenceRevisionMapper>;
  Answer: Answer;
  Confirmation: ResolverTypeWrapper<ConfirmationMapper>;
  Verdict: Verdict;
  Validation: ResolverTypeWrapper<ValidationMapper>;
  Part: Part;
  MissingPart: ResolverTypeWrapper<MissingPartMapper>;
  WorkItemOrder: WorkItemOrder;
  WorkItemFilter: WorkItemFilter;
  WorkItemConnection: ResolverTypeWrapper<WorkItemConnectionMapper>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Board: ResolverTypeWrapper<BoardMapper>;
  BoardColumn: ResolverTypeWrapper<BoardColumnMapper>;
  ShownColumn: ResolverTypeWrapper<ShownColumn>;
  MessageKind: MessageKind;
  MessageFilter: MessageFilter;
  DeliveryMode: DeliveryMode;
  Message: ResolverTypeWrapper<MessageMapper>;
  MessageConnection: ResolverTypeWrapper<MessageConnectionMapper>;
  MessagesPayload: ResolverTypeWrapper<Omit<MessagesPayload, 'messages'> & { messages: ReadonlyArray<ResolversTypes['Message']> }>;
  MySettings: ResolverTypeWrapper<MySettings>;
  MessageSetting: ResolverTypeWrapper<MessageSetting>;
  MarkReadInput: MarkReadInput;
  MarkUnreadInput: MarkUnreadInput;
  SnoozeMessageInput: SnoozeMessageInput;
  ChangeMessageSettingsInput: ChangeMessageSettingsInput;
  MessageSettingInput: MessageSettingInput;
  ChangeTimeZoneInput: ChangeTimeZoneInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ActionKind: ActionKind;
  NextAction: ResolverTypeWrapper<NextActionMapper>;
  CriticalStep: ResolverTypeWrapper<CriticalStepMapper>;
  DeclarationProposal: ResolverTypeWrapper<DeclarationProposalMapper>;
  DeadlineNaming: ResolverTypeWrapper<DeadlineNamingMapper>;
  OwnerDeadline: ResolverTypeWrapper<Omit<OwnerDeadline, 'owner'> & { owner: ResolversTypes['Owner'] }>;
  Role: Role;
  Person: ResolverTypeWrapper<PersonMapper>;
  Owner: ResolverTypeWrapper<OwnerMapper>;
  SpecKind: SpecKind;
  CanonicalSpec: ResolverTypeWrapper<CanonicalSpecMapper>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  AskQuestionInput: AskQuestionInput;
  AnswerQuestionInput: AnswerQuestionInput;
  ReaddressQuestionInput: ReaddressQuestionInput;
  FlagDeliveryRiskInput: FlagDeliveryRiskInput;
  QuestionKind: QuestionKind;
  QuestionStatus: QuestionStatus;
  Question: ResolverTypeWrapper<QuestionMapper>;
  EscalationKind: EscalationKind;
  Escalation: ResolverTypeWrapper<EscalationMapper>;
  ReportFigureKind: ReportFigureKind;
  ReportFigureInput: ReportFigureInput;
  Reports: ResolverTypeWrapper<ReportsMapper>;
  OpenItemsCell: ResolverTypeWrapper<OpenItemsCell>;
  AgeCount: ResolverTypeWrapper<AgeCount>;
  TimeInStateRow: ResolverTypeWrapper<TimeInStateRow>;
  BreachRow: ResolverTypeWrapper<BreachRow>;
  YieldRow: ResolverTypeWrapper<YieldRow>;
  ReversionRow: ResolverTypeWrapper<ReversionRow>;
  FlowPoint: ResolverTypeWrapper<FlowPoint>;
  FlowBalanceRow: ResolverTypeWrapper<FlowBalanceRow>;
  ThroughputPoint: ResolverTypeWrapper<ThroughputPoint>;
  OwnerLoadRow: ResolverTypeWrapper<Omit<OwnerLoadRow, 'owner'> & { owner: ResolversTypes['Person'] }>;
  LagSummary: ResolverTypeWrapper<LagSummary>;
  Reversion: ResolverTypeWrapper<ReversionMapper>;
  ReversionPreview: ResolverTypeWrapper<ReversionPreviewMapper>;
  VoidConfirmation: ResolverTypeWrapper<VoidConfirmationMapper>;
  VoidValidation: ResolverTypeWrapper<VoidValidationMapper>;
  RestartedClock: ResolverTypeWrapper<RestartedClock>;
  PreviewedAction: ResolverTypeWrapper<PreviewedActionMapper>;
  Delegation: ResolverTypeWrapper<DelegationMapper>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  JSONObject: ResolverTypeWrapper<Scalars['JSONObject']['output']>;
  SecurityLogConnection: ResolverTypeWrapper<SecurityLogConnectionMapper>;
  SecurityLogEntry: ResolverTypeWrapper<SecurityLogEntry>;
  DeniedPerson: ResolverTypeWrapper<DeniedPerson>;
  AddSpecInput: AddSpecInput;
  EditSpecInput: EditSpecInput;
  ProcessTemplate: ResolverTypeWrapper<ProcessTemplateMapper>;
  TemplateGate: ResolverTypeWrapper<TemplateGate>;
  TemplateSeverity: ResolverTypeWrapper<TemplateSeverity>;
  StateLimit: ResolverTypeWrapper<StateLimit>;
  Severity: Severity;
  Disposition: Disposition;
  WorkItem: ResolverTypeWrapper<WorkItemMapper>;
  StateTimer: ResolverTypeWrapper<StateTimerMapper>;
  TimerStatus: TimerStatus;
  Transition: ResolverTypeWrapper<TransitionMapper>;
  Decision: ResolverTypeWrapper<DecisionMapper>;
  ClosureStep: ResolverTypeWrapper<ClosureStepMapper>;
  PhaseGateDocument: ResolverTypeWrapper<PhaseGateDocumentMapper>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  EventConnection: EventConnectionMapper;
  Event: EventMapper;
  Int: Scalars['Int']['output'];
  String: Scalars['String']['output'];
  AuditVerification: AuditVerificationMapper;
  Boolean: Scalars['Boolean']['output'];
  BrokenLink: BrokenLink;
  ID: Scalars['ID']['output'];
  BoardCard: BoardCardMapper;
  CardGate: CardGate;
  CardItem: CardItem;
  CardAction: CardActionMapper;
  ShownCard: Scalars['ShownCard']['output'];
  StateVisit: StateVisitMapper;
  LimitFiring: LimitFiring;
  ForecastStep: ForecastStepMapper;
  VisitLedger: VisitLedgerMapper;
  LedgerInterval: LedgerIntervalMapper;
  Float: Scalars['Float']['output'];
  ReportDefectInput: ReportDefectInput;
  SpecReferenceInput: SpecReferenceInput;
  SubmitEvidenceInput: SubmitEvidenceInput;
  ConfirmGateItemInput: ConfirmGateItemInput;
  ValidateGateItemInput: ValidateGateItemInput;
  DeclareStateInput: DeclareStateInput;
  OwnerDeadlineInput: OwnerDeadlineInput;
  ReasonInput: ReasonInput;
  CommandPayload: CommandPayloadMapper;
  Refusal: RefusalMapper;
  FieldProblem: FieldProblem;
  ChangeSeverityInput: ChangeSeverityInput;
  NameDeadlinesInput: NameDeadlinesInput;
  DelegateInput: DelegateInput;
  NamePersonInput: NamePersonInput;
  CompleteClosureStepInput: CompleteClosureStepInput;
  Delivery: DeliveryMapper;
  SentMessage: SentMessageMapper;
  DeliveryConnection: DeliveryConnectionMapper;
  ResendDeliveryInput: ResendDeliveryInput;
  Gate: GateMapper;
  GateItem: GateItemMapper;
  EvidenceForm: EvidenceFormMapper;
  FormField: FormFieldMapper;
  EvidenceRevision: EvidenceRevisionMapper;
  Confirmation: ConfirmationMapper;
  Validation: ValidationMapper;
  MissingPart: MissingPartMapper;
  WorkItemFilter: WorkItemFilter;
  WorkItemConnection: WorkItemConnectionMapper;
  PageInfo: PageInfo;
  Board: BoardMapper;
  BoardColumn: BoardColumnMapper;
  ShownColumn: ShownColumn;
  Message: MessageMapper;
  MessageConnection: MessageConnectionMapper;
  MessagesPayload: Omit<MessagesPayload, 'messages'> & { messages: ReadonlyArray<ResolversParentTypes['Message']> };
  MySettings: MySettings;
  MessageSetting: MessageSetting;
  MarkReadInput: MarkReadInput;
  MarkUnreadInput: MarkUnreadInput;
  SnoozeMessageInput: SnoozeMessageInput;
  ChangeMessageSettingsInput: ChangeMessageSettingsInput;
  MessageSettingInput: MessageSettingInput;
  ChangeTimeZoneInput: ChangeTimeZoneInput;
  Mutation: Record<PropertyKey, never>;
  NextAction: NextActionMapper;
  CriticalStep: CriticalStepMapper;
  DeclarationProposal: DeclarationProposalMapper;
  DeadlineNaming: DeadlineNamingMapper;
  OwnerDeadline: Omit<OwnerDeadline, 'owner'> & { owner: ResolversParentTypes['Owner'] };
  Person: PersonMapper;
  Owner: OwnerMapper;
  CanonicalSpec: CanonicalSpecMapper;
  Query: Record<PropertyKey, never>;
  AskQuestionInput: AskQuestionInput;
  AnswerQuestionInput: AnswerQuestionInput;
  ReaddressQuestionInput: ReaddressQuestionInput;
  FlagDeliveryRiskInput: FlagDeliveryRiskInput;
  Question: QuestionMapper;
  Escalation: EscalationMapper;
  ReportFigureInput: ReportFigureInput;
  Reports: ReportsMapper;
  OpenItemsCell: OpenItemsCell;
  AgeCount: AgeCount;
  TimeInStateRow: TimeInStateRow;
  BreachRow: BreachRow;
  YieldRow: YieldRow;
  ReversionRow: ReversionRow;
  FlowPoint: FlowPoint;
  FlowBalanceRow: FlowBalanceRow;
  ThroughputPoint: ThroughputPoint;
  OwnerLoadRow: Omit<OwnerLoadRow, 'owner'> & { owner: ResolversParentTypes['Person'] };
  LagSummary: LagSummary;
  Reversion: ReversionMapper;
  ReversionPreview: ReversionPreviewMapper;
  VoidConfirmation: VoidConfirmationMapper;
  VoidValidation: VoidValidationMapper;
  RestartedClock: RestartedClock;
  PreviewedAction: PreviewedActionMapper;
  Delegation: DelegationMapper;
  DateTime: Scalars['DateTime']['output'];
  JSONObject: Scalars['JSONObject']['output'];
  SecurityLogConnection: SecurityLogConnectionMapper;
  SecurityLogEntry: SecurityLogEntry;
  DeniedPerson: DeniedPerson;
  AddSpecInput: AddSpecInput;
  EditSpecInput: EditSpecInput;
  ProcessTemplate: ProcessTemplateMapper;
  TemplateGate: TemplateGate;
  TemplateSeverity: TemplateSeverity;
  StateLimit: StateLimit;
  WorkItem: WorkItemMapper;
  StateTimer: StateTimerMapper;
  Transition: TransitionMapper;
  Decision: DecisionMapper;
  ClosureStep: ClosureStepMapper;
  PhaseGateDocument: PhaseGateDocumentMapper;
};

export type EventConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['EventConnection'] = ResolversParentTypes['EventConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Event']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type EventResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Event'] = ResolversParentTypes['Event']> = {
  seq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['Role']>, ParentType, ContextType>;
  payload?: Resolver<ResolversTypes['JSONObject'], ParentType, ContextType>;
  previousHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AuditVerificationResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['AuditVerification'] = ResolversParentTypes['AuditVerification']> = {
  ok?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  events?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  firstBroken?: Resolver<Maybe<ResolversTypes['BrokenLink']>, ParentType, ContextType>;
};

export type BrokenLinkResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['BrokenLink'] = ResolversParentTypes['BrokenLink']> = {
  workItemId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  seq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BoardCardResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['BoardCard'] = ResolversParentTypes['BoardCard']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  template?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  disposition?: Resolver<ResolversTypes['Disposition'], ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['Severity']>, ParentType, ContextType>;
  severityConfirmed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  timer?: Resolver<ResolversTypes['StateTimer'], ParentType, ContextType>;
  gates?: Resolver<ReadonlyArray<ResolversTypes['CardGate']>, ParentType, ContextType>;
  progress?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  actions?: Resolver<ReadonlyArray<ResolversTypes['CardAction']>, ParentType, ContextType>;
  openQuestions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  awaitedResponses?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nextDeadline?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type CardGateResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['CardGate'] = ResolversParentTypes['CardGate']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  items?: Resolver<ReadonlyArray<ResolversTypes['CardItem']>, ParentType, ContextType>;
};

export type CardItemResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['CardItem'] = ResolversParentTypes['CardItem']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ItemStatus'], ParentType, ContextType>;
};

export type CardActionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['CardAction'] = ResolversParentTypes['CardAction']> = {
  owner?: Resolver<ResolversTypes['Owner'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ActionKind'], ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  deadline?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export interface ShownCardScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['ShownCard'], any> {
  name: 'ShownCard';
}

export type StateVisitResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['StateVisit'] = ResolversParentTypes['StateVisit']> = {
  state?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  enteredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  leftAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['TimerStatus'], ParentType, ContextType>;
  limitSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['LimitFiring']>, ParentType, ContextType>;
  breach?: Resolver<Maybe<ResolversTypes['LimitFiring']>, ParentType, ContextType>;
};

export type LimitFiringResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['LimitFiring'] = ResolversParentTypes['LimitFiring']> = {
  limitSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dueAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  firedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ForecastStepResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ForecastStep'] = ResolversParentTypes['ForecastStep']> = {
  kind?: Resolver<ResolversTypes['ForecastKind'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  to?: Resolver<ReadonlyArray<ResolversTypes['Owner']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  respondBy?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type VisitLedgerResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['VisitLedger'] = ResolversParentTypes['VisitLedger']> = {
  state?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  enteredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  leftAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['TimerStatus'], ParentType, ContextType>;
  templateVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  intervals?: Resolver<ReadonlyArray<ResolversTypes['LedgerInterval']>, ParentType, ContextType>;
};

export type LedgerIntervalResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['LedgerInterval'] = ResolversParentTypes['LedgerInterval']> = {
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  milliseconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Owner']>, ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
  limitSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CommandPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['CommandPayload'] = ResolversParentTypes['CommandPayload']> = {
  workItem?: Resolver<Maybe<ResolversTypes['WorkItem']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type RefusalResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Refusal'] = ResolversParentTypes['Refusal']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  missing?: Resolver<ReadonlyArray<ResolversTypes['MissingPart']>, ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['FieldProblem']>, ParentType, ContextType>;
};

export type FieldProblemResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['FieldProblem'] = ResolversParentTypes['FieldProblem']> = {
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DeliveryResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Delivery'] = ResolversParentTypes['Delivery']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['Channel'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['DeliveryState'], ParentType, ContextType>;
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  messageCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  messages?: Resolver<ReadonlyArray<ResolversTypes['SentMessage']>, ParentType, ContextType>;
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lastError?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type SentMessageResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['SentMessage'] = ResolversParentTypes['SentMessage']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MessageKind'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  workItemId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  deadline?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  link?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type DeliveryConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['DeliveryConnection'] = ResolversParentTypes['DeliveryConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Delivery']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type GateResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Gate'] = ResolversParentTypes['Gate']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  open?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  items?: Resolver<ReadonlyArray<ResolversTypes['GateItem']>, ParentType, ContextType>;
  missing?: Resolver<ReadonlyArray<ResolversTypes['MissingPart']>, ParentType, ContextType>;
};

export type GateItemResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['GateItem'] = ResolversParentTypes['GateItem']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ItemStatus'], ParentType, ContextType>;
  confirmers?: Resolver<ReadonlyArray<ResolversTypes['Owner']>, ParentType, ContextType>;
  authors?: Resolver<ReadonlyArray<ResolversTypes['Owner']>, ParentType, ContextType>;
  comesAfter?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  form?: Resolver<ResolversTypes['EvidenceForm'], ParentType, ContextType>;
  forms?: Resolver<ReadonlyArray<ResolversTypes['EvidenceForm']>, ParentType, ContextType>;
  revisions?: Resolver<ReadonlyArray<ResolversTypes['EvidenceRevision']>, ParentType, ContextType>;
  evidence?: Resolver<Maybe<ResolversTypes['EvidenceRevision']>, ParentType, ContextType>;
  confirmation?: Resolver<Maybe<ResolversTypes['Confirmation']>, ParentType, ContextType>;
  confirmations?: Resolver<ReadonlyArray<ResolversTypes['Confirmation']>, ParentType, ContextType>;
  validation?: Resolver<Maybe<ResolversTypes['Validation']>, ParentType, ContextType>;
  flags?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type EvidenceFormResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['EvidenceForm'] = ResolversParentTypes['EvidenceForm']> = {
  variant?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['FormField']>, ParentType, ContextType>;
};

export type FormFieldResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['FormField'] = ResolversParentTypes['FormField']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  required?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  help?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  options?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  columns?: Resolver<Maybe<ReadonlyArray<ResolversTypes['FormField']>>, ParentType, ContextType>;
  rows?: Resolver<Maybe<ReadonlyArray<ResolversTypes['JSONObject']>>, ParentType, ContextType>;
  fixedValue?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type EvidenceRevisionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['EvidenceRevision'] = ResolversParentTypes['EvidenceRevision']> = {
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['JSONObject'], ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  verified?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  verification?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ConfirmationResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Confirmation'] = ResolversParentTypes['Confirmation']> = {
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  answer?: Resolver<ResolversTypes['Answer'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  by?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ValidationResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Validation'] = ResolversParentTypes['Validation']> = {
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  by?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type MissingPartResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['MissingPart'] = ResolversParentTypes['MissingPart']> = {
  item?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  part?: Resolver<ResolversTypes['Part'], ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['Owner'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  explanation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WorkItemConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['WorkItemConnection'] = ResolversParentTypes['WorkItemConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['WorkItem']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  countUpTo?: Resolver<ResolversTypes['Int'], ParentType, ContextType, RequireFields<WorkItemConnectionCountUpToArgs, 'most'>>;
};

export type PageInfoResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type BoardResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Board'] = ResolversParentTypes['Board']> = {
  columns?: Resolver<ReadonlyArray<ResolversTypes['BoardColumn']>, ParentType, ContextType>;
  ownerKeys?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type BoardColumnResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['BoardColumn'] = ResolversParentTypes['BoardColumn']> = {
  state?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  oldest?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  items?: Resolver<ResolversTypes['WorkItemConnection'], ParentType, ContextType, RequireFields<BoardColumnItemsArgs, 'first'>>;
  shown?: Resolver<ResolversTypes['ShownColumn'], ParentType, ContextType, RequireFields<BoardColumnShownArgs, 'first'>>;
};

export type ShownColumnResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ShownColumn'] = ResolversParentTypes['ShownColumn']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  oldest?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  cards?: Resolver<ReadonlyArray<ResolversTypes['ShownCard']>, ParentType, ContextType>;
};

export type MessageResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Message'] = ResolversParentTypes['Message']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MessageKind'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  workItemId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  deadline?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  link?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  readAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  snoozedUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type MessageConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['MessageConnection'] = ResolversParentTypes['MessageConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Message']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  unreadCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MessagesPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['MessagesPayload'] = ResolversParentTypes['MessagesPayload']> = {
  messages?: Resolver<ReadonlyArray<ResolversTypes['Message']>, ParentType, ContextType>;
  unreadCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MySettingsResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['MySettings'] = ResolversParentTypes['MySettings']> = {
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messages?: Resolver<ReadonlyArray<ResolversTypes['MessageSetting']>, ParentType, ContextType>;
};

export type MessageSettingResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['MessageSetting'] = ResolversParentTypes['MessageSetting']> = {
  kind?: Resolver<ResolversTypes['MessageKind'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['DeliveryMode'], ParentType, ContextType>;
  chat?: Resolver<ResolversTypes['DeliveryMode'], ParentType, ContextType>;
  fixed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  reportDefect?: Resolver<ResolversTypes['CommandPayload'], ParentType, ContextType, RequireFields<MutationReportDefectArgs, 'input'>>;
  submitEvidence?: Resolver<ResolversTypes['CommandPayload'], ParentType, ContextType, RequireFields<MutationSubmitEvidenceArgs, 'input'>>;
  confirmGateItem?: Resolver<ResolversTypes['CommandPayload'], ParentType, ContextType, RequireFields<MutationConfirmGateItemArgs, 'input'>>;
  validateGateItem?: Resolver<ResolversTypes['CommandPayload'], ParentType, ContextType, RequireFields<MutationValidateGateItemArgs, 'input'>>;
  declareState?: Resolver<ResolversTypes['CommandPayload'], ParentType, ContextType, RequireFields<MutationDeclareStateArgs, 'input'>>;
  raiseScopeQuestion?: Resolver<ResolversTypes['CommandPayload'], ParentType, ContextType, RequireFields<MutationRaiseScopeQuestionArgs, 'input'>>;
  raiseRegression?: Resolver<ResolversTypes['CommandPayload'], ParentType, ContextType, RequireFields<MutationRaiseRegressionArgs, 'input'>>;
  askQuestion?: Resolver<ResolversTypes['CommandPayload'], ParentType, ContextType, RequireFields<MutationAskQuestionArgs, 'input'>>;
  answerQuestion?: Resolver<ResolversTypes['CommandPayload'], ParentType, ContextType, RequireFields<MutationAnswerQuestionArgs, 'input'>>;
  withdrawQuestion?: Resolver<ResolversTypes['CommandPayload'], ParentType, ContextType, RequireFields<MutationWithdrawQuestionArgs, 'input'>>;
  readdressQuestion?: Resolver<ResolversTypes['CommandPayload'], ParentType, ContextType, RequireFields<MutationReaddressQuestionArgs, 'input'>>;
  raiseDispute?: Resolver<ResolversTypes['CommandPayload'], ParentType, ContextType, RequireFields<MutationRaiseDisputeArgs, 'input'>>;
  ruleOnDispute?: Resolver<ResolversTypes['CommandPayload'], ParentType, ContextType, RequireFields<MutationRuleOnDisputeArgs, 'input'>>;
  flagDeliveryRisk?: Resolver<ResolversTypes['CommandPayload'], ParentType, ContextType, RequireFields<MutationFlagDeliveryRiskArgs, 'input'>>;
  changeSeverity?: Resolver<ResolversTypes['CommandPayload'], ParentType, ContextType, RequireFields<MutationChangeSeverityArgs, 'input'>>;
  nameDeadlines?: Resolver<ResolversTypes['CommandPayload'], ParentType, ContextType, RequireFields<MutationNameDeadlinesArgs, 'input'>>;
  respondToEscalation?: Resolver<ResolversTypes['CommandPayload'], ParentType, ContextType, RequireFields<MutationRespondToEscalationArgs, 'input'>>;
  delegate?: Resolver<ResolversTypes['CommandPayload'], ParentType, ContextType, RequireFields<MutationDelegateArgs, 'input'>>;
  replaceEngineeringOwner?: Resolver<ResolversTypes['CommandPayload'], ParentType, ContextType, RequireFields<MutationReplaceEngineeringOwnerArgs, 'input'>>;
  nameReproductionOwner?: Resolver<ResolversTypes['CommandPayload'], ParentType, ContextType, RequireFields<MutationNameReproductionOwnerArgs, 'input'>>;
  decideDefect?: Resolver<ResolversTypes['CommandPayload'], ParentType, ContextType, RequireFields<MutationDecideDefectArgs, 'input'>>;
  reclassify?: Resolver<ResolversTypes['CommandPayload'], ParentType, ContextType, RequireFields<MutationReclassifyArgs, 'input'>>;
  withdraw?: Resolver<ResolversTypes['CommandPayload'], ParentType, ContextType, RequireFields<MutationWithdrawArgs, 'input'>>;
  completeClosureStep?: Resolver<ResolversTypes['CommandPayload'], ParentType, ContextType, RequireFields<MutationCompleteClosureStepArgs, 'input'>>;
  comment?: Resolver<ResolversTypes['CommandPayload'], ParentType, ContextType, RequireFields<MutationCommentArgs, 'input'>>;
  addSpec?: Resolver<ResolversTypes['CanonicalSpec'], ParentType, ContextType, RequireFields<MutationAddSpecArgs, 'input'>>;
  editSpec?: Resolver<ResolversTypes['CanonicalSpec'], ParentType, ContextType, RequireFields<MutationEditSpecArgs, 'input'>>;
  markRead?: Resolver<ResolversTypes['MessagesPayload'], ParentType, ContextType, RequireFields<MutationMarkReadArgs, 'input'>>;
  markUnread?: Resolver<ResolversTypes['MessagesPayload'], ParentType, ContextType, RequireFields<MutationMarkUnreadArgs, 'input'>>;
  snoozeMessage?: Resolver<ResolversTypes['MessagesPayload'], ParentType, ContextType, RequireFields<MutationSnoozeMessageArgs, 'input'>>;
  changeMessageSettings?: Resolver<ResolversTypes['MySettings'], ParentType, ContextType, RequireFields<MutationChangeMessageSettingsArgs, 'input'>>;
  changeTimeZone?: Resolver<ResolversTypes['MySettings'], ParentType, ContextType, RequireFields<MutationChangeTimeZoneArgs, 'input'>>;
  resendDelivery?: Resolver<ReadonlyArray<ResolversTypes['Delivery']>, ParentType, ContextType, RequireFields<MutationResendDeliveryArgs, 'input'>>;
};

export type NextActionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['NextAction'] = ResolversParentTypes['NextAction']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  workItem?: Resolver<ResolversTypes['WorkItem'], ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['Owner'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ActionKind'], ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  why?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  deadline?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CriticalStepResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['CriticalStep'] = ResolversParentTypes['CriticalStep']> = {
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['Owner'], ParentType, ContextType>;
  deadline?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DeclarationProposalResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['DeclarationProposal'] = ResolversParentTypes['DeclarationProposal']> = {
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  deadlinesNeeded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  owners?: Resolver<ReadonlyArray<ResolversTypes['Owner']>, ParentType, ContextType>;
  proposedDeadline?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type DeadlineNamingResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['DeadlineNaming'] = ResolversParentTypes['DeadlineNaming']> = {
  state?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  owners?: Resolver<ReadonlyArray<ResolversTypes['OwnerDeadline']>, ParentType, ContextType>;
  proposedDeadline?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type OwnerDeadlineResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['OwnerDeadline'] = ResolversParentTypes['OwnerDeadline']> = {
  owner?: Resolver<ResolversTypes['Owner'], ParentType, ContextType>;
  deadline?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type PersonResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  roles?: Resolver<ReadonlyArray<ResolversTypes['Role']>, ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OwnerResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Owner'] = ResolversParentTypes['Owner']> = {
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  timeZones?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CanonicalSpecResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['CanonicalSpec'] = ResolversParentTypes['CanonicalSpec']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SpecKind'], ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  me?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  provenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  people?: Resolver<ReadonlyArray<ResolversTypes['Person']>, ParentType, ContextType, Partial<QueryPeopleArgs>>;
  specs?: Resolver<ReadonlyArray<ResolversTypes['CanonicalSpec']>, ParentType, ContextType>;
  processTemplates?: Resolver<ReadonlyArray<ResolversTypes['ProcessTemplate']>, ParentType, ContextType>;
  myNextAction?: Resolver<Maybe<ResolversTypes['NextAction']>, ParentType, ContextType>;
  myNextActions?: Resolver<ReadonlyArray<ResolversTypes['NextAction']>, ParentType, ContextType>;
  inbox?: Resolver<ResolversTypes['MessageConnection'], ParentType, ContextType, RequireFields<QueryInboxArgs, 'filter' | 'first'>>;
  mySettings?: Resolver<ResolversTypes['MySettings'], ParentType, ContextType>;
  workItem?: Resolver<Maybe<ResolversTypes['WorkItem']>, ParentType, ContextType, RequireFields<QueryWorkItemArgs, 'id'>>;
  workItems?: Resolver<ResolversTypes['WorkItemConnection'], ParentType, ContextType, RequireFields<QueryWorkItemsArgs, 'orderBy' | 'first'>>;
  board?: Resolver<ResolversTypes['Board'], ParentType, ContextType, Partial<QueryBoardArgs>>;
  verifyAudit?: Resolver<ResolversTypes['AuditVerification'], ParentType, ContextType, Partial<QueryVerifyAuditArgs>>;
  securityLog?: Resolver<ResolversTypes['SecurityLogConnection'], ParentType, ContextType, RequireFields<QuerySecurityLogArgs, 'first'>>;
  deadLetters?: Resolver<ResolversTypes['DeliveryConnection'], ParentType, ContextType, RequireFields<QueryDeadLettersArgs, 'first'>>;
  reports?: Resolver<ResolversTypes['Reports'], ParentType, ContextType, RequireFields<QueryReportsArgs, 'from' | 'to'>>;
  reportedWorkItems?: Resolver<ResolversTypes['WorkItemConnection'], ParentType, ContextType, RequireFields<QueryReportedWorkItemsArgs, 'figure' | 'from' | 'to' | 'first'>>;
};

export type QuestionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Question'] = ResolversParentTypes['Question']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['QuestionKind'], ParentType, ContextType>;
  open?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['QuestionStatus'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  askedBy?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  askedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['Owner'], ParentType, ContextType>;
  deadline?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  spec?: Resolver<Maybe<ResolversTypes['CanonicalSpec']>, ParentType, ContextType>;
  answer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  answeredBy?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  answeredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type EscalationResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Escalation'] = ResolversParentTypes['Escalation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EscalationKind'], ParentType, ContextType>;
  needsResponse?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  awaited?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Owner'], ParentType, ContextType>;
  responder?: Resolver<ResolversTypes['Owner'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dueAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  raisedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  respondBy?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  response?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  respondedBy?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  respondedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ReportsResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Reports'] = ResolversParentTypes['Reports']> = {
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  percentileError?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  openItems?: Resolver<ReadonlyArray<ResolversTypes['OpenItemsCell']>, ParentType, ContextType>;
  timeInState?: Resolver<ReadonlyArray<ResolversTypes['TimeInStateRow']>, ParentType, ContextType>;
  breaches?: Resolver<ReadonlyArray<ResolversTypes['BreachRow']>, ParentType, ContextType>;
  firstPassYield?: Resolver<ReadonlyArray<ResolversTypes['YieldRow']>, ParentType, ContextType>;
  reversions?: Resolver<ReadonlyArray<ResolversTypes['ReversionRow']>, ParentType, ContextType>;
  cumulativeFlow?: Resolver<ReadonlyArray<ResolversTypes['FlowPoint']>, ParentType, ContextType>;
  flowBalance?: Resolver<ReadonlyArray<ResolversTypes['FlowBalanceRow']>, ParentType, ContextType>;
  throughput?: Resolver<ReadonlyArray<ResolversTypes['ThroughputPoint']>, ParentType, ContextType>;
  ownerLoad?: Resolver<ReadonlyArray<ResolversTypes['OwnerLoadRow']>, ParentType, ContextType>;
  documentLag?: Resolver<ResolversTypes['LagSummary'], ParentType, ContextType>;
  escalationResponse?: Resolver<ResolversTypes['LagSummary'], ParentType, ContextType>;
  escalationsRaised?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OpenItemsCellResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['OpenItemsCell'] = ResolversParentTypes['OpenItemsCell']> = {
  state?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['Severity']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  oldestSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  ages?: Resolver<ReadonlyArray<ResolversTypes['AgeCount']>, ParentType, ContextType>;
};

export type AgeCountResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['AgeCount'] = ResolversParentTypes['AgeCount']> = {
  fromSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  toSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TimeInStateRowResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['TimeInStateRow'] = ResolversParentTypes['TimeInStateRow']> = {
  state?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
  visits?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  medianSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  p90Seconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type BreachRowResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['BreachRow'] = ResolversParentTypes['BreachRow']> = {
  state?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
  visits?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  breached?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rate?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type YieldRowResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['YieldRow'] = ResolversParentTypes['YieldRow']> = {
  item?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  judged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  passedFirst?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  yield?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  rejected?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reasons?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ReversionRowResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ReversionRow'] = ResolversParentTypes['ReversionRow']> = {
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  cause?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FlowPointResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['FlowPoint'] = ResolversParentTypes['FlowPoint']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FlowBalanceRowResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['FlowBalanceRow'] = ResolversParentTypes['FlowBalanceRow']> = {
  state?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  openBefore?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  entered?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  left?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ratedIn?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ratedOut?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  open?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ThroughputPointResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ThroughputPoint'] = ResolversParentTypes['ThroughputPoint']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  closed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  medianLeadSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type OwnerLoadRowResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['OwnerLoadRow'] = ResolversParentTypes['OwnerLoadRow']> = {
  owner?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  open?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LagSummaryResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['LagSummary'] = ResolversParentTypes['LagSummary']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  medianSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  p90Seconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  maxSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  over15Minutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReversionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Reversion'] = ResolversParentTypes['Reversion']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  raisedBy?: Resolver<ResolversTypes['Owner'], ParentType, ContextType>;
  preview?: Resolver<ResolversTypes['ReversionPreview'], ParentType, ContextType>;
};

export type ReversionPreviewResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ReversionPreview'] = ResolversParentTypes['ReversionPreview']> = {
  emptied?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  voidConfirmations?: Resolver<ReadonlyArray<ResolversTypes['VoidConfirmation']>, ParentType, ContextType>;
  voidValidations?: Resolver<ReadonlyArray<ResolversTypes['VoidValidation']>, ParentType, ContextType>;
  clocks?: Resolver<ReadonlyArray<ResolversTypes['RestartedClock']>, ParentType, ContextType>;
  nextActions?: Resolver<ReadonlyArray<ResolversTypes['PreviewedAction']>, ParentType, ContextType>;
};

export type VoidConfirmationResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['VoidConfirmation'] = ResolversParentTypes['VoidConfirmation']> = {
  item?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type VoidValidationResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['VoidValidation'] = ResolversParentTypes['VoidValidation']> = {
  item?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type RestartedClockResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RestartedClock'] = ResolversParentTypes['RestartedClock']> = {
  state?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  limitSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type PreviewedActionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['PreviewedAction'] = ResolversParentTypes['PreviewedAction']> = {
  owner?: Resolver<ResolversTypes['Owner'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ActionKind'], ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  deadline?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type DelegationResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Delegation'] = ResolversParentTypes['Delegation']> = {
  item?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface JsonObjectScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSONObject'], any> {
  name: 'JSONObject';
}

export type SecurityLogConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['SecurityLogConnection'] = ResolversParentTypes['SecurityLogConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['SecurityLogEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SecurityLogEntryResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['SecurityLogEntry'] = ResolversParentTypes['SecurityLogEntry']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['DeniedPerson']>, ParentType, ContextType>;
  command?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commandId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  workItemId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rule?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DeniedPersonResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['DeniedPerson'] = ResolversParentTypes['DeniedPerson']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  roles?: Resolver<ReadonlyArray<ResolversTypes['Role']>, ParentType, ContextType>;
};

export type ProcessTemplateResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ProcessTemplate'] = ResolversParentTypes['ProcessTemplate']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  location?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  states?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  gates?: Resolver<ReadonlyArray<ResolversTypes['TemplateGate']>, ParentType, ContextType>;
  severities?: Resolver<ReadonlyArray<ResolversTypes['TemplateSeverity']>, ParentType, ContextType>;
};

export type TemplateGateResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['TemplateGate'] = ResolversParentTypes['TemplateGate']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TemplateSeverityResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['TemplateSeverity'] = ResolversParentTypes['TemplateSeverity']> = {
  severity?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
  priority?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fixTarget?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  limits?: Resolver<ReadonlyArray<ResolversTypes['StateLimit']>, ParentType, ContextType>;
};

export type StateLimitResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['StateLimit'] = ResolversParentTypes['StateLimit']> = {
  state?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  seconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type WorkItemResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['WorkItem'] = ResolversParentTypes['WorkItem']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  template?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  templateVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  observed?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expected?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  stepsToReproduce?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  disposition?: Resolver<ResolversTypes['Disposition'], ParentType, ContextType>;
  closureComplete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['Severity']>, ParentType, ContextType>;
  severityConfirmed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  fixTarget?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reportedBy?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  spec?: Resolver<Maybe<ResolversTypes['CanonicalSpec']>, ParentType, ContextType>;
  engineeringOwner?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  reproductionOwner?: Resolver<Maybe<ResolversTypes['Owner']>, ParentType, ContextType>;
  canonicalOwner?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  timer?: Resolver<ResolversTypes['StateTimer'], ParentType, ContextType>;
  visits?: Resolver<ReadonlyArray<ResolversTypes['StateVisit']>, ParentType, ContextType>;
  clockLedger?: Resolver<ReadonlyArray<ResolversTypes['VisitLedger']>, ParentType, ContextType>;
  forecast?: Resolver<ReadonlyArray<ResolversTypes['ForecastStep']>, ParentType, ContextType, RequireFields<WorkItemForecastArgs, 'first'>>;
  gate?: Resolver<Maybe<ResolversTypes['Gate']>, ParentType, ContextType>;
  workedOn?: Resolver<ReadonlyArray<ResolversTypes['Gate']>, ParentType, ContextType>;
  gates?: Resolver<ReadonlyArray<ResolversTypes['Gate']>, ParentType, ContextType, Partial<WorkItemGatesArgs>>;
  nextActions?: Resolver<ReadonlyArray<ResolversTypes['NextAction']>, ParentType, ContextType>;
  criticalPath?: Resolver<ReadonlyArray<ResolversTypes['CriticalStep']>, ParentType, ContextType>;
  declarations?: Resolver<ReadonlyArray<ResolversTypes['DeclarationProposal']>, ParentType, ContextType>;
  reversions?: Resolver<ReadonlyArray<ResolversTypes['Reversion']>, ParentType, ContextType>;
  deadlineNaming?: Resolver<Maybe<ResolversTypes['DeadlineNaming']>, ParentType, ContextType>;
  transitions?: Resolver<ReadonlyArray<ResolversTypes['Transition']>, ParentType, ContextType>;
  questions?: Resolver<ReadonlyArray<ResolversTypes['Question']>, ParentType, ContextType>;
  escalations?: Resolver<ReadonlyArray<ResolversTypes['Escalation']>, ParentType, ContextType>;
  decisions?: Resolver<ReadonlyArray<ResolversTypes['Decision']>, ParentType, ContextType>;
  delegations?: Resolver<ReadonlyArray<ResolversTypes['Delegation']>, ParentType, ContextType>;
  closureSteps?: Resolver<ReadonlyArray<ResolversTypes['ClosureStep']>, ParentType, ContextType>;
  improvement?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  duplicateOf?: Resolver<Maybe<ResolversTypes['WorkItem']>, ParentType, ContextType>;
  document?: Resolver<Maybe<ResolversTypes['PhaseGateDocument']>, ParentType, ContextType>;
  documentVersions?: Resolver<ReadonlyArray<ResolversTypes['PhaseGateDocument']>, ParentType, ContextType, RequireFields<WorkItemDocumentVersionsArgs, 'newest'>>;
  card?: Resolver<ResolversTypes['BoardCard'], ParentType, ContextType>;
  events?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<WorkItemEventsArgs, 'first' | 'orderBy'>>;
};

export type StateTimerResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['StateTimer'] = ResolversParentTypes['StateTimer']> = {
  status?: Resolver<ResolversTypes['TimerStatus'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  limitSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type TransitionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Transition'] = ResolversParentTypes['Transition']> = {
  from?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  reversion?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  documentLagSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type DecisionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Decision'] = ResolversParentTypes['Decision']> = {
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rationale?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ClosureStepResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ClosureStep'] = ResolversParentTypes['ClosureStep']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mandatory?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  done?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  open?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  deadline?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  forms?: Resolver<ReadonlyArray<ResolversTypes['EvidenceForm']>, ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  path?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type PhaseGateDocumentResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['PhaseGateDocument'] = ResolversParentTypes['PhaseGateDocument']> = {
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  markdown?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  filedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type Resolvers<ContextType = GraphQLContext> = {
  EventConnection?: EventConnectionResolvers<ContextType>;
  Event?: EventResolvers<ContextType>;
  AuditVerification?: AuditVerificationResolvers<ContextType>;
  BrokenLink?: BrokenLinkResolvers<ContextType>;
  BoardCard?: BoardCardResolvers<ContextType>;
  CardGate?: CardGateResolvers<ContextType>;
  CardItem?: CardItemResolvers<ContextType>;
  CardAction?: CardActionResolvers<ContextType>;
  ShownCard?: GraphQLScalarType;
  StateVisit?: StateVisitResolvers<ContextType>;
  LimitFiring?: LimitFiringResolvers<ContextType>;
  ForecastStep?: ForecastStepResolvers<ContextType>;
  VisitLedger?: VisitLedgerResolvers<ContextType>;
  LedgerInterval?: LedgerIntervalResolvers<ContextType>;
  CommandPayload?: CommandPayloadResolvers<ContextType>;
  Refusal?: RefusalResolvers<ContextType>;
  FieldProblem?: FieldProblemResolvers<ContextType>;
  Delivery?: DeliveryResolvers<ContextType>;
  SentMessage?: SentMessageResolvers<ContextType>;
  DeliveryConnection?: DeliveryConnectionResolvers<ContextType>;
  Gate?: GateResolvers<ContextType>;
  GateItem?: GateItemResolvers<ContextType>;
  EvidenceForm?: EvidenceFormResolvers<ContextType>;
  FormField?: FormFieldResolvers<ContextType>;
  EvidenceRevision?: EvidenceRevisionResolvers<ContextType>;
  Confirmation?: ConfirmationResolvers<ContextType>;
  Validation?: ValidationResolvers<ContextType>;
  MissingPart?: MissingPartResolvers<ContextType>;
  WorkItemConnection?: WorkItemConnectionResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Board?: BoardResolvers<ContextType>;
  BoardColumn?: BoardColumnResolvers<ContextType>;
  ShownColumn?: ShownColumnResolvers<ContextType>;
  Message?: MessageResolvers<ContextType>;
  MessageConnection?: MessageConnectionResolvers<ContextType>;
  MessagesPayload?: MessagesPayloadResolvers<ContextType>;
  MySettings?: MySettingsResolvers<ContextType>;
  MessageSetting?: MessageSettingResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NextAction?: NextActionResolvers<ContextType>;
  CriticalStep?: CriticalStepResolvers<ContextType>;
  DeclarationProposal?: DeclarationProposalResolvers<ContextType>;
  DeadlineNaming?: DeadlineNamingResolvers<ContextType>;
  OwnerDeadline?: OwnerDeadlineResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  Owner?: OwnerResolvers<ContextType>;
  CanonicalSpec?: CanonicalSpecResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Question?: QuestionResolvers<ContextType>;
  Escalation?: EscalationResolvers<ContextType>;
  Reports?: ReportsResolvers<ContextType>;
  OpenItemsCell?: OpenItemsCellResolvers<ContextType>;
  AgeCount?: AgeCountResolvers<ContextType>;
  TimeInStateRow?: TimeInStateRowResolvers<ContextType>;
  BreachRow?: BreachRowResolvers<ContextType>;
  YieldRow?: YieldRowResolvers<ContextType>;
  ReversionRow?: ReversionRowResolvers<ContextType>;
  FlowPoint?: FlowPointResolvers<ContextType>;
  FlowBalanceRow?: FlowBalanceRowResolvers<ContextType>;
  ThroughputPoint?: ThroughputPointResolvers<ContextType>;
  OwnerLoadRow?: OwnerLoadRowResolvers<ContextType>;
  LagSummary?: LagSummaryResolvers<ContextType>;
  Reversion?: ReversionResolvers<ContextType>;
  ReversionPreview?: ReversionPreviewResolvers<ContextType>;
  VoidConfirmation?: VoidConfirmationResolvers<ContextType>;
  VoidValidation?: VoidValidationResolvers<ContextType>;
  RestartedClock?: RestartedClockResolvers<ContextType>;
  PreviewedAction?: PreviewedActionResolvers<ContextType>;
  Delegation?: DelegationResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  JSONObject?: GraphQLScalarType;
  SecurityLogConnection?: SecurityLogConnectionResolvers<ContextType>;
  SecurityLogEntry?: SecurityLogEntryResolvers<ContextType>;
  DeniedPerson?: DeniedPersonResolvers<ContextType>;
  ProcessTemplate?: ProcessTemplateResolvers<ContextType>;
  TemplateGate?: TemplateGateResolvers<ContextType>;
  TemplateSeverity?: TemplateSeverityResolvers<ContextType>;
  StateLimit?: StateLimitResolvers<ContextType>;
  WorkItem?: WorkItemResolvers<ContextType>;
  StateTimer?: StateTimerResolvers<ContextType>;
  Transition?: TransitionResolvers<ContextType>;
  Decision?: DecisionResolvers<ContextType>;
  ClosureStep?: ClosureStepResolvers<ContextType>;
  PhaseGateDocument?: PhaseGateDocumentResolvers<ContextType>;
};
