import { describe, expect, test } from 'vitest';
import type { ZodType } from 'zod';
import { canonicalJson } from '#domain/canonical.ts';
import { verifyChain } from '#domain/chain.ts';
import { closureComplete } from '#domain/closure.ts';
import type { Command, CommandEnvelope } from '#domain/commands.ts';
import { decide } from '#domain/decide.ts';
import { documentDueAt, nextDueInstant } from '#domain/due.ts';
import type { WorkItemEvent } from '#domain/events.ts';
import { evolve, fold } from '#domain/evolve.ts';
import { addSeconds, type Instant, latest, toMillis } from '#domain/instant.ts';
import { nextActions } from '#domain/next-actions.ts';
import type { WorkItemState } from '#domain/state.ts';
import { DEFECT_RUN, findTemplate } from '#domain/templates/index.ts';
import { limitSeconds } from '#domain/timer.ts';
import {
  commentInput,
  confirmGateItemInput,
  declareStateInput,
  reportDefectInput,
  submitEvidenceInput,
  validateGateItemInput,
} from '#graphql/inputs/commands.ts';
import {
  changeSeverityInput,
  completeClosureStepInput,
  delegateInput,
  nameDeadlinesInput,
  namePersonInput,
  reasonInput,
  withdrawInput,
} from '#graphql/inputs/decisions.ts';
import {
  answerQuestionInput,
  askQuestionInput,
  flagDeliveryRiskInput,
  raiseDisputeInput,
  readdressQuestionInput,
} from '#graphql/inputs/questions.ts';
import { MOST_DEMO_DEFECTS } from '../environment-variables.ts';
import { chanceOf } from './chance.ts';
import { filingsOf } from './filings.ts';
import { type History, historyOf } from './history.ts';
import { atWork } from './office-hours.ts';
import { STORIES } from './stories/index.ts';
import { timelineOf } from './timeline.ts';

/** A Tuesday noon, a Saturday night, and the morning on which a year begins. */
const MOMENTS = ['2026-11-24T11:00:00.000Z', '2026-11-21T23:40:00.000Z', '2027-01-01T08:00:00.000Z'];
const PROCESS_MEMBERS = [
  'pmo',
  'product',
  'qa-owner',
  'qa',
  'head-eng',
  'eng',
  'eng2',
  'metrics',
  'api',
  'ui-spec',
].concat('specs-head');

const played = new Map<string, History>();
function historyAt(now: string): History {
  const history = played.get(now) ?? historyOf({ seed: 'test', now, stories: STORIES, firstNumber: 1 });
  played.set(now, history);
  return history;
}

const isOfClock = ({ type }: WorkItemEvent): boolean =>
  ['LIMIT_WARNED', 'LIMIT_BREACHED', 'ACTION_OVERDUE', 'DOCUMENT_LATE'].includes(type);
const dueOf = ({ payload }: WorkItemEvent): Instant | null => ('dueAt' in payload ? payload.dueAt : null);
const eventsOf = (history: History): WorkItemEvent[] => history.workItems.flatMap(({ events }) => events);
const tally = (values: readonly string[]): Record<string, number> =>
  values.reduce<Record<string, number>>((counts, value) => ({ ...counts, [value]: (counts[value] ?? 0) + 1 }), {});

