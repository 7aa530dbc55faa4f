import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** What became of a mail: `taken` is what a person would find in their mailbox. */
export interface TakenMail {
  to: string[];
  raw: string;
  messageId: string;
}

/** How the server behaves to who comes next. */
export type Manner =
  | 'takes'
  /** 550 to the recipient. */
  | 'refuses'
  /** 451 to the recipient, as one that lets strangers wait. */
  | 'puts off'
  /** 554 to the content. */
  | 'refuses content'
  /** Takes the mail over, and the connection ends before it can say so. */
  | 'cuts after data'
  /** 421 to whoever connects. */
  | 'closes'
  /** Says nothing once it has the recipient, until it behaves otherwise. */
  | 'hangs'
  /** Takes the mail over, and says so once it behaves otherwise. */
  | 'hangs after data';

/** A real mail server on the loopback address, for tests of what sends to it. */
export interface MailServer {
  url: URL;
  taken: TakenMail[];
  /** Connections that came. */
  connections: number;
  manner: Manner;
  close(): Promise<void>;
}

/** Starts a mail server; on the given port, if one is given. */
export async function startMailServer(port = 0): Promise<MailServer> {
  const hanging = new Set<() => void>();
  let manner: Manner = 'takes';
  const refusal = (responseCode: number, message: string) => Object.assign(new Error(message), { responseCode });
  const smtp = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 100,
    onConnect(_session, done) {
      server.connections += 1;
      done(manner === 'closes' ? refusal(421, 'Closing for now') : null);
    },
    onRcptTo(_address, _session, done) {
      if (manner === 'refuses') done(refusal(550, 'No such mailbox'));
      else if (manner === 'puts off') done(refusal(451, 'Come again'));
      else if (manner === 'hangs') hanging.add(() => done());
      else done();
    },
    onData(stream, { id, envelope }, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        if (manner === 'refuses content') {
          done(refusal(554, 'Not this'));
          return;
        }
        const raw = Buffer.concat(parts).toString('utf8');
        const [, messageId = ''] = /^Message-ID: (<.*>)\r?$/im.exec(raw) ?? [];
        server.taken.push({ to: envelope.rcptTo.map(({ address }) => address), raw, messageId });
        if (manner === 'cuts after data') {
          // Otherwise the answer would still be written.
          for (const connection of smtp.connections) if (connection.session.id === id) connection._socket.destroy();
        } else if (manner === 'hangs after data') hanging.add(() => done());
        else done();
      });
    },
  });
  smtp.on('error', () => undefined);
  const listening = smtp.listen(port, '127.0.0.1');
  await new Promise<void>((resolve, reject) => {
    listening.once('listening', resolve).once('error', reject);
  });
  const url = new URL(`smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`);
  const server: MailServer = {
    url,
    taken: [],
    connections: 0,
    get manner() {
      return manner;
    },
    set manner(next) {
      manner = next;
      for (const go of hanging) go();
      hanging.clear();
    },
    close: () => new Promise((resolve) => smtp.close(() => resolve())),
  };
  return server;
}
