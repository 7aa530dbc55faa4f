import type { Schema } from 'mongoose';
import type { AlarmDocument } from './alarm.ts';
import { alarmSchema } from './alarm.ts';
import type { BenchDataDocument } from './bench-data.ts';
import { benchDataSchema } from './bench-data.ts';
import type { BodyDocument } from './body.ts';
import { bodySchema } from './body.ts';
import type { CredentialDocument } from './credential.ts';
import { credentialSchema } from './credential.ts';
import type { DeliveryDocument } from './delivery.ts';
import { deliverySchema } from './delivery.ts';
import type { DemoHistoryDocument } from './demo-history.ts';
import { demoHistorySchema } from './demo-history.ts';
import type { EventDocument } from './event.ts';
import { eventSchema } from './event.ts';
import type { FilerNoteDocument, FilingDocument, FilingHeadDocument } from './filing.ts';
import { filerNoteSchema, filingHeadSchema, filingSchema } from './filing.ts';
import type { MessageDocument } from './message.ts';
import { messageSchema } from './message.ts';
import type { MessageSettingsDocument } from './message-settings.ts';
import { messageSettingsSchema } from './message-settings.ts';
import type { CounterDocument, NumberDocument } from './number.ts';
import { counterSchema, numberSchema } from './number.ts';
import type { PersonDocument } from './person.ts';
import { personSchema } from './person.ts';
import type { ProcessDocument } from './process.ts';
import { processSchema } from './process.ts';
import type { ReconcilerNoteDocument } from './reconciler-note.ts';
import { reconcilerNoteSchema } from './reconciler-note.ts';
import type { RecordMarkDocument } from './record-mark.ts';
import { recordMarkSchema } from './record-mark.ts';
import type { ReportFactDocument } from './report-fact.ts';
import { reportFactSchema } from './report-fact.ts';
import type { RollUpDocument } from './roll-up.ts';
import { rollUpSchema } from './roll-up.ts';
import type { SecurityLogDocument } from './security-log.ts';
import { securityLogSchema } from './security-log.ts';
import type { SessionDocument } from './session.ts';
import { sessionSchema } from './session.ts';
import type { SignInFailureDocument } from './sign-in-failure.ts';
import { signInFailureSchema } from './sign-in-failure.ts';
import type { SpecDocument } from './spec.ts';
import { specSchema } from './spec.ts';
import type { CardDocument } from './work-item-card.ts';
import { cardSchema } from './work-item-card.ts';
import type { StateDocument } from './work-item-state.ts';
import { stateSchema } from './work-item-state.ts';

/** Every collection by its name in the database. */
export interface Collections {
  alarms: AlarmDocument;
  benchData: BenchDataDocument;
  bodies: BodyDocument;
  counters: CounterDocument;
  credentials: CredentialDocument;
  deliveries: DeliveryDocument;
  demoHistories: DemoHistoryDocument;
  events: EventDocument;
  filerNotes: FilerNoteDocument;
  filingHeads: FilingHeadDocument;
  filings: FilingDocument;
  messages: MessageDocument;
  messageSettings: MessageSettingsDocument;
  numbers: NumberDocument;
  people: PersonDocument;
  processes: ProcessDocument;
  reconcilerNotes: ReconcilerNoteDocument;
  recordMarks: RecordMarkDocument;
  reportFacts: ReportFactDocument;
  rollUps: RollUpDocument;
  securityLog: SecurityLogDocument;
  sessions: SessionDocument;
  signInFailures: SignInFailureDocument;
  specs: SpecDocument;
  workItemCards: CardDocument;
  workItemStates: StateDocument;
}

export type CollectionName = keyof Collections;

export const SCHEMAS: { [Name in CollectionName]: Schema<Collections[Name]> } = {
  alarms: alarmSchema,
  benchData: benchDataSchema,
  bodies: bodySchema,
  counters: counterSchema,
  credentials: credentialSchema,
  deliveries: deliverySchema,
  demoHistories: demoHistorySchema,
  events: eventSchema,
  filerNotes: filerNoteSchema,
  filingHeads: filingHeadSchema,
  filings: filingSchema,
  messages: messageSchema,
  messageSettings: messageSettingsSchema,
  numbers: numberSchema,
  people: personSchema,
  processes: processSchema,
  reconcilerNotes: reconcilerNoteSchema,
  recordMarks: recordMarkSchema,
  reportFacts: reportFactSchema,
  rollUps: rollUpSchema,
  securityLog: securityLogSchema,
  sessions: sessionSchema,
  signInFailures: signInFailureSchema,
  specs: specSchema,
  workItemCards: cardSchema,
  workItemStates: stateSchema,
};
