import { type OperationDefinitionNode, valueFromASTUntyped } from 'graphql';

/** The variables as they will be, with the operation's own defaults. */
export function withDefaults(
  operation: OperationDefinitionNode | undefined,
  variables: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const defaults: [string, unknown][] = (operation?.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
    defaultValue === undefined ? [] : [[variable.name.value, valueFromASTUntyped(defaultValue)]],
  );
  return { ...Object.fromEntries<unknown>(defaults), ...variables };
}
