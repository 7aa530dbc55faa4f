import { afterEach, describe, expect, it } from 'vitest';
import { type PlantedTree, plantTree } from './planted-tree.ts';
import { ruleCoverage } from './rule-coverage.ts';
import { RULES } from './rules.ts';

const trees: PlantedTree[] = [];
afterEach(async () => {
  for (const tree of trees.splice(0)) await tree.remove();
});

async function coverageOf(files: Record<string, string>) {
  const tree = await plantTree(files);
  trees.push(tree);
  return ruleCoverage(tree.root, Object.keys(files));
}

/** One test for each rule, in a file of its own. */
const whole = () =>
  Object.fromEntries(
    RULES.map((rule, at) => [`domain/rule-${at}.test.ts`, `it('keeps its word (${rule})', () => {});`]),
  );
const fileOf = (rule: string) => `domain/rule-${RULES.indexOf(rule)}.test.ts`;

describe('the check of rules without a test', () => {
  it('finds nothing where every rule is named', async () => {
    expect(await coverageOf(whole())).toEqual({ untested: [], unknown: [] });
  });

  it('finds the rule whose last test was renamed, whichever it is', async () => {
    for (const rule of RULES) {
      const renamed = { ...whole(), [fileOf(rule)]: "it('keeps its word', () => {});" };
      expect(await coverageOf(renamed)).toEqual({ untested: [rule], unknown: [] });
    }
  });

  it.each([
    ['a comment', '// {}\nit("keeps its word", () => {});'],
    ['what a test looks at', 'it("keeps its word", () => expect(rule).toBe("{}"));'],
    ['a test that is skipped', 'it.skip("keeps {}", () => {});'],
    ['a test in a group that is skipped', 'describe.skip("a group", () => { it("keeps {}", () => {}); });'],
    ['a test that is to come', 'test.todo("keeps {}");'],
    ['a longer id', 'it("keeps {}a and X{} and {}-b", () => {});'],
    ['another function', 'note("{}");'],
  ])('does not take %s for a test’s name', async (_what, text) => {
    const { untested } = await coverageOf({ ...whole(), [fileOf('G-7')]: text.replaceAll('{}', 'G-7') });
    expect(untested).toEqual(['G-7']);
  });

  it.each([
    ['a group', 'describe("{}", () => {});'],
    ['a table', 'it.each([1])("%s keeps {}", () => {});'],
    ['a table in text', 'it.each`a`("keeps {}", () => {});'],
    ['a template', 'test(`${what} keeps {} of ${whom}`, () => {});'],
    ['a test with options', 'test.concurrent("keeps {}", { timeout: 1 }, () => {});'],
    ['a browser test in a group', 'test.describe("{}", () => {});'],
  ])('takes the name of %s', async (_what, text) => {
    const tree = { ...whole(), [fileOf('G-7')]: text.replaceAll('{}', 'G-7') };
    expect(await coverageOf(tree)).toEqual({ untested: [], unknown: [] });
  });

  it('names ids that are no rule', async () => {
    const files = { ...whole(), 'app/odd.test.tsx': "it('keeps G-77 and GI-1', () => {});" };
    expect(await coverageOf(files)).toEqual({ untested: [], unknown: ['G-77 in app/odd.test.tsx'] });
  });

  it('reads names of tests only in files of tests', async () => {
    const { [fileOf('G-7')]: moved, ...others } = whole();
    expect((await coverageOf({ ...others, 'domain/g-7.ts': moved! })).untested).toEqual(['G-7']);
  });
});
