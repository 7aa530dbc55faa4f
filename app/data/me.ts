import { cache } from 'react';
import type { Person } from '#graphql/generated/resolver-types.ts';
import { type QueryDocument, query } from './query.ts';

interface MeResult {
  me: Pick<Person, 'name' | 'email' | 'roles' | 'timeZone'>;
}

export const ME: QueryDocument<MeResult, Record<string, never>> = `query Me {
  me { name email roles timeZone }
}`;

/** Who asks for the page; asked once for each page, however many of its parts want to know. */
export const askMe = cache(() => query(ME, {}));
