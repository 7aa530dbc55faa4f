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

/** As the programs themselves do: TLS when `TEMPORAL_TLS` says so, or when there is an API key and it says nothing. */
function connectionSettings(env: NodeJS.ProcessEnv): Pick<ConnectionOptions, 'tls' | 'apiKey'> {
  const apiKey = env.TEMPORAL_API_KEY;
  return { tls: env.TEMPORAL_TLS ? env.TEMPORAL_TLS === '1' : apiKey !== undefined, apiKey };
}
