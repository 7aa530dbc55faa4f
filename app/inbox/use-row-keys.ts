'use client';

import type { KeyboardEvent, RefObject } from 'react';

/** What a key does while a message, or something in it, has the focus: a step through the list, or a button of the message. */
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
const BUTTONS: Readonly<Record<string, string>> = { m: '[data-marks]', s: '[data-snoozes]' };

/** Keys of a list of messages; they do nothing outside of it, nor where something is typed. */
export function useRowKeys(list: RefObject<HTMLElement | null>): (event: KeyboardEvent) => void {
  return (event) => {
    const { target, key } = event;
    if (!(target instanceof HTMLElement) || target.matches('input, select, textarea')) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = STEPS[key];
    const button = BUTTONS[key];
    const row = target.closest('li[data-message]');
    if (row === null || (step === undefined && button === undefined)) return;
    event.preventDefault();
    if (button !== undefined) row.querySelector<HTMLElement>(button)?.click();
    if (step === undefined) return;
    const rows = [...(list.current?.querySelectorAll('li[data-message]') ?? [])];
    rows[rows.indexOf(row) + step]?.querySelector<HTMLElement>('a')?.focus();
  };
}
