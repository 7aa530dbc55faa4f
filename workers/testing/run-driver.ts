import { type Client, WithStartWorkflowOperation, type WorkflowHandle } from '@temporalio/client';
import type { CommandEnvelope } from '#domain/commands.ts';
import type { Directory } from '#domain/directory.ts';
import { DEFECT_RUN, templateReference } from '#domain/templates/index.ts';
import { toWorkflowId } from '#workers/client/workflow-id.ts';
import {
  COMMAND_UPDATE,
  type CommandNotice,
  DIRECTORY_CHANGED_SIGNAL,
  RECORDED_UPDATE,
  type RunAnswer,
  type RunStatus,
  STATUS_QUERY,
  WORK_ITEM_RUN,
  type WorkItemRun,
} from '#workers/workflow/contract.ts';
import { freshRunInput, type RunInput } from '#workers/workflow/run-input.ts';
import { numberedReport } from './commands.ts';

/** The input of a run that waits for its report, in real time. */
export function freshInput(changes: Partial<RunInput> = {}): RunInput {
  return { ...freshRunInput(templateReference(DEFECT_RUN), 3600), ...changes };
}

/** Speaks to one run directly, without the client's patience. */
export class RunDriver {
  readonly workItemId: string;
  readonly handle: WorkflowHandle<WorkItemRun>;

  constructor(
    readonly client: Client,
    readonly taskQueue: string,
    readonly number: number,
  ) {
    this.workItemId = String(number);
    this.handle = client.workflow.getHandle<WorkItemRun>(toWorkflowId(this.workItemId));
  }

  async start(input: RunInput): Promise<void> {
    await this.client.workflow.start<WorkItemRun>(WORK_ITEM_RUN, {
      workflowId: this.handle.workflowId,
      taskQueue: this.taskQueue,
      args: [input],
    });
  }

  /** Starts the run with its report, and waits for the record as the client does. */
  async report(
    report: CommandEnvelope = numberedReport(this.number),
    input: RunInput = freshInput(),
  ): Promise<RunAnswer> {
    const answer = await this.client.workflow.executeUpdateWithStart<
      WorkItemRun,
      RunAnswer,
      [CommandEnvelope, CommandNotice]
    >(COMMAND_UPDATE, {
      updateId: report.commandId,
      args: [report, { newToEvents: false }],
      startWorkflowOperation: new WithStartWorkflowOperation<WorkItemRun>(WORK_ITEM_RUN, {
        workflowId: this.handle.workflowId,
        taskQueue: this.taskQueue,
        args: [input],
        workflowIdConflictPolicy: 'USE_EXISTING',
        workflowIdReusePolicy: 'REJECT_DUPLICATE',
      }),
    });
    return this.#recorded(answer);
  }

  /** Sends a command and waits for the record as the client does. */
  async send(envelope: CommandEnvelope, newToEvents = false): Promise<RunAnswer> {
    return this.#recorded(await this.sendOnly(envelope, newToEvents));
  }

  /** Sends a command and asks nothing further. */
  sendOnly(envelope: CommandEnvelope, newToEvents = false): Promise<RunAnswer> {
    return this.handle.executeUpdate<RunAnswer, [CommandEnvelope, CommandNotice]>(COMMAND_UPDATE, {
      updateId: envelope.commandId,
      args: [envelope, { newToEvents }],
    });
  }

  async #recorded(answer: RunAnswer): Promise<RunAnswer> {
    if (answer.kind !== 'accepted' || answer.recorded) return answer;
    const recorded = await this.handle.executeUpdate<boolean, [number]>(RECORDED_UPDATE, { args: [answer.version] });
    return { ...answer, recorded };
  }

  async directoryChanged(directory: Directory): Promise<void> {
    await this.handle.signal(DIRECTORY_CHANGED_SIGNAL, directory);
  }

  status(): Promise<RunStatus> {
    return this.handle.query<RunStatus>(STATUS_QUERY);
  }

  async runId(): Promise<string> {
    return (await this.handle.describe()).runId;
  }
}
