import { awaitedResponses } from '#domain/escalations.ts';
import { roleOwner } from '#domain/owners.ts';
import type { EscalationResolvers } from '#graphql/generated/resolver-types.ts';

export const Escalation: EscalationResolvers = {
  id: ({ escalation }) => escalation.id,
  kind: ({ escalation }) => escalation.kind,
  needsResponse: ({ escalation }) => escalation.needsResponse,
  awaited: ({ record, escalation }) => awaitedResponses(record.state).includes(escalation),
  to: ({ escalation }) => escalation.to,
  responder: ({ record, escalation }) => roleOwner(record.state, escalation.to.role),
  reason: ({ escalation }) => escalation.reason,
  state: ({ record: { state }, escalation }) => state.visits[escalation.visit]?.state ?? state.state,
  dueAt: ({ escalation }) => escalation.dueAt,
  raisedAt: ({ escalation }) => escalation.raisedAt,
  respondBy: ({ escalation }) => escalation.respondBy,
  response: ({ escalation }) => escalation.response,
  respondedBy: ({ escalation: { respondedBy } }, _args, { loaders }) =>
    respondedBy === null ? null : loaders.people.load(respondedBy),
  respondedAt: ({ escalation }) => escalation.respondedAt,
};
