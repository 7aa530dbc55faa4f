import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';
import type { MailStore } from './mail-store.ts';

/** Bytes. */
const LARGEST_MAIL = 1_000_000;

/**
 * A mail server that takes every mail for everybody and sends none on. It speaks no TLS and asks nobody who they are: it
 * is for the loopback address only.
 */
export function createMailReceiver(store: MailStore): SMTPServer {
  return new SMTPServer({
    banner: 'Phasegate mailbox',
    size: LARGEST_MAIL,
    maxClients: 20,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onData(stream, { envelope }, done) {
      contentOf(stream)
        .then((raw) =>
          store.add({ raw, recipients: envelope.rcptTo.map(({ address }) => address), receivedAt: new Date() }),
        )
        .then(
          () => done(null),
          (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
        );
    },
  });
}

async function contentOf(stream: SMTPServerDataStream): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream as AsyncIterable<Buffer>) if (!stream.sizeExceeded) parts.push(part);
  if (stream.sizeExceeded) {
    throw Object.assign(new Error(`A mail has at most ${LARGEST_MAIL} bytes here.`), { responseCode: 552 });
  }
  return Buffer.concat(parts);
}
