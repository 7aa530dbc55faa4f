import type { MutationResolvers } from '#graphql/generated/resolver-types.ts';
import { changeMessageSettingsInput } from '#graphql/inputs/messages.ts';
import { parseInput } from '#graphql/inputs/parse-input.ts';
import { settingsOf } from '#graphql/messages.ts';
import { chooseWays } from '#models/message-settings.ts';

export const changeMessageSettings: NonNullable<MutationResolvers['changeMessageSettings']> = async (
  _parent,
  args,
  { person },
) => {
  const { messages } = parseInput(changeMessageSettingsInput, args.input);
  await chooseWays(person.personId, Object.fromEntries(messages.map(({ kind, ...ways }) => [kind, ways])));
  return settingsOf(person);
};
