import path from 'node:path';
import { type DocumentsSettings, documentsSettings } from '#workers/documents/settings.ts';
import { EnvironmentError, type EnvironmentProblem } from './environment-problem.ts';
import { VARIABLES, type Values, type VariableName } from './environment-variables.ts';
import { productionProblems } from './production-rules.ts';

export type Mode = 'demo' | 'production';
export type Source = Readonly<Record<string, string | undefined>>;

/** How to reach the Temporal server, and which queue the workers serve. */
export interface RunServer {
  address: string;
  namespace: string;
  tls: boolean;
  apiKey: string | null;
  taskQueue: string;
}

/** What the commands beside the web process need: `setup` and `operator`. */
export interface ToolEnvironment {
  mode: Mode;
  /** Absolute. */
  dataFolder: string;
  logLevel: 'debug' | 'info' | 'warn' | 'error';
  /** How many defects the demo history has, if it is to be made. */
  demoDefects: number;
  mongodbUri: string;
  runServer: RunServer;
  documents: DocumentsSettings;
}

/** What the web process needs. */
export interface WebEnvironment extends ToolEnvironment {
  host: string;
  /** Null: 3000 or the next free one. */
  port: number | null;
  /** Reverse proxies in front whose word about the caller's address counts. */
  proxies: number;
  metricsToken: string | null;
  introspection: boolean;
  /** Seconds that an hour of the process takes (architecture, decision 10). */
  timeScale: number;
  /** The address that people open; null in demo mode: this machine's loopback address. */
  url: URL | null;
  /** Null in demo mode: the one made once in the data folder. */
  secret: string | null;
}

/**
 * Checks an environment for the web process.
 *
 * @throws {EnvironmentError} naming every problem
 */
export function parseWebEnvironment(source: Source): WebEnvironment {
  const values = parse(source, ['MONGODB_URI', 'TEMPORAL_ADDRESS'], productionProblems);
  return {
    ...toolEnvironment(values, source),
    host: values.PHASEGATE_HOST,
    port: values.PORT ?? null,
    proxies: values.PHASEGATE_PROXIES,
    metricsToken: values.PHASEGATE_METRICS_TOKEN ?? null,
    introspection: values.PHASEGATE_INTROSPECTION ?? values.PHASEGATE_MODE === 'demo',
    timeScale: values.PHASEGATE_TIME_SCALE,
    url: values.NEXTAUTH_URL === undefined ? null : new URL(values.NEXTAUTH_URL),
    secret: values.NEXTAUTH_SECRET ?? null,
  };
}

/**
 * Checks an environment for the commands beside the web process.
 *
 * @throws {EnvironmentError} naming every problem
 */
export function parseToolEnvironment(source: Source): ToolEnvironment {
  return toolEnvironment(
    parse(source, ['MONGODB_URI', 'TEMPORAL_ADDRESS'], () => []),
    source,
  );
}

/** The environment of this process: the only place of the web process and its commands that reads it. */
export function processEnvironment(): Source {
  return process.env;
}

/**
 * Two libraries read variables of their own: next-auth the address, React and Next whether this is development. They
 * get what was decided here, whatever was set.
 */
export function tellLibraries(decided: { url: URL; development: boolean }): void {
  process.env.NEXTAUTH_URL = decided.url.origin;
  Object.assign(process.env, {
    NODE_ENV: decided.development ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  });
}

type FurtherRules = (values: Values, source: Source) => EnvironmentProblem[];

function parse(source: Source, required: readonly VariableName[], further: FurtherRules) {
  const set = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''));
  const problems: EnvironmentProblem[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, { schema, rule, remedy }] of Object.entries(VARIABLES)) {
    const parsed = schema.safeParse(set[name]);
    if (parsed.success) values[name] = parsed.data;
    else problems.push({ variable: name, rule, remedy });
  }
  for (const name of required) {
    if (set[name] === undefined) problems.push({ variable: name, rule: 'is not set.', remedy: VARIABLES[name].remedy });
  }
  if (problems.length === 0) problems.push(...further(values as Values, set));
  if (problems.length > 0) throw new EnvironmentError(problems);
  return values as Values & { MONGODB_URI: string; TEMPORAL_ADDRESS: string };
}

function toolEnvironment(values: ReturnType<typeof parse>, source: Source): ToolEnvironment {
  const apiKey = values.TEMPORAL_API_KEY ?? null;
  const dataFolder = path.resolve(values.PHASEGATE_DATA);
  return {
    mode: values.PHASEGATE_MODE,
    dataFolder,
    logLevel: values.PHASEGATE_LOG_LEVEL,
    demoDefects: values.PHASEGATE_DEMO_DEFECTS,
    mongodbUri: values.MONGODB_URI,
    runServer: {
      address: values.TEMPORAL_ADDRESS,
      namespace: values.TEMPORAL_NAMESPACE,
      tls: values.TEMPORAL_TLS ?? apiKey !== null,
      apiKey,
      taskQueue: values.PHASEGATE_TASK_QUEUE,
    },
    documents: documentsSettings(source, { dataFolder, repository: values.PHASEGATE_DOCUMENTS ?? null }),
  };
}
