import type { CommandAnswerFragment, TypedDocumentString } from '#graphql/documents/graphql.ts';
import { AskProblem, askGraphQL } from '../live/ask-graphql.ts';
import type { Outcome } from './outcome.ts';

/** A mutation whose field is called `command`, as in documents.ts; `Beside` are its variables beside the input. */
export type CommandDocument<Input, Beside extends object = object> = TypedDocumentString<
  { command: CommandAnswerFragment },
  { input: Input } & Beside
>;

export interface SendOptions<Beside extends object = object> {
  /** Variables of the mutation beside its input. */
  beside?: Beside | undefined;
  /** Of a command that was sent before and whose outcome is not known; without it, this is another command. */
  commandId?: string;
  /** Ends the waiting; the outcome is then the problem `STOPPED`. */
  signal?: AbortSignal;
  /** Called once when no answer came for two seconds; it is sent again until there is one. */
  onStillTrying?: () => void;
}

/** Given up by whoever waited. */
export const STOPPED = 'STOPPED';

const SAID_AFTER_MS = 2_000;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 5_000;

/**
 * Sends a command under one command id, again and again until it is answered: sent twice, it has one effect (decision 9).
 * Never throws.
 */
export async function send<Input extends { commandId: string }, Beside extends object = object>(
  mutation: CommandDocument<Input, Beside>,
  input: Omit<Input, 'commandId'>,
  { beside, commandId = crypto.randomUUID(), signal, onStillTrying }: SendOptions<Beside> = {},
): Promise<Outcome> {
  const sent = { ...beside, input: { ...input, commandId } } as { input: Input } & Beside;
  const said = setTimeout(() => onStillTrying?.(), SAID_AFTER_MS);
  try {
    for (let pause = FIRST_PAUSE_MS; signal?.aborted !== true; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      const outcome = await attempt(mutation, sent, signal);
      if (outcome !== null) return outcome;
      await elapsed(pause, signal);
    }
    return { problem: { code: STOPPED, message: STOPPED_MESSAGE, fields: [] } };
  } finally {
    clearTimeout(said);
  }
}

const STOPPED_MESSAGE =
  'You stopped waiting, and it is not known whether this was accepted. Look at the present state, or send it again: it has an effect once only.';

/** Null where nobody knows what came of it. */
async function attempt<Variables>(
  mutation: TypedDocumentString<{ command: CommandAnswerFragment }, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Outcome | null> {
  try {
    const { command } = await askGraphQL(mutation, variables, signal);
    if (command.refusal !== null) return { refused: command.refusal };
    if (command.workItem === null) return null;
    return { accepted: true, workItemId: command.workItem.id, version: command.workItem.version };
  } catch (error) {
    if (!(error instanceof AskProblem)) throw error;
    const { code, message, fields } = error;
    return error.passing ? null : { problem: { code, message, fields } };
  }
}

function elapsed(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
