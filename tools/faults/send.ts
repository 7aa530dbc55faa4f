import { setTimeout as pause } from 'node:timers/promises';
import { INPUTS } from '../example/operations.ts';
import type { Session } from '../example/session.ts';
import type { Ending } from './ledger.ts';
import type { PlannedCommand } from './plan.ts';

const REQUEST_MILLIS = 15_000;
const PAUSE_MILLIS = 400;

interface Answer {
  data?: { payload: { workItem: { id: string; version: number } | null; refusal: { code: string } | null } } | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

export interface Sent {
  ending: Ending;
  attempts: number;
  complaints: string[];
  waitedMs: number;
  /** What the attempts before the last were told, each once. */
  said: string[];
}

/**
 * Sends a command as a page does: while its outcome is open, the same again with the same id, until `patience` milliseconds
 * have passed or, when it is to be given up, not even once.
 */
export async function sendCommand(
  url: string,
  session: Session,
  command: PlannedCommand,
  input: Record<string, unknown>,
  patience: number,
): Promise<Sent> {
  const query = `mutation($input: ${INPUTS[command.mutation]}!) { payload: ${command.mutation}(input: $input) {
    workItem { id version } refusal { code } } }`;
  const body = JSON.stringify({ query, variables: { input: { ...input, commandId: command.id } } });
  const complaints: string[] = [];
  const said = new Set<string>();
  const begun = Date.now();
  const end = Date.now() + patience;
  for (let attempts = 1; ; attempts += 1) {
    const ended = (ending: Ending): Sent => {
      return { ending, attempts, complaints, waitedMs: Date.now() - begun, said: [...said] };
    };
    const answer = await post(url, session, body);
    const payload = answer?.data?.payload;
    if (payload?.workItem) {
      const { id: workItemId, version } = payload.workItem;
      // A refusal comes with the work item as it is.
      if (payload.refusal === null) return ended({ kind: 'accepted', workItemId, version });
    }
    if (payload?.refusal) return ended({ kind: 'refused', code: payload.refusal.code });
    const [error] = answer?.errors ?? [];
    const code = error?.extensions?.code;
    said.add(error === undefined ? 'no answer' : `${code ?? ''}: ${error.message}`);
    if (code !== undefined && code !== 'UNAVAILABLE' && code !== 'TOO_MANY_REQUESTS') {
      complaints.push(`${command.mutation} ${command.id} was answered ${code}: ${error?.message ?? ''}`);
    }
    if (command.givenUp || Date.now() > end) return ended({ kind: 'unknown' });
    await pause(PAUSE_MILLIS);
  }
}

/** Null when no answer came that can be read: the connection was refused, cut, or timed out. */
async function post(url: string, session: Session, body: string): Promise<Answer | null> {
  try {
    const response = await fetch(`${url}/api/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: session.cookie() },
      body,
      signal: AbortSignal.timeout(REQUEST_MILLIS),
    });
    return (await response.json()) as Answer;
  } catch {
    return null;
  }
}
