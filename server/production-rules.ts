import type { EnvironmentProblem } from './environment-problem.ts';
import { VARIABLES, type Values } from './environment-variables.ts';

const LOOPBACK_HOSTS = ['localhost', '127.0.0.1', '[::1]'];
const SHORTEST_SECRET = 32;
/** Fewer different characters than this is a placeholder: even random hexadecimal digits have about 14. */
const FEWEST_CHARACTERS = 8;
const PLACEHOLDER = /change.?me|default|example|password|phasegate|secret|your/i;

/**
 * What production mode refuses to start with. That no demo people are in the database is checked where the database is
 * read (`demo-people.ts`).
 */
export function productionProblems(
  values: Values,
  source: Readonly<Record<string, string | undefined>>,
): EnvironmentProblem[] {
  if (values.PHASEGATE_MODE !== 'production') return [];
  return [...secretProblems(values.NEXTAUTH_SECRET), ...urlProblems(values.NEXTAUTH_URL), ...timeProblems(source)];
}

function secretProblems(secret: string | undefined): EnvironmentProblem[] {
  const { remedy } = VARIABLES.NEXTAUTH_SECRET;
  const problem = (rule: string) => [{ variable: 'NEXTAUTH_SECRET', rule, remedy }];
  if (secret === undefined) return problem('is not set; production mode makes up no secret.');
  if (secret.length < SHORTEST_SECRET) return problem(`is shorter than ${SHORTEST_SECRET} characters.`);
  if (PLACEHOLDER.test(secret) || new Set(secret).size < FEWEST_CHARACTERS) {
    return problem('is a default or a placeholder, which others know or can guess.');
  }
  return [];
}

function urlProblems(url: string | undefined): EnvironmentProblem[] {
  const problem = (rule: string, remedy: string) => [{ variable: 'NEXTAUTH_URL', rule, remedy }];
  if (url === undefined) return problem('is not set.', VARIABLES.NEXTAUTH_URL.remedy);
  const { protocol, hostname } = new URL(url);
  if (protocol === 'https:' || LOOPBACK_HOSTS.includes(hostname)) return [];
  return problem(
    'is not an https address, so passwords and sessions could be read on the way.',
    'Put a proxy that speaks TLS in front, and set its https address.',
  );
}

function timeProblems(source: Readonly<Record<string, string | undefined>>): EnvironmentProblem[] {
  if (source.PHASEGATE_TIME_SCALE === undefined) return [];
  return [
    {
      variable: 'PHASEGATE_TIME_SCALE',
      rule: 'is for demonstrations and tests; in production mode an hour takes an hour.',
      remedy: 'Leave it out.',
    },
  ];
}
