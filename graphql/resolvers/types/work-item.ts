import { closureComplete, closureSteps } from '#domain/closure.ts';
import { criticalPath } from '#domain/critical-path.ts';
import { deadlineNaming } from '#domain/deadline-naming.ts';
import { declarationsFrom } from '#domain/declarations.ts';
import { gateOfState, workableGates } from '#domain/gates.ts';
import { canonicalOwnerId, reproductionOwner } from '#domain/owners.ts';
import { reversionsFrom } from '#domain/reversions.ts';
import { shownSeverity, stateTimer } from '#domain/timer.ts';
import type { WorkItemResolvers } from '#graphql/generated/resolver-types.ts';
import { recordOf } from '#graphql/record-of.ts';
import { templateOf } from '#graphql/template-of.ts';
import { byRecord } from './by-record.ts';
import { readClockLedger, readForecast } from './work-item-clocks.ts';
import { documentVersions } from './work-item-documents.ts';
import { events } from './work-item-events.ts';
import { reportText } from './work-item-report.ts';

export const WorkItem: WorkItemResolvers = {
  id: ({ id }) => id,
  card: async (parent, _args, context) => parent.card ?? (await recordOf(parent, context)).card,
  events,
  document: ({ id }, _args, { loaders }) => loaders.newestFilings.load(id),
  documentVersions,
  ...byRecord({
    version: ({ version }) => version,
    kind: ({ state }) => state.kind,
    template: ({ state }) => state.template.key,
    templateVersion: ({ state }) => state.template.version,
    slug: ({ state }) => state.slug,
    title: ({ state }) => state.title,
    observed: async (record, _args, context) => (await reportText(record, context))?.observed ?? null,
    expected: async (record, _args, context) => (await reportText(record, context))?.expected ?? null,
    stepsToReproduce: async (record, _args, context) => (await reportText(record, context))?.stepsToReproduce ?? [],
    state: ({ state }) => state.state,
    disposition: ({ state }) => state.disposition,
    closureComplete: (record) => closureComplete(templateOf(record), record.state),
    severity: ({ state }) => shownSeverity(state),
    severityConfirmed: ({ state }) => state.severity !== null,
    fixTarget: (record) => {
      const severity = shownSeverity(record.state);
      return severity === null ? null : templateOf(record).severities[severity].fixTarget;
    },
    reportedBy: ({ state }, _args, { loaders }) => loaders.people.load(state.reportedBy),
    createdAt: ({ state }) => state.createdAt,
    updatedAt: ({ state }) => state.updatedAt,
    spec: ({ state }, _args, { loaders }) => {
      const id = state.canonicalSpecId ?? state.report.specReference?.specId ?? null;
      return id === null ? null : loaders.specs.load(id);
    },
    engineeringOwner: ({ state }, _args, { loaders }) =>
      state.engineeringOwnerId === null ? null : loaders.people.load(state.engineeringOwnerId),
    reproductionOwner: ({ state }) => reproductionOwner(state),
    canonicalOwner: ({ state }, _args, { loaders }) => {
      const id = canonicalOwnerId(state);
      return id === null ? null : loaders.people.load(id);
    },
    timer: (record) => stateTimer(templateOf(record), record.state),
    visits: (record) => record.state.visits.map((visit) => ({ record, visit })),
    clockLedger: readClockLedger,
    forecast: readForecast,
    gate: (record) => {
      const gate = gateOfState(templateOf(record), record.state.state);
      return gate === null ? null : { record, gate };
    },
    workedOn: (record) =>
      record.state.disposition === 'ACTIVE'
        ? workableGates(templateOf(record), record.state.state).map((gate) => ({ record, gate }))
        : [],
    gates: (record, { keys }) =>
      templateOf(record)
        .gates.filter(({ key }) => !keys || keys.includes(key))
        .map((gate) => ({ record, gate })),
    nextActions: ({ id, nextActions }) => nextActions.map((action) => ({ workItemId: id, action })),
    criticalPath: (record) => criticalPath(templateOf(record), record.state),
    declarations: (record, _args, { now }) => declarationsFrom(templateOf(record), record.state, now),
    deadlineNaming: (record, _args, { now }) => deadlineNaming(templateOf(record), record.state, now),
    transitions: ({ id, state }) => state.transitions.map((one, index) => ({ ...one, workItemId: id, index })),
    reversions: (record) =>
      reversionsFrom(templateOf(record), record.state).map((reversion) => ({ record, reversion })),
    questions: (record) => record.state.questions.map((question) => ({ record, question })),
    escalations: (record) => record.state.escalations.map((escalation) => ({ record, escalation })),
    decisions: ({ state }) => state.decisions,
    delegations: ({ state }) => state.delegations,
    improvement: ({ state }) => state.improvement,
    duplicateOf: ({ state }, _args, { loaders }) =>
      state.duplicateOf === null ? null : loaders.workItems.load(state.duplicateOf),
    closureSteps: (record) => closureSteps(templateOf(record), record.state),
  }),
};
