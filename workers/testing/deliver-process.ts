/** A process that delivers mail as a worker does, for tests that kill it: database, mail server, milliseconds of a lease. */
import { pino } from 'pino';
import { connectDatabase } from '#models/database.ts';
import { keepDelivering } from '../delivery/keep-delivering.ts';
import { mailCourier } from '../delivery/mail-courier.ts';

const [uri = '', server = '', lease = ''] = process.argv.slice(2);
await connectDatabase({ uri, profile: 'worker' });
const courier = mailCourier({
  server: new URL(server),
  from: 'phasegate@localhost',
  site: new URL('http://127.0.0.1:3000'),
});
process.stdout.write('delivering\n');
await keepDelivering([courier], pino({ level: 'silent' }), new AbortController().signal, Number(lease));
