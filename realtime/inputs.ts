import { z } from 'zod';
import { ROLES } from '#domain/vocabulary.ts';

/** What clients may send; anything else is answered `BAD_USER_INPUT`. */

const LONGEST_ID = 64;

export const boardInput = z.strictObject({ role: z.enum(ROLES).nullish() });
export const workItemInput = z.strictObject({ id: z.string().min(1).max(LONGEST_ID) });
