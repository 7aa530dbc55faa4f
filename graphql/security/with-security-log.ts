import type { Refusal } from '#domain/refusal.ts';
import type { GraphQLContext } from '#graphql/context.ts';
import { attempted, denialIn, deniedPerson } from './denial.ts';

type Field = (parent: unknown, args: Record<string, unknown>, context: GraphQLContext, info: unknown) => unknown;

/**
 * The same resolvers, which also note in the security log whatever is refused or denied (process.md 9): once for each time
 * that it is, a command sent again included. What a command said stays out.
 */
export function withSecurityLog<Fields extends object>(fields: Fields): Fields {
  const entries: [string, unknown][] = Object.entries(fields);
  const noted = entries.map(([name, field]) => [
    name,
    typeof field === 'function' ? withNote(name, field as Field) : field,
  ]);
  return Object.fromEntries(noted) as Fields;
}

function withNote(name: string, resolve: Field): Field {
  return async (parent, args, context, info) => {
    const note = ({ code, rule, message }: Pick<Refusal, 'message'> & { code: string; rule: string | null }) => {
      const { person, address, securityLog } = context;
      const what = attempted(name, args);
      return securityLog.note({ at: new Date(), person: deniedPerson(person), ...what, code, rule, message, address });
    };
    try {
      const answer = await resolve(parent, args, context, info);
      const refusal = refusalIn(answer);
      if (refusal !== null) await note(refusal);
      return answer;
    } catch (error) {
      const denial = denialIn(error);
      if (denial !== null) await note({ ...denial, rule: null });
      throw error;
    }
  };
}

function refusalIn(answer: unknown): Refusal | null {
  if (typeof answer !== 'object' || answer === null || !('refusal' in answer)) return null;
  return answer.refusal as Refusal | null;
}
