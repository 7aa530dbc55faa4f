import { describe, expect, it } from 'vitest';
import { sha256Of } from '#domain/canonical.ts';
import { verifyChain } from '#domain/chain.ts';
import { closureComplete } from '#domain/closure.ts';
import type { Command, CommandEnvelope } from '#domain/commands.ts';
import { decide } from '#domain/decide.ts';
import type { Directory } from '#domain/directory.ts';
import type { WorkItemEvent } from '#domain/events.ts';
import { distilEvidence } from '#domain/evidence.ts';
import { evolve } from '#domain/evolve.ts';
import { itemFlags, itemStatus, itemTemplate } from '#domain/gates.ts';
import { addSeconds, dayOf } from '#domain/instant.ts';
import { nextActions } from '#domain/next-actions.ts';
import type { Refusal } from '#domain/refusal.ts';
import type { NamedDeadline, SpecReference, WorkItemState } from '#domain/state.ts';
import { DEFECT_RUN, templateReference } from '#domain/templates/index.ts';
import { stateTimer } from '#domain/timer.ts';
import type { Answer, Role, Severity, Verdict } from '#domain/vocabulary.ts';
import type { Actor, StoryFacts, StoryStep } from './step.ts';
import { STORY } from './story.ts';

const ROLES: Record<Actor, Role> = {
  pmo: 'PMO_LEAD',
  product: 'PRODUCT_OWNER',
  'qa-owner': 'QA_TESTING_OWNER',
  qa: 'QA_LEAD',
  'head-eng': 'HEAD_OF_ENGINEERING',
  eng: 'ENGINEER',
  eng2: 'ENGINEER',
  metrics: 'SPEC_OWNER',
  api: 'SPEC_OWNER',
};

const DIRECTORY: Directory = {
  people: Object.entries(ROLES).map(([id, role]) => ({ id, name: `Name of ${id}`, roles: [role] })),
  specs: [
    spec('api-contracts', 'docs/specs/api_contracts.md', 'API_CONTRACTS', 'api'),
    spec('metrics-definitions', 'docs/specs/metrics_definitions.md', 'METRICS_DEFINITIONS', 'metrics'),
  ],
};

function spec(id: string, path: string, kind: 'API_CONTRACTS' | 'METRICS_DEFINITIONS', ownerId: string) {
  return { id, path, title: id, version: '1.0', kind, ownerId };
}

const START = '2026-03-02T09:00:00.000Z';

/** What the API makes of an input before the process decides. */
function toCommand({ mutation }: StoryStep, input: Record<string, unknown>): Command {
  const item = input.item as string;
  switch (mutation) {
    case 'reportDefect': {
      const { observed, expected, stepsToReproduce } = input;
      return {
        type: 'REPORT_DEFECT',
        workItemId: '1',
        number: 1,
        template: templateReference(DEFECT_RUN),
        timeScale: 3600,
        title: input.title as string,
        bodySha256: sha256Of({ observed, expected, stepsToReproduce }),
        specReference: input.specReference as SpecReference,
        proposedSeverity: input.proposedSeverity as Severity,
      };
    }
    case 'submitEvidence': {
      const template = itemTemplate(DEFECT_RUN, item);
      if (template === null) throw new Error(`The story speaks of ${item}, which Defect Run 1.0 does not have.`);
      return {
        type: 'SUBMIT_EVIDENCE',
        item,
        evidence: distilEvidence(template, input.evidence as Record<string, unknown>),
      };
    }
    case 'confirmGateItem':
      return {
        type: 'CONFIRM_GATE_ITEM',
        item,
        revision: input.revision as number,
        answer: input.answer as Answer,
        reason: (input.reason as string | undefined) ?? null,
      };
    case 'validateGateItem':
      return {
        type: 'VALIDATE_GATE_ITEM',
        item,
        revision: input.revision as number,
        verdict: input.verdict as Verdict,
        reason: (input.reason as string | undefined) ?? null,
      };
    case 'declareState':
      return {
        type: 'DECLARE_STATE',
        to: input.to as string,
        deadlines: (input.deadlines as Partial<NamedDeadline>[]).map((named) => ({
          ownerId: named.ownerId ?? null,
          role: named.role ?? null,
          deadline: named.deadline ?? '',
        })),
      };
    case 'completeClosureStep':
      return {
        type: 'COMPLETE_CLOSURE_STEP',
        step: input.step as string,
        record: input.record as Record<string, unknown>,
      };
    case 'comment':
      return { type: 'COMMENT', text: input.text as string };
  }
}

