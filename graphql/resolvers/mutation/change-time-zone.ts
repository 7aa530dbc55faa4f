import { badInput } from '#graphql/errors.ts';
import type { MutationResolvers } from '#graphql/generated/resolver-types.ts';
import { changeTimeZoneInput } from '#graphql/inputs/messages.ts';
import { parseInput } from '#graphql/inputs/parse-input.ts';
import { settingsOf } from '#graphql/messages.ts';
import { changePerson } from '#models/people.ts';

export const changeTimeZone: NonNullable<MutationResolvers['changeTimeZone']> = async (_parent, args, { person }) => {
  const { timeZone } = parseInput(changeTimeZoneInput, args.input);
  try {
    await changePerson(person.personId, { timeZone });
  } catch (error) {
    if (error instanceof RangeError) throw badInput([{ path: 'timeZone', message: error.message }]);
    throw error;
  }
  return settingsOf({ ...person, timeZone });
};
