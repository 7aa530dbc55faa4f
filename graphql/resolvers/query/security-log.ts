import { forbidden } from '#graphql/errors.ts';
import type { QueryResolvers } from '#graphql/generated/resolver-types.ts';
import { pageInput } from '#graphql/inputs/lists.ts';
import { parseInput } from '#graphql/inputs/parse-input.ts';
import { listDenials } from '#models/security-log.ts';

const page = pageInput(50);

export const securityLog: NonNullable<QueryResolvers['securityLog']> = (_parent, args, { person }) => {
  if (!person.roles.includes('ADMIN') && !person.roles.includes('PMO_LEAD')) {
    throw forbidden('The security log is for administrators and the PMO Lead. Ask one of them.');
  }
  const { first, after } = parseInput(page, args);
  return listDenials({ first, after, workItemId: args.workItemId ?? null });
};
