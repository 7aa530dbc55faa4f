import { sha256Of } from '#domain/canonical.ts';
import { criticalPath } from '#domain/critical-path.ts';
import { decide } from '#domain/decide.ts';
import { bodiesOfDocument, renderDocument } from '#domain/document.ts';
import type { WorkItemEvent } from '#domain/events.ts';
import { evolve, fold } from '#domain/evolve.ts';
import { gateOfState, missingParts } from '#domain/gates.ts';
import { addSeconds } from '#domain/instant.ts';
import { messagesOf } from '#domain/messages.ts';
import { nextActions } from '#domain/next-actions.ts';
import type { WorkItemState } from '#domain/state.ts';
import { envelope, Play } from '#domain/testing/play.ts';
import type { Report } from './report.ts';
import { median } from './statistics.ts';

const SIZES = [100, 500, 5_000] as const;
const RUNS = 150;

/** What happens over and over while a defect gets old: only talk, or a fix that is tried and asked about again and again. */
const AGES: { heading: string; grow: (play: Play) => void }[] = [
  { heading: 'remarks only', grow: (play) => remark(play) },
  {
    heading: 'every tenth a new revision, every tenth a question',
    grow: (play) => {
      play.write('V.1').must('qa', play.declines('V.1'));
      const deadline = addSeconds(play.now, 86_400);
      play.must('pmo', {
        type: 'ASK_QUESTION',
        text: 'What is different now?',
        ownerId: play.id('engineer'),
        deadline,
      });
      const asked = play.state.questions.at(-1)?.id ?? '';
      play.must('engineer', { type: 'ANSWER_QUESTION', id: asked, text: 'The divisor, in one more place.' });
      for (let remarks = 0; remarks < 6; remarks += 1) remark(play);
    },
  },
];

type Step = (subject: Subject) => unknown;

/** What is reckoned for each command, and for whoever looks: each a function of the state. */
const STEPS: Record<string, Step> = {
  'baseline: hashing one event': ({ event }) => sha256Of({ ...event, hash: '' }),
  decide: ({ play, sent }) => decide(play.template, play.state, sent, play.now),
  evolve: ({ play, event }) => evolve(play.template, play.state, event),
  'messages of the event': ({ play, after, event }) => messagesOf(play.template, play.state, after, event),
  'next actions': ({ play }) => nextActions(play.template, play.state),
  'missing parts of the gate': ({ play, gate }) => missingParts(play.template, play.state, gate),
  'critical path': ({ play }) => criticalPath(play.template, play.state),
  'Phase Gate Document': ({ play, bodies }) => renderDocument(play.template, play.state, bodies, []),
  'for contrast: fold of the whole history': ({ play }) => fold(play.template, play.events),
};

interface Subject {
  play: Play;
  /** The next command, and the event that it makes. */
  sent: ReturnType<typeof envelope>;
  event: WorkItemEvent;
  after: WorkItemState;
  gate: string;
  bodies: ReadonlyMap<string, Record<string, unknown>>;
}

/**
 * Deciding a command on a defect, and all that is derived from what it then is, while its history grows. A decision reads
 * the state and not the history, so that none of this should grow, but for what the state itself keeps of the past.
 */
export function benchProcess(report: Report): void {
  for (const { heading, grow } of AGES) {
    const subjects = SIZES.map((size) => subjectOf(size, grow));
    report.heading(`The process on one defect in VERIFICATION as its history grows: ${heading}`);
    report.row('', ...SIZES.map((size) => `${size} events`), 'ratio 5,000:500');
    for (const [label, step] of Object.entries(STEPS)) {
      const medians = mediansOf(subjects, step);
      report.row(label, ...medians.map(inWords), ratioOfLast(medians));
    }
    const sizes = subjects.map(({ play }) => JSON.stringify(play.state).length / 1024);
    report.row('size of the state', ...sizes.map((size) => `${size.toFixed(0)} kB`), ratioOfLast(sizes));
  }
}

/** The sizes take turns, so that all see the same machine; in microseconds. */
function mediansOf(subjects: readonly Subject[], step: Step): number[] {
  const each = subjects.map((): number[] => []);
  for (let run = 0; run < RUNS; run += 1) {
    for (const [index, subject] of subjects.entries()) {
      const started = performance.now();
      step(subject);
      each[index]?.push((performance.now() - started) * 1000);
    }
  }
  return each.map((values) => median(values));
}

/** A defect that waits for the Yes to V.1 after so many events. */
function subjectOf(size: number, grow: (play: Play) => void): Subject {
  const play = Play.in('VERIFICATION');
  while (play.events.length < size - 1) grow(play);
  play.write('V.1');
  const sent = envelope(play.id('qa'), play.confirms('V.1'), play.directory, { commandId: 'next' });
  const decision = decide(play.template, play.state, sent, play.now);
  if (!decision.accepted) throw new Error(decision.refusal.message);
  const gate = gateOfState(play.template, play.state.state)?.key ?? '';
  const bodies = new Map([...play.bodies].filter(([sha256]) => bodiesOfDocument(play.state).includes(sha256)));
  const after = evolve(play.template, play.state, decision.event);
  return { play, sent, event: decision.event, after, gate, bodies };
}

function remark(play: Play): void {
  play.must('engineer', { type: 'COMMENT', text: 'Looked into it again; nothing new since yesterday.' });
}

function inWords(microseconds: number): string {
  return microseconds < 1000 ? `${microseconds.toFixed(0)} µs` : `${(microseconds / 1000).toFixed(1)} ms`;
}

function ratioOfLast(values: readonly number[]): string {
  return ((values.at(-1) ?? Number.NaN) / (values.at(-2) ?? Number.NaN)).toFixed(2);
}
