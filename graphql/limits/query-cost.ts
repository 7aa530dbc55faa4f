import type { ApolloServerPlugin } from '@apollo/server';
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  valueFromASTUntyped,
} from 'graphql';
import { FIELD_COSTS, USUAL_LIST } from './field-costs.ts';
import { MAX_PAGE_SIZE } from './page-size.ts';
import { tooComplex } from './too-complex.ts';
import { withDefaults } from './with-defaults.ts';

/** The dearest query that is answered: a fraction of a second of this process. */
export const MAX_COST = 100_000;

interface Asked {
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode | undefined;
  variables: Readonly<Record<string, unknown>>;
}

/** Refuses what would cost too much, before any resolver runs, and says in each answer what the query cost. */
export function queryCostLimit(): ApolloServerPlugin {
  return {
    requestDidStart: () => {
      let own: number | null = null;
      return Promise.resolve({
        didResolveOperation({ schema, document, operation, request }) {
          own = queryCost({ schema, document, operation, variables: request.variables ?? {} });
          if (own > MAX_COST) {
            const message = `The query costs ${own}, at most ${MAX_COST} are answered. Ask for smaller pages or fewer fields.`;
            return Promise.reject(tooComplex(message));
          }
          return Promise.resolve();
        },
        willSendResponse({ response: { body } }) {
          // A query that could not be read, or does not fit the schema, has no cost.
          if (own !== null && body.kind === 'single') {
            body.singleResult.extensions = { ...body.singleResult.extensions, cost: { own, limit: MAX_COST } };
          }
          return Promise.resolve();
        },
      });
    },
  };
}

/** What a valid query would cost to answer: its fields, times the objects that lists bring. Each fragment is counted once. */
export function queryCost({ schema, document, operation, variables: given }: Asked): number {
  const variables = withDefaults(operation, given);
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const fragmentCosts = new Map<string, number>();

  function costOf({ selections }: SelectionSetNode, type: GraphQLCompositeType): number {
    let cost = 0;
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) cost += costOfField(selection, type);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) cost += costOfFragment(selection.name.value);
      else cost += costOf(selection.selectionSet, compositeType(selection.typeCondition?.name.value) ?? type);
    }
    return cost;
  }

  function costOfFragment(name: string): number {
    const known = fragmentCosts.get(name);
    if (known !== undefined) return known;
    const fragment = fragments.get(name);
    const type = compositeType(fragment?.typeCondition.name.value);
    const cost = fragment === undefined || type === null ? 0 : costOf(fragment.selectionSet, type);
    fragmentCosts.set(name, cost);
    return cost;
  }

  function costOfField(node: FieldNode, type: GraphQLCompositeType): number {
    const field = fieldOf(type, node.name.value);
    if (field === null) return 1;
    const { own = 1, brings } = FIELD_COSTS[`${type.name}.${field.name}`] ?? {};
    const inner = getNamedType(field.type);
    if (node.selectionSet === undefined || !isCompositeType(inner)) return own;
    const count = pageSize(node, field, variables) ?? brings ?? (isList(field) ? USUAL_LIST : 1);
    return own + count * costOf(node.selectionSet, inner);
  }

  function compositeType(name: string | undefined): GraphQLCompositeType | null {
    const type = name === undefined ? undefined : schema.getType(name);
    return isCompositeType(type) ? type : null;
  }

  const root = operation === undefined ? undefined : schema.getRootType(operation.operation);
  return operation === undefined || root === undefined || root === null ? 0 : costOf(operation.selectionSet, root);
}

/** Null for the name of the type, which all have. */
function fieldOf(type: GraphQLCompositeType, name: string): GraphQLField<unknown, unknown> | null {
  if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
  if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  return isObjectType(type) || isInterfaceType(type) ? (type.getFields()[name] ?? null) : null;
}

function isList({ type }: GraphQLField<unknown, unknown>): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

/** What `first` will be, from the query, its variables or the schema; null where the field is no page. */
function pageSize(
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  variables: Readonly<Record<string, unknown>>,
): number | null {
  const argument = field.args.find((candidate) => candidate.name === 'first');
  if (argument === undefined) return null;
  const given = node.arguments?.find((candidate) => candidate.name.value === 'first')?.value;
  const size = (given === undefined ? null : valueFromASTUntyped(given, variables)) ?? argument.defaultValue;
  return typeof size === 'number' ? Math.min(Math.max(size, 1), MAX_PAGE_SIZE) : MAX_PAGE_SIZE;
}
