import { ApolloArmor } from '@escape.tech/graphql-armor';
import type { GraphQLError, ValidationContext, ValidationRule } from 'graphql';
import { tooComplex } from './too-complex.ts';

/** Callers are promised twelve levels; the description of the schema, which tools ask for, has fifteen. */
const MAX_DEPTH = 16;
const MAX_ALIASES = 15;
const MAX_DIRECTIVES = 30;
/** A work item with everything in it takes some five hundred; validation takes the square of what is said over and over. */
export const MAX_TOKENS = 2000;

type Reject = (context: ValidationContext | null, error: GraphQLError) => void;

/** Reports in the words and with the code of the contract, in place of the library's own. */
function reject(message: string): { onReject: Reject[]; propagateOnRejection: false } {
  return { onReject: [(context) => context?.reportError(tooComplex(message))], propagateOnRejection: false };
}

/** Rules on the shape of a query: how deep, how many aliases and directives. What it costs to answer is judged apart. */
export function queryShapeRules(): ValidationRule[] {
  const armor = new ApolloArmor({
    maxDepth: {
      n: MAX_DEPTH,
      flattenFragments: true,
      ignoreIntrospection: false,
      ...reject(`The query nests deeper than ${MAX_DEPTH} levels. Ask for less at once.`),
    },
    maxAliases: {
      n: MAX_ALIASES,
      ...reject(`The query has more than ${MAX_ALIASES} aliases. Send several requests.`),
    },
    maxDirectives: {
      n: MAX_DIRECTIVES,
      ...reject(`The query has more than ${MAX_DIRECTIVES} directives. Ask for less at once.`),
    },
    // Left to others: the parser counts tokens itself, and the library's cost knows no variables and no sizes of lists.
    maxTokens: { enabled: false },
    costLimit: { enabled: false },
    blockFieldSuggestion: { enabled: false },
  });
  return armor.protect().validationRules;
}
