import { graphql } from '#graphql/documents/gql.ts';

/** Spread `...ShownClosureStep` into the closure steps that are shown or done. */
graphql(`fragment ShownClosureStep on ClosureStep {
  key title mandatory done open deadline at record by { name }
  forms { ...ShownForm }
}`);

export const COMPLETE_CLOSURE_STEP = graphql(`mutation CompleteClosureStep($input: CompleteClosureStepInput!) {
  command: completeClosureStep(input: $input) { ...CommandAnswer }
}`);
