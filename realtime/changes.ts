import { type Placement, placementOf } from '#domain/board-placement.ts';
import { type BoardEntry, findBoardEntries } from '#models/board-entries.ts';
import { readEvents } from '#models/events.ts';
import { Coalescer } from './coalescer.ts';
import type { WorkItemChanged } from './contract.ts';
import type { FanOut } from './fan-out.ts';
import type { HubLog, HubSocket } from './hub-socket.ts';
import type { Names } from './names.ts';
import { peopleOf, workItemChanged } from './payloads.ts';
import { type Notice, noticeOf } from './publisher-notice.ts';
import { countPush } from './push-count.ts';
import { roomOfBoard, workItemRoom } from './rooms.ts';

/** What this hub knows to have been pushed, or read by everybody who is connected. */
interface Known {
  version: number;
  /** Where it was pushed to; null when it was not. */
  placement: Placement | null;
}

/** A change that was pushed. */
export interface Pushed {
  entry: BoardEntry;
  notice: Notice;
  /** The version that was pushed before this one, or read by everybody who is connected; null when it is not known. */
  before: number | null;
}

interface Options {
  fanOut: FanOut;
  names: Names;
  log: HubLog;
  everyBoard: () => string[];
  /** Told of each change after it was pushed. */
  pushed: (change: Pushed) => void;
}

const MOST_KNOWN = 20_000;

/**
 * The way from "this work item may have changed" to pushes: the card is read once for all that is said about it
 * meanwhile, and goes out if it is newer than what went out before.
 */
export class Changes {
  readonly #options: Options;
  readonly #known = new Map<string, Known>();
  readonly #queue = new Coalescer<Notice | null>((batch) => this.#deliver(batch), newer);

  constructor(options: Options) {
    this.#options = options;
  }

  /** That a work item is recorded at a version; null when all that is known is that it may have changed. */
  add(id: string, notice: Notice | null): void {
    if (notice !== null && (this.#known.get(id)?.version ?? 0) >= notice.version) return;
    this.#queue.add(id, notice);
  }

  /** Takes a version for known, without a push. */
  know(id: string, version: number): void {
    if ((this.#known.get(id)?.version ?? 0) < version) this.#keep(id, { version, placement: null });
  }

  /** Begins anew, after a time in which nobody was told anything. */
  forget(): void {
    this.#known.clear();
  }

  versionOf(id: string): number | null {
    return this.#known.get(id)?.version ?? null;
  }

  /** Resolves when everything that was added so far went out. */
  settled(): Promise<void> {
    return this.#queue.settled();
  }

  /** Sends work items as they are now to a socket that missed something of them. */
  async catchUp(socket: HubSocket, missed: readonly string[]): Promise<void> {
    try {
      for (const { change } of await this.#read(new Map(missed.map((id) => [id, null])))) {
        this.#options.fanOut.sendTo(socket, change);
      }
    } catch (error) {
      this.#options.log.warn({ err: error }, 'what a slow socket missed cannot be read; it reads everything again');
      socket.conn.close();
    }
  }

  async #deliver(batch: ReadonlyMap<string, Notice | null>): Promise<void> {
    try {
      for (const { entry, notice, change } of await this.#read(batch)) {
        const before = this.#known.get(entry.id);
        if (before !== undefined && before.version >= entry.version) continue;
        this.#keep(entry.id, {
          version: entry.version,
          placement: placementOf(change.card, change.boards, change.specId),
        });
        const placed = before?.placement ?? null;
        const rooms =
          placed === null ? this.#options.everyBoard() : [...placed.boards, ...change.boards].map(roomOfBoard);
        countPush((batch.get(entry.id) ?? null) === null ? 'looked' : 'told');
        this.#options.fanOut.send({ ...change, before: placed }, [workItemRoom(entry.id), ...rooms]);
        this.#options.pushed({ entry, notice, before: before?.version ?? null });
      }
    } catch (error) {
      // Whatever was not pushed is found by the next look into the database, or by the digest.
      this.#options.log.warn({ err: error }, 'changed work items cannot be read at the moment');
    }
  }

  async #read(
    batch: ReadonlyMap<string, Notice | null>,
  ): Promise<{ entry: BoardEntry; notice: Notice; change: WorkItemChanged }[]> {
    const now = new Date().toISOString();
    const entries = await findBoardEntries([...batch.keys()], now);
    const known = await Promise.all(
      entries.map(async (entry) => ({ entry, notice: await noticeFor(entry, batch.get(entry.id) ?? null) })),
    );
    const nameOf = await this.#options.names.of(known.flatMap(({ entry, notice }) => peopleOf(entry, notice)));
    return known.map((one) => ({ ...one, change: workItemChanged(one.entry, one.notice, nameOf, now) }));
  }

  /** What was not looked at for longest makes room. */
  #keep(id: string, known: Known): void {
    this.#known.delete(id);
    this.#known.set(id, known);
    const [oldest] = this.#known.keys();
    if (this.#known.size > MOST_KNOWN && oldest !== undefined) this.#known.delete(oldest);
  }
}

/** What led to the version that was read: as it was said, or as the chain has it. */
async function noticeFor({ id, version }: BoardEntry, said: Notice | null): Promise<Notice> {
  if (said?.version === version) return said;
  const [event] = await readEvents(id, { afterSeq: version - 1, limit: 1 });
  if (event === undefined) throw new Error(`Event ${version} of work item ${id} is missing.`);
  return noticeOf(event);
}

function newer(before: Notice | null, now: Notice | null): Notice | null {
  if (before === null || now === null) return now ?? before;
  return now.version > before.version ? now : before;
}
