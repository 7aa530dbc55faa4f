import { describe, expect, it } from 'vitest';
import { formsOf } from '#domain/forms.ts';
import { DEFECT_RUN } from '#domain/templates/index.ts';
import { FULL_STORY, ordinaryWay, PLAIN_STORY, type Story } from '#domain/testing/ordinary-way.ts';
import { Play, START } from '#domain/testing/play.ts';
import { pathsOf, placeProblems } from './field-problems.ts';
import type { Field, Form } from './shown.ts';
import { differs, rowsOf, statementOf, type Typed, tidied, toEvidence, toTyped } from './typed-values.ts';
import { formOf, variantTitle } from './variants.ts';

const ZONE = 'America/New_York';

/** Every kind of field that no item of the defect run has in this mixture. */
const field = (name: string, kind: string, more: Partial<Field> = {}): Form['fields'][number] => ({
  name,
  label: name,
  kind,
  required: true,
  help: null,
  options: null,
  fixedValue: null,
  rows: null,
  columns: null,
  ...more,
});

describe('evidence typed into the forms of the defect run', () => {
  const stories: [string, Story][] = [
    ['everything that can be needed', FULL_STORY],
    ['nothing but the fix', PLAIN_STORY],
  ];
  it.each(stories)('is what the process takes, at each step with %s', (_what, story) => {
    const play = Play.reported();
    let forms = 0;
    for (const step of ordinaryWay(play.cast, START, story)) {
      if (step.act === 'submit') {
        const offered = formsOf(DEFECT_RUN, play.state, step.item);
        const form = formOf(offered, step.evidence);
        expect(form, step.item).not.toBeNull();
        const typed = tidied(form!, toTyped(form!, step.evidence, ZONE));
        const evidence = toEvidence(form!, typed, ZONE);
        expect(evidence, step.item).toEqual(step.evidence);
        expect(differs(form!, typed, toTyped(form!, step.evidence, ZONE))).toBe(false);
        forms += 1;
      }
      play.take(step);
    }
    expect(forms).toBe(19);
  });

  it.each(stories)('and left empty is refused at fields that are drawn, never elsewhere, with %s', (_what, story) => {
    const play = Play.reported();
    for (const step of ordinaryWay(play.cast, START, story)) {
      if (step.act === 'submit') {
        for (const form of formsOf(DEFECT_RUN, play.state, step.item)) {
          const empty = form.fields.some(({ fixedValue }) => fixedValue === null);
          if (!empty) continue;
          const refusal = play.refusal(step.who, play.submitsEvidence(step.item, toEvidence(form, {}, ZONE)));
          expect(refusal.code, `${step.item} ${form.variant}`).toBe('EVIDENCE_INVALID');
          const placed = placeProblems(refusal.fields, pathsOf(form, {}));
          expect(placed.elsewhere, `${step.item} ${form.variant}`).toEqual([]);
          expect(placed.at.size).toBeGreaterThan(0);
        }
      }
      play.take(step);
    }
  });
});

describe('what is typed', () => {
  const form: Form = {
    variant: 'default',
    fields: [
      field('area', 'text'),
      field('done', 'boolean'),
      field('sworn', 'boolean', { fixedValue: 'true' }),
      field('at', 'dateTime'),
      field('files', 'stringList'),
      field('note', 'longText', { required: false }),
      field('said', 'text', { fixedValue: '{area} is done, by {canonicalOwner}' }),
      field('checks', 'table', {
        rows: [{ area: 'report' }, { area: 'export' }],
        columns: [field('area', 'text'), field('result', 'text'), field('cases', 'stringList')],
      }),
      field('free', 'table', { columns: [field('metric', 'text'), field('exact', 'boolean')] }),
    ],
  };
  const typed: Typed = {
    area: '  churn ',
    done: 'false',
    at: '2026-03-01T14:00',
    files: ['a.ts', '', ' b.ts '],
    checks: [{ area: 'export', result: ' pass ', cases: 'one\n\n two ' }],
    free: [
      { metric: '', exact: '' },
      { metric: 'churn', exact: 'true' },
    ],
  };

  it('is sent in the shapes of its kinds: blanks dropped, given rows whole, instants in UTC, statements filled in', () => {
    expect(toEvidence(form, tidied(form, typed), ZONE)).toEqual({
      area: 'churn',
      done: false,
      sworn: null,
      at: '2026-03-01T19:00:00.000Z',
      files: ['a.ts', 'b.ts'],
      said: 'churn is done, by {canonicalOwner}',
      checks: [
        { area: 'report', result: null, cases: [] },
        { area: 'export', result: 'pass', cases: ['one', 'two'] },
      ],
      free: [{ metric: 'churn', exact: true }],
    });
  });

  it('is a declaration only once it was made', () => {
    expect(toEvidence(form, { sworn: 'true' }, ZONE)).toMatchObject({ sworn: true });
  });

  it('stays beside its given row when the rows come in another order', () => {
    const checks = {
      ...form.fields.find(({ name }) => name === 'checks')!,
      rows: [{ area: 'export' }, { area: 'new' }],
    };
    expect(rowsOf(checks, typed.checks)).toEqual([
      { area: 'export', result: ' pass ', cases: 'one\n\n two ' },
      { area: 'new' },
    ]);
  });

  it('leaves the gap of a statement open until its field is filled', () => {
    const said = form.fields.find(({ name }) => name === 'said')!;
    expect(statementOf(form, said, {})).toBe('{area} is done, by {canonicalOwner}');
  });

  it('has its problems where they are drawn: cells, entries, given cells at their table', () => {
    const problems = [
      { path: 'checks[1].result', message: 'Result is required.' },
      { path: 'checks[1].area', message: 'It is there twice.' },
      { path: 'checks', message: 'Name each area.' },
      { path: 'files[1]', message: 'Entry 2 is empty.' },
      { path: 'files[7]', message: 'Entry 8 is empty.' },
      { path: 'evidence', message: 'It is too large.' },
      { path: 'areas', message: 'This form has no such field.' },
    ];
    const { at, elsewhere } = placeProblems(problems, pathsOf(form, tidied(form, typed)));
    expect([...at]).toEqual([
      ['checks[1].result', 'Result is required.'],
      ['checks', 'It is there twice. Name each area.'],
      ['files[1]', 'Entry 2 is empty.'],
      ['files', 'Entry 8 is empty.'],
    ]);
    expect(elsewhere.map(({ path }) => path)).toEqual(['evidence', 'areas']);
  });
});

describe('where the author chooses', () => {
  const { state } = Play.in('FIX_SCOPE');
  const titles = (item: string) => formsOf(DEFECT_RUN, state, item).map(variantTitle);

  it('each form is called by its statement, its declaration, or what it asks for', () => {
    expect(titles('FS.3')).toEqual(['Expected values', '“no validation update required — … not affected”']);
    expect(titles('FS.4')).toEqual([
      '“openapi.yaml update required, scoped for same PR”',
      '“no API contract change — confirmed by API Contracts owner”',
    ]);
    expect(titles('T.1')[1]).toBe('No canonical spec covers this');
  });
});
