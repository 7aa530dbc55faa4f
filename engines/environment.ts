import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { RemedyError } from './remedy-error.ts';

const OURS = /^(PHASEGATE_|NEXTAUTH_|TEMPORAL_|XDG_)|^(MONGODB_URI|PORT|SMTP_URL|JAVA_HOME)$/;

/**
 * The environment of this process: the only place of the engines and of `npm start` that reads it. An empty variable
 * counts as not set, as compose files and shells write "nothing" that way.
 */
export function processEnvironment(): NodeJS.ProcessEnv {
  const set = Object.entries(process.env).filter(([name, value]) => value !== '' || !OURS.test(name));
  return Object.fromEntries(set) as NodeJS.ProcessEnv;
}

/** The folder of the engines that are built once per version and person. */
export function cacheFolder(env: NodeJS.ProcessEnv): string {
  return resolve(env.PHASEGATE_CACHE ?? join(env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'phasegate'));
}

/** The data folder: `.data` in the checkout unless `PHASEGATE_DATA` names another. */
export function dataFolder(env: NodeJS.ProcessEnv, checkout: string): string {
  return resolve(checkout, env.PHASEGATE_DATA ?? '.data');
}

/** What the supervisor itself decides by. Everything else is checked by the programs that it starts. */
export interface StackSettings {
  mode: 'demo' | 'production';
  /** Undefined: 3000 or the next free one. */
  port: number | undefined;
  host: string;
  url: string | undefined;
  secret: string | undefined;
  /** Undefined: mail goes to a mailbox on this machine, and nowhere in production mode. */
  smtpUrl: string | undefined;
}

const PORT_RULE = 'must be a port number';

const schema = z.object({
  PHASEGATE_MODE: z.enum(['demo', 'production'], 'must be demo or production').default('demo'),
  PORT: z.coerce.number<string>(PORT_RULE).int(PORT_RULE).min(0, PORT_RULE).max(65_535, PORT_RULE).optional(),
  PHASEGATE_HOST: z.string().default('127.0.0.1'),
  NEXTAUTH_URL: z.string().optional(),
  NEXTAUTH_SECRET: z.string().optional(),
  SMTP_URL: z.string().optional(),
});

/**
 * Reads the settings of the supervisor.
 *
 * @throws {RemedyError} naming every variable that is wrong, or missing in production mode
 */
export function readStackSettings(env: NodeJS.ProcessEnv): StackSettings {
  const parsed = schema.safeParse(env);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
    throw new RemedyError(`The environment can't be used: ${problems.join('; ')}.`, {
      remedy: 'correct or leave out these variables',
    });
  }
  const values = parsed.data;
  if (values.PHASEGATE_MODE === 'production') {
    const missing = (['NEXTAUTH_URL', 'NEXTAUTH_SECRET'] as const).filter((name) => values[name] === undefined);
    if (missing.length > 0) {
      throw new RemedyError(`Production mode needs ${missing.join(' and ')}; they are never made up.`, {
        remedy:
          'set NEXTAUTH_URL to the address people open, and NEXTAUTH_SECRET to the output of: openssl rand -hex 32',
      });
    }
  }
  return {
    mode: values.PHASEGATE_MODE,
    port: values.PORT,
    host: values.PHASEGATE_HOST,
    url: values.NEXTAUTH_URL,
    secret: values.NEXTAUTH_SECRET,
    smtpUrl: values.SMTP_URL,
  };
}
