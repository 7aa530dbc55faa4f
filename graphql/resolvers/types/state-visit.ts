import { addSeconds } from '#domain/instant.ts';
import { effectiveSeverity, limitSeconds, scaled, visitStatus } from '#domain/timer.ts';
import type { StateVisitResolvers } from '#graphql/generated/resolver-types.ts';
import type { StateVisitMapper } from '#graphql/mappers.ts';
import { templateOf } from '#graphql/template-of.ts';

export const StateVisit: StateVisitResolvers = {
  state: ({ visit }) => visit.state,
  enteredAt: ({ visit }) => visit.enteredAt,
  leftAt: ({ visit }) => visit.leftAt,
  status: ({ record, visit }) => visitStatus(templateOf(record), record.state, visit),
  limitSeconds: limitOf,
  dueAt: (parent) => {
    const limit = limitOf(parent);
    const { record, visit } = parent;
    return visit.breach?.dueAt ?? (limit === null ? null : addSeconds(visit.enteredAt, scaled(record.state, limit)));
  },
  warnings: ({ visit }) => visit.warnings,
  breach: ({ visit }) => visit.breach,
};

/** The severity may have changed after a visit was left; which limit it met then, only the events know. */
function limitOf({ record, visit }: StateVisitMapper): number | null {
  if (visit.breach !== null) return visit.breach.limitSeconds;
  if (visit.leftAt !== null) return null;
  return limitSeconds(templateOf(record), visit.state, effectiveSeverity(record.state));
}
