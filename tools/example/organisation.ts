import { ROLE_TITLES } from '#domain/vocabulary.ts';
import { ExampleError } from './example-error.ts';
import { ORGANISATION, type OrganisationAnswer, type OwnerAnswer } from './operations.ts';
import { type Session, signIn } from './session.ts';
import type { Actor, StoryFacts } from './step.ts';

/** The demo organisation as an installation has it, and its people's sessions. */
export interface Organisation {
  session(actor: Actor): Promise<Session>;
  /** `Name (Role)`. */
  titleOf(actor: Actor): string;
  factsFor(actor: Actor): StoryFacts;
}

const addressOf = (actor: Actor): string => `${actor}@phasegate.test`;

/**
 * Signs the PMO Lead in and reads who is who.
 *
 * @throws {ExampleError} when somebody or something of the demo organisation is missing
 */
export async function meetOrganisation(url: string, password: string): Promise<Organisation> {
  const sessions = new Map<Actor, Session>();
  const session = async (actor: Actor): Promise<Session> => {
    const open = sessions.get(actor) ?? (await signIn(url, addressOf(actor), password));
    sessions.set(actor, open);
    return open;
  };
  const { people, specs } = await (await session('pmo')).graphql<OrganisationAnswer>(ORGANISATION);
  const contracts = specs.find(({ kind }) => kind === 'API_CONTRACTS');
  if (contracts === undefined) throw new ExampleError('No API Contracts are registered; the example rests on them.');
  const find = (actor: Actor) => {
    const person = people.find(({ email }) => email === addressOf(actor));
    if (person === undefined) throw new ExampleError(`${addressOf(actor)} is not among the people here.`);
    return person;
  };
  return {
    session,
    titleOf(actor) {
      const { name, roles } = find(actor);
      const [role] = roles;
      return role === undefined ? name : `${name} (${titleOf(role, actor)})`;
    },
    factsFor: (actor) => ({
      person: find,
      apiContracts: contracts,
      today: new Intl.DateTimeFormat('en-CA', { timeZone: find(actor).timeZone }).format(),
      inHours: (hours) => new Date(Date.now() + hours * 3_600_000).toISOString(),
    }),
  };
}

/** An engineer owns nothing until named, and a spec's owner is better known by the spec. */
function titleOf(role: OwnerAnswer['role'], actor: Actor): string {
  if (role === 'ENGINEER') return 'engineer';
  if (actor === 'api') return 'owner of the API Contracts';
  if (actor === 'metrics') return 'owner of the Metrics Definitions';
  return ROLE_TITLES[role];
}
