import type { Attempt, World } from '../history.ts';

/** One step of a play: somebody's attempt, a change of people and specs outside, or a look of the clock. */
export type Step =
  | { kind: 'clock'; at: number }
  | { kind: 'attempt'; attempt: Attempt }
  | { kind: 'worldChanged'; at: number; world: World };
