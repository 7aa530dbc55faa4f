import { EXAMPLE_GROUND } from '../explorer/example-ground-document.ts';
import { query } from './query.ts';

/** A work item for examples to be about: the one that changed last. */
export const askExampleGround = () => query(EXAMPLE_GROUND, {});