describe.each(MOMENTS)('the demo history at %s', (now) => {
  test('every command is accepted by the process at its instant, and none of its rules is passed by', () => {
    const { workItems, commands } = historyAt(now);
    for (const { workItemId, events } of workItems) {
      let state: WorkItemState | null = null;
      for (const event of events) {
        if (event.commandId !== null) {
          const sent = commands.find((one) => one.workItemId === workItemId && one.seq === event.seq);
          const envelope = sent?.envelope as CommandEnvelope;
          expect(decide(DEFECT_RUN, state, envelope, event.at)).toEqual({ accepted: true, event });
        }
        state = evolve(DEFECT_RUN, state, event);
      }
    }
    expect(commands).toHaveLength(eventsOf(historyAt(now)).filter(({ commandId }) => commandId !== null).length);
  });

  test('each is what a page could have sent: the input fits its form, trimmed and short enough', () => {
    const forms: Record<Exclude<Command['type'], 'NAME_REPRODUCTION_OWNER'>, ZodType> = {
      REPORT_DEFECT: reportDefectInput,
      SUBMIT_EVIDENCE: submitEvidenceInput,
      CONFIRM_GATE_ITEM: confirmGateItemInput,
      VALIDATE_GATE_ITEM: validateGateItemInput,
      DECLARE_STATE: declareStateInput,
      RAISE_REVERSION: reasonInput,
      NAME_DEADLINES: nameDeadlinesInput,
      ASK_QUESTION: askQuestionInput,
      RAISE_DISPUTE: raiseDisputeInput,
      FLAG_DELIVERY_RISK: flagDeliveryRiskInput,
      ANSWER_QUESTION: answerQuestionInput,
      RULE_ON_DISPUTE: answerQuestionInput,
      WITHDRAW_QUESTION: answerQuestionInput,
      READDRESS_QUESTION: readdressQuestionInput,
      CHANGE_SEVERITY: changeSeverityInput,
      DECIDE_DEFECT: reasonInput,
      RECLASSIFY: reasonInput,
      WITHDRAW: withdrawInput,
      DELEGATE: delegateInput,
      REPLACE_ENGINEERING_OWNER: namePersonInput,
      COMPLETE_CLOSURE_STEP: completeClosureStepInput,
      RESPOND_TO_ESCALATION: answerQuestionInput,
      COMMENT: commentInput,
    };
    const sent = new Set<string>();
    for (const { envelope, input } of historyAt(now).commands) {
      const given = { ...input, commandId: envelope.commandId };
      const form = forms[envelope.command.type as keyof typeof forms];
      expect(form.parse(given)).toEqual(given);
      sent.add(envelope.command.type);
    }
    const unused = Object.keys(forms).filter((type) => !sent.has(type));
    expect(unused).toEqual(['READDRESS_QUESTION']);
  });

  test('nothing lies in the future, time goes on, and chains are whole', () => {
    for (const { workItemId, events, state } of historyAt(now).workItems) {
      const instants = events.map(({ at }) => at);
      expect([...instants].sort()).toEqual(instants);
      expect(instants.at(-1)?.localeCompare(now)).toBe(-1);
      expect(verifyChain(workItemId, events, { version: state.version, hash: state.head })).toBeNull();
      expect(canonicalJson(fold(findTemplate(state.template), events))).toBe(canonicalJson(state));
    }
    const first = historyAt(now).workItems[0]?.events[0]?.at ?? now;
    expect(first > addSeconds(now, -70 * 24 * 3600) && first < addSeconds(now, -42 * 24 * 3600)).toBe(true);
  });

  test('TM-5: the clock has done everything that was due before each act and before now, a millisecond after it was', () => {
    for (const { state, events, story } of historyAt(now).workItems) {
      let before: WorkItemState | null = null;
      for (const event of events) {
        const due = before === null ? null : nextDueInstant(DEFECT_RUN, before);
        const seen = [story.title, event.seq, event.type, due === null || due >= event.at || due === dueOf(event)];
        expect(seen).toEqual([story.title, event.seq, event.type, true]);
        if (isOfClock(event)) {
          const instants: Instant[] = [addSeconds(dueOf(event) ?? now, 0.001), before?.updatedAt ?? now];
          expect(event.at).toBe(latest(instants));
        }
        before = evolve(DEFECT_RUN, before, event);
      }
      const due = nextDueInstant(DEFECT_RUN, state);
      expect(due === null || due >= now).toBe(true);
    }
  });

  test('TM-3, TM-4: a few limits were breached, all but one answered in writing and in time; a handful was overdue', () => {
    const { workItems } = historyAt(now);
    const counts = tally(eventsOf(historyAt(now)).map(({ type }) => type));
    expect(counts).toMatchObject({ LIMIT_BREACHED: 6, ESCALATION_ANSWERED: 5 });
    expect(counts.LIMIT_WARNED).toBeGreaterThan(counts.LIMIT_BREACHED ?? 0);
    expect(counts.ACTION_OVERDUE).toBeGreaterThan(5);
    expect(counts.ACTION_OVERDUE).toBeLessThan(25);
    const raised = workItems.flatMap(({ state }) => state.escalations.filter(({ needsResponse }) => needsResponse));
    const late = raised.filter(({ respondedAt, respondBy }) => (respondedAt ?? now) > (respondBy ?? ''));
    expect(late).toEqual([]);
    const owed = workItems.flatMap(({ state }) =>
      nextActions(DEFECT_RUN, state).filter(({ kind }) => kind === 'RESPOND'),
    );
    expect(owed).toHaveLength(1);
    expect(owed[0]?.owner).toMatchObject({ role: 'HEAD_OF_ENGINEERING', personId: 'demo-head-eng' });
  });

  test('all bodies that events promise are there, and no others', () => {
    const { bodies } = historyAt(now);
    const promised = eventsOf(historyAt(now)).flatMap((event) => {
      if (event.type === 'DEFECT_REPORTED') return [event.payload.bodySha256];
      return event.type === 'EVIDENCE_SUBMITTED' ? [event.payload.sha256] : [];
    });
    expect([...new Set(promised)].sort()).toEqual([...bodies.keys()].sort());
  });

  test('all states and severities are there, with repaired and unrepaired setbacks', () => {
    const { workItems } = historyAt(now);
    expect(tally(workItems.map(({ state }) => state.state))).toEqual({
      TRIAGE: 10,
      ROOT_CAUSE: 5,
      FIX_SCOPE: 4,
      IMPLEMENTATION: 5,
      VERIFICATION: 4,
      CLOSED: 15,
    });
    expect(tally(workItems.map(({ story }) => story.severity))).toEqual({ CRITICAL: 6, HIGH: 14, MEDIUM: 15, LOW: 8 });
    expect(tally(workItems.map(({ state }) => state.disposition))).toEqual({
      ACTIVE: 26,
      CLOSED: 15,
      WITHDRAWN: 1,
      RECLASSIFIED: 1,
    });
    const events = eventsOf(historyAt(now));
    const of = (test: (event: WorkItemEvent) => boolean) => events.filter(test).length;
    expect(of((event) => event.type === 'GATE_ITEM_CONFIRMED' && event.payload.answer === 'NO')).toBe(5);
    expect(of((event) => event.type === 'GATE_ITEM_VALIDATED' && event.payload.verdict === 'FAIL')).toBe(7);
    expect(of((event) => event.type === 'EVIDENCE_SUBMITTED' && event.payload.negative)).toBeGreaterThan(3);
    expect(of((event) => event.type === 'EVIDENCE_SUBMITTED' && event.payload.revision > 1)).toBeGreaterThan(5);
    expect(of((event) => event.type === 'EVIDENCE_SUBMITTED' && event.payload.flags.length > 0)).toBeGreaterThan(0);
    expect(of((event) => event.type === 'COMMENTED')).toBeGreaterThan(8);
    expect(of((event) => event.type === 'DIRECTORY_CHANGED')).toBeGreaterThan(3);
  });

  test('M-3, GI-5, A-3 to A-5, TM-6, M-6: what people did beside the gates is there', () => {
    const happened = eventsOf(historyAt(now)).map((event) => {
      if (event.type === 'QUESTION_ASKED') return event.payload.kind;
      return event.type === 'STATE_REVERTED' ? event.payload.reversion : event.type;
    });
    expect(tally(happened)).toMatchObject({
      SCOPE_QUESTION: 2,
      REGRESSION: 4,
      DEADLINES_NAMED: 6,
      QUESTION: 6,
      DISPUTE: 2,
      DELIVERY_RISK: 2,
      DISPUTE_RULED: 1,
      QUESTION_WITHDRAWN: 1,
      SEVERITY_CHANGED: 2,
      PART_DELEGATED: 2,
      ENGINEERING_OWNER_REPLACED: 1,
      DEFECT_DECIDED: 1,
      WITHDRAWN: 1,
      RECLASSIFIED: 1,
    });
    const { workItems } = historyAt(now);
    const questions = workItems.flatMap(({ state }) => state.questions);
    const missing = questions.filter(({ kind }) => kind === 'SPEC_MISSING').map(({ status }) => status);
    expect(tally(missing)).toEqual({ ANSWERED: 2, OPEN: 1 });
    const duplicate = workItems.find(({ state }) => state.disposition === 'WITHDRAWN')?.state.duplicateOf;
    expect(workItems.find(({ workItemId }) => workItemId === duplicate)?.state.disposition).toBe('ACTIVE');
  });

  test('process.md 7, C-1, C-2: most of what is closed is complete, one is under way, one awaits a spec’s owner', () => {
    const closed = historyAt(now).workItems.filter(({ state }) => state.disposition === 'CLOSED');
    const rest = closed.filter(({ state }) => !closureComplete(DEFECT_RUN, state));
    const owed = rest.flatMap(({ state }) => nextActions(DEFECT_RUN, state).map(({ kind }) => kind));
    expect(owed.sort()).toEqual(['ANSWER', 'CLOSE_STEP']);
    const improvements = closed.filter(({ state }) => state.improvement !== null);
    const settled = improvements.map(({ state }) => state.closureSteps.improvement?.record);
    expect(settled.filter((record) => record === undefined)).toHaveLength(1);
    expect(settled.filter((record) => record !== undefined && 'templateVersion' in record)).toHaveLength(1);
    expect(settled.filter((record) => record !== undefined && 'dropped' in record)).toHaveLength(1);
  });

  test('the registry only ever rises, and every spec has changed', () => {
    const raised = eventsOf(historyAt(now))
      .flatMap((event) =>
        event.type === 'GATE_ITEM_VALIDATED'
          ? (event.payload.settled.specVersions ?? []).map((one) => ({ ...one, at: event.at }))
          : [],
      )
      .sort((one, other) => one.at.localeCompare(other.at));
    for (const spec of ['demo-metrics-definitions', 'demo-api-contracts', 'demo-ui-behaviour']) {
      const minors = raised.filter(({ specId }) => specId === spec).map(({ version }) => Number(version.split('.')[1]));
      expect(minors.length).toBeGreaterThan(0);
      expect(minors).toEqual(minors.map((_, index) => index + 1));
    }
  });

  test('limits were kept but where a visit is told to have been slow', () => {
    for (const { state, story } of historyAt(now).workItems) {
      const late = state.visits.flatMap(({ state: visited, enteredAt, leftAt }) => {
        const limit = limitSeconds(DEFECT_RUN, visited, story.severity);
        return limit !== null && leftAt !== null && leftAt > addSeconds(enteredAt, limit) ? [visited] : [];
      });
      const told = (story.slow ?? []).filter((visited) => limitSeconds(DEFECT_RUN, visited, story.severity) !== null);
      expect([story.title, late]).toEqual([story.title, told]);
    }
  });

  test('people work in their office hours, but for what can’t wait', () => {
    const acts = historyAt(now)
      .workItems.filter(({ story }) => story.severity !== 'CRITICAL')
      .flatMap(({ events }) => events.filter(({ actorId }) => actorId !== null));
    const inside = acts.filter(({ actorId, at }) =>
      atWork(actorId?.replace('demo-', '') as 'pmo', Date.parse(at) / 1000),
    );
    expect(inside.length / acts.length).toBeGreaterThan(0.85);
  });

  test('boards are alive: everybody who can owe something does, mostly ahead of time, some of it overdue', () => {
    const active = historyAt(now).workItems.filter(({ state }) => state.disposition === 'ACTIVE');
    const actions = active.flatMap(({ state }) => nextActions(DEFECT_RUN, state));
    expect([...new Set(actions.map(({ owner }) => owner.personId))].sort()).toEqual(
      PROCESS_MEMBERS.map((member) => `demo-${member}`).sort(),
    );
    const closed = historyAt(now).workItems.filter(({ state }) => state.disposition === 'CLOSED');
    const closing = closed.flatMap(({ state }) => nextActions(DEFECT_RUN, state));
    expect(closing.filter(({ deadline }) => deadline <= now)).toEqual([]);
    const overdue = actions.filter(({ deadline }) => deadline <= now).length;
    expect(overdue).toBeGreaterThan(2);
    expect(overdue).toBeLessThan(actions.length / 3);
    const soon = actions.filter(({ deadline }) => deadline > now && deadline <= addSeconds(now, 24 * 3600)).length;
    expect(soon).toBeGreaterThan(8);
    const kinds = tally([...actions, ...closing].map(({ kind }) => kind));
    for (const kind of ['SUPPLY', 'CONFIRM', 'VALIDATE', 'REPAIR', 'ANSWER'])
      expect([kind, (kinds[kind] ?? 0) > 2]).toEqual([kind, true]);
    expect(kinds).toMatchObject({ DECLARE: 1, RULE: 1, DECIDE: 1, CLOSE_STEP: 1, IMPROVE: 1 });
  });
});

