import { z } from 'zod';
import { DELIVERY_VARIABLES } from '#workers/delivery/settings.ts';
import { REPOSITORY_ADDRESS } from '#workers/documents/settings.ts';

/** What a variable must be, and how to put it right. Values are never repeated in a message: some are secret. */
export interface Variable<Schema extends z.ZodType = z.ZodType> {
  schema: Schema;
  rule: string;
  remedy: string;
}

const variable = <Schema extends z.ZodType>(schema: Schema, rule: string, remedy: string): Variable<Schema> => ({
  schema,
  rule,
  remedy,
});

const REAL_TIME = 3600;
/** As many as there are stories for. */
export const MOST_DEMO_DEFECTS = 43;
const HIGHEST_PORT = 65_535;

const oneAddress = z.string().regex(/^[^\s/:]+:\d{1,5}$|^\[[0-9a-fA-F:]+\]:\d{1,5}$/);
const yesOrNo = z.enum(['0', '1']).transform((value) => value === '1');
const wholeNumber = (most: number) =>
  z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .pipe(z.number().max(most));

/** The workers send; all programs of an installation have one environment, so the first of them says what is wrong. */
function ofDelivery(name: keyof typeof DELIVERY_VARIABLES) {
  const { isRight, rule, remedy } = DELIVERY_VARIABLES[name];
  return variable(z.string().refine(isRight).optional(), rule, remedy);
}

/**
 * Every variable that the web process and its commands read. An empty one counts as not set, as compose files and shells
 * write "nothing" that way.
 */
export const VARIABLES = {
  PHASEGATE_MODE: variable(
    z.enum(['demo', 'production']).default('demo'),
    'must be "demo" or "production".',
    'Leave it out for a demo installation.',
  ),
  PHASEGATE_DATA: variable(z.string().default('.data'), 'must be the path of a folder.', 'Name one, or leave it out.'),
  PHASEGATE_DOCUMENTS: variable(
    z.string().regex(REPOSITORY_ADDRESS).optional(),
    'must be the path or address of a Git repository.',
    'Leave it out to have one made in the data folder.',
  ),
  PHASEGATE_LOG_LEVEL: variable(
    z.enum(['debug', 'info', 'warn', 'error']).default('info'),
    'must be "debug", "info", "warn" or "error".',
    'Leave it out for "info".',
  ),
  PHASEGATE_TIME_SCALE: variable(
    z.coerce.number().positive().max(REAL_TIME).default(REAL_TIME),
    `must be the seconds that an hour of the process takes: above 0, at most ${REAL_TIME}.`,
    'Leave it out for real time.',
  ),
  PHASEGATE_DEMO_DEFECTS: variable(
    wholeNumber(MOST_DEMO_DEFECTS).default(MOST_DEMO_DEFECTS),
    `must be how many defects the demo history has, from 0 to ${MOST_DEMO_DEFECTS}.`,
    'Leave it out for all of them.',
  ),
  MONGODB_URI: variable(
    z
      .string()
      .regex(/^mongodb(\+srv)?:\/\/\S+$/)
      .optional(),
    'must be the address of a MongoDB server, as mongodb://… or mongodb+srv://….',
    'Start with "npm start", which brings one up, or name the server that you have.',
  ),
  TEMPORAL_ADDRESS: variable(
    oneAddress.optional(),
    'must be the address of a Temporal server, as host:port.',
    'Start with "npm start", which brings one up, or name the server that you have.',
  ),
  TEMPORAL_NAMESPACE: variable(
    z.string().default('default'),
    'must be the name of a namespace on the Temporal server.',
    'Leave it out for "default".',
  ),
  TEMPORAL_API_KEY: variable(
    z.string().optional(),
    'must be the key that the Temporal server expects.',
    'Leave it out where the server asks for none.',
  ),
  TEMPORAL_TLS: variable(
    yesOrNo.optional(),
    'must be 1 or 0.',
    'Leave it out to speak TLS exactly when TEMPORAL_API_KEY is set.',
  ),
  PHASEGATE_TASK_QUEUE: variable(
    z.string().default('phasegate'),
    'must be the name of the task queue that the workers serve.',
    'Leave it out for "phasegate".',
  ),
  PORT: variable(
    wholeNumber(HIGHEST_PORT).optional(),
    `must be a port number from 0 to ${HIGHEST_PORT}.`,
    'Leave it out for 3000 or the next free one.',
  ),
  PHASEGATE_HOST: variable(
    z
      .string()
      .regex(/^[^\s/]+$/)
      .default('127.0.0.1'),
    'must be the address to listen on, such as 127.0.0.1 or 0.0.0.0.',
    'Leave it out to be reachable from this machine only.',
  ),
  PHASEGATE_PROXIES: variable(
    wholeNumber(10).default(0),
    'must be the number of reverse proxies in front, from 0 to 10.',
    'Leave it out when people reach this process directly.',
  ),
  PHASEGATE_METRICS_TOKEN: variable(
    z.string().min(16).optional(),
    'must be at least 16 characters long.',
    'Leave it out to answer /metrics on this machine only.',
  ),
  PHASEGATE_INTROSPECTION: variable(
    yesOrNo.optional(),
    'must be 1 or 0.',
    'Leave it out to describe the GraphQL schema to callers in demo mode only.',
  ),
  SMTP_URL: ofDelivery('SMTP_URL'),
  PHASEGATE_MAIL_FROM: ofDelivery('PHASEGATE_MAIL_FROM'),
  PHASEGATE_CHAT_WEBHOOK: ofDelivery('PHASEGATE_CHAT_WEBHOOK'),
  NEXTAUTH_URL: variable(
    z
      .url({ protocol: /^https?$/, abort: true })
      .refine((url) => new URL(url).pathname === '/')
      .optional(),
    'must be the address that people open in the browser, as http(s)://host without a path.',
    'Set it to that address.',
  ),
  NEXTAUTH_SECRET: variable(
    z.string().optional(),
    'must be a secret of this installation, at least 32 characters long.',
    'Make one with "openssl rand -hex 32", and keep it.',
  ),
} as const satisfies Record<string, Variable>;

export type VariableName = keyof typeof VARIABLES;
export type Values = { [Name in VariableName]: z.output<(typeof VARIABLES)[Name]['schema']> };
