import type { z } from 'zod';
import { badInput } from '#graphql/errors.ts';
import { pathText } from './path-text.ts';

/**
 * An input as the commands take it: composed, trimmed, within its limits.
 *
 * @throws GraphQLError `BAD_USER_INPUT` that names every problem in `extensions.fields`
 */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw badInput(parsed.error.issues.map(({ path, message }) => ({ path: pathText(path), message })));
}
