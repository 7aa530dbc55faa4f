import type { WorkflowHandle } from '@temporalio/client';
import type { CommandEnvelope } from '#domain/commands.ts';
import type { WorkItemEvent } from '#domain/events.ts';
import { COMMAND_UPDATE, type CommandNotice, RECORDED_UPDATE, type RunAnswer } from '#workers/workflow/contract.ts';
import type { Archive } from './archive.ts';
import { InFlight } from './in-flight.ts';
import { RecordAsks } from './record-asks.ts';
import { Recorder } from './recorder.ts';

/** The two questions that one command asks its run. */
export interface RunChannel {
  /** Sends the command once. */
  send(notice: CommandNotice): Promise<RunAnswer>;
  /** Records the event of an accepted command in its turn; false when that can't be done from here. */
  record(event: WorkItemEvent): Promise<boolean>;
  /** Whether this version is recorded; waits for it unless the database is away. */
  recorded(version: number): Promise<boolean>;
}

/** What all commands of a process share, so that a run is not asked too much at once (decision 4). */
export class RunTraffic {
  readonly #inFlight = new InFlight();
  readonly #asks = new RecordAsks();
  readonly #recorder: Recorder;

  constructor(archive: Archive) {
    this.#recorder = new Recorder(archive);
  }

  /** Records an event after those of its item that came before it. */
  record(event: WorkItemEvent): Promise<boolean> {
    return this.#recorder.record(event);
  }

  /** Sends a command of this item in its turn. */
  inTurn(workItemId: string, send: () => Promise<RunAnswer>): Promise<RunAnswer> {
    return this.#inFlight.run(workItemId, send);
  }

  recorded(workItemId: string, handle: WorkflowHandle, version: number): Promise<boolean> {
    const ask = (newest: number) => handle.executeUpdate<boolean, [number]>(RECORDED_UPDATE, { args: [newest] });
    return this.#asks.wait(workItemId, version, ask);
  }
}

/** The channel of a command to an open run. */
export function channelTo(
  workItemId: string,
  handle: WorkflowHandle,
  envelope: CommandEnvelope,
  traffic: RunTraffic,
): RunChannel {
  return {
    send: (notice) =>
      traffic.inTurn(workItemId, () =>
        handle.executeUpdate<RunAnswer, [CommandEnvelope, CommandNotice]>(COMMAND_UPDATE, {
          args: [envelope, notice],
          updateId: envelope.commandId,
        }),
      ),
    record: (event) => traffic.record(event),
    recorded: (version) => traffic.recorded(workItemId, handle, version),
  };
}
