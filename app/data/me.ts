import { cache } from 'react';
import { graphql } from '#graphql/documents/gql.ts';
import { query } from './query.ts';

const ME = graphql(`query Me {
  me { id name email roles timeZone }
}`);

/** Who asks for the page; asked once for each page, however many of its parts want to know. */
export const askMe = cache(() => query(ME, {}));
