import type { QuestionResolvers } from '#graphql/generated/resolver-types.ts';

export const Question: QuestionResolvers = {
  askedBy: ({ askedBy }, _args, { loaders }) => loaders.people.load(askedBy),
  answeredBy: ({ answeredBy }, _args, { loaders }) => (answeredBy === null ? null : loaders.people.load(answeredBy)),
};
