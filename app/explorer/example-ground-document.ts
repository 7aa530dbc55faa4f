import { graphql } from '#graphql/documents/gql.ts';

export const EXAMPLE_GROUND = graphql(`query ExampleGround { workItems(first: 1) { nodes { id } } }`);
