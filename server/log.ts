import { type Logger, pino } from 'pino';

export type Log = Logger;

/** Fields whose value never reaches a log, at the top and one level down, whoever logs them. */
const SECRET_FIELDS = [
  'password',
  'passwordHash',
  'secret',
  'token',
  'csrfToken',
  'apiKey',
  'uri',
  'cookie',
  'authorization',
  'set-cookie',
];
const paths = SECRET_FIELDS.flatMap((field) => [`["${field}"]`, `*["${field}"]`, `*.*["${field}"]`]);

/** JSON lines on standard output: what happened, when, and nothing that must stay secret. */
export function createLog(
  level: 'debug' | 'info' | 'warn' | 'error',
  destination?: { write: (line: string) => void },
): Log {
  const options = {
    level,
    base: undefined,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths, censor: '(secret)' },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}
