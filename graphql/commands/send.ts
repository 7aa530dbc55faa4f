import type { Command, CommandEnvelope, ReportDefect } from '#domain/commands.ts';
import { type Directory, findPerson } from '#domain/directory.ts';
import type { GraphQLContext } from '#graphql/context.ts';
import { conflict } from '#graphql/errors.ts';
import { inTime } from '#graphql/in-time.ts';
import type { CommandPayloadMapper } from '#graphql/mappers.ts';
import { readDirectory } from '#models/directory.ts';
import { findCommand } from '#models/events.ts';
import type { WorkItemRecord } from '#models/work-items.ts';
import type { CommandOutcome } from '#workers/client/outcome.ts';
import { dayIn } from './actor-today.ts';
import { fingerprintOf } from './fingerprint.ts';
import { requireWorkItem, toPayload } from './payload.ts';
import { type Sign, type SignedProof, sessionProof } from './sign.ts';

type NumberlessReport = Omit<ReportDefect, 'workItemId' | 'number'>;

/** What an input's command is made with. */
export interface Ground {
  /** Whether the actor takes part in the process at all; nothing is stored for who does not, as all will be refused. */
  takesPart: boolean;
}

/** A checked input of a command on a work item. */
interface OnWorkItem {
  commandId: string;
  expectedVersion: number | null;
  workItemId: string;
}

/**
 * Sends a command to the run of its work item, the one way in which work items change: who is who is read from the
 * database for each command (decision 8), what the process says is handed on.
 *
 * @throws GraphQLError `NOT_FOUND`, `CONFLICT` or `UNAVAILABLE`
 */
export function sendCommand(
  context: GraphQLContext,
  input: OnWorkItem,
  type: Exclude<Command['type'], 'REPORT_DEFECT'>,
  toCommand: (record: WorkItemRecord, ground: Ground) => Command | Promise<Command>,
  sign: Sign = sessionProof,
): Promise<CommandPayloadMapper> {
  return inTime(context.end, commandAnswered(context, input, type, toCommand, sign));
}

async function commandAnswered(
  context: GraphQLContext,
  input: OnWorkItem,
  type: Exclude<Command['type'], 'REPORT_DEFECT'>,
  toCommand: (record: WorkItemRecord, ground: Ground) => Command | Promise<Command>,
  sign: Sign,
) {
  const { workItemId, expectedVersion } = input;
  const [record, directory, before] = await Promise.all([
    requireWorkItem(context, workItemId),
    readDirectory(),
    findCommand(input.commandId),
  ]);
  // A run knows the commands of its own work item only.
  if (before !== null && before.workItemId !== workItemId) throw conflict();
  const command = await toCommand(record, groundOf(context, directory));
  // Of an accepted command nothing is left to sign: sent again, it proves nothing and tries no password.
  const { provenAt, explain } = before === null ? await sign(context) : sessionProof(context);
  const envelope = { ...enveloped(context, input, type, directory), provenAt, expectedVersion, command };
  const outcome = await context.runs.command({ workItemId, envelope });
  logRefusal(context, type, workItemId, outcome);
  return toPayload(context, workItemId, outcome.kind === 'refused' ? explained(outcome, explain) : outcome);
}

/** The refusal in the words of whoever knows why the signature has no proof. */
function explained(outcome: Extract<CommandOutcome, { kind: 'refused' }>, explain: SignedProof['explain']) {
  return { ...outcome, refusal: explain === undefined ? outcome.refusal : explain(outcome.refusal) };
}

/**
 * Sends a report, which opens a work item.
 *
 * @throws GraphQLError as {@link sendCommand} does
 */
export function sendReport(
  context: GraphQLContext,
  input: { commandId: string },
  toCommand: (ground: Ground) => Promise<NumberlessReport>,
): Promise<CommandPayloadMapper> {
  return inTime(context.end, reportAnswered(context, input, toCommand));
}

async function reportAnswered(...[context, input, toCommand]: Parameters<typeof sendReport>) {
  const directory = await readDirectory();
  const command = await toCommand(groundOf(context, directory));
  const { provenAt } = sessionProof(context);
  const report = { ...enveloped(context, input, 'REPORT_DEFECT', directory), provenAt, command };
  const envelope = { ...report, expectedVersion: null };
  const outcome = await context.runs.report({ envelope });
  logRefusal(context, 'REPORT_DEFECT', null, outcome);
  return toPayload(context, null, outcome);
}

function enveloped(
  { person, now }: GraphQLContext,
  { commandId, ...input }: { commandId: string },
  type: Command['type'],
  directory: Directory,
): Omit<CommandEnvelope, 'command' | 'expectedVersion' | 'provenAt'> {
  return {
    commandId,
    fingerprint: fingerprintOf(person.personId, type, input),
    actorId: person.personId,
    directory,
    actorToday: dayIn(person.timeZone, now),
  };
}

function groundOf({ person }: GraphQLContext, directory: Directory): Ground {
  return { takesPart: findPerson(directory, person.personId) !== null };
}

/** Who tried what and why it was refused (process.md 9); what the input said stays out. */
function logRefusal(
  { log, person }: GraphQLContext,
  command: Command['type'],
  workItemId: string | null,
  outcome: CommandOutcome,
): void {
  if (outcome.kind !== 'refused') return;
  const { code, rule } = outcome.refusal;
  log.info({ personId: person.personId, command, workItemId, code, rule }, 'a command was refused');
}
