import { registerSpec, requireRegistryKeeper } from '#graphql/commands/spec-registry.ts';
import type { MutationResolvers } from '#graphql/generated/resolver-types.ts';
import { parseInput } from '#graphql/inputs/parse-input.ts';
import { addSpecInput } from '#graphql/inputs/specs.ts';

export const addSpec: NonNullable<MutationResolvers['addSpec']> = (_parent, args, context) => {
  const { commandId, ...spec } = parseInput(addSpecInput, args.input);
  requireRegistryKeeper(context);
  return registerSpec(context, { id: commandId, ...spec });
};
