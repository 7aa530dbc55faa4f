import { findPersonByEmail } from '#models/people.ts';
import { endSessionsOf } from '#models/sessions.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';

/** Signs a person out everywhere: each further request of theirs is refused until they sign in again. */
export async function endSessions(email: string, say: (line: string) => void): Promise<ExitCode> {
  const person = await findPersonByEmail(email);
  if (person === null) {
    say('Nobody here has that e-mail address.');
    return EXIT.FOUND;
  }
  const ended = await endSessionsOf(person.id);
  say(`${person.name}: ${ended === 1 ? '1 session' : `${ended} sessions`} ended.`);
  return EXIT.DONE;
}
