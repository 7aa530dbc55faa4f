import { graphql } from '#graphql/documents/gql.ts';

/** Spread `...ShownQuestion` into the questions that are shown or answered. */
graphql(`fragment ShownQuestion on Question {
  id kind status open text askedAt deadline item answer answeredAt
  askedBy { id name }
  owner { role timeZones person { id name } }
  spec { id title }
  answeredBy { id name }
}`);

export const ASK_QUESTION = graphql(`mutation AskQuestion($input: AskQuestionInput!) {
  command: askQuestion(input: $input) { ...CommandAnswer }
}`);

export const RAISE_DISPUTE = graphql(`mutation RaiseDispute($input: ReasonInput!, $deadline: DateTime) {
  command: raiseDispute(input: $input, deadline: $deadline) { ...CommandAnswer }
}`);

export const FLAG_DELIVERY_RISK = graphql(`mutation FlagDeliveryRisk($input: FlagDeliveryRiskInput!) {
  command: flagDeliveryRisk(input: $input) { ...CommandAnswer }
}`);

export const ANSWER_QUESTION = graphql(`mutation AnswerQuestion($input: AnswerQuestionInput!) {
  command: answerQuestion(input: $input) { ...CommandAnswer }
}`);

export const RULE_ON_DISPUTE = graphql(`mutation RuleOnDispute($input: AnswerQuestionInput!) {
  command: ruleOnDispute(input: $input) { ...CommandAnswer }
}`);

export const WITHDRAW_QUESTION = graphql(`mutation WithdrawQuestion($input: AnswerQuestionInput!) {
  command: withdrawQuestion(input: $input) { ...CommandAnswer }
}`);

export const READDRESS_QUESTION = graphql(`mutation ReaddressQuestion($input: ReaddressQuestionInput!) {
  command: readdressQuestion(input: $input) { ...CommandAnswer }
}`);
