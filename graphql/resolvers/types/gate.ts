import { gateOpen, missingParts } from '#domain/gates.ts';
import type { GateResolvers } from '#graphql/generated/resolver-types.ts';
import { templateOf } from '#graphql/template-of.ts';

export const Gate: GateResolvers = {
  key: ({ gate }) => gate.key,
  from: ({ gate }) => gate.from,
  to: ({ gate }) => gate.to,
  open: ({ record, gate }) => gateOpen(templateOf(record), record.state, gate.key),
  items: ({ record, gate }) => gate.items.map((item) => ({ record, item })),
  missing: ({ record, gate }) => missingParts(templateOf(record), record.state, gate.key),
};
