import { requireRegistryKeeper, reviseSpec } from '#graphql/commands/spec-registry.ts';
import type { MutationResolvers } from '#graphql/generated/resolver-types.ts';
import { parseInput } from '#graphql/inputs/parse-input.ts';
import { editSpecInput } from '#graphql/inputs/specs.ts';

export const editSpec: NonNullable<MutationResolvers['editSpec']> = (_parent, args, context) => {
  const { commandId: _commandId, specId, ...given } = parseInput(editSpecInput, args.input);
  requireRegistryKeeper(context);
  const change = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return reviseSpec(context, specId, change);
};
