import { finalSeverity } from './asides.ts';
import { OWNER_OF_SPEC, specIdOf } from './cast.ts';
import type { Step, Story } from './story.ts';

type Fields = Record<string, unknown>;

/** What happens after closing, in order (process.md 7). */
export function closingSteps(story: Story): Step[] {
  const { closing } = story;
  if (closing === undefined) throw new Error(`The story “${story.title}” does not tell how it was closed.`);
  const records: [step: string, record: Fields][] = [
    ['lessonsLearnt', lessonOf(story)],
    ['backlog', { closureEvidence: closureEvidence(story) }],
    ['changelog', entryOf(story)],
    ['validationSystem', validationChange(story)],
    ['knownDeviations', { notes: notesOf(story) }],
  ];
  const steps = records
    .slice(0, closing.done ?? records.length)
    .map(([step, record]): Step => ({ act: 'CLOSE_STEP', who: 'pmo', step, record }));
  if (steps.length < records.length) return steps;
  for (const { spec, answer } of closing.notes ?? []) {
    if (answer !== undefined)
      steps.push({ act: 'ANSWER_SPEC', who: OWNER_OF_SPEC[spec], kind: 'DEVIATION_NOTE', text: answer });
  }
  if (closing.improved !== undefined) {
    const { improved } = closing;
    const record = 'dropped' in improved ? { dropped: true, rationale: improved.dropped } : improved;
    steps.push({ act: 'CLOSE_STEP', who: 'pmo', step: 'improvement', record });
  }
  return steps;
}

function lessonOf({ closing, title, observed, cause }: Story): Fields {
  const lesson = closing?.lesson ?? '';
  if (typeof lesson === 'string') return { skipped: true, rationale: lesson };
  return { whatHappened: `${title}. ${observed}`, why: cause?.why, ...lesson };
}

function closureEvidence({ fix, proof }: Story): string {
  return `${fix?.behaviour} Verified in build ${proof?.build.replace(/^build /, '')}: ${proof?.method}`;
}

function entryOf(story: Story): Fields {
  const entry = story.closing?.entry ?? null;
  if (entry !== null) return { entry };
  const priority = finalSeverity(story) === 'LOW' ? 'P3' : 'P2';
  return { skipped: true, rationale: `${priority}, and nothing that customers would look for in the changelog.` };
}

function validationChange({ fix }: Story): Fields {
  if (fix === undefined || typeof fix.validation === 'string')
    return { skipped: true, rationale: 'No metric, expected value or severity assignment changed.' };
  const values = fix.validation.map(({ metric, newValue }) => `${metric} is ${newValue}`);
  return { change: `Expected values: ${values.join(', ')}. The count of metrics stays as it is.` };
}

function notesOf({ closing }: Story): Fields[] {
  return (closing?.notes ?? []).map(({ spec, note, decision, reason }) => ({
    specId: specIdOf(spec),
    note,
    decision,
    reason,
  }));
}
