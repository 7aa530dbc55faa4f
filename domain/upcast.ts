import type { WorkItemEvent } from './events.ts';
import type { WorkItemState } from './state.ts';

/** A stored event in today's shape. Stored events never change; each schema number has its step here (decision 11). */
export function upcastEvent(stored: unknown): WorkItemEvent {
  const schema = schemaOf(stored);
  if (schema === 1) return stored as WorkItemEvent;
  throw new Error(
    `This version reads events up to schema 1; found schema ${String(schema)}. Install the newer version.`,
  );
}

/** A stored or carried-over state in today's shape. */
export function upcastState(stored: unknown): WorkItemState {
  const schema = schemaOf(stored);
  if (schema === 1) return stored as WorkItemState;
  throw new Error(
    `This version reads work items up to schema 1; found schema ${String(schema)}. Install the newer version.`,
  );
}

function schemaOf(stored: unknown): unknown {
  return typeof stored === 'object' && stored !== null && 'schema' in stored ? stored.schema : undefined;
}
