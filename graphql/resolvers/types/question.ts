import { questionDeadline, questionOwner } from '#domain/questions.ts';
import type { QuestionResolvers } from '#graphql/generated/resolver-types.ts';
import { templateOf } from '#graphql/template-of.ts';

export const Question: QuestionResolvers = {
  id: ({ question }) => question.id,
  kind: ({ question }) => question.kind,
  open: ({ question }) => question.status === 'OPEN',
  status: ({ question }) => question.status,
  text: ({ question }) => question.text,
  askedBy: ({ question }, _args, { loaders }) => loaders.people.load(question.askedBy),
  askedAt: ({ question }) => question.askedAt,
  owner: ({ record, question }) => questionOwner(record.state, question),
  deadline: ({ record, question }) => questionDeadline(templateOf(record), record.state, question),
  item: ({ question }) => question.item,
  spec: ({ question }, _args, { loaders }) => (question.specId === null ? null : loaders.specs.load(question.specId)),
  answer: ({ question }) => question.answer,
  answeredBy: ({ question }, _args, { loaders }) =>
    question.answeredBy === null ? null : loaders.people.load(question.answeredBy),
  answeredAt: ({ question }) => question.answeredAt,
};
