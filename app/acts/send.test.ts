import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CONFIRM_GATE_ITEM } from './documents.ts';
import { STOPPED, send } from './send.ts';

const INPUT = { workItemId: '42', expectedVersion: 7, item: 'T.1', revision: 1, answer: 'YES', reason: null } as const;

const UNAVAILABLE = {
  errors: [{ message: 'The process engine did not answer.', extensions: { code: 'UNAVAILABLE' } }],
};
const ACCEPTED = { data: { command: { workItem: { id: '42', version: 8 }, refusal: null } } };

/** The network's end of the browser: answers one after the other, the last one for ever. */
function answering(...answers: (object | 'cut' | 'no JSON')[]) {
  const commandIds: string[] = [];
  vi.stubGlobal('fetch', async (_address: string, { body }: { body: string }) => {
    const { variables } = JSON.parse(body) as { variables: { input: { commandId: string } } };
    commandIds.push(variables.input.commandId);
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    if (answer === 'cut') throw new TypeError('Failed to fetch');
    return new Response(answer === 'no JSON' ? '<html>' : JSON.stringify(answer));
  });
  return commandIds;
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a command', () => {
  it('that nobody answered goes out again under the same id until somebody does', async () => {
    const commandIds = answering(UNAVAILABLE, 'cut', 'no JSON', ACCEPTED);
    const onStillTrying = vi.fn();
    const sent = send(CONFIRM_GATE_ITEM, INPUT, { onStillTrying });
    await vi.advanceTimersByTimeAsync(1_900);
    expect(onStillTrying).not.toHaveBeenCalled();
    await vi.runAllTimersAsync();
    expect(await sent).toEqual({ accepted: true, workItemId: '42', version: 8 });
    expect(commandIds).toHaveLength(4);
    expect(new Set(commandIds).size).toBe(1);
    expect(onStillTrying).toHaveBeenCalledOnce();
  });

  it('that was answered is not repeated, and two are never one', async () => {
    const commandIds = answering(ACCEPTED);
    await send(CONFIRM_GATE_ITEM, INPUT);
    await send(CONFIRM_GATE_ITEM, INPUT);
    expect(new Set(commandIds).size).toBe(2);
  });

  it('that the process refuses is refused', async () => {
    const refusal = { code: 'NOT_YOUR_PART', rule: 'A-3', message: 'It is Ilse’s.', missing: [], fields: [] };
    answering({ data: { command: { workItem: null, refusal } } });
    expect(await send(CONFIRM_GATE_ITEM, INPUT)).toEqual({ refused: refusal });
  });

  it('that was not asked properly is a problem at once, with its fields', async () => {
    const fields = [{ path: 'revision', message: 'This is a number.' }];
    const commandIds = answering({ errors: [{ message: 'Wrong.', extensions: { code: 'BAD_USER_INPUT', fields } }] });
    expect(await send(CONFIRM_GATE_ITEM, INPUT)).toEqual({
      problem: { code: 'BAD_USER_INPUT', message: 'Wrong.', fields },
    });
    expect(commandIds).toHaveLength(1);
  });

  it('is given up when its sender says so, and can be sent again as the same one', async () => {
    const commandIds = answering(UNAVAILABLE);
    const patience = new AbortController();
    const sent = send(CONFIRM_GATE_ITEM, INPUT, { signal: patience.signal });
    await vi.advanceTimersByTimeAsync(3_000);
    patience.abort();
    const outcome = await sent;
    expect('problem' in outcome && outcome.problem.code).toBe(STOPPED);
    const [commandId] = commandIds;
    const again = answering(ACCEPTED);
    await send(CONFIRM_GATE_ITEM, INPUT, { commandId });
    expect(again).toEqual([commandId]);
  });
});
