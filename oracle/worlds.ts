import type { Dice } from './dice.ts';
import type { Person, Spec, World } from './history.ts';
import { PROCESS_ROLES, type Role } from './words.ts';

const SPECS: readonly Spec[] = [
  { id: 's-metrics', kind: 'METRICS_DEFINITIONS', ownerId: 'metrics' },
  { id: 's-api', kind: 'API_CONTRACTS', ownerId: 'api' },
  { id: 's-ui', kind: 'OTHER', ownerId: 'ui' },
];

const person = (id: string, ...roles: Role[]): Person => ({ id, roles });

/** One person for each part. */
const plain: World = {
  people: [
    person('pmo', 'PMO_LEAD'),
    person('product', 'PRODUCT_OWNER'),
    person('qaOwner', 'QA_TESTING_OWNER'),
    person('qa', 'QA_LEAD'),
    person('head', 'HEAD_OF_ENGINEERING'),
    person('engineer', 'ENGINEER'),
    person('engineer2', 'ENGINEER'),
    person('metrics', 'SPEC_OWNER'),
    person('api', 'SPEC_OWNER'),
    person('ui', 'SPEC_OWNER'),
    person('specsHead', 'HEAD_OF_SPECS'),
    person('viewer', 'VIEWER'),
  ],
  specs: SPECS,
};

/** Several holders of most roles, and PMO Leads with parts of their own. */
const crowded: World = {
  people: [
    ...plain.people,
    person('dual', 'PMO_LEAD', 'QA_LEAD', 'ENGINEER'),
    person('product2', 'PRODUCT_OWNER', 'SPEC_OWNER'),
    person('qaOwner2', 'QA_TESTING_OWNER', 'ADMIN'),
    person('specsHead2', 'HEAD_OF_SPECS', 'HEAD_OF_ENGINEERING'),
  ],
  specs: SPECS,
};

/** Few people, everybody with several roles. */
const small: World = {
  people: [
    person('pmo', 'PMO_LEAD', 'QA_TESTING_OWNER', 'HEAD_OF_SPECS'),
    person('product', 'PRODUCT_OWNER', 'PMO_LEAD', 'HEAD_OF_ENGINEERING'),
    person('engineer', 'ENGINEER', 'SPEC_OWNER', 'QA_LEAD'),
    person('metrics', 'SPEC_OWNER', 'ENGINEER'),
    person('viewer', 'VIEWER', 'ADMIN'),
  ],
  specs: SPECS.map((spec) => ({ ...spec, ownerId: spec.id === 's-ui' ? 'engineer' : 'metrics' })),
};

export const WORLDS: readonly World[] = [plain, crowded, small];

/** Somebody loses or gains a role, or a spec gets another owner. */
export function changedWorld(world: World, dice: Dice): World {
  const { people, specs } = world;
  const chosen = dice.of(people);
  const withRoles = (roles: readonly Role[]): World => ({
    people: people.map((one) => (one === chosen ? { ...one, roles } : one)),
    specs,
  });
  switch (dice.roll(3)) {
    case 0:
      return withRoles(chosen.roles.filter((_role, index) => index > 0 || chosen.id === 'pmo'));
    case 1:
      return withRoles([...new Set([...chosen.roles, dice.of(PROCESS_ROLES)])]);
    default: {
      const spec = dice.of(specs);
      const owners = people.filter(({ roles }) => roles.includes('SPEC_OWNER'));
      const ownerId = owners.length === 0 ? spec.ownerId : dice.of(owners).id;
      return { people, specs: specs.map((one) => (one === spec ? { ...one, ownerId } : one)) };
    }
  }
}
