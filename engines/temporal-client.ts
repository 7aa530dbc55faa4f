import { readFileSync } from 'node:fs';
import { Connection, type ConnectionOptions } from '@temporalio/client';

export interface TemporalTarget {
  address: string;
  namespace: string;
  /** Holds the TLS and API key settings for somebody else's server. */
  env?: NodeJS.ProcessEnv;
}

/**
 * Sees that a server answers, lets us in and has the namespace.
 *
 * @throws when it does not within `timeoutMs`
 */
export async function pingTemporal(target: TemporalTarget, timeoutMs: number): Promise<void> {
  await withTemporal(target, timeoutMs, async (connection) => {
    await connection.workflowService.describeNamespace({ namespace: target.namespace });
  });
}

/** Sets how long the history of closed runs is kept: the development server starts with one day. */
export async function keepClosedRuns(target: TemporalTarget, days: number): Promise<void> {
  await withTemporal(target, 10_000, async (connection) => {
    await connection.workflowService.updateNamespace({
      namespace: target.namespace,
      config: { workflowExecutionRetentionTtl: { seconds: days * 24 * 60 * 60 } as never },
    });
  });
}

async function withTemporal(
  { address, env }: TemporalTarget,
  timeoutMs: number,
  use: (connection: Connection) => Promise<void>,
): Promise<void> {
  const connection = await Connection.connect({
    address,
    connectTimeout: timeoutMs,
    ...(env ? connectionSettings(env) : {}),
  });
  try {
    await connection.withDeadline(Date.now() + timeoutMs, () => use(connection));
  } finally {
    await connection.close();
  }
}

function connectionSettings(env: NodeJS.ProcessEnv): Pick<ConnectionOptions, 'tls' | 'apiKey'> {
  const read = (file: string | undefined): Buffer | undefined => (file ? readFileSync(file) : undefined);
  const crt = read(env.TEMPORAL_TLS_CERT);
  const key = read(env.TEMPORAL_TLS_KEY);
  const serverRootCACertificate = read(env.TEMPORAL_TLS_CA);
  const clientCertPair = crt && key ? { crt, key } : undefined;
  const isOn = env.TEMPORAL_TLS === 'true' || env.TEMPORAL_TLS === '1';
  const tls = clientCertPair || serverRootCACertificate ? { clientCertPair, serverRootCACertificate } : isOn;
  return { tls: tls || (env.TEMPORAL_API_KEY ? true : undefined), apiKey: env.TEMPORAL_API_KEY };
}
