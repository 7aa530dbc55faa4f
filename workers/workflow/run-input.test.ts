import { describe, expect, test } from 'vitest';
import { DEFECT_RUN, templateReference } from '#domain/templates/index.ts';
import { commentEnvelope, numberedReport } from '#workers/testing/commands.ts';
import { Run } from './run.ts';
import { freshRunInput, upcastRunInput } from './run-input.ts';

const AT = '2026-01-05T09:00:00.000Z';
const NOW = { time: AT, task: 3 };

describe('decision 11: the input of a run is versioned', () => {
  test('what a run hands over is read again as it was, through JSON', () => {
    const run = new Run(freshRunInput(templateReference(DEFECT_RUN), 3600), DEFECT_RUN);
    run.command(numberedReport(1), NOW);
    run.command(commentEnvelope('A comment'), NOW);
    run.batchFailed();
    run.freeze('forked');
    const input = run.toInput();
    const read = upcastRunInput(JSON.parse(JSON.stringify(input)));
    expect(read).toEqual(input);
    expect(new Run(read, DEFECT_RUN).toStatus()).toEqual(run.toStatus());
  });

  test.each([null, 'text', {}, { schema: 2 }])('%j of another release is refused, not misread', (stored) => {
    expect(() => upcastRunInput(stored)).toThrow(TypeError);
  });
});

describe('decision 3: what a run hands over fits into one payload', () => {
  test('a full outbox and a full memory stay under a megabyte and a half', () => {
    const run = new Run(freshRunInput(templateReference(DEFECT_RUN), 3600), DEFECT_RUN);
    run.command(numberedReport(1), NOW);
    for (let index = 0; run.rejection(commentEnvelope('x'), { newToEvents: true }) === null; index += 1) {
      run.command(commentEnvelope(`Comment ${index} ${'x'.repeat(2_000)}`), NOW);
    }
    expect(run.rejection(commentEnvelope('x'), { newToEvents: true })).toBe('overloaded');
    expect(JSON.stringify(run.toInput()).length).toBeLessThan(1_500_000);
  });
});

describe('time never runs back in a chain', () => {
  test('an event is dated no earlier than the one before, whatever the clock says', () => {
    const run = new Run(freshRunInput(templateReference(DEFECT_RUN), 3600), DEFECT_RUN);
    run.command(numberedReport(1), NOW);
    run.command(commentEnvelope('Later'), { time: '2026-01-05T08:59:00.000Z', task: 8 });
    expect(run.batch(9).map(({ at }) => at)).toEqual([AT, AT]);
  });
});
