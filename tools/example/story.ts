import { CLOSURE } from './closure.ts';
import { FIX_SCOPE } from './fix-scope.ts';
import { IMPLEMENTATION } from './implementation.ts';
import { ROOT_CAUSE } from './root-cause.ts';
import type { StoryChapter } from './step.ts';
import { TRIAGE } from './triage.ts';
import { CLOSED, VERIFICATION } from './verification.ts';

/** One defect from report to the end of its closure, through all gate items, with some refusals that are part of the story. */
export const STORY: readonly StoryChapter[] = [
  TRIAGE,
  ROOT_CAUSE,
  FIX_SCOPE,
  IMPLEMENTATION,
  VERIFICATION,
  CLOSED,
  CLOSURE,
];
