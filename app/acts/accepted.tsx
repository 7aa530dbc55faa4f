'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import styles from './acts.module.css';

/** Stands where a form was; the focus that was in the form goes here, not to the top of the page. */
export function Accepted({ children }: { children: ReactNode }) {
  const said = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (document.activeElement === null || document.activeElement === document.body) said.current?.focus();
  }, []);
  return (
    <p ref={said} role="status" tabIndex={-1} className={styles.accepted}>
      {children}
    </p>
  );
}
