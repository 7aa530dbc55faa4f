import { Counter, register } from 'prom-client';

const NAME = 'phasegate_pushed_changes_total';

/** How the hub learned of a change: it was told by whoever recorded it, or found it in the database. */
type Found = 'told' | 'looked';

/** Counts a change that was pushed, for `/metrics`: many that were only found mean that notices get lost. */
export function countPush(found: Found): void {
  counter().inc({ found });
}

function counter(): Counter<'found'> {
  const known = register.getSingleMetric(NAME);
  if (known instanceof Counter) return known;
  return new Counter({
    name: NAME,
    help: 'Changes of work items that were pushed, by how this process learned of them.',
    labelNames: ['found'],
  });
}
