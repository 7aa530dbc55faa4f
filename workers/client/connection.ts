import { Connection } from '@temporalio/client';

/** Where Temporal is and how to get in. */
export interface TemporalOptions {
  address: string;
  namespace: string;
  taskQueue: string;
  apiKey: string | null;
  /** Whether to speak TLS, with the certificate authorities that this machine trusts. */
  tls: boolean;
}

/** Connects on first use, so that a process can start while Temporal is away, and again by itself after any outage. */
export function connectLazily({ address, apiKey, tls }: TemporalOptions): Connection {
  return Connection.lazy({
    address,
    tls,
    // The library's own retries go on after their deadline, and throw into the process when the connection is closed.
    interceptors: [],
    ...(apiKey === null ? {} : { apiKey }),
    channelArgs: {
      // After a minute away the default waits up to two minutes more before it tries again.
      'grpc.initial_reconnect_backoff_ms': 200,
      'grpc.max_reconnect_backoff_ms': 1_000,
      'grpc.keepalive_time_ms': 15_000,
      'grpc.keepalive_timeout_ms': 5_000,
    },
  });
}