test('it fits into the past whenever an installation is started', () => {
  for (let hour = 0; hour < 8 * 24; hour += 7) {
    const now = addSeconds('2026-12-24T00:10:00.000Z', hour * 3600);
    for (const story of STORIES) {
      const steps = timelineOf(story, now, chanceOf('test'));
      expect(steps.map(({ at }) => at)).toEqual(steps.map(({ at }) => at).sort());
      expect((steps.at(-1)?.at ?? now) < now).toBe(true);
    }
  }
});

describe.each(MOMENTS)('the documents at %s', (now) => {
  test('GI-4: filed once for each version at most, after what they show; too late only where that was noticed', () => {
    const history = historyAt(now);
    const filings = filingsOf(history, now, chanceOf('test'));
    expect(new Set(filings.map(({ workItemId, version }) => `${workItemId}:${version}`)).size).toBe(filings.length);
    const lags: number[] = [];
    for (const { workItemId, state, events } of history.workItems) {
      const own = filings.filter((filing) => filing.workItemId === workItemId);
      expect(own.at(-1)).toMatchObject({ version: state.version, head: state.head });
      for (const { version, filedAt } of own) {
        expect(filedAt > (events[version - 1]?.at ?? now) && filedAt < now).toBe(true);
      }
      const known = own.at(-1)?.lags ?? [];
      expect(known).toHaveLength(state.transitions.length);
      lags.push(...known);
      const late = state.transitions.flatMap(({ at }, index) => {
        const filedAt = toMillis(at) + (known[index] ?? 0) * 1000;
        return filedAt > toMillis(documentDueAt(at)) ? [index] : [];
      });
      const noticed = events.flatMap((event) => (event.type === 'DOCUMENT_LATE' ? [event.payload.transition] : []));
      expect(noticed).toEqual(late);
    }
    lags.sort((one, other) => one - other);
    expect(lags.at(Math.floor(lags.length * 0.95))).toBeLessThan(2);
    expect(lags.at(-1)).toBe(26 * 60);
    const slow = lags.filter((lag) => lag > 60).length;
    expect(slow >= 3 && slow < 9).toBe(true);
  });
});

