import { readFileSync } from 'node:fs';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Who starts engines also stops and kills them, and waits for them to come back. */
const OWN_ENGINES = /\bstart(?:Engines|Stack)\(/;

/**
 * Begins with the stack tests that start engines of their own, since they take longest: of several files at once none of
 * these is alone at the end. Else it is the order of Vitest, which puts first what took long, or is long.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const rank = new Map(sorted.map((file) => [file, startsEngines(file) ? 0 : 1]));
    // Projects stay together: Vitest runs them one group after the other, whatever their order here.
    return sorted.toSorted((one, other) => (rank.get(one) ?? 0) - (rank.get(other) ?? 0));
  }
}

function startsEngines({ project, moduleId }: TestSpecification): boolean {
  return project.name === 'stack' && OWN_ENGINES.test(readFileSync(moduleId, 'utf8'));
}
