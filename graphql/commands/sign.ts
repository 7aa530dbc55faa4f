import { fromMillis, type Instant } from '#domain/instant.ts';
import type { Refusal } from '#domain/refusal.ts';
import type { GraphQLContext } from '#graphql/context.ts';

/** When the sender last proved the password, as a command's envelope says it. */
export interface SignedProof {
  provenAt: Instant | null;
  /** Says of a refusal what the process cannot know: what was wrong with the password that came with the command. */
  explain?: (refusal: Refusal) => Refusal;
}

export type Sign = (context: GraphQLContext) => SignedProof | Promise<SignedProof>;

/** The proof that the session keeps: of the sign-in, or of the last password that was asked for. */
export function sessionProof({ person }: GraphQLContext): SignedProof {
  return { provenAt: fromMillis(person.provenAt.getTime()) };
}

const WRONG = {
  refused: {
    message: 'This password is not right, so nothing was signed (G-4). Send it again with the right one.',
    field: 'This password is not right.',
  },
  'too-many': {
    message:
      'Wrong passwords were tried too often for this account from here, so this one was not looked at (G-4). Wait a quarter of an hour, then send it again.',
    field: 'Too many wrong passwords; this one was not looked at.',
  },
};

/**
 * The proof by a password that came with the command; the session's where none came. A wrong one proves nothing, and the
 * process says so last of all (AU-3). The password goes no further than this.
 */
export function passwordProof(password: string | null): Sign {
  return async (context) => {
    if (password === null) return sessionProof(context);
    const proof = await context.provePassword(context.person, password, context.address);
    if (proof.kind === 'proven') return { provenAt: fromMillis(proof.at.getTime()) };
    const { message, field } = WRONG[proof.kind];
    return {
      provenAt: null,
      explain: (refusal) =>
        refusal.code === 'REAUTHENTICATE'
          ? { ...refusal, message, fields: [{ path: 'password', message: field }] }
          : refusal,
    };
  };
}
