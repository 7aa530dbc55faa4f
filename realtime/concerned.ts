import { addSeconds } from '#domain/instant.ts';
import { ownerKeys } from '#domain/owner.ts';
import type { Role } from '#domain/vocabulary.ts';
import { findBoardEntries } from '#models/board-entries.ts';
import { messagesOfEvents } from '#models/messages.ts';
import { firstActionOf } from '#models/work-items.ts';
import type { Pushed } from './changes.ts';
import { Coalescer } from './coalescer.ts';
import type { NextActionChanged } from './contract.ts';
import type { HubLog, HubNamespace, HubSocket } from './hub-socket.ts';
import type { Names } from './names.ts';
import { pushedAction } from './payloads.ts';
import { personRoom } from './rooms.ts';

/** More events at once are in the inbox, which a page reads again anyhow. */
const MOST_EVENTS = 20;
/** Of a work item that was not pushed before, those of these newest events are told that came as late as this. */
const MOST_UNKNOWN = 4;
const RECENT_SECONDS = 30;

interface Connected {
  roles: readonly Role[];
  keys: readonly string[];
  sockets: number;
  /** The next action as it was told last; undefined before it is known. */
  told: { workItemId: string; text: string } | null | undefined;
}

interface Options {
  sockets: HubNamespace;
  names: Names;
  log: HubLog;
}

/**
 * Tells the people who are connected what concerns themselves: that their next action over all work items is another one
 * (GI-1), and that there is a message for them.
 */
export class Concerned {
  readonly #options: Options;
  readonly #people = new Map<string, Connected>();
  readonly #looks = new Coalescer<'tell' | 'learn'>(
    (batch) => this.#look(batch),
    (before, now) => (before === 'learn' && now === 'learn' ? 'learn' : 'tell'),
  );
  readonly #changes = new Coalescer<Pushed>((batch) => this.#notify([...batch.values()]));

  constructor(options: Options) {
    this.#options = options;
  }

  /** How many sockets the person has open. */
  socketsOf(personId: string): number {
    return this.#people.get(personId)?.sockets ?? 0;
  }

  enter(socket: HubSocket): void {
    const { personId, roles } = socket.data.person;
    const known = this.#people.get(personId);
    this.#people.set(personId, {
      roles,
      keys: ownerKeys(personId, roles),
      sockets: (known?.sockets ?? 0) + 1,
      told: known?.told,
    });
    void socket.join(personRoom(personId));
    // The page reads its next action itself; here it is learned what later ones are compared with.
    if (known === undefined) this.#looks.add(personId, 'learn');
  }

  leave(socket: HubSocket): void {
    const { personId } = socket.data.person;
    const known = this.#people.get(personId);
    if (known === undefined) return;
    known.sockets -= 1;
    if (known.sockets === 0) this.#people.delete(personId);
  }

  /** Called after a change was pushed. */
  changed(change: Pushed): void {
    const { entry } = change;
    for (const [personId, { keys, told }] of this.#people) {
      const owes = entry.owners.some((owner) => keys.includes(owner));
      if (owes || told === undefined || told?.workItemId === entry.id) this.#looks.add(personId, 'tell');
    }
    this.#changes.add(`${entry.id}:${entry.version}`, change);
  }

  async #notify(changes: readonly Pushed[]): Promise<void> {
    for (const change of changes) {
      try {
        await this.#notifyOf(change);
      } catch (error) {
        this.#options.log.warn({ err: error }, 'notifications cannot be made at the moment');
      }
    }
  }

  /** Messages are there before the version can be read. Who caused one by an act of their own is not told of it. */
  async #notifyOf({ entry, before }: Pushed): Promise<void> {
    const { id: workItemId, version } = entry;
    const first = Math.max(before === null ? version - MOST_UNKNOWN + 1 : before + 1, version - MOST_EVENTS + 1, 1);
    const seqs = Array.from({ length: version - first + 1 }, (_, index) => first + index);
    const since = before === null ? addSeconds(entry.card.updatedAt, -RECENT_SECONDS) : '';
    for (const { id, personId, own, kind, title, text, at } of await messagesOfEvents(workItemId, seqs)) {
      if (own || at < since || !this.#people.has(personId)) continue;
      const notification = { id, kind, text: `${title}: ${text}`, workItemId, at };
      this.#options.sockets.to(personRoom(personId)).emit('notification', notification);
    }
  }

  async #look(batch: ReadonlyMap<string, 'tell' | 'learn'>): Promise<void> {
    for (const [personId, purpose] of batch) {
      const person = this.#people.get(personId);
      if (person === undefined) continue;
      try {
        const next = await this.#nextActionOf(personId, person.roles);
        const told = next === null ? null : { workItemId: next.workItem.id, text: JSON.stringify(next) };
        const differs = person.told === undefined || person.told?.text !== told?.text;
        person.told = told;
        if (purpose === 'tell' && differs) {
          this.#options.sockets.to(personRoom(personId)).emit('nextAction:changed', { action: next });
        }
      } catch (error) {
        person.told = undefined;
        this.#options.log.warn({ err: error }, 'next actions cannot be read at the moment');
      }
    }
  }

  async #nextActionOf(personId: string, roles: readonly Role[]): Promise<NextActionChanged['action']> {
    const owned = await firstActionOf(personId, roles);
    if (owned === null) return null;
    const { workItemId: id, action } = owned;
    const now = new Date().toISOString();
    const [entry] = await findBoardEntries([id], now);
    const owner = action.owner.personId;
    const nameOf = await this.#options.names.of(owner === null ? [] : [owner]);
    return pushedAction(action, { id, title: entry?.card.title ?? '' }, nameOf, now);
  }
}
