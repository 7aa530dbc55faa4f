import { bytesOf } from '#domain/canonical.ts';
import type { AcceptedAnswer, RefusedAnswer } from './contract.ts';

/** How many answers a run remembers, and how many bytes of them: they travel with each continue-as-new (decision 6). */
export const MEMORY_LIMITS = { answers: 500, bytes: 256_000 } as const;

/** An answer as remembered; whether the event is recorded is a matter of the moment, not of the answer. */
export type RememberedAnswer = Omit<AcceptedAnswer, 'recorded' | 'event'> | RefusedAnswer;

export interface MemoryEntry {
  commandId: string;
  answer: RememberedAnswer;
  bytes: number;
}

/** The newest answers, oldest first. */
export interface CommandMemory {
  entries: MemoryEntry[];
  bytes: number;
  /** Whether an accepted command is no longer among the entries, so that only the events know it. */
  forgetful: boolean;
}

export const EMPTY_MEMORY: CommandMemory = { entries: [], bytes: 0, forgetful: false };

/** The memory with one more answer and without what no longer fits. */
export function remember(memory: CommandMemory, commandId: string, answer: RememberedAnswer): CommandMemory {
  const entry = { commandId, answer, bytes: bytesOf({ commandId, answer }) };
  const entries = [...memory.entries, entry];
  let bytes = memory.bytes + entry.bytes;
  let forgetful = memory.forgetful;
  let kept = 0;
  while (entries.length - kept > MEMORY_LIMITS.answers || bytes > MEMORY_LIMITS.bytes) {
    const oldest = entries[kept];
    if (oldest === undefined) break;
    bytes -= oldest.bytes;
    // A refused command had no effect: deciding it again is harmless.
    forgetful ||= oldest.answer.kind === 'accepted';
    kept += 1;
  }
  return { entries: entries.slice(kept), bytes, forgetful };
}

export function recall(memory: CommandMemory, commandId: string): RememberedAnswer | null {
  return memory.entries.findLast((entry) => entry.commandId === commandId)?.answer ?? null;
}
