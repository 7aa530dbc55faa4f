'use client';

import { type RefObject, useEffect } from 'react';
import type { Outcome } from './outcome.ts';

/** The first input that is wrong, else what says why; only when an outcome has come, never when pages move by themselves. */
export function useProblemFocus(form: RefObject<HTMLElement | null>, outcome: Outcome | null): void {
  useEffect(() => {
    if (outcome === null || 'accepted' in outcome) return;
    // Of a group that is wrong as a whole, such as a table without rows, its first input.
    const wrong = form.current?.querySelector<HTMLElement>(
      '[aria-invalid="true"], [data-invalid] :is(input, select, textarea, button)',
    );
    const message = form.current?.querySelector<HTMLElement>('[role="alert"]');
    (wrong ?? message)?.focus();
  }, [form, outcome]);
}
