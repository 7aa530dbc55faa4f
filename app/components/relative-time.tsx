'use client';

import { useNow } from './clock.tsx';
import { relative } from './duration.ts';
import { ExactTime } from './exact-time.tsx';
import type { ZonedOwner } from './owner-times.ts';

interface Properties {
  /** RFC 3339. */
  at: string;
  /** It has happened: where the page's clock lags behind, it is "just now", never ahead. */
  past?: boolean;
  /** It is a deadline that nothing beside it says so of: once it is past, "due" is written before it. */
  deadline?: boolean;
  /** Whose deadline it is: their own clocks are read too. */
  owner?: ZonedOwner | undefined;
  /** False within a link or button. */
  focusable?: boolean;
}

/** An instant as its distance from now; the exact one on hover, on focus and for screen readers. */
export function RelativeTime({ at, past = false, deadline = false, owner, focusable = true }: Properties) {
  const now = useNow();
  const instant = Date.parse(at);
  return (
    <ExactTime at={at} owner={owner} focusable={focusable}>
      {deadline && instant < now && 'due '}
      {relative(past ? Math.min(instant, now) : instant, now)}
    </ExactTime>
  );
}
