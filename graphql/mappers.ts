import type { BoardCard } from '#domain/board-card.ts';
import type { LedgerInterval, VisitLedger } from '#domain/clock-ledger.ts';
import type { ClosureStep } from '#domain/closure.ts';
import type { CriticalStep } from '#domain/critical-path.ts';
import type { DeadlineNaming } from '#domain/deadline-naming.ts';
import type { DeclarationProposal } from '#domain/declarations.ts';
import type { WorkItemEvent } from '#domain/events.ts';
import type { ForecastStep } from '#domain/forecast.ts';
import type { EvidenceForm, FormField } from '#domain/forms.ts';
import type { NextAction } from '#domain/next-actions.ts';
import type { Owner } from '#domain/owner.ts';
import type { MissingPart, Refusal } from '#domain/refusal.ts';
import type { PeriodReports } from '#domain/reports/reports.ts';
import type { PreviewedAction, ReversionPreview } from '#domain/reversions.ts';
import type {
  ConfirmationRecord,
  DecisionRecord,
  DelegationRecord,
  EscalationRecord,
  QuestionRecord,
  RevisionRecord,
  StateVisit,
  TransitionRecord,
  ValidationRecord,
} from '#domain/state.ts';
import type { GateItemTemplate, GateTemplate, ProcessTemplate, ReversionTemplate } from '#domain/template.ts';
import type { StateTimer } from '#domain/timer.ts';
import type { Role } from '#domain/vocabulary.ts';
import type { DeadLetterPage, Delivery } from '#models/deliveries.ts';
import type { Filing } from '#models/filings.ts';
import type { InboxMessage, InboxPage } from '#models/messages.ts';
import type { OutgoingMessage } from '#models/outgoing-messages.ts';
import type { Person } from '#models/people.ts';
import type { ReportQuestion } from '#models/report-ground.ts';
import type { SecurityLogPage } from '#models/security-log.ts';
import type { CanonicalSpec } from '#models/specs.ts';
import type { AuditVerification } from '#models/verify-audit.ts';
import type { ListedWorkItem, WorkItemFilter, WorkItemPage, WorkItemRecord } from '#models/work-items.ts';

/** What stands behind each type of the schema while it is resolved: `XMapper` for the GraphQL type `X`. */

export type PersonMapper = Pick<Person, 'id' | 'name' | 'email' | 'roles' | 'timeZone'>;
export type OwnerMapper = Owner;
export type CanonicalSpecMapper = CanonicalSpec;

/** As read whole, or as a list found it: then the state is read when a field asks for it. */
export type WorkItemMapper = WorkItemRecord | ListedWorkItem;
export type BoardCardMapper = BoardCard;
export type CardActionMapper = NextAction;
export type StateTimerMapper = StateTimer;
/** With its work item, whose severity says which limit is in force. */
export interface StateVisitMapper {
  record: WorkItemRecord;
  visit: StateVisit;
}

/** With its place in the work item's log, which its document's lag is found by. */
export interface TransitionMapper extends TransitionRecord {
  workItemId: string;
  index: number;
}

/** A way back from the present state. */
export interface ReversionMapper {
  record: WorkItemRecord;
  reversion: ReversionTemplate;
}
export type ForecastStepMapper = ForecastStep;
export type VisitLedgerMapper = VisitLedger;
export type LedgerIntervalMapper = LedgerInterval;

export type ReversionPreviewMapper = ReversionPreview;
export type VoidConfirmationMapper = ReversionPreview['voidConfirmations'][number];
export type VoidValidationMapper = ReversionPreview['voidValidations'][number];
export type PreviewedActionMapper = PreviewedAction;

export type DecisionMapper = DecisionRecord;
export type DelegationMapper = DelegationRecord;
export type ClosureStepMapper = ClosureStep;
/** With its work item, by which its owner and its deadline are found. */
export interface QuestionMapper {
  record: WorkItemRecord;
  question: QuestionRecord;
}
/** With its work item, by which whoever responds at present is found. */
export interface EscalationMapper {
  record: WorkItemRecord;
  escalation: EscalationRecord;
}
export type CriticalStepMapper = CriticalStep;
export type DeadlineNamingMapper = DeadlineNaming;
export type DeclarationProposalMapper = DeclarationProposal;

/** As it was filed; the text is read when it is asked for. */
export type PhaseGateDocumentMapper = Filing;

export interface GateMapper {
  record: WorkItemRecord;
  gate: GateTemplate;
}

export interface GateItemMapper {
  record: WorkItemRecord;
  item: GateItemTemplate;
}

export type EvidenceFormMapper = EvidenceForm;
export type FormFieldMapper = FormField;
export type EvidenceRevisionMapper = RevisionRecord;
export type ConfirmationMapper = ConfirmationRecord;
export type ValidationMapper = ValidationRecord;
export type MissingPartMapper = MissingPart;

export interface NextActionMapper {
  workItemId: string;
  action: NextAction;
}

export interface CommandPayloadMapper {
  workItem: WorkItemRecord | null;
  refusal: Refusal | null;
}
export type RefusalMapper = Refusal;

export type EventMapper = WorkItemEvent;
export interface EventConnectionMapper {
  nodes: WorkItemEvent[];
  endCursor: string | null;
  hasNextPage: boolean;
}
export type DeliveryMapper = Delivery;
export type DeliveryConnectionMapper = DeadLetterPage;
export type SentMessageMapper = OutgoingMessage;

export type MessageMapper = InboxMessage;
/** Whose inbox, with the page; what is unread is counted when it is asked for. */
export interface MessageConnectionMapper {
  personId: string;
  page: InboxPage;
}
export type SecurityLogConnectionMapper = SecurityLogPage;
export type AuditVerificationMapper = AuditVerification;

export type WorkItemConnectionMapper = WorkItemPage;
export interface BoardMapper {
  /** Null for everybody's. */
  roles: readonly Role[] | null;
  filter: WorkItemFilter;
}
export interface BoardColumnMapper extends BoardMapper {
  state: string;
}

export type ProcessTemplateMapper = ProcessTemplate;

/** What is asked about; whatever is told of the period is read once, when the first of it is asked for. */
export interface ReportsMapper extends ReportQuestion {
  ofPeriod: () => Promise<PeriodReports>;
}
