import { timingSafeEqual } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import { Counter, collectDefaultMetrics, Histogram, type Registry, register } from 'prom-client';
import type { LossReason } from '#models/security-log-writer.ts';
import { isLoopback } from './loopback.ts';

const DURATION = 'phasegate_http_request_duration_seconds';
const LOST_DENIALS = 'phasegate_security_log_lost_total';

/** How long requests took, by what was asked for; no address of a person or a work item becomes a label. */
export function measureRequests(): RequestHandler {
  const duration = durationHistogram(register);
  return (request, response, next) => {
    const end = duration.startTimer({ method: request.method, target: targetOf(request.path) });
    response.once('close', () => end({ status: String(response.statusCode) }));
    next();
  };
}

/** Counts denied commands that have no row in the security log. */
export function countLostDenials(): (reason: LossReason) => void {
  const known = register.getSingleMetric(LOST_DENIALS);
  const counter =
    known instanceof Counter
      ? known
      : new Counter({
          name: LOST_DENIALS,
          help: 'Denied commands without a row in the security log: the database took it not, or too many came.',
          labelNames: ['reason'],
        });
  return (reason) => counter.inc({ reason });
}

/** `/metrics`: for callers on this machine that came through no proxy, and for those who show the token. */
export function showMetrics(token: string | null): RequestHandler {
  return async (request, response) => {
    if (!mayRead(request, token)) {
      response
        .status(403)
        .json({ error: 'Metrics are for this machine, or for who shows the token of PHASEGATE_METRICS_TOKEN.' });
      return;
    }
    response.type(register.contentType).send(await register.metrics());
  };
}

function mayRead(request: Request, token: string | null): boolean {
  if (token !== null && sameText(request.get('authorization') ?? '', `Bearer ${token}`)) return true;
  const proxied = request.get('x-forwarded-for') ?? request.get('forwarded');
  return proxied === undefined && isLoopback(request.socket.remoteAddress);
}

function sameText(given: string, expected: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(expected)];
  return left.length === right.length && timingSafeEqual(left, right);
}

function durationHistogram(registry: Registry): Histogram<'method' | 'target' | 'status'> {
  const known = registry.getSingleMetric(DURATION);
  if (known instanceof Histogram) return known;
  collectDefaultMetrics({ register: registry });
  return new Histogram({
    name: DURATION,
    help: 'Seconds from the arrival of a request to the end of its answer.',
    labelNames: ['method', 'target', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15],
    registers: [registry],
  });
}

function targetOf(path: string): string {
  if (path.startsWith('/api/graphql')) return 'graphql';
  if (path.startsWith('/api/auth/')) return 'auth';
  if (path.startsWith('/_next/')) return 'asset';
  return ['/healthz', '/readyz', '/metrics'].includes(path) ? path.slice(1) : 'page';
}
