import type { CommandAnswerFragment, TypedDocumentString } from '#graphql/documents/graphql.ts';
import type { Outcome } from './outcome.ts';

/** A mutation whose field is called `command`, as in documents.ts. */
export type CommandDocument<Input> = TypedDocumentString<{ command: CommandAnswerFragment }, { input: Input }>;

export interface SendOptions {
  /** Ends the waiting; the outcome is then the problem `STOPPED`. */
  signal?: AbortSignal;
  /** Called once the answer has been due for two seconds, and the command is still being repeated. */
  onStillTrying?: () => void;
}

/** Sends a command under one command id, again and again until it is answered. Never throws. */
export async function send<Input extends { commandId: string }>(
  mutation: CommandDocument<Input>,
  input: Omit<Input, 'commandId'>,
  options: SendOptions = {},
): Promise<Outcome> {
  options.signal?.throwIfAborted();
  const commandId = crypto.randomUUID();
  const response = await fetch('/api/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: mutation.toString(), variables: { input: { ...input, commandId } } }),
  });
  const { data } = (await response.json()) as { data?: { command: CommandAnswerFragment } };
  if (data?.command.refusal) return { refused: data.command.refusal };
  if (data?.command.workItem) {
    return { accepted: true, workItemId: data.command.workItem.id, version: data.command.workItem.version };
  }
  return { problem: { code: 'NO_ANSWER', message: 'The command was not answered.', fields: [] } };
}
