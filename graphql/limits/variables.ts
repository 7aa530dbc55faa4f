import type { ApolloServerPlugin } from '@apollo/server';
import {
  coerceInputValue,
  type GraphQLSchema,
  isInputType,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql';
import { badRequest, type InputProblem } from '#graphql/errors.ts';
import { pathText } from '#graphql/inputs/path-text.ts';

/** More would help nobody who has to mend them. */
const MOST_NAMED = 50;

/**
 * Refuses kinds of operation that the schema does not have, which the library would take for its own failure, and
 * variables of the wrong kind, naming every place; the library would name places in prose only, and repeat what was
 * sent, which may be a password.
 */
export function knownOperations(): ApolloServerPlugin {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation({ schema, operation, request }) {
          if (operation !== undefined && schema.getRootType(operation.operation) === undefined) {
            return Promise.reject(badRequest([{ path: 'query', message: `There is no ${operation.operation} here.` }]));
          }
          const problems = variableProblems(schema, operation, request.variables ?? {});
          return problems.length === 0 ? Promise.resolve() : Promise.reject(badRequest(problems));
        },
      }),
  };
}

/** Problems of the variables given, by path; the first part of a path is left out where it is an input of a command. */
export function variableProblems(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode | undefined,
  variables: Readonly<Record<string, unknown>>,
): InputProblem[] {
  const problems: InputProblem[] = [];
  for (const { variable, type: typeNode, defaultValue } of operation?.variableDefinitions ?? []) {
    const name = variable.name.value;
    const type = typeFromAST(schema, typeNode);
    if (!isInputType(type)) continue;
    const given = Object.hasOwn(variables, name) ? variables[name] : undefined;
    if (given === undefined || given === null) {
      const missing = isNonNullType(type) && (given === null || defaultValue === undefined);
      if (missing) problems.push({ path: name, message: 'A value is required.' });
      continue;
    }
    coerceInputValue(given, type, (place, _value, { message }) => {
      const path = [...place, ...fieldNamedIn(message)];
      if (problems.length < MOST_NAMED)
        problems.push({ path: pathText(name === 'input' ? path : [name, ...path]), message });
    });
  }
  return problems;
}

/** Of a field that is missing or unknown the library says the name in prose only, and the place of what it is in. */
function fieldNamedIn(message: string): string[] {
  const name = /^Field "([^"]+)"/.exec(message)?.[1];
  return name === undefined ? [] : [name];
}
