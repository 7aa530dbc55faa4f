import { graphql } from '#graphql/documents/gql.ts';
import type { SpecRegistryQuery } from '#graphql/documents/graphql.ts';
import { query } from './query.ts';

export type RegisteredSpec = SpecRegistryQuery['specs'][number];
export type SpecOwner = SpecRegistryQuery['people'][number];

const SPEC_REGISTRY = graphql(`query SpecRegistry {
  specs { id path title version kind owner { id name roles } }
  people(role: SPEC_OWNER) { id name }
}`);

/** Every canonical spec, and who can own one. */
export const askSpecRegistry = () => query(SPEC_REGISTRY, {});
