import type { History } from '../history.ts';
import type { Seam } from './domain-run.ts';
import { Duel } from './duel.ts';
import type { Step } from './step.ts';

/** Steps after what had happened, at whose last model and domain part, or an invariant breaks. */
export interface Counterexample {
  history: History;
  steps: readonly Step[];
  difference: string;
}

/** The play from its report on, as steps. */
function stepsOf(history: History): Step[] {
  return history.flatMap((happening): Step[] => {
    if (happening.kind === 'reported') return [];
    return happening.kind === 'done' ? [{ kind: 'attempt', attempt: happening.attempt }] : [happening];
  });
}

/** As few steps after the report as still lead to a difference: each is left out that can be. */
export function minimal(seam: Seam, { history, steps, difference }: Counterexample): Counterexample {
  const report = history.slice(0, 1);
  const all = [...stepsOf(history), ...steps];
  // A broken record is only seen at the end of a play; its steps are kept as they are.
  let kept = firstDifference(seam, report, all) ?? { history: report, steps: all, difference };
  // Versions that were looked at no longer fit once steps are left out.
  kept = firstDifference(seam, report, kept.steps.map(lookingAtNothing)) ?? kept;
  let size = Math.ceil(kept.steps.length / 2);
  while (size >= 1) {
    const length = kept.steps.length;
    for (let at = length - 1 - size; at >= 0; at -= size) {
      const fewer = firstDifference(seam, report, [...kept.steps.slice(0, at), ...kept.steps.slice(at + size)]);
      if (fewer !== null) kept = fewer;
    }
    // Single steps are gone through again until none can be left out.
    if (size === 1 && kept.steps.length === length) break;
    size = Math.ceil(size / 2);
  }
  return kept;
}

function lookingAtNothing(step: Step): Step {
  return step.kind === 'attempt' ? { ...step, attempt: { ...step.attempt, looked: null } } : step;
}

function firstDifference(seam: Seam, report: History, steps: readonly Step[]): Counterexample | null {
  const duel = Duel.begin(seam, report);
  for (const [index, step] of steps.entries()) {
    const difference = attempt(duel, step);
    if (difference !== null) return { history: report, steps: steps.slice(0, index + 1), difference };
  }
  return null;
}

/** A domain that throws differs too. */
export function attempt(duel: Duel, step: Step): string | null {
  try {
    return duel.take(step);
  } catch (error) {
    return `the domain threw: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
}

/** The steps in words, for people. */
export function inWords({ history, steps, difference }: Counterexample): string {
  const [first] = history;
  const start = first?.kind === 'reported' ? first : null;
  const people = start?.world.people.map(({ id, roles }) => `${id} (${roles.join(', ')})`).join('; ');
  const lines = steps.map((step, index) => `  ${index + 1}. ${stepInWords(step, start?.at ?? 0)}`);
  return [
    `People: ${people}`,
    `Reported by ${start?.by} with the severity ${start?.proposed}.`,
    ...lines,
    `   -> ${difference}`,
  ].join('\n');
}

function stepInWords(step: Step, start: number): string {
  const minutes = Math.round((step.kind === 'attempt' ? step.attempt.at : step.at) - start) / 60_000;
  if (step.kind === 'clock') return `${minutes} min: the clock looks`;
  if (step.kind === 'worldChanged') {
    const people = step.world.people.map(({ id, roles }) => `${id}=${roles.join('+')}`).join(' ');
    return `${minutes} min: people and specs become ${people}; ${step.world.specs.map(({ id, ownerId }) => `${id} of ${ownerId}`).join(' ')}`;
  }
  const { by, looked, provenAt, command, at } = step.attempt;
  const { do: what, ...rest } = command;
  const proof = provenAt === null ? 'no proof' : `proof ${Math.round((at - provenAt) / 1000)} s old`;
  return `${minutes} min: ${by} ${what} ${JSON.stringify(rest)} (looked at ${looked ?? 'any version'}, ${proof})`;
}