describe('deterministic', () => {
  const [now = ''] = MOMENTS;
  const bytesOf = (history: History) => canonicalJson([eventsOf(history), [...history.bodies]]);

  test('the same seed and instant make the same history, to the byte', () => {
    const again = historyOf({ seed: 'test', now, stories: STORIES, firstNumber: 1 });
    expect(bytesOf(again)).toBe(bytesOf(historyAt(now)));
  });

  test('another seed or number makes another', () => {
    const other = historyOf({ seed: 'other', now, stories: STORIES, firstNumber: 1 });
    expect(bytesOf(other)).not.toBe(bytesOf(historyAt(now)));
    const later = historyOf({ seed: 'test', now, stories: STORIES.slice(0, 2), firstNumber: 500 });
    expect(later.workItems.map(({ workItemId }) => workItemId)).toEqual(['500', '501']);
  });

  test('any number of the first stories can be made, and the first ten show every state', () => {
    expect(STORIES).toHaveLength(MOST_DEMO_DEFECTS);
    for (const count of [1, 5, 10]) {
      const { workItems } = historyOf({ seed: 'test', now, stories: STORIES.slice(0, count), firstNumber: 1 });
      expect(workItems).toHaveLength(count);
    }
    expect(new Set(STORIES.slice(0, 10).map(({ stands }) => stands.in)).size).toBe(6);
  });
});

test('a story that the process refuses is an error that names it', () => {
  const [story] = STORIES;
  if (story === undefined) throw new Error('There are no stories.');
  const wrong = { ...story, setbacks: [{ item: 'T.2', ended: 'REVISED' as const, said: { severity: 'DIRE' } }] };
  const play = () => historyOf({ seed: 'test', now: MOMENTS[0] ?? '', stories: [wrong], firstNumber: 1 });
  expect(play).toThrow(story.title);
});
