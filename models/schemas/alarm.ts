import { instant, strictSchema, text } from './strict-schema.ts';

/** `AUDIT_FORK`: run and chain tell different stories; `CHAIN_GAP`: events that the run recorded are not in the chain. */
export type AlarmKind = 'AUDIT_FORK' | 'CHAIN_GAP';

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
