import { randomBytes } from 'node:crypto';
import type { RequestHandler } from 'express';

const NONCE_BYTES = 16;
const TWO_YEARS_SECONDS = 63_072_000;

const FIXED_HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
};

interface Options {
  /** Next's development server evaluates code, injects styles and opens a socket of its own. */
  development: boolean;
  https: boolean;
}

/**
 * What browsers may do with an answer. Scripts run only with the nonce of their own answer. Next takes the nonce for the
 * scripts it writes from this header on the *request*, where whatever a caller sent is overwritten.
 */
export function securityHeaders(options: Options): RequestHandler {
  return (request, response, next) => {
    const policy = contentSecurityPolicy(randomBytes(NONCE_BYTES).toString('base64'), options);
    request.headers['content-security-policy'] = policy;
    delete request.headers['content-security-policy-report-only'];
    response.set(FIXED_HEADERS);
    response.set('Content-Security-Policy', policy);
    if (options.https) response.set('Strict-Transport-Security', `max-age=${TWO_YEARS_SECONDS}`);
    next();
  };
}

function contentSecurityPolicy(nonce: string, { development, https }: Options): string {
  const directives = {
    'default-src': ["'self'"],
    'script-src': [`'nonce-${nonce}'`, "'strict-dynamic'", ...(development ? ["'unsafe-eval'"] : [])],
    'style-src': ["'self'", ...(development ? ["'unsafe-inline'"] : [])],
    'img-src': ["'self'", 'data:'],
    'connect-src': ["'self'", ...(development ? ['ws:'] : [])],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
    ...(https ? { 'upgrade-insecure-requests': [] } : {}),
  };
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ');
}
