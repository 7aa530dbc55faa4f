import path from 'node:path';
import { z } from 'zod';
import { DELIVERY_VARIABLES, type DeliverySettings, deliverySettings } from './delivery/settings.ts';
import { type DocumentsSettings, documentsSettings, REPOSITORY_ADDRESS } from './documents/settings.ts';

/** What a worker needs to know of its surroundings. */
export interface WorkerEnvironment {
  mongodbUri: string;
  temporal: {
    address: string;
    namespace: string;
    tls: boolean;
    apiKey: string | null;
    taskQueue: string;
  };
  logLevel: 'debug' | 'info' | 'warn' | 'error';
  /** Absolute: where the web processes of this machine are told of what is recorded. */
  dataFolder: string;
  documents: DocumentsSettings;
  delivery: DeliverySettings;
}

const ADDRESS = /^[^\s/:]+:\d{1,5}$|^\[[0-9a-fA-F:]+\]:\d{1,5}$/;

const START = 'Start with "npm start", which brings one up, or name the server that you have.';
const SET_ADDRESS = 'Set it to the address that people open.';
const rule = (is: string, remedy: string) => ({ error: `${is} ${remedy}` });

function ofDelivery(name: keyof typeof DELIVERY_VARIABLES) {
  const { isRight, rule: is, remedy } = DELIVERY_VARIABLES[name];
  return z.string().refine(isRight, rule(is, remedy)).optional();
}

/** The same variables as the web process reads; an empty one counts as not set. */
const VARIABLES = z.object({
  MONGODB_URI: z
    .string(rule('is not set.', START))
    .regex(
      /^mongodb(\+srv)?:\/\/\S+$/,
      rule('must be the address of a MongoDB server, as mongodb://… or mongodb+srv://….', START),
    ),
  TEMPORAL_ADDRESS: z
    .string(rule('is not set.', START))
    .regex(ADDRESS, rule('must be the address of a Temporal server, as host:port.', START)),
  TEMPORAL_NAMESPACE: z.string().default('default'),
  TEMPORAL_API_KEY: z.string().optional(),
  TEMPORAL_TLS: z
    .enum(['0', '1'], rule('must be 1 or 0.', 'Leave it out to speak TLS exactly when TEMPORAL_API_KEY is set.'))
    .optional(),
  PHASEGATE_TASK_QUEUE: z.string().default('phasegate'),
  PHASEGATE_DATA: z.string().default('.data'),
  PHASEGATE_DOCUMENTS: z
    .string()
    .regex(
      REPOSITORY_ADDRESS,
      rule('must be the path or address of a Git repository.', 'Leave it out to have one made in the data folder.'),
    )
    .optional(),
  SMTP_URL: ofDelivery('SMTP_URL'),
  PHASEGATE_MAIL_FROM: ofDelivery('PHASEGATE_MAIL_FROM'),
  PHASEGATE_CHAT_WEBHOOK: ofDelivery('PHASEGATE_CHAT_WEBHOOK'),
  NEXTAUTH_URL: z
    .url({
      protocol: /^https?$/,
      ...rule('must be the address that people open, as http(s)://host.', SET_ADDRESS),
    })
    .optional(),
  PHASEGATE_LOG_LEVEL: z
    .enum(
      ['debug', 'info', 'warn', 'error'],
      rule('must be "debug", "info", "warn" or "error".', 'Leave it out for "info".'),
    )
    .default('info'),
});

/** Thrown with one line for each variable that is wrong. Values are never repeated: some are secret. */
export class WorkerEnvironmentError extends Error {
  override readonly name = 'WorkerEnvironmentError';
}

/**
 * Checks an environment for a worker.
 *
 * @throws {WorkerEnvironmentError} naming every problem and its remedy
 */
export function parseWorkerEnvironment(source: Readonly<Record<string, string | undefined>>): WorkerEnvironment {
  const set = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = VARIABLES.safeParse(set);
  if (!parsed.success) {
    const lines = parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
    throw new WorkerEnvironmentError(lines.join('\n'));
  }
  const values = parsed.data;
  if (values.NEXTAUTH_URL === undefined && (values.SMTP_URL ?? values.PHASEGATE_CHAT_WEBHOOK) !== undefined) {
    throw new WorkerEnvironmentError(`NEXTAUTH_URL is not set, so messages could not say where to go. ${SET_ADDRESS}`);
  }
  const apiKey = values.TEMPORAL_API_KEY ?? null;
  const dataFolder = path.resolve(values.PHASEGATE_DATA);
  return {
    mongodbUri: values.MONGODB_URI,
    temporal: {
      address: values.TEMPORAL_ADDRESS,
      namespace: values.TEMPORAL_NAMESPACE,
      tls: values.TEMPORAL_TLS === undefined ? apiKey !== null : values.TEMPORAL_TLS === '1',
      apiKey,
      taskQueue: values.PHASEGATE_TASK_QUEUE,
    },
    logLevel: values.PHASEGATE_LOG_LEVEL,
    dataFolder,
    delivery: deliverySettings({
      site: values.NEXTAUTH_URL,
      smtpUrl: values.SMTP_URL,
      mailFrom: values.PHASEGATE_MAIL_FROM,
      chatWebhook: values.PHASEGATE_CHAT_WEBHOOK,
    }),
    documents: documentsSettings(source, { dataFolder, repository: values.PHASEGATE_DOCUMENTS ?? null }),
  };
}

/** The environment of this process: the only place of a worker that reads it. */
export function workerEnvironment(): WorkerEnvironment {
  return parseWorkerEnvironment(process.env);
}
