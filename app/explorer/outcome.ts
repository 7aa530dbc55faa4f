import type { Answered } from './ask.ts';

/** How far the query is that was sent last. */
export type Outcome = { kind: 'none' | 'asking' | 'ended' | 'away' } | ({ kind: 'answered' } & Answered);
