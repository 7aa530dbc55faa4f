import { type Client, WithStartWorkflowOperation } from '@temporalio/client';
import type { CommandEnvelope, ReportDefect } from '#domain/commands.ts';
import { decide } from '#domain/decide.ts';
import { findTemplate } from '#domain/templates/index.ts';
import {
  COMMAND_UPDATE,
  type CommandNotice,
  type RunAnswer,
  WORK_ITEM_RUN,
  type WorkItemRun,
} from '#workers/workflow/contract.ts';
import { freshRunInput } from '#workers/workflow/run-input.ts';
import type { Archive } from './archive.ts';
import { asked, exchange, outcomeInEvents } from './command-channel.ts';
import type { Deadline } from './deadline.ts';
import { RunUnavailableError } from './errors.ts';
import { failureOf } from './failure.ts';
import type { CommandOutcome } from './outcome.ts';
import { channelTo, type RunChannel, type RunTraffic } from './run-channel.ts';
import { runStart } from './run-start.ts';
import { toWorkflowId } from './workflow-id.ts';

/** A report before it has a number: `number` and `workItemId` are reserved here and need not be given. */
export type ReportEnvelope = Omit<CommandEnvelope, 'command'> & {
  command: Omit<ReportDefect, 'workItemId' | 'number'>;
};

type NumberedEnvelope = CommandEnvelope & { command: ReportDefect };

/** Opens a work item and starts its run, once per command id (decision 5). */
export async function report(
  client: Client,
  taskQueue: string,
  traffic: RunTraffic,
  archive: Archive,
  envelope: ReportEnvelope,
  deadline: Deadline,
): Promise<CommandOutcome> {
  const known = await outcomeInEvents(archive, numbered(envelope, 0), deadline);
  if (known !== null) return known;
  const refused = refusedAtOnce(envelope);
  if (refused !== null) return refused;

  const report = numbered(envelope, await asked(deadline, archive.reserveNumber(envelope.commandId)));
  const { workItemId, template, timeScale } = report.command;
  const handle = client.workflow.getHandle(toWorkflowId(workItemId));
  const startingBy = (workflowIdReusePolicy: 'REJECT_DUPLICATE' | 'ALLOW_DUPLICATE_FAILED_ONLY'): RunChannel => ({
    ...channelTo(workItemId, handle, report, traffic),
    send: (notice) =>
      client.workflow.executeUpdateWithStart<WorkItemRun, RunAnswer, [CommandEnvelope, CommandNotice]>(COMMAND_UPDATE, {
        updateId: report.commandId,
        args: [report, notice],
        startWorkflowOperation: new WithStartWorkflowOperation<WorkItemRun>(WORK_ITEM_RUN, {
          ...runStart(workItemId, taskQueue, freshRunInput(template, timeScale)),
          workflowIdConflictPolicy: 'USE_EXISTING',
          workflowIdReusePolicy,
        }),
      }),
  });

  try {
    return await exchange(startingBy('REJECT_DUPLICATE'), archive, workItemId, report, deadline);
  } catch (error) {
    if (failureOf(error) !== 'ended') throw error;
  }
  // The run has ended. Only one that nothing was reported to ends by failing, and may be begun again.
  const { status } = await deadline.within(
    handle.describe(),
    'The run of this report has ended and can’t be read. Send the report again.',
  );
  if (status.name !== 'FAILED') {
    throw new RunUnavailableError(
      `The run of work item ${workItemId} was ended from outside. An operator can take it up.`,
    );
  }
  return exchange(startingBy('ALLOW_DUPLICATE_FAILED_ONLY'), archive, workItemId, report, deadline);
}

/** The answer does not depend on the number: a refused report takes none and starts nothing. */
function refusedAtOnce(envelope: ReportEnvelope): CommandOutcome | null {
  const trial = numbered(envelope, 0);
  const decision = decide(findTemplate(envelope.command.template), null, trial, new Date().toISOString());
  return decision.accepted ? null : { kind: 'refused', refusal: decision.refusal, fingerprint: envelope.fingerprint };
}

function numbered(envelope: ReportEnvelope, number: number): NumberedEnvelope {
  return { ...envelope, command: { ...envelope.command, workItemId: String(number), number } };
}
