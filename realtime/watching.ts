import type { z } from 'zod';
import { boardVersion } from '#models/board-entries.ts';
import type { RefusalCode, Refused } from './contract.ts';
import { type FanOut, noteRead } from './fan-out.ts';
import type { HubLog, HubSocket } from './hub-socket.ts';
import { boardInput, workItemInput } from './inputs.ts';
import { boardRoom, workItemRoom } from './rooms.ts';

/** Work items and boards that one socket may watch at once. */
const MOST_ROOMS = 200;
const MESSAGES_PER_SECOND = 50;

/** Answers what a connected browser asks for. */
export function answerWatching(socket: HubSocket, fanOut: FanOut, log: HubLog): void {
  const turns = secondsBudget(MESSAGES_PER_SECOND);

  /** Checks a message, does what it asks, and answers in any case. */
  function on<Input, Answer extends { ok: true }>(
    event: 'board:watch' | 'board:unwatch' | 'workItem:watch' | 'workItem:unwatch',
    schema: z.ZodType<Input>,
    act: (input: Input) => Promise<Answer | RefusalCode> | Answer | RefusalCode,
  ): void {
    socket.on(event, (...given: unknown[]) => {
      // Who wants no answer gets none; what was asked for is done all the same.
      const tell = (typeof given.at(-1) === 'function' ? given.pop() : () => undefined) as (
        told: Answer | Refused,
      ) => void;
      const refuse = (code: RefusalCode) => tell({ ok: false, code });
      const input = schema.safeParse(given.length > 1 ? undefined : given.length === 0 ? {} : given[0]);
      if (!turns() || !input.success) {
        refuse(input.success ? 'TOO_MANY_REQUESTS' : 'BAD_USER_INPUT');
        return;
      }
      Promise.resolve(act(input.data)).then(
        (result) => (typeof result === 'string' ? refuse(result) : tell(result)),
        (error: unknown) => {
          log.warn({ err: error }, 'a message cannot be answered');
          refuse('UNAVAILABLE');
        },
      );
    });
  }

  on('board:watch', boardInput, async ({ role }) => {
    if (socket.rooms.size >= MOST_ROOMS) return 'TOO_MANY_REQUESTS';
    await socket.join(boardRoom(role ?? null));
    return { ok: true, seq: fanOut.count };
  });
  on('board:unwatch', boardInput, async ({ role }) => {
    await socket.leave(boardRoom(role ?? null));
    return { ok: true };
  });
  on('workItem:watch', workItemInput, async ({ id }) => {
    if (socket.rooms.size >= MOST_ROOMS) return 'TOO_MANY_REQUESTS';
    // First in, then read: a change in between is pushed.
    await socket.join(workItemRoom(id));
    const version = await boardVersion(id).catch(async (error: unknown) => {
      await socket.leave(workItemRoom(id));
      throw error;
    });
    if (version === null) {
      await socket.leave(workItemRoom(id));
      return 'NOT_FOUND';
    }
    noteRead(socket.data.sent, id, version);
    return { ok: true, version };
  });
  on('workItem:unwatch', workItemInput, async ({ id }) => {
    await socket.leave(workItemRoom(id));
    return { ok: true };
  });
}

/** Says whether one more is within the budget of the present second. */
function secondsBudget(most: number): () => boolean {
  let begun = 0;
  let used = 0;
  return () => {
    const now = performance.now();
    if (now - begun >= 1_000) {
      begun = now;
      used = 0;
    }
    used += 1;
    return used <= most;
  };
}
