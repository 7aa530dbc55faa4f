'use client';

import { useNow } from './clock.tsx';
import { relative } from './duration.ts';
import { ExactTime } from './exact-time.tsx';

interface Properties {
  /** RFC 3339. */
  at: string;
  /** False within a link or button. */
  focusable?: boolean;
}

/** An instant as its distance from now; the exact one on hover, on focus and for screen readers. */
export function RelativeTime({ at, focusable = true }: Properties) {
  return (
    <ExactTime at={at} focusable={focusable}>
      {relative(Date.parse(at), useNow())}
    </ExactTime>
  );
}
