import { RELEASED_TEMPLATES } from '#domain/templates/index.ts';
import type { QueryResolvers } from '#graphql/generated/resolver-types.ts';

export const processTemplates: NonNullable<QueryResolvers['processTemplates']> = () => RELEASED_TEMPLATES;
