/** Why the program does not start with this environment: the variable, the rule it breaks, and what to do. */
export interface EnvironmentProblem {
  variable: string;
  rule: string;
  remedy: string;
}

/** Thrown by what reads the environment, with everything that is wrong at once. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';

  constructor(readonly problems: readonly EnvironmentProblem[]) {
    super(problems.map(({ variable, rule, remedy }) => `${variable}: ${rule} ${remedy}`).join('\n'));
  }
}
