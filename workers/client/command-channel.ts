import type { CommandEnvelope } from '#domain/commands.ts';
import type { WorkItemEvent } from '#domain/events.ts';
import type { CommandNotice, RunAnswer } from '#workers/workflow/contract.ts';
import type { Archive } from './archive.ts';
import type { Deadline } from './deadline.ts';
import { RunFaultError, RunNotFoundError, RunUnavailableError } from './errors.ts';
import { failureOf } from './failure.ts';
import type { AcceptedOutcome, CommandOutcome } from './outcome.ts';
import type { RunChannel } from './run-channel.ts';

const UNKNOWN =
  'The run did not answer in time. Whether the command happened is unknown; send it again with the same id.';

/**
 * Sends one command until it has an answer that holds: asks the events where the run has forgotten, repeats what the
 * server did not hand over, and waits until what was accepted is readable (AU-2).
 */
export async function exchange(
  channel: RunChannel,
  archive: Archive,
  workItemId: string,
  envelope: CommandEnvelope,
  deadline: Deadline,
): Promise<CommandOutcome> {
  let notice: CommandNotice = { newToEvents: false };
  let lastError: unknown;
  while (!deadline.passed) {
    try {
      const answer = await deadline.within(channel.send(notice), UNKNOWN);
      return await toOutcome(answer, channel, archive, workItemId, envelope.fingerprint, deadline);
    } catch (error) {
      if (error instanceof RunUnavailableError) throw error;
      switch (failureOf(error)) {
        case 'again':
          lastError = error;
          await deadline.pause();
          break;
        case 'forgotten': {
          const known = await outcomeInEvents(archive, envelope, deadline);
          if (known !== null) return known;
          notice = { newToEvents: true };
          break;
        }
        case 'frozen':
          return { kind: 'frozen' };
        case 'overloaded':
          throw new RunUnavailableError(
            'Too much of this work item waits to be recorded. Send the command again later.',
            {
              cause: error,
            },
          );
        case 'not-found':
          throw new RunNotFoundError(workItemId);
        case 'fault':
          throw new RunFaultError('The run could not decide this command; nothing changed.', { cause: error });
        case 'ended':
          throw error;
        case 'unknown':
          throw new RunUnavailableError(UNKNOWN, { cause: error });
      }
    }
  }
  throw new RunUnavailableError(UNKNOWN, { cause: lastError });
}

/** What the events say of a command id that the run no longer or not yet knows; null when they don't know it either. */
export async function outcomeInEvents(
  archive: Archive,
  { commandId, fingerprint }: CommandEnvelope,
  deadline: Deadline,
): Promise<CommandOutcome | null> {
  const known = await asked(deadline, archive.findCommand(commandId));
  if (known === null) return null;
  if (known.fingerprint !== fingerprint) return { kind: 'conflict', fingerprint: known.fingerprint ?? '' };
  const { workItemId, seq: version } = known;
  return readable({ kind: 'accepted', workItemId, version, recorded: false, fingerprint }, archive, deadline);
}

/** A look into the record; without the database no command can be sent. */
export async function asked<Result>(deadline: Deadline, look: Promise<Result>): Promise<Result> {
  const message = 'The record can’t be read. Nothing was sent; send the command again.';
  try {
    return await deadline.within(look, message);
  } catch (error) {
    throw error instanceof RunUnavailableError ? error : new RunUnavailableError(message, { cause: error });
  }
}

async function toOutcome(
  answer: RunAnswer,
  channel: RunChannel,
  archive: Archive,
  workItemId: string,
  fingerprint: string,
  deadline: Deadline,
): Promise<CommandOutcome> {
  // Within one execution the server itself answers a repeated update id, whatever came with it.
  if (answer.fingerprint !== fingerprint) return { kind: 'conflict', fingerprint: answer.fingerprint };
  if (answer.kind !== 'accepted') return answer;
  const { event, ...given } = answer;
  const accepted: AcceptedOutcome = { ...given, workItemId };
  const recorded =
    answer.recorded ||
    (event !== undefined && (await recordedHere(channel, event, deadline))) ||
    (await recordedByRun(channel, accepted.version, deadline));
  return recorded ? { ...accepted, recorded } : readable(accepted, archive, deadline);
}

/** Records the event from here, which spares the run a task; whatever keeps it from that, the run does it itself. */
async function recordedHere(channel: RunChannel, event: WorkItemEvent, deadline: Deadline): Promise<boolean> {
  try {
    return await deadline.within(channel.record(event), UNKNOWN);
  } catch {
    return false;
  }
}

/** What the run says of the record; whatever keeps it from saying so, the read model can still be looked at. */
async function recordedByRun(channel: RunChannel, version: number, deadline: Deadline): Promise<boolean> {
  while (!deadline.passed) {
    try {
      return await deadline.within(channel.recorded(version), UNKNOWN);
    } catch (error) {
      const failure = failureOf(error);
      if (failure === 'frozen') throw error;
      // An ask that was shared ends with the deadline of whoever asked first; this one may have time left.
      if (failure !== 'again' && failure !== 'unknown') return false;
    }
    await deadline.pause();
  }
  return false;
}

async function readable(accepted: AcceptedOutcome, archive: Archive, deadline: Deadline): Promise<AcceptedOutcome> {
  const { workItemId, version } = accepted;
  let lastError: unknown;
  while (!deadline.passed) {
    try {
      const isReadable = await deadline.within(archive.isVersionReadable(workItemId, version), UNKNOWN);
      if (isReadable) return { ...accepted, recorded: true };
    } catch (error) {
      // The database may be back in a moment.
      lastError = error;
    }
    await deadline.pause();
  }
  // Best effort, and not waited for: the run goes on recording by itself, and a round over all work items finds it too.
  archive.markUnrecorded(workItemId, version).catch(() => undefined);
  throw new RunUnavailableError(
    'The command was accepted but can’t be read yet. Send it again with the same id to see its result.',
    { cause: lastError },
  );
}
