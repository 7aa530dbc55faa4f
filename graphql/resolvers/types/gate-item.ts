import { formsOf } from '#domain/forms.ts';
import { authorsOf, confirmersOf, itemFlags, itemState, itemStatus, liveRevision } from '#domain/gates.ts';
import { inputsMissing } from '#domain/next-actions.ts';
import type { GateItemResolvers } from '#graphql/generated/resolver-types.ts';
import type { GateItemMapper } from '#graphql/mappers.ts';
import { templateOf } from '#graphql/template-of.ts';

/** What every pure function of the domain about one gate item takes. */
const itself = ({ record, item }: GateItemMapper) => [templateOf(record), record.state, item.key] as const;
const recorded = ({ record, item }: GateItemMapper) => itemState(record.state, item.key);

export const GateItem: GateItemResolvers = {
  key: ({ item }) => item.key,
  title: ({ item }) => item.title,
  status: (parent) => itemStatus(...itself(parent)),
  confirmers: (parent) => confirmersOf(...itself(parent)),
  comesAfter: ({ record, item }) => inputsMissing(templateOf(record), record.state, item),
  authors: (parent) => authorsOf(...itself(parent)),
  form: (parent) => {
    const [form] = formsOf(...itself(parent));
    if (form === undefined) throw new Error(`Gate item ${parent.item.key} has no form for the recorded facts.`);
    return form;
  },
  forms: (parent) => formsOf(...itself(parent)),
  revisions: (parent) => recorded(parent).revisions,
  evidence: (parent) => liveRevision(recorded(parent)) ?? null,
  confirmation: (parent) => recorded(parent).confirmations.at(-1) ?? null,
  confirmations: (parent) => recorded(parent).confirmations,
  validation: (parent) => recorded(parent).validation,
  flags: (parent) => itemFlags(...itself(parent)),
};
