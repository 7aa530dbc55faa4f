import { randomUUID } from 'node:crypto';
import { sha256Of } from '#domain/canonical.ts';
import type { CommandEnvelope } from '#domain/commands.ts';
import { DEFECT_RUN, templateReference } from '#domain/templates/index.ts';
import type { ReportEnvelope } from '#workers/client/report.ts';
import { envelopeOf } from './organisation.ts';

export const REPORT_BODY = {
  observed: 'The total is one cent short.',
  expected: 'The total is the sum of the rounded lines.',
  stepsToReproduce: 'Add three lines of 0.335 and read the total.',
};

/** A report by the QA Lead. */
export function reportEnvelope(commandId: string = randomUUID(), title = 'Total is one cent short'): ReportEnvelope {
  return envelopeOf('qa', commandId, {
    type: 'REPORT_DEFECT',
    template: templateReference(DEFECT_RUN),
    timeScale: 3600,
    title,
    bodySha256: sha256Of(REPORT_BODY),
    specReference: { specId: 'spec-metrics', section: '3.2', version: '1.0' },
    proposedSeverity: 'HIGH',
  });
}

/** A report as it gets to the run: with its number. */
export function numberedReport(number: number, commandId: string = randomUUID()): CommandEnvelope {
  const report = reportEnvelope(commandId);
  return { ...report, command: { ...report.command, workItemId: String(number), number } };
}

/** A comment: accepted in every state, and once per command id. */
export function commentEnvelope(text: string, commandId: string = randomUUID(), actorId = 'engineer'): CommandEnvelope {
  return envelopeOf(actorId, commandId, { type: 'COMMENT', text });
}

/** A command that is refused: nobody may declare a state who is not PMO Lead (M-2). */
export function refusedEnvelope(commandId: string = randomUUID()): CommandEnvelope {
  return envelopeOf('engineer', commandId, { type: 'DECLARE_STATE', to: 'ROOT_CAUSE', deadlines: [] });
}
