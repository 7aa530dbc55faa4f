import type { Channel } from '#domain/message-kinds.ts';
import type { OutgoingMessage } from '#models/outgoing-messages.ts';

/** What is handed over to the outside: one message, or those of a digest, to one person. */
export interface Letter {
  /** The delivery's: the same letter again has the same. */
  id: string;
  recipient: { name: string; email: string; timeZone: string };
  digest: boolean;
  /** At least one, the oldest first. */
  messages: readonly OutgoingMessage[];
}

/** Brings letters to one channel. */
export interface Courier {
  channel: Channel;
  /**
   * Resolves once the other side has taken the letter over.
   *
   * @throws RefusedError, ChannelDownError; whatever else is thrown is about this letter and may be tried again
   */
  send(letter: Letter): Promise<void>;
}

/** The other side will never take this letter. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
}

/** The other side takes no letters at present: whatever else waits would only fail, too. */
export class ChannelDownError extends Error {
  override readonly name = 'ChannelDownError';

  constructor(
    message: string,
    /** Milliseconds that the other side asks to be left alone for, if it said so. */
    readonly waitMillis: number | null = null,
  ) {
    super(message);
  }
}
