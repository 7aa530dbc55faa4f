import { randomUUID } from 'node:crypto';
import { Client, Connection, type WorkflowHandle } from '@temporalio/client';
import { io, type Socket } from 'socket.io-client';
import type { WorkItemChanged } from '#realtime/contract.ts';
import { DEMO_PASSWORD } from '#server/demo-people.ts';
import { type Session, signIn } from '../tools/example/session.ts';
import { processorMillis } from './footprint.ts';
import { openItem } from './http.ts';
import type { Report } from './report.ts';
import { type EngineAddresses, startRaw, startRawWorker, update } from './run-engine.ts';
import { ms, percentile, timed } from './statistics.ts';

const COMMENT = `mutation($input: ReasonInput!) { comment(input: $input) { workItem { version } refusal { message } } }`;
const CROWDS = [1, 50, 200, 500];
const COMMANDS = 100;
/** Sockets that are opened at once. */
const OPENED_AT_ONCE = 25;

/** The product, running. */
interface Running {
  readonly url: string;
  readonly engines: EngineAddresses;
  readonly processes: readonly { name: string; pid: number | undefined }[];
}

/** What one crowd took of the web process. */
interface Taken {
  /** Milliseconds of processor time for each command, with all its pushes. */
  perCommand: number;
  size: number;
}

interface Crowd {
  sockets: Socket[];
  /** Bytes of each push, as the first socket got them. */
  bytes: number[];
  /** Resolves when every socket has been told of this version or a later one, with the milliseconds since `begun`. */
  told: (id: string, version: number, begun: number) => Promise<number[]>;
  close: () => void;
}

/**
 * From sending a command to its push on the sockets of others who watch the board, beside updates with an empty local
 * activity, in turns. Every push to every watcher counts, those of a crowd with the work of all of them in one process.
 */
export async function benchRealtime({ url, engines, processes }: Running, report: Report): Promise<void> {
  const web = processes.find(({ name }) => name === 'web')?.pid;
  if (web === undefined) throw new Error('There is no web process.');
  const place = { address: engines.temporalAddress, namespace: engines.temporalNamespace };
  const raw = await startRawWorker(place);
  const connection = await Connection.connect({ address: place.address });
  const people = ['product', 'qa-owner', 'qa', 'head-eng', 'eng', 'eng2', 'metrics', 'api'];
  try {
    const handle = await startRaw(new Client({ connection, namespace: place.namespace }));
    const senders = await Promise.all(['pmo', 'ui-spec'].map((name) => enter(url, name)));
    const watchers = await Promise.all(people.map((name) => enter(url, name)));
    let alone: Taken | null = null;
    for (const size of CROWDS) {
      const taken = await compare({ url, web, handle, senders, watchers, size, report });
      report.row('processor time of the web process for a command', ms(taken.perCommand));
      if (alone === null) alone = taken;
      else {
        const more = (taken.perCommand - alone.perCommand) / (taken.size - alone.size);
        report.row('of which for each push, beyond that of one watcher', `${(more * 1000).toFixed(0)} µs`);
      }
    }
  } finally {
    await connection.close();
    await raw.stop();
  }
}

const enter = (url: string, name: string) => signIn(url, `${name}@phasegate.test`, DEMO_PASSWORD);

async function compare(bench: {
  url: string;
  /** The id of the web process. */
  web: number;
  handle: WorkflowHandle;
  senders: Session[];
  watchers: Session[];
  size: number;
  report: Report;
}): Promise<Taken> {
  const { handle, senders, report, size, web } = bench;
  const crowd = await gather(bench);
  const [first] = senders;
  if (first === undefined) throw new Error('Nobody sends.');
  const id = await openItem(first);
  const each = { raw: [] as number[], answered: [] as number[], pushed: [] as number[] };
  let before = 0;
  let taken = 0;
  try {
    for (let index = -10; index < COMMANDS; index += 1) {
      if (index === 0) before = processorMillis(web);
      const updating = performance.now();
      await update(handle, index);
      const updated = performance.now() - updating;
      const begun = performance.now();
      const input = { commandId: randomUUID(), workItemId: id, text: 'Seen.' };
      const expected = index + 12;
      const told = crowd.told(id, expected, begun);
      const answer = await senders[Math.abs(index) % senders.length]?.graphql<{
        comment: { workItem: { version: number } };
      }>(COMMENT, { input });
      const answered = performance.now() - begun;
      if (answer?.comment.workItem.version !== expected)
        throw new Error('The comment has another version than expected.');
      const pushed = await told;
      if (index < 0) continue;
      each.raw.push(updated);
      each.answered.push(answered);
      each.pushed.push(...pushed);
    }
    taken = processorMillis(web) - before;
  } finally {
    crowd.close();
  }
  report.heading(`Command to push, ${size} ${size === 1 ? 'watcher' : 'watchers'} of the board, ${COMMANDS} commands`);
  report.row('', 'p50', 'p99');
  const line = (label: string, values: number[]) =>
    report.row(label, ms(percentile(values, 0.5)), ms(percentile(values, 0.99)));
  line('baseline: update with an empty local activity', each.raw);
  line('beside it: the command is answered', each.answered);
  line('the push has come, all watchers', each.pushed);
  report.row(
    'p99 over that of the update (goal at most 50 ms)',
    '',
    ms(percentile(each.pushed, 0.99) - percentile(each.raw, 0.99)),
  );
  report.row('bytes of a push', String(percentile(crowd.bytes, 0.5)));
  return { perCommand: taken / COMMANDS, size };
}

async function gather({ url, watchers, size }: { url: string; watchers: Session[]; size: number }): Promise<Crowd> {
  const bytes: number[] = [];
  const waiting = new Set<(change: WorkItemChanged, socket: Socket) => void>();
  const sockets: Socket[] = [];
  await timed(size, OPENED_AT_ONCE, async (index) => {
    const cookie = watchers[index % watchers.length]?.cookie() ?? '';
    const socket: Socket = io(url, { transports: ['websocket'], forceNew: true, extraHeaders: { cookie } });
    socket.on('workItem:changed', (change: WorkItemChanged) => {
      for (const look of waiting) look(change, socket);
    });
    await new Promise((resolve, reject) => {
      socket.once('connect', () => resolve(undefined));
      socket.once('connect_error', reject);
    });
    await socket.emitWithAck('board:watch', {});
    sockets.push(socket);
  });
  sockets[0]?.io.engine.on('packet', ({ type, data }: { type: string; data?: unknown }) => {
    if (type === 'message' && typeof data === 'string' && data.includes('workItem:changed'))
      bytes.push(Buffer.byteLength(data));
  });
  return {
    sockets,
    bytes,
    told: (id, version, begun) =>
      new Promise((resolve) => {
        const times = new Map<Socket, number>();
        const look = (change: WorkItemChanged, socket: Socket): void => {
          if (change.id !== id || change.version < version) return;
          times.set(socket, performance.now() - begun);
          if (times.size < sockets.length) return;
          waiting.delete(look);
          resolve([...times.values()]);
        };
        waiting.add(look);
      }),
    close: () => {
      for (const socket of sockets) socket.disconnect();
    },
  };
}
