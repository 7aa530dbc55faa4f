import { instant, strictSchema, text } from './strict-schema.ts';

/**
 * Raised where something is recorded, and stays until a human has decided: `AUDIT_FORK`: run and chain tell different
 * stories; `CHAIN_GAP`: events that the run recorded are not in the chain.
 *
 * Raised by the reconciler, which ends it when it finds the work item right again: `CHAIN_BROKEN`: the chain is not whole,
 * or ends too early; `RUN_DIFFERS`: the run knows less than the chain, or something else; `NO_RUN`: no run is open and none
 * can be started from the chain; `NOT_WRITTEN`: the run was asked to write again, and what is read is still wrong.
 */
export type AlarmKind = 'AUDIT_FORK' | 'CHAIN_GAP' | ReconcilerAlarmKind;

export type ReconcilerAlarmKind = 'CHAIN_BROKEN' | 'RUN_DIFFERS' | 'NO_RUN' | 'NOT_WRITTEN';

/** Something that a human has to decide, kept until one does; `_id` says what, so that it is raised once. */
export interface AlarmDocument {
  _id: string;
  kind: AlarmKind;
  workItemId: string;
  message: string;
  raisedAt: Date;
}

export const alarmSchema = strictSchema<AlarmDocument>({
  _id: text,
  kind: text,
  workItemId: text,
  message: text,
  raisedAt: instant,
});
alarmSchema.index({ workItemId: 1 });
