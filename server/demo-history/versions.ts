import { compareText } from '#domain/text-order.ts';
import type { SpecKey } from './cast.ts';
import type { Story } from './story.ts';
import type { TimedStep } from './timeline.ts';

/** What is read of a defect to know when its updates of specs pass. */
interface Updating {
  item: { workItemId: string; story: Story };
  steps: readonly TimedStep[];
}

/**
 * The version that each defect's update gives a spec, by `{workItemId}:{spec}`: in the order in which the updates pass, as
 * a registry only ever rises; those that have not passed come after them.
 */
export function versionsOf(parts: readonly Updating[]): Map<string, string> {
  const updates = parts.flatMap(({ item, steps }) => {
    const [, ...specs] = item.story.cause?.impact ?? [''];
    const submitted = steps.find((step) => step.act === 'SUBMIT' && step.item === 'FS.2')?.at;
    if (submitted === undefined) return [];
    const passed = steps.findLast(
      (step) => step.act === 'VALIDATE' && step.item === 'FS.2' && step.verdict === 'PASS',
    )?.at;
    const order = passed === undefined ? `later ${submitted}` : `at ${passed}`;
    return specs.map((spec) => ({ workItemId: item.workItemId, spec, order }));
  });
  const minors = new Map<SpecKey, number>();
  const versions = new Map<string, string>();
  for (const { workItemId, spec } of updates.sort((one, other) => compareText(one.order, other.order))) {
    const minor = (minors.get(spec) ?? 0) + 1;
    minors.set(spec, minor);
    versions.set(`${workItemId}:${spec}`, `1.${minor}`);
  }
  return versions;
}
