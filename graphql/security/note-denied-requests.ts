import type { Request, RequestHandler, Response } from 'express';
import type { SignedIn } from '#graphql/context.ts';
import type { CallerError } from '#graphql/errors.ts';
import { readJson } from '#graphql/http/bodies.ts';
import { resolvers } from '#graphql/resolvers/index.ts';
import type { SecurityLog } from '#models/security-log-writer.ts';
import { commandsIn } from './commands-in.ts';
import { deniedPerson } from './denial.ts';

/** Notes the commands in a request that is denied before it is looked at; `person` null when nobody is signed in. */
export type NoteDenied = (
  request: Request,
  response: Response,
  person: SignedIn | null,
  denial: CallerError,
) => Promise<void>;

/** Milliseconds for which a body is waited for; whoever sends it slower is denied without a row. */
const LONGEST_READ = 2_000;

/**
 * Notes what is denied at the door. Of one address, or one person who sends too fast, only so many requests are looked
 * into in a minute; the answer is the same.
 */
export function noteDeniedRequests(securityLog: SecurityLog): NoteDenied {
  const commands = new Set(Object.keys(resolvers.Mutation ?? {}));
  const read = readJson();
  return async (request, response, person, { code, message }) => {
    const address = request.ip ?? null;
    if (!securityLog.hasRoom(person?.personId ?? address ?? 'unknown')) return;
    const body = await bodyOf(request, response, read);
    const at = new Date();
    const who = person === null ? null : deniedPerson(person);
    await Promise.all(
      commandsIn(body, commands).map((what) =>
        securityLog.note({ at, person: who, ...what, code, rule: null, message, address }),
      ),
    );
  };
}

/** Undefined for what is no JSON, too large or too slow: that is denied like anything else. */
function bodyOf(request: Request, response: Response, read: RequestHandler): Promise<unknown> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, LONGEST_READ);
    read(request, response, (problem?: unknown) => {
      clearTimeout(timer);
      resolve(problem === undefined ? request.body : undefined);
    });
  });
}
