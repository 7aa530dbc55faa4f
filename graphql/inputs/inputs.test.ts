import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import {
  commentInput,
  confirmGateItemInput,
  declareStateInput,
  reportDefectInput,
  submitEvidenceInput,
} from './commands.ts';
import { filterInput, pageInput } from './lists.ts';
import { parseInput } from './parse-input.ts';

const ID = '0b8f1c1e-6a52-4c53-9a6e-0d6c8f6f7a10';

const REPORT = {
  commandId: ID,
  title: 'Total is one cent short',
  observed: 'The total is one cent short.',
  expected: 'The total is the sum of the lines.',
  specReference: { specId: 'spec-metrics', section: '3.2', version: '1.0' },
  stepsToReproduce: ['Add three lines of 0.335.'],
};
const ON_ITEM = { commandId: ID, workItemId: '42', item: 'T.1' };

/** Paths of the problems that an input is refused for. */
function problems(read: () => unknown): string[] {
  try {
    read();
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    expect(error.extensions.code).toBe('BAD_USER_INPUT');
    return (error.extensions.fields as { path: string; message: string }[]).map(({ path, message }) => {
      expect(message).not.toBe('');
      return path;
    });
  }
  throw new Error('The input was accepted.');
}
const ofReport = (changes: object) => problems(() => parseInput(reportDefectInput, { ...REPORT, ...changes }));

describe('a defect report (M-1)', () => {
  it('is composed, trimmed and filled up with null', () => {
    const report = parseInput(reportDefectInput, {
      ...REPORT,
      title: '  Cafe\u0301 total ',
      observed: 'One\r\ntwo\rthree\n',
      commandId: ID.toUpperCase(),
    });
    expect(report).toMatchObject({
      commandId: ID,
      title: 'Café total',
      observed: 'One\ntwo\nthree',
      noSpecFound: false,
      proposedSeverity: null,
    });
  });

  it('takes objects without a prototype, as GraphQL makes them', () => {
    const bare = Object.assign(Object.create(null) as object, REPORT);
    expect(parseInput(reportDefectInput, bare).title).toBe(REPORT.title);
  });

  it.each([
    ['empty', { title: '' }],
    ['blank', { title: ' \t ' }],
    ['too long', { title: 'x'.repeat(201) }],
    ['of two lines', { title: 'one\ntwo' }],
    ['with a NUL', { title: 'a\u0000b' }],
    ['with a mark that turns text', { title: 'a\u202Eb' }],
    ['with a character of no width', { title: 'a\u200Bb' }],
    ['with half of a character', { title: 'a\uD800b' }],
  ])('is refused with a title that is %s', (_what, changes) => {
    expect(ofReport(changes)).toEqual(['title']);
  });

  it('takes a title of 200 characters, counted as people count', () => {
    expect(parseInput(reportDefectInput, { ...REPORT, title: '𝒳'.repeat(200) }).title).toHaveLength(400);
  });

  it.each([
    ['observed', { observed: 'x'.repeat(10_001) }, ['observed']],
    ['expected', { expected: '' }, ['expected']],
    ['no steps', { stepsToReproduce: [] }, ['stepsToReproduce']],
    ['an empty step', { stepsToReproduce: ['one', ' '] }, ['stepsToReproduce[1]']],
    ['too many steps', { stepsToReproduce: Array.from({ length: 101 }, () => 'x') }, ['stepsToReproduce']],
    ['an unprintable character', { observed: 'a\u0007b' }, ['observed']],
    ['a commandId that is no UUID', { commandId: '42' }, ['commandId']],
    ['an empty section', { specReference: { ...REPORT.specReference, section: '' } }, ['specReference.section']],
    ['neither a spec nor noSpecFound', { specReference: null }, ['specReference']],
    ['a spec and noSpecFound', { noSpecFound: true }, ['specReference']],
  ])('is refused with %s', (_what, changes, paths) => {
    expect(ofReport(changes)).toEqual(paths);
  });

  it('is refused with every problem named', () => {
    expect(ofReport({ title: '', observed: '', commandId: 'x' }).sort()).toEqual(['commandId', 'observed', 'title']);
  });

  it('takes "no canonical spec was found"', () => {
    expect(
      parseInput(reportDefectInput, { ...REPORT, specReference: null, noSpecFound: true }).specReference,
    ).toBeNull();
  });
});

describe('commands on a work item', () => {
  it('take a blank reason for none, so that the process can ask for it (G-3)', () => {
    const input = parseInput(confirmGateItemInput, { ...ON_ITEM, revision: 1, answer: 'NO', reason: '  ' });
    expect(input).toMatchObject({ reason: null, expectedVersion: null });
  });

  it('refuse a reason of more than 4,000 characters', () => {
    const input = { ...ON_ITEM, revision: 1, answer: 'NO', reason: 'x'.repeat(4_001) };
    expect(problems(() => parseInput(confirmGateItemInput, input))).toEqual(['reason']);
  });

  it('refuse a negative version and an empty work item', () => {
    const input = { commandId: ID, workItemId: '', expectedVersion: -1, text: 'x' };
    expect(problems(() => parseInput(commentInput, input)).sort()).toEqual(['expectedVersion', 'workItemId']);
  });

  it.each([
    ['more than 64 kB', { a: 'x'.repeat(65_537) }],
    ['half of a character', { a: '\uD800' }],
    ['endless nesting', { a: JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`) as unknown }],
  ])('refuse evidence with %s', (_what, evidence) => {
    expect(problems(() => parseInput(submitEvidenceInput, { ...ON_ITEM, evidence }))).toEqual(['evidence']);
  });

  it('hand evidence on as it came: its hash covers what was sent', () => {
    const evidence = JSON.parse('{"a":" Cafe\u0301 ","__proto__":{"b":1}}') as Record<string, unknown>;
    expect(JSON.stringify(parseInput(submitEvidenceInput, { ...ON_ITEM, evidence }).evidence)).toBe(
      JSON.stringify(evidence),
    );
  });

  it('want one of ownerId and role with each deadline (GI-2)', () => {
    const deadline = '2026-03-01T14:00:00.000Z';
    const deadlines = [{ deadline }, { deadline, ownerId: 'a', role: 'QA_LEAD' }, { deadline, role: 'QA_LEAD' }];
    const input = { commandId: ID, workItemId: '42', to: 'FIX_SCOPE', deadlines };
    expect(problems(() => parseInput(declareStateInput, input))).toEqual(['deadlines[0]', 'deadlines[1]']);
  });
});

describe('lists', () => {
  it.each([0, -1, 201, 1_000_000])('refuse pages of %i, and never cut them', (first) => {
    expect(problems(() => parseInput(pageInput(50), { first }))).toEqual(['first']);
  });

  it('take pages of 1 and 200, and their own size where none or null is given', () => {
    const sizes = [1, 200, null, undefined].map((first) => parseInput(pageInput(50), { first }).first);
    expect(sizes).toEqual([1, 200, 50, 50]);
  });

  it('refuse filters that are too long', () => {
    const filter = { text: 'x'.repeat(201), states: Array.from({ length: 101 }, () => 'TRIAGE') };
    expect(problems(() => parseInput(filterInput, filter)).sort()).toEqual(['states', 'text']);
  });
});
