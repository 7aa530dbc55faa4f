import { readFile } from 'node:fs/promises';
import path from 'node:path';
import ts from 'typescript';
import { NOT_YET, RULES } from './rules.ts';

/** What stands between the list of rules and the names of tests; both empty when all is well. */
export interface RuleCoverage {
  /** Rules that no test names. */
  untested: string[];
  /** Ids in names of tests that are no rule, with the file: a slip of the pen would hide a rule without a test. */
  unknown: string[];
}

const TEST_FILE = /\.test\.tsx?$/;
const ID = /(?<![\w-])(?:GI|A|G|S|M|TM|AU|C)-\d+[a-z]?(?![\w-])/g;
const NAMING = new Set(['it', 'test', 'describe']);
/** What these name does not run. */
const IDLE = new Set(['skip', 'todo', 'skipIf', 'fixme']);

/**
 * Which rules the names of tests mention. Only names count, not comments or what a test looks at: whoever reads a report
 * of tests is to find each rule there.
 *
 * @param files paths inside `root`, with `/`
 */
export async function ruleCoverage(root: string, files: readonly string[]): Promise<RuleCoverage> {
  const named = new Set<string>();
  const unknown: string[] = [];
  const rules = new Set([...RULES, ...Object.keys(NOT_YET)]);
  for (const file of files.filter((one) => TEST_FILE.test(one))) {
    const text = await readFile(path.join(root, file), 'utf8');
    for (const id of testNamesIn(file, text).flatMap((name) => name.match(ID) ?? [])) {
      named.add(id);
      if (!rules.has(id)) unknown.push(`${id} in ${file}`);
    }
  }
  return { untested: RULES.filter((rule) => !named.has(rule)), unknown: [...new Set(unknown)] };
}

/** Names of the tests and groups in a file that run, as written there: what a table puts into them is left out. */
function testNamesIn(file: string, text: string): string[] {
  const names: string[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isCallExpression(node)) {
      const kind = kindOf(node.expression);
      if (kind === 'idle') return;
      const [name] = node.arguments;
      if (kind === 'runs' && name !== undefined) names.push(...textsOf(name));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false));
  return names;
}

/** Of `it`, `test.each(…)`, `describe.skip` and the like: whether what it names runs; null for any other function. */
function kindOf(callee: ts.Expression): 'runs' | 'idle' | null {
  if (ts.isIdentifier(callee)) return NAMING.has(callee.text) ? 'runs' : null;
  if (ts.isPropertyAccessExpression(callee)) {
    const kind = kindOf(callee.expression);
    return kind === 'runs' && IDLE.has(callee.name.text) ? 'idle' : kind;
  }
  // The table of `it.each(table)(name, …)`, or of it.each`table`.
  if (ts.isCallExpression(callee)) return kindOf(callee.expression);
  if (ts.isTaggedTemplateExpression(callee)) return kindOf(callee.tag);
  return null;
}

function textsOf(name: ts.Expression): string[] {
  if (ts.isStringLiteralLike(name)) return [name.text];
  if (!ts.isTemplateExpression(name)) return [];
  return [name.head.text, ...name.templateSpans.map(({ literal }) => literal.text)];
}
