import { trusted } from 'mongoose';
import { collection } from './database.ts';
import { isDuplicateKey } from './duplicate-key.ts';
import type { AlarmKind, ReconcilerAlarmKind } from './schemas/alarm.ts';

const OF_RECONCILER: readonly ReconcilerAlarmKind[] = ['CHAIN_BROKEN', 'RUN_DIFFERS', 'NO_RUN', 'NOT_WRITTEN'];
/** With these, what is decided further could not be recorded. */
const FREEZING: readonly AlarmKind[] = ['AUDIT_FORK', 'CHAIN_GAP'];

/** Something only a human can decide. It stays until one does. */
export interface Alarm {
  id: string;
  kind: AlarmKind;
  workItemId: string;
  message: string;
  raisedAt: Date;
}

/** Keeps an alarm; the same one again changes nothing. */
export async function raiseAlarm(alarm: Alarm): Promise<void> {
  const { id, ...content } = alarm;
  try {
    await collection('alarms').insertOne({ _id: id, ...content });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
}

/** All alarms, oldest first. */
export async function listAlarms(): Promise<Alarm[]> {
  const found = await collection('alarms').find().sort({ raisedAt: 1, _id: 1 }).lean();
  return found.map(({ _id, ...alarm }) => ({ id: _id, ...alarm }));
}

/** The alarms of one work item, oldest first. */
export async function listAlarmsOf(workItemId: string): Promise<Alarm[]> {
  const found = await collection('alarms').find({ workItemId }).sort({ raisedAt: 1, _id: 1 }).lean();
  return found.map(({ _id, ...alarm }) => ({ id: _id, ...alarm }));
}

/** Ends what the reconciler raised about a work item, which it has found right again; says how many there were. */
export async function clearReconcilerAlarms(workItemId: string): Promise<number> {
  const filter = { workItemId, kind: trusted({ $in: OF_RECONCILER }) };
  return (await collection('alarms').deleteMany(filter)).deletedCount;
}

/** Whether a work item takes no more events until a human has looked (decision 12). */
export async function isFrozen(workItemId: string): Promise<boolean> {
  return (await collection('alarms').exists({ workItemId, kind: trusted({ $in: FREEZING }) })) !== null;
}

/** Ends the alarms of a work item, after a human has decided; says how many there were. */
export async function clearAlarms(workItemId: string): Promise<number> {
  return (await collection('alarms').deleteMany({ workItemId })).deletedCount;
}
