import { DefaultLogger, Runtime } from '@temporalio/worker';
import { type Logger, pino } from 'pino';
import type { WorkerEnvironment } from './environment.ts';

/** One JSON object a line on standard output. */
export function createLog(level: WorkerEnvironment['logLevel']): Logger {
  return pino({ level, base: { process: 'worker' }, timestamp: pino.stdTimeFunctions.isoTime });
}

/** Brings what the Temporal library and workflow code say into the same log. Once per process, before any worker. */
export function logTemporalTo(log: Logger): void {
  const levels = { TRACE: 'trace', DEBUG: 'debug', INFO: 'info', WARN: 'warn', ERROR: 'error' } as const;
  const logger = new DefaultLogger('INFO', ({ level, message, meta }) => log[levels[level]]({ ...meta }, message));
  // This process ends in its own order.
  Runtime.install({ logger, shutdownSignals: [] });
}
