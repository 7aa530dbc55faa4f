import { GraphQLError } from 'graphql';
import type { SignedIn } from '#graphql/context.ts';
import type { CallerError, ErrorCode } from '#graphql/errors.ts';
import type { Denial } from '#models/security-log.ts';

/** What a denied command was about, as far as its arguments say. */
export type Attempted = Pick<Denial, 'command' | 'commandId' | 'workItemId' | 'item'>;

/**
 * Errors that deny: not who you would have to be, or a command id that is somebody else's. Input that is not well-formed, an
 * unknown id and an engine that is away deny nothing.
 */
const DENYING: ReadonlySet<unknown> = new Set<ErrorCode>([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'CONFLICT',
  'TOO_MANY_REQUESTS',
]);

/** Code and message of an error that denies a command; null for any other. */
export function denialIn(error: unknown): CallerError | null {
  if (!(error instanceof GraphQLError)) return null;
  const { code } = error.extensions;
  return DENYING.has(code) ? { code: code as ErrorCode, message: error.message } : null;
}

/** What is noted of somebody who is signed in: name and roles as they are now. */
export function deniedPerson({ personId: id, name, roles }: SignedIn): NonNullable<Denial['person']> {
  return { id, name, roles };
}

/** What a command was about, by its arguments; whatever has another form than expected is left out. */
export function attempted(command: string, args: Readonly<Record<string, unknown>>): Attempted {
  const input = isRecord(args.input) ? args.input : args;
  return {
    command,
    commandId: textOf(input.commandId),
    workItemId: textOf(input.workItemId),
    item: textOf(input.item) ?? textOf(input.step),
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
