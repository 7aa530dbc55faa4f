import type {
  ActionFormActionFragment,
  ActionFormItemFragment,
  ActionFormWorkItemFragment,
  PeopleQuery,
  ShownClosureStepFragment,
  ShownEscalationFragment,
  ShownFormFragment,
  ShownQuestionFragment,
  ShownRefusalFragment,
  SpecsQuery,
} from '#graphql/documents/graphql.ts';

/** What forms are drawn from: the shapes of the fragments in documents.ts. */
export type ShownWorkItem = ActionFormWorkItemFragment;
export type ShownItem = ActionFormItemFragment;
export type ShownAction = ActionFormActionFragment;
export type Declaration = ShownWorkItem['declarations'][number];
export type ShownEscalation = ShownEscalationFragment;
export type ShownClosureStep = ShownClosureStepFragment;
export type Form = ShownFormFragment;
export type Column = NonNullable<Form['fields'][number]['columns']>[number];
/** A field of a form, or a column of its table. */
export type Field = Column & Partial<Pick<Form['fields'][number], 'rows' | 'columns'>>;
export type Refusal = ShownRefusalFragment;
export type FieldProblem = Refusal['fields'][number];
export type ChoosablePerson = PeopleQuery['people'][number];
export type ChoosableSpec = SpecsQuery['specs'][number];
export type ShownQuestion = ShownQuestionFragment;
