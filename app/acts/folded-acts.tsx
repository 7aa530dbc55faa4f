'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';
import styles from './acts.module.css';
import { readDraft } from './draft-store.ts';

/** An act that is not owed, behind a button that says what it is. */
export interface FoldedAct {
  key: string;
  /** A trailing … where more is asked. */
  label: string;
  /** The key of its draft: who left one finds the form open. */
  draft: string;
  form: (back: () => void) => ReactNode;
}

/** A row of buttons, each of which opens its form below; one at a time. */
export function FoldedActs({ acts }: { acts: readonly FoldedAct[] }) {
  const [open, setOpen] = useState<string | null>(null);
  /** A form that was accepted says so until it is opened anew. */
  const [round, setRound] = useState(0);
  const buttons = useRef<HTMLDivElement>(null);
  const form = useRef<HTMLDivElement>(null);
  const drafts = JSON.stringify(acts.map(({ key, draft }) => [key, draft]));
  useEffect(() => {
    const left = (JSON.parse(drafts) as [string, string][]).find(
      ([, draft]) => readDraft(localStorage, draft) !== null,
    );
    if (left !== undefined) setOpen((before) => before ?? left[0]);
  }, [drafts]);
  if (acts.length === 0) return null;
  const shown = acts.find(({ key }) => key === open);
  const back = () => {
    setOpen(null);
    const button = [...(buttons.current?.children ?? [])].find((one) => one.ariaExpanded === 'true');
    requestAnimationFrame(() => (button as HTMLElement | undefined)?.focus());
  };
  const toggle = (key: string) => {
    setRound((before) => before + 1);
    setOpen(open === key ? null : key);
    if (open === key) return;
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus());
  };
  return (
    <div className={styles.folded}>
      <div ref={buttons} className={styles.buttons}>
        {acts.map(({ key, label }) => (
          <button
            key={key}
            type="button"
            className={styles.quiet}
            aria-expanded={key === open}
            onClick={() => toggle(key)}
          >
            {label}
          </button>
        ))}
      </div>
      <div ref={form}>{shown !== undefined && <div key={`${shown.key} ${round}`}>{shown.form(back)}</div>}</div>
    </div>
  );
}
