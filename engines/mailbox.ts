import { connect } from 'node:net';
import { join, resolve } from 'node:path';
import type { DataFolder } from './data-folder.ts';
import { type Log, prefixed } from './log.ts';
import { choosePort } from './ports.ts';
import type { ProcessRecords } from './process-records.ts';
import { type SupervisedProcess, superviseProcess } from './supervised-process.ts';

const CHECKOUT = resolve(import.meta.dirname, '..');

/** The mail server and viewer of an installation that has no mail server of its own. */
export interface Mailbox {
  /** Where programs send mail to, for `SMTP_URL`. */
  smtpUrl: string;
  /** The page on which it is read. */
  url: string;
  process: SupervisedProcess;
}

/** The mailbox of a data folder, on the ports that it had before; it runs once its process is started. */
export async function superviseMailbox(
  { log, records, data }: { log: Log; records: ProcessRecords; data: DataFolder },
  env: NodeJS.ProcessEnv,
): Promise<Mailbox> {
  const smtp = await keptPort(data, 'mailbox-smtp');
  const web = await keptPort(data, 'mailbox-web');
  const main = join(CHECKOUT, 'engines/mailbox/main.ts');
  const ports = ['--smtp', String(smtp), '--web', String(web)];
  const supervised = superviseProcess(
    {
      name: 'mailbox',
      command: process.execPath,
      args: ['--import', 'tsx', main, '--folder', join(data.path, 'mailbox'), ...ports],
      env,
      cwd: CHECKOUT,
      logFile: join(data.logs, 'mailbox.log'),
      check: async () => {
        for (const port of [smtp, web]) await answers(port);
      },
      readyTimeoutMs: 60_000,
      stop: [{ signal: 'SIGTERM', graceMs: 5_000 }],
    },
    { log: prefixed(log, 'mailbox'), records },
  );
  return { smtpUrl: `smtp://127.0.0.1:${smtp}`, url: `http://127.0.0.1:${web}`, process: supervised };
}

async function keptPort(data: DataFolder, name: string): Promise<number> {
  const port = await choosePort(data.keptPort(name));
  data.keepPort(name, port);
  return port;
}

function answers(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve();
    });
    socket.once('error', reject).setTimeout(2000, () => socket.destroy(new Error(`Port ${port} is silent.`)));
  });
}
