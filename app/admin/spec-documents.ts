import { graphql } from '#graphql/documents/gql.ts';

export const ADD_SPEC = graphql(`mutation AddSpec($input: AddSpecInput!) { spec: addSpec(input: $input) { id } }`);

export const EDIT_SPEC = graphql(`mutation EditSpec($input: EditSpecInput!) { spec: editSpec(input: $input) { id } }`);
