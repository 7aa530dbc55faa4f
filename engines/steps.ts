import { formatElapsed, type Log } from './log.ts';
import { describeFailure, RemedyError } from './remedy-error.ts';

/** A step of the start that failed; its message names the step. */
export class StepError extends RemedyError {
  readonly step: string;

  constructor(step: string, cause: unknown, remedy: string) {
    const known = cause instanceof RemedyError ? cause : undefined;
    const [what = 'for an unknown reason', ...details] = known ? [known.message] : describeFailure(cause);
    super([`The step "${step}" failed: ${what}`, ...details].join('\n'), {
      tried: known?.tried,
      remedy: known?.remedy ?? remedy,
      cause,
    });
    this.name = 'StepError';
    this.step = step;
  }
}

/** Runs one step after another, numbering them and saying how long each took. */
export function createSteps(
  names: readonly string[],
  log: Log,
): <T>(name: string, remedy: string, run: () => Promise<T>) => Promise<T> {
  return async (name, remedy, run) => {
    const started = Date.now();
    log(`[${names.indexOf(name) + 1}/${names.length}] ${name}`);
    try {
      const result = await run();
      log(`      ${name}: done in ${formatElapsed(Date.now() - started)}`);
      return result;
    } catch (error) {
      throw new StepError(name, error, remedy);
    }
  };
}
