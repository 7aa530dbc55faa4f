import { lateness } from './lateness.ts';
import { RelativeTime } from './relative-time.tsx';

interface Properties {
  /** RFC 3339: the instant that was missed. */
  dueAt: string;
  /** RFC 3339: when the clock noticed. */
  raisedAt: string;
}

/** When something was due and, where they differ, when the clock noticed: after an outage that is later (TM-5). */
export function Missed({ dueAt, raisedAt }: Properties) {
  const late = lateness(dueAt, raisedAt);
  return (
    <>
      due <RelativeTime at={dueAt} past />
      {late !== null && (
        <>
          ; noticed {late} late, <RelativeTime at={raisedAt} past />
        </>
      )}
    </>
  );
}
