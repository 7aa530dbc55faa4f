import { randomUUID } from 'node:crypto';
import { mongo } from 'mongoose';
import type { DeliveryDocument } from '#models/schemas/delivery.ts';
import { createInstallation } from '#server/testing/installation.ts';
import { type RunningWeb, startProgram, startWebProcess } from '#server/testing/programs.ts';
import { runningEngines } from './engines.ts';

/** The whole program as people reach it, with a database and task queue of its own. */
export interface Installation {
  readonly url: string;
  /** Ends the web process as `kill` does, without a word to anybody. */
  killWeb: () => Promise<void>;
  stopWeb: () => Promise<void>;
  /** Brings the web process back at the same address. */
  startWeb: () => Promise<void>;
  /** Starts one more web process of the same installation, at an address of its own. */
  anotherWeb: () => Promise<RunningWeb>;
  /** Makes the last proof of who they are, of everybody who is signed in, that many minutes old (G-4). */
  setProofs: (minutes: number) => Promise<void>;
  /** Gives up sending an e-mail to somebody of the demo organisation, as if its server had refused it for good. */
  giveUpMail: (account: string, lastError: string) => Promise<void>;
  remove: () => Promise<void>;
}

const MINUTE_MS = 60_000;

/**
 * Makes an installation with the demo organisation and starts it.
 *
 * @param programs folder of the checkout that holds the built programs
 * @param demoDefects how many defects of the demo history it begins with
 * @param timeScale seconds that an hour of the process takes
 */
export async function startInstallation(
  programs: string,
  demoDefects: number,
  timeScale: number,
): Promise<Installation> {
  const made = await createInstallation(runningEngines(), demoDefects);
  const { remove } = made;
  const environment = { ...made.environment, PHASEGATE_TIME_SCALE: String(timeScale) };
  const worker = startProgram('worker', environment, [], programs);
  let web: RunningWeb = await startWebProcess(environment, programs);
  await worker.said('The worker serves.');
  const others: RunningWeb[] = [];
  const { url } = web;
  const inDatabase = async (act: (database: mongo.Db) => Promise<unknown>): Promise<void> => {
    const client = await mongo.MongoClient.connect(made.environment.MONGODB_URI ?? '');
    await act(client.db()).finally(() => client.close());
  };
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    web.kill(signal);
    await web.ended;
  };
  return {
    url,
    killWeb: () => end('SIGKILL'),
    stopWeb: () => end('SIGTERM'),
    async startWeb() {
      web = await startWebProcess({ ...environment, PORT: new URL(url).port }, programs);
    },
    async anotherWeb() {
      const another = await startWebProcess(environment, programs);
      others.push(another);
      return another;
    },
    async setProofs(minutes) {
      const provenAt = new Date(Date.now() - minutes * MINUTE_MS);
      await inDatabase((database) => database.collection('sessions').updateMany({}, { $set: { provenAt } }));
    },
    async giveUpMail(account, lastError) {
      const id = `${randomUUID()}:email`;
      await inDatabase((database) =>
        database.collection<DeliveryDocument>('deliveries').insertOne({
          _id: id,
          channel: 'email',
          personId: `demo-${account}`,
          digest: false,
          messageIds: [id],
          state: 'DEAD',
          attempts: 1,
          nextAt: new Date(),
          lastError,
          lease: '',
          place: `${new Date().toISOString()}~${id}`,
          expiresAt: null,
        }),
      );
    },
    async remove() {
      await Promise.all([web, worker, ...others].map((program) => program.stop()));
      await remove();
    },
  };
}
