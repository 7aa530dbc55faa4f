import type { Attempt, World } from '../history.ts';

/** One step of a play: somebody's attempt, or a change of people and specs outside. */
export type Step = { kind: 'attempt'; attempt: Attempt } | { kind: 'worldChanged'; at: number; world: World };
