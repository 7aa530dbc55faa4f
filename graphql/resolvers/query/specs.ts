import type { QueryResolvers } from '#graphql/generated/resolver-types.ts';
import { listSpecs } from '#models/specs.ts';

export const specs: NonNullable<QueryResolvers['specs']> = () => listSpecs();