interface Played {
  step: StoryStep;
  before: WorkItemState | null;
  after: WorkItemState | null;
  refusal: Refusal | null;
}

/** The story through the process itself, a minute from step to step. */
function play(): { events: WorkItemEvent[]; played: Played[] } {
  const events: WorkItemEvent[] = [];
  const played: Played[] = [];
  let state: WorkItemState | null = null;
  for (const [index, step] of STORY.flatMap((chapter) => chapter.steps).entries()) {
    const now = addSeconds(START, 60 * index);
    const facts: StoryFacts = {
      person: (actor) => ({ id: actor, name: `Name of ${actor}` }),
      apiContracts: { id: 'api-contracts', version: '1.0' },
      today: dayOf(now),
      inHours: (hours) => addSeconds(now, 3600 * hours),
    };
    const envelope: CommandEnvelope = {
      commandId: `command-${index}`,
      fingerprint: `fingerprint-${index}`,
      actorId: step.actor,
      expectedVersion: state?.version ?? null,
      directory: DIRECTORY,
      actorToday: dayOf(now),
      provenAt: now,
      command: toCommand(step, step.input(facts)),
    };
    const before: WorkItemState | null = state;
    const decision = decide(DEFECT_RUN, before, envelope, now);
    if (decision.accepted) {
      events.push(decision.event);
      state = evolve(DEFECT_RUN, before, decision.event);
    }
    played.push({ step, before, after: state, refusal: decision.accepted ? null : decision.refusal });
  }
  return { events, played };
}

const { events, played } = play();
const last = played.at(-1)?.after ?? null;

describe('the story of the example, played through the process', () => {
  it('is accepted where it is to be accepted, and refused where it shows a refusal', () => {
    const told = played.map(({ step, refusal }) => ({ tells: step.tells, code: refusal?.code, rule: refusal?.rule }));
    const meant = played.map(({ step }) => ({ tells: step.tells, code: step.refused?.code, rule: step.refused?.rule }));
    expect(told).toEqual(meant);
    expect(meant.filter(({ code }) => code !== undefined)).not.toHaveLength(0);
  });

  it('GI-3: ends in CLOSED with each of the 19 gate items passed', () => {
    expect(last).toMatchObject({ state: 'CLOSED', disposition: 'CLOSED', severity: 'CRITICAL' });
    const statuses = DEFECT_RUN.gates.flatMap((gate) =>
      gate.items.map((item) => [item.key, last && itemStatus(DEFECT_RUN, last, item.key)]),
    );
    expect(statuses).toHaveLength(19);
    expect(statuses.filter(([, status]) => status !== 'PASSED')).toEqual([]);
  });

  it('tells each step in the state that its chapter names', () => {
    const chapters = STORY.flatMap((chapter) => chapter.steps.map(() => chapter.state));
    expect(played.map(({ before }) => before?.state ?? 'TRIAGE')).toEqual(chapters);
  });

  it('GI-1, GI-2: whoever must move next is known after every step but the last', () => {
    for (const { after } of played.slice(0, -1)) {
      if (after === null) throw new Error('A work item is there from the first step on.');
      expect(nextActions(DEFECT_RUN, after)).not.toEqual([]);
    }
    expect(last && nextActions(DEFECT_RUN, last)).toEqual([]);
  });

  it('process.md 7: completes the five closure steps in their order, each opened by the one before', () => {
    const completed = events.flatMap((event) => (event.type === 'CLOSURE_STEP_COMPLETED' ? [event.payload.step] : []));
    expect(completed).toEqual(DEFECT_RUN.closureSteps.map(({ key }) => key));
    expect(last && closureComplete(DEFECT_RUN, last)).toBe(true);
    expect(last?.state).toBe('CLOSED');
  });

  it('TM-2: the severity that the Product Owner assigns shortens the time', () => {
    const limits = played
      .filter(({ after }) => after?.state === 'TRIAGE')
      .map(({ after }) => after && stateTimer(DEFECT_RUN, after).limitSeconds);
    expect([limits[0], limits.at(-1)]).toEqual([24 * 3600, 2 * 3600]);
  });

  it('S-3, S-5: leaves no remark but that no repository is connected', () => {
    const items = DEFECT_RUN.gates.flatMap((gate) => gate.items.map((item) => item.key));
    const flags = items.flatMap((key) => (last === null ? [] : itemFlags(DEFECT_RUN, last, key)));
    expect(flags).toEqual([expect.stringContaining('unverified: no repository is connected')]);
  });

  it('leaves an unbroken chain', () => {
    expect(verifyChain('1', events, last && { version: last.version, hash: last.head })).toBeNull();
  });
});
