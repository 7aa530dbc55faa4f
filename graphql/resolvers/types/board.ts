import { RELEASED_TEMPLATES } from '#domain/templates/index.ts';
import type { BoardResolvers } from '#graphql/generated/resolver-types.ts';
import { ownerKeysOf } from '#models/work-items.ts';

export const Board: BoardResolvers = {
  ownerKeys: ({ filter }) => (filter.ownerId ? ownerKeysOf(filter.ownerId) : null),
  columns: ({ roles, filter }) => {
    const templates = RELEASED_TEMPLATES.filter(({ key }) => [undefined, null, key].includes(filter.template));
    // Versions of a template, and templates, may share states: each is one column.
    const states = new Set(templates.flatMap((template) => template.states.map((state) => state.key)));
    return [...states].map((state) => ({ state, roles, filter }));
  },
};
