import { z } from 'zod';
import { ROLES } from '#domain/vocabulary.ts';
import { line } from './texts.ts';

const ID = 100;
const KEY = 50;
const MAX_DEADLINES = 100;

export const id = line(ID);
/** Of a gate item, a state, a closure step, a version. */
export const key = line(KEY);

/** A UUID of any version, in lower case: case makes no other command. */
export const commandId = z
  .guid('Choose a UUID for each command, such as crypto.randomUUID() gives.')
  .transform((given) => given.toLowerCase());

/** What every command on a work item carries. */
export const onWorkItem = {
  commandId,
  expectedVersion: z
    .int()
    .min(0, 'A version counts from 1.')
    .nullish()
    .transform((given) => given ?? null),
  workItemId: id,
};

/** An object handed on as it is; a checked copy would lack keys such as `__proto__`, which must be refused, not dropped. */
export const jsonObject = z.custom<Record<string, unknown>>(
  (given) => typeof given === 'object' && given !== null && !Array.isArray(given),
  'This is a JSON object.',
);

/** As the scalar `DateTime` has made it. */
export const instant = z.string();

const ownerDeadline = z
  .object({
    ownerId: id.nullish().transform((given) => given ?? null),
    role: z
      .enum(ROLES)
      .nullish()
      .transform((given) => given ?? null),
    deadline: instant,
  })
  .refine(({ ownerId, role }) => (ownerId === null) !== (role === null), 'Name one of ownerId and role.');

export const ownerDeadlines = z
  .array(ownerDeadline)
  .max(MAX_DEADLINES, `At most ${MAX_DEADLINES} deadlines are accepted.`);
