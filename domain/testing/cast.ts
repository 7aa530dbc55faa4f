import type { Directory, DirectoryPerson, DirectorySpec } from '../directory.ts';
import type { Role } from '../vocabulary.ts';

/** The parts of a defect's ordinary way, by the names under which tests speak of them. */
export const CAST_MEMBERS = [
  'pmo',
  'product',
  'qaOwner',
  'qa',
  'headOfEngineering',
  'engineer',
  'secondEngineer',
  'metrics',
  'api',
  'uiSpec',
  'specsHead',
] as const;
export type CastMember = (typeof CAST_MEMBERS)[number];
export type CastSpec = 'metrics' | 'api' | 'ui';

/** Who plays, with the ids and names that they have where the test runs: fixed here, the database's over HTTP. */
export interface Cast {
  people: Record<CastMember, { id: string; name: string }>;
  specs: Record<CastSpec, { id: string }>;
}

const ROLES_OF: Record<CastMember, Role[]> = {
  pmo: ['PMO_LEAD'],
  product: ['PRODUCT_OWNER'],
  qaOwner: ['QA_TESTING_OWNER'],
  qa: ['QA_LEAD'],
  headOfEngineering: ['HEAD_OF_ENGINEERING'],
  engineer: ['ENGINEER'],
  secondEngineer: ['ENGINEER'],
  metrics: ['SPEC_OWNER'],
  api: ['SPEC_OWNER'],
  uiSpec: ['SPEC_OWNER'],
  specsHead: ['HEAD_OF_SPECS'],
};

/** The cast of tests that need no database. Ids are not names, so that no test passes by mistaking one for the other. */
export const CAST: Cast = {
  people: {
    pmo: { id: 'p-pmo', name: 'Petra Moss' },
    product: { id: 'p-product', name: 'Pavel Ostrov' },
    qaOwner: { id: 'p-qa-owner', name: 'Quentin Abel' },
    qa: { id: 'p-qa', name: 'Qiara Lund' },
    headOfEngineering: { id: 'p-head-eng', name: 'Hedda Engel' },
    engineer: { id: 'p-eng', name: 'Enzo Vardi' },
    secondEngineer: { id: 'p-eng2', name: 'Elsa Tveit' },
    metrics: { id: 'p-metrics', name: 'Mette Dahl' },
    api: { id: 'p-api', name: 'Aino Park' },
    uiSpec: { id: 'p-ui-spec', name: 'Ugo Serra' },
    specsHead: { id: 'p-specs-head', name: 'Stina Holm' },
  },
  specs: { metrics: { id: 's-metrics' }, api: { id: 's-api' }, ui: { id: 's-ui' } },
};

/** The directory of that organisation, every spec at version 1.0. */
export function castDirectory(cast: Cast = CAST): Directory {
  const spec = (id: string, path: string, title: string, kind: DirectorySpec['kind'], owner: CastMember) => ({
    id,
    path: `docs/specs/${path}`,
    title,
    version: '1.0',
    kind,
    ownerId: cast.people[owner].id,
  });
  return sorted({
    people: CAST_MEMBERS.map((member) => ({ ...cast.people[member], roles: [...ROLES_OF[member]] })),
    specs: [
      spec(cast.specs.metrics.id, 'metrics_definitions.md', 'Metrics Definitions', 'METRICS_DEFINITIONS', 'metrics'),
      spec(cast.specs.api.id, 'api_contracts.md', 'API Contracts', 'API_CONTRACTS', 'api'),
      spec(cast.specs.ui.id, 'ui_behaviour.md', 'UI Behaviour', 'OTHER', 'uiSpec'),
    ],
  });
}

/** The directory with that person added, or in place of the one of the same id. */
export function withPerson(directory: Directory, person: DirectoryPerson): Directory {
  return sorted({ ...directory, people: [...directory.people.filter((one) => one.id !== person.id), person] });
}

export function withoutPerson(directory: Directory, id: string): Directory {
  return { ...directory, people: directory.people.filter((person) => person.id !== id) };
}

/** The directory with other roles for somebody who is in it. */
export function withRoles(directory: Directory, id: string, roles: Role[]): Directory {
  return { ...directory, people: directory.people.map((person) => (person.id === id ? { ...person, roles } : person)) };
}

export function withSpec(directory: Directory, id: string, change: Partial<DirectorySpec>): Directory {
  return { ...directory, specs: directory.specs.map((spec) => (spec.id === id ? { ...spec, ...change } : spec)) };
}

export function withoutSpec(directory: Directory, id: string): Directory {
  return { ...directory, specs: directory.specs.filter((spec) => spec.id !== id) };
}

function sorted(directory: Directory): Directory {
  const byId = (one: { id: string }, other: { id: string }): number => (one.id < other.id ? -1 : 1);
  return { people: [...directory.people].sort(byId), specs: [...directory.specs].sort(byId) };
}
