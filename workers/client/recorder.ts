import type { WorkItemEvent } from '#domain/events.ts';
import type { Archive } from './archive.ts';

/** How often the event before is looked for, which another process may be about to record. */
const LOOKS = 8;
const PAUSE_MILLIS = 4;

interface Waiting {
  event: WorkItemEvent;
  settle: (recorded: boolean) => void;
}

/**
 * Records events of accepted commands from the process that sent them. They are durable in their run by then, so the run
 * need not be troubled for it; it records by itself what is not recorded so. Per work item one write at a time, in order,
 * several events at once where they wait.
 */
export class Recorder {
  readonly #archive: Pick<Archive, 'recordIfNext'>;
  readonly #waiting = new Map<string, Waiting[]>();

  constructor(archive: Pick<Archive, 'recordIfNext'>) {
    this.#archive = archive;
  }

  /** Whether the event is recorded now; false when the one before it did not come, or the database does not answer. */
  record(event: WorkItemEvent): Promise<boolean> {
    return new Promise((settle) => {
      const line = this.#waiting.get(event.workItemId);
      if (line === undefined) {
        this.#waiting.set(event.workItemId, [{ event, settle }]);
        void this.#work(event.workItemId);
      } else {
        line.push({ event, settle });
      }
    });
  }

  async #work(workItemId: string): Promise<void> {
    for (;;) {
      const line = this.#waiting.get(workItemId) ?? [];
      if (line.length === 0) {
        this.#waiting.delete(workItemId);
        return;
      }
      const batch = consecutive(line);
      const recorded = await this.#recordBatch(batch, line);
      for (const done of batch) {
        line.splice(line.indexOf(done), 1);
        done.settle(recorded);
      }
    }
  }

  /** The batch may grow at its front while the event before it is waited for. */
  async #recordBatch(batch: Waiting[], line: readonly Waiting[]): Promise<boolean> {
    try {
      for (let look = 0; look < LOOKS; look += 1) {
        if (await this.#archive.recordIfNext(batch.map(({ event }) => event))) return true;
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLIS));
        batch.splice(0, batch.length, ...consecutive(line));
      }
    } catch {
      // The run records it, and knows what to do about whatever is wrong.
    }
    return false;
  }
}

/** The waiting events with the lowest sequence numbers, without a gap. */
function consecutive(line: readonly Waiting[]): Waiting[] {
  const sorted = line.toSorted((one, other) => one.event.seq - other.event.seq);
  const first = sorted[0]?.event.seq ?? 0;
  return sorted.filter(({ event }, index) => event.seq === first + index);
}
