'use client';

import { useEffect, useState } from 'react';
import { readDraft, removeDraft, writeDraft } from './draft-store.ts';
import { useLeaveWarning } from './use-leave-warning.ts';

export interface KeptDraft<Value> {
  value: Value;
  /** Kept in this browser at once. */
  change: (value: Value) => void;
  /** When what was restored had been kept (RFC 3339); null where nothing was. */
  restoredAt: string | null;
  /** False when this browser keeps nothing: then only the open page has it. */
  kept: boolean;
  /** Forgets it, as after its acceptance, or because its author says so. */
  discard: () => void;
}

/**
 * Something that is being written, kept in this browser until it is sent. It is there after a reload, and closing the page
 * warns.
 *
 * @param key from `draftKey`: whose, and of what
 * @param empty what there is before anything is typed
 * @param isEmpty whether a value is not worth keeping
 */
export function useDraft<Value>(key: string, empty: Value, isEmpty: (value: Value) => boolean): KeptDraft<Value> {
  const [state, setState] = useState<{ value: Value; restoredAt: string | null; kept: boolean }>({
    value: empty,
    restoredAt: null,
    kept: true,
  });
  useEffect(() => {
    const draft = readDraft<Value>(localStorage, key);
    if (draft !== null) setState({ value: draft.value, restoredAt: draft.savedAt, kept: true });
  }, [key]);
  useLeaveWarning(!isEmpty(state.value));
  return {
    ...state,
    change: (value) => {
      let kept = true;
      if (isEmpty(value)) removeDraft(localStorage, key);
      else kept = writeDraft(localStorage, key, { value, savedAt: new Date().toISOString() });
      setState(({ restoredAt }) => ({ value, restoredAt, kept }));
    },
    discard: () => {
      removeDraft(localStorage, key);
      setState({ value: empty, restoredAt: null, kept: true });
    },
  };
}
