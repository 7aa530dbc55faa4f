import type { ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, type OperationDefinitionNode, valueFromASTUntyped, visit } from 'graphql';
import { badRequest } from '#graphql/errors.ts';
import { MAX_PAGE_SIZE, PAGE_SIZE_RULE } from './page-size.ts';
import { withDefaults } from './with-defaults.ts';

interface Asked {
  document: DocumentNode;
  operation: OperationDefinitionNode | undefined;
  variables: Readonly<Record<string, unknown>>;
}

/** Refuses pages of a size that none has, wherever in a query they stand, before any resolver runs. */
export function pageSizeLimit(): ApolloServerPlugin {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation({ document, operation, request }) {
          const right = pageSizesAreRight({ document, operation, variables: request.variables ?? {} });
          return right ? Promise.resolve() : Promise.reject(badRequest([{ path: 'first', message: PAGE_SIZE_RULE }]));
        },
      }),
  };
}

/** Whether each `first` of a valid query is one that a page can have. */
function pageSizesAreRight({ document, operation, variables }: Asked): boolean {
  const given = withDefaults(operation, variables);
  let right = true;
  visit(document, {
    Argument({ name, value }) {
      const size = name.value === 'first' ? valueFromASTUntyped(value, given) : null;
      if (typeof size === 'number' && (size < 1 || size > MAX_PAGE_SIZE)) right = false;
    },
  });
  return right;
}
