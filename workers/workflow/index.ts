export { documentFiler } from './document-filer.ts';

import {
  ApplicationFailure,
  allHandlersFinished,
  CancellationScope,
  condition,
  continueAsNew,
  defineQuery,
  defineSignal,
  defineUpdate,
  log,
  setHandler,
  TemporalFailure,
  workflowInfo,
} from '@temporalio/workflow';
import type { CommandEnvelope } from '#domain/commands.ts';
import type { Directory } from '#domain/directory.ts';
import type { TemplateReference } from '#domain/state.ts';
import type { ProcessTemplate } from '#domain/template.ts';
import { findTemplate, templateReference } from '#domain/templates/index.ts';
import {
  COMMAND_UPDATE,
  type CommandNotice,
  DIRECTORY_CHANGED_SIGNAL,
  RECORDED_UPDATE,
  type RunAnswer,
  type RunStatus,
  STATUS_QUERY,
  WRITE_AGAIN_SIGNAL,
} from './contract.ts';
import { startLoops } from './loops.ts';
import { thisMoment } from './moment.ts';
import { Run } from './run.ts';
import { type HistoryLimits, upcastRunInput } from './run-input.ts';

export { reconcile } from './reconcile.ts';

const commandUpdate = defineUpdate<RunAnswer, [CommandEnvelope, CommandNotice]>(COMMAND_UPDATE);
const recordedUpdate = defineUpdate<boolean, [number]>(RECORDED_UPDATE);
const directoryChangedSignal = defineSignal<[Directory]>(DIRECTORY_CHANGED_SIGNAL);
const writeAgainSignal = defineSignal(WRITE_AGAIN_SIGNAL);
const statusQuery = defineQuery<RunStatus>(STATUS_QUERY);

/** The run of one work item, for any process template: wires messages and loops to `Run`, and hands over in time. */
export async function workItemRun(stored: unknown): Promise<void> {
  const input = upcastRunInput(stored);
  const run = new Run(input, releasedTemplate(input.template));

  setHandler(
    commandUpdate,
    (envelope) => {
      const answer = guarded(() => run.command(envelope, thisMoment()));
      if (answer.kind !== 'accepted') return answer;
      return { ...answer, recorded: run.isRecorded(answer.version), event: run.waitingEvent(answer.version) };
    },
    {
      validator: (envelope: CommandEnvelope, notice: CommandNotice) => {
        const rejection = run.rejection(envelope, notice);
        if (rejection !== null) throw ApplicationFailure.nonRetryable('The run does not take this in.', rejection);
      },
    },
  );
  // Asking is what makes the next task, in which the record can be written (see `Outbox`).
  setHandler(recordedUpdate, async (version) => {
    run.askFor(version);
    await condition(() => run.isRecorded(version) || run.fallback || run.frozen !== null);
    if (run.frozen !== null) throw ApplicationFailure.nonRetryable(run.frozen, 'frozen');
    return run.isRecorded(version);
  });
  setHandler(directoryChangedSignal, (directory) => {
    try {
      run.directoryChanged(directory, thisMoment());
    } catch (error) {
      // Any exception of a signal's handler would end or block the run; the next command brings the directory again.
      log.error('A change of people or specs could not be taken in.', { reason: messageOf(error) });
    }
  });
  setHandler(writeAgainSignal, () => run.askToWriteAgain());
  setHandler(statusQuery, () => run.toStatus());

  // A work item is never cancelled: its events would be lost with it.
  await CancellationScope.nonCancellable(async () => {
    startLoops(run);
    await condition(() => (run.abandoned || historyIsLong(input.continueAfter)) && allHandlersFinished());
  });
  if (run.abandoned) throw ApplicationFailure.nonRetryable('Nothing was reported.', 'nothing-reported');
  await continueAsNew<typeof workItemRun>(run.toInput());
}

/** Until a worker knows the template, the task fails and is tried again: nothing is lost while releases differ. */
function releasedTemplate(reference: TemplateReference): ProcessTemplate {
  const template = findTemplate(reference);
  if (templateReference(template).sha256 !== reference.sha256) {
    throw new Error(`Template ${reference.key} ${reference.version} is not the one that this run began with.`);
  }
  return template;
}

/** The one place that decides when to hand over to a new execution (decision 3). */
function historyIsLong(limits: HistoryLimits): boolean {
  const { historyLength, historySize, continueAsNewSuggested } = workflowInfo();
  return historyLength >= limits.events || historySize >= limits.bytes || continueAsNewSuggested;
}

/** Any other exception than these would block the run until a fixed release (failure mode 13). */
function guarded<Result>(step: () => Result): Result {
  try {
    return step();
  } catch (error) {
    throw error instanceof TemporalFailure ? error : ApplicationFailure.nonRetryable(messageOf(error), 'unexpected');
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
