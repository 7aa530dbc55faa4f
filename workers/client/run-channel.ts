import type { WorkflowHandle } from '@temporalio/client';
import type { CommandEnvelope } from '#domain/commands.ts';
import { COMMAND_UPDATE, type CommandNotice, RECORDED_UPDATE, type RunAnswer } from '#workers/workflow/contract.ts';

/** The two questions that one command asks its run. */
export interface RunChannel {
  /** Sends the command once. */
  send(notice: CommandNotice): Promise<RunAnswer>;
  /** Whether this version is recorded; waits for it unless the database is away. */
  recorded(version: number): Promise<boolean>;
}

/** The channel of a command to an open run. */
export function channelTo(handle: WorkflowHandle, envelope: CommandEnvelope): RunChannel {
  return {
    send: (notice) =>
      handle.executeUpdate<RunAnswer, [CommandEnvelope, CommandNotice]>(COMMAND_UPDATE, {
        args: [envelope, notice],
        updateId: envelope.commandId,
      }),
    recorded: (version) => handle.executeUpdate<boolean, [number]>(RECORDED_UPDATE, { args: [version] }),
  };
}
