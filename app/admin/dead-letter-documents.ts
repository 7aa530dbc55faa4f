import { graphql } from '#graphql/documents/gql.ts';
import type { DeadLettersQuery } from '#graphql/documents/graphql.ts';

/** What could not be sent; only for who may read it. */
export const DEAD_LETTERS = graphql(`query DeadLetters($after: String) {
  deadLetters(first: 20, after: $after) {
    nodes {
      id channel messageCount attempts lastError at
      person { id name email }
      messages { id text workItemId title }
    }
    pageInfo { endCursor hasNextPage }
  }
}`);

export const RESEND = graphql(`mutation ResendDelivery($input: ResendDeliveryInput!) {
  resendDelivery(input: $input) { id state }
}`);

export type DeadLetter = DeadLettersQuery['deadLetters']['nodes'][number];
