import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getOperationAST,
  Kind,
  OperationTypeNode,
  parse,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';
import { MAX_TOKENS } from '#graphql/limits/query-shape.ts';
import { type Attempted, attempted } from './denial.ts';

/** More in one request are refused anyhow. */
const MOST = 15;

/**
 * The commands in the body of a request that is denied before it is looked at; none when it has none, or is no query. No
 * more is read of it than which commands they are and what they are about.
 *
 * @param known the names of all commands
 */
export function commandsIn(body: unknown, known: ReadonlySet<string>): Attempted[] {
  const { query, operationName, variables } = isRecord(body) ? body : {};
  const document = typeof query === 'string' ? parsed(query) : null;
  if (document === null) return [];
  const operation = getOperationAST(document, typeof operationName === 'string' ? operationName : undefined);
  if (operation?.operation !== OperationTypeNode.MUTATION) return [];
  const given = isRecord(variables) ? variables : {};
  return fieldsOf(operation.selectionSet, fragmentsOf(document))
    .filter(({ name }) => known.has(name.value))
    .slice(0, MOST)
    .map((field) => attempted(field.name.value, argumentsOf(field, given)));
}

function parsed(query: string): DocumentNode | null {
  try {
    return parse(query, { maxTokens: MAX_TOKENS, noLocation: true });
  } catch {
    // No query, so no command either; whoever sent it is denied all the same.
    return null;
  }
}

function fragmentsOf({ definitions }: DocumentNode): Map<string, FragmentDefinitionNode> {
  const fragments = definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
}

/** Takes each fragment once, however often it is spread, and takes it out of `fragments`. */
function fieldsOf({ selections }: SelectionSetNode, fragments: Map<string, FragmentDefinitionNode>): FieldNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsOf(selection.selectionSet, fragments);
    const fragment = fragments.get(selection.name.value);
    if (fragment === undefined) return [];
    fragments.delete(selection.name.value);
    return fieldsOf(fragment.selectionSet, fragments);
  });
}

function argumentsOf(field: FieldNode, variables: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const given = field.arguments ?? [];
  return Object.fromEntries(given.map(({ name, value }) => [name.value, valueFromASTUntyped(value, variables)]));
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
