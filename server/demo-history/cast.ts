import { type Directory, type DirectorySpec, findSpec } from '#domain/directory.ts';
import { PROCESS_ROLES } from '#domain/vocabulary.ts';
import { DEMO_PEOPLE, DEMO_SPECS, type DemoPerson } from '../demo-cast.ts';

/** Those of the demo organisation who take part in the process, by their account. */
export type Member =
  | 'pmo'
  | 'product'
  | 'qa-owner'
  | 'qa'
  | 'head-eng'
  | 'eng'
  | 'eng2'
  | 'metrics'
  | 'api'
  | 'ui-spec'
  | 'specs-head';

export type SpecKey = 'metrics' | 'api' | 'ui';

const SPEC_IDS: Record<SpecKey, string> = {
  metrics: 'demo-metrics-definitions',
  api: 'demo-api-contracts',
  ui: 'demo-ui-behaviour',
};

export const OWNER_OF_SPEC: Record<SpecKey, Member> = { metrics: 'metrics', api: 'api', ui: 'ui-spec' };

export function specIdOf(key: SpecKey): string {
  return SPEC_IDS[key];
}

export function personOf(member: Member): DemoPerson {
  const person = DEMO_PEOPLE.find(({ account }) => account === member);
  if (person === undefined) throw new Error(`Nobody of the demo organisation has the account ${member}.`);
  return person;
}

/** The directory as the organisation was made: sorted and shaped as the one that is read from the database. */
export function firstDirectory(): Directory {
  const byId = (one: { id: string }, other: { id: string }): number => (one.id < other.id ? -1 : 1);
  return {
    people: DEMO_PEOPLE.filter(({ roles }) => roles.some((role) => PROCESS_ROLES.includes(role)))
      .map(({ id, name, roles }) => ({ id, name, roles: [...roles] }))
      .sort(byId),
    specs: DEMO_SPECS.map((spec) => ({ ...spec })).sort(byId),
  };
}

export function specIn(directory: Directory, key: SpecKey): DirectorySpec {
  const spec = findSpec(directory, SPEC_IDS[key]);
  if (spec === null) throw new Error(`The demo registry has no ${SPEC_IDS[key]}.`);
  return spec;
}

export function withVersion(directory: Directory, specId: string, version: string): Directory {
  return { ...directory, specs: directory.specs.map((spec) => (spec.id === specId ? { ...spec, version } : spec)) };
}
