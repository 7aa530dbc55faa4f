/**
 * The mailbox: a mail server and a page that shows what it received, both on the loopback address. In place of a real
 * mail server in demo installations.
 */
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { createMailReceiver } from './mail-receiver.ts';
import { openMailStore } from './mail-store.ts';
import { createMailViewer } from './mail-viewer.ts';

const LOOPBACK = '127.0.0.1';

const { values } = parseArgs({
  options: { folder: { type: 'string' }, smtp: { type: 'string' }, web: { type: 'string' } },
});
if (values.folder === undefined) throw new Error('Name the folder for the mails with --folder.');

const store = await openMailStore(values.folder);
const receiver = createMailReceiver(store);
const viewer = createMailViewer(store);
receiver.on('error', (error: Error) => process.stderr.write(`${error.message}\n`));

const smtp = receiver.listen(Number(values.smtp ?? 0), LOOPBACK);
await new Promise<void>((resolve, reject) => {
  smtp.once('listening', resolve).once('error', reject);
});
await new Promise<void>((resolve, reject) => {
  viewer.once('listening', resolve).once('error', reject);
  viewer.listen(Number(values.web ?? 0), LOOPBACK);
});
const portOf = (address: ReturnType<typeof viewer.address>): number => (address as AddressInfo).port;
process.stdout.write(`smtp ${portOf(smtp.address())} web ${portOf(viewer.address())}\n`);

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    viewer.close();
    viewer.closeAllConnections();
    receiver.close(() => process.exit(0));
  });
}
