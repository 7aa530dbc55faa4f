import { type DocumentNode, type FragmentDefinitionNode, Kind, parse, type SelectionSetNode } from 'graphql';
import { MAX_TOKENS } from './query-shape.ts';

/** How often one field may be asked for at one place: each is compared with each other when the query is validated. */
const MAX_TIMES = 15;
/** Fields in all, those of a fragment each time that it is used. */
const MAX_FIELDS = 5_000;
/** Deeper is beyond every query; fragments that use themselves have no end. */
const DEEPEST = 32;

const TOO_OFTEN = `The query asks for one field more than ${MAX_TIMES} times at one place. Ask for it once.`;
const TOO_MUCH = `The query asks for more than ${MAX_FIELDS} fields, or nests without end. Ask for less, or in several requests.`;

/**
 * What is wrong with a query that says the same over and over, for people; null where nothing is. Looks at nothing but the
 * words, so that it can be asked before the schema is: validation takes the square of what is repeated.
 */
export function repetitionIn(text: string): string | null {
  let document: DocumentNode;
  try {
    document = parse(text, { maxTokens: MAX_TOKENS, noLocation: true });
  } catch {
    // Whoever answers queries says what is wrong with the words themselves.
    return null;
  }
  return repetitionOf(document);
}

/** As {@link repetitionIn}. */
export function repetitionOf({ definitions }: DocumentNode): string | null {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  let fields = 0;

  /** What all these ask for at one place, level by level: answers have one field there. */
  function look(sets: readonly SelectionSetNode[], depth: number): string | null {
    if (depth > DEEPEST) return TOO_MUCH;
    const below = new Map<string, { times: number; sets: SelectionSetNode[] }>();
    const used = new Set<string>();
    const open = [...sets];
    for (let set = open.pop(); set !== undefined; set = open.pop()) {
      for (const selection of set.selections) {
        fields += 1;
        if (fields > MAX_FIELDS) return TOO_MUCH;
        if (selection.kind === Kind.INLINE_FRAGMENT) open.push(selection.selectionSet);
        else if (selection.kind === Kind.FRAGMENT_SPREAD) {
          const fragment = fragments.get(selection.name.value);
          if (fragment === undefined || used.has(selection.name.value)) continue;
          used.add(selection.name.value);
          open.push(fragment.selectionSet);
        } else {
          const name = (selection.alias ?? selection.name).value;
          const field = below.get(name) ?? { times: 0, sets: [] };
          below.set(name, field);
          field.times += 1;
          if (field.times > MAX_TIMES) return TOO_OFTEN;
          if (selection.selectionSet !== undefined) field.sets.push(selection.selectionSet);
        }
      }
    }
    for (const { sets: inner } of below.values()) {
      const problem = inner.length === 0 ? null : look(inner, depth + 1);
      if (problem !== null) return problem;
    }
    return null;
  }

  for (const definition of definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION && definition.kind !== Kind.FRAGMENT_DEFINITION) continue;
    const problem = look([definition.selectionSet], 1);
    if (problem !== null) return problem;
  }
  return null;
}
