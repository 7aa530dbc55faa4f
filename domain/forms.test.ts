import { describe, expect, test } from 'vitest';
import { formsOf } from './forms.ts';
import { DEFECT_RUN } from './templates/index.ts';
import { AREAS, EXPECTED_VALUE, FIX_FILES } from './testing/evidence.ts';
import { FULL_STORY, PLAIN_STORY, type Story } from './testing/ordinary-way.ts';
import { Play } from './testing/play.ts';

describe('forms: all that are possible now, the first being the one to offer', () => {
  const variants = (play: Play, item: string) => formsOf(DEFECT_RUN, play.state, item).map((form) => form.variant);

  test.each([
    ['T.1', ['confirmed', 'noSpec']],
    ['RC.3', ['surface', 'none']],
    ['FS.3', ['affected', 'notAffected']],
    ['FS.4', ['changes', 'none']],
    ['T.2', ['default']],
    ['I.1', ['default']],
    ['none', []],
  ])('%s: the author chooses among %j', (item, expected) => {
    expect(variants(Play.reported(), item)).toEqual(expected);
  });

  test.each<[string, string, Story, string]>([
    ['FS.2', 'FIX_SCOPE', FULL_STORY, 'updates'],
    ['FS.2', 'FIX_SCOPE', PLAIN_STORY, 'none'],
    ['I.2', 'IMPLEMENTATION', FULL_STORY, 'updated'],
    ['I.2', 'IMPLEMENTATION', PLAIN_STORY, 'none'],
    ['I.3', 'IMPLEMENTATION', FULL_STORY, 'updated'],
    ['I.3', 'IMPLEMENTATION', PLAIN_STORY, 'none'],
    ['V.2', 'VERIFICATION', FULL_STORY, 'run'],
    ['V.2', 'VERIFICATION', PLAIN_STORY, 'none'],
    ['V.4', 'VERIFICATION', FULL_STORY, 'signOff'],
    ['V.4', 'VERIFICATION', { ...PLAIN_STORY, severity: 'MEDIUM' }, 'none'],
    ['V.4', 'VERIFICATION', { ...PLAIN_STORY, severity: 'CRITICAL' }, 'signOff'],
  ])('%s in %s with %j: recorded facts decide', (item, state, story, expected) => {
    expect(variants(Play.in(state, story), item)).toEqual([expected]);
  });
});

describe('a form holds all that is needed to fill it in', () => {
  test('statements are given, filled in where the system knows the words', () => {
    const fixed = (play: Play, item: string, variant: string) =>
      formsOf(DEFECT_RUN, play.state, item)
        .find((form) => form.variant === variant)
        ?.fields.find((field) => field.fixedValue !== null)?.fixedValue;
    expect(fixed(Play.in('FIX_SCOPE', PLAIN_STORY), 'FS.2', 'none')).toBe(
      'no spec update required — confirmed by Mette Dahl',
    );
    expect(fixed(Play.reported(), 'FS.3', 'notAffected')).toBe('no validation update required — {metric} not affected');
    expect(fixed(Play.reported(), 'FS.3', 'affected')).toBe('true');
    expect(fixed(Play.reported(), 'T.1', 'noSpec')).toBe('true');
    expect(fixed(Play.reported(), 'RC.3', 'none')).toBe('no regression surface beyond the fix location');
  });

  test('rows that an earlier item gives', () => {
    const rows = (play: Play, item: string) =>
      formsOf(DEFECT_RUN, play.state, item)[0]?.fields.find((field) => field.rows)?.rows;
    const play = Play.in('IMPLEMENTATION').write('I.1');
    expect(rows(play, 'I.4')).toEqual(FIX_FILES.map((file) => ({ file })));
    expect(rows(play, 'I.2')).toEqual([EXPECTED_VALUE]);
    expect(rows(Play.in('FIX_SCOPE'), 'FS.2')).toEqual([{ specId: 's-metrics' }, { specId: 's-ui' }]);
    expect(rows(Play.in('VERIFICATION'), 'V.3')).toEqual(AREAS.map((area) => ({ area })));
    expect(rows(Play.in('VERIFICATION', PLAIN_STORY), 'V.3')).toEqual([{ area: 'fix location' }]);
    expect(rows(Play.in('IMPLEMENTATION'), 'I.4')).toEqual([]);
  });

  test('kinds, options, columns, required and optional', () => {
    const [form] = formsOf(DEFECT_RUN, Play.in('VERIFICATION').state, 'V.2');
    expect(form?.fields.map(({ name, kind, required, options }) => [name, kind, required, options])).toEqual([
      ['result', 'choice', true, ['all pass', 'failed']],
      ['at', 'dateTime', true, null],
      ['details', 'longText', false, null],
    ]);
    const [checks] = formsOf(DEFECT_RUN, Play.in('VERIFICATION').state, 'V.3');
    expect(checks?.fields[0]?.columns?.map((column) => column.name)).toEqual(['area', 'testCases', 'method', 'result']);
    const [severity] = formsOf(DEFECT_RUN, Play.reported().state, 'T.2');
    expect(severity?.fields[0]?.options).toEqual(['CRITICAL', 'HIGH', 'MEDIUM', 'LOW']);
  });
});
