import type { Attempt } from './history.ts';
import { holds } from './parts.ts';
import type { Tale } from './tale.ts';
import type { Code, Role } from './words.ts';

/** What several commands are refused for; null where it is no obstacle. */
export function inRole(tale: Tale, attempt: Attempt, role: Role): Code | null {
  return holds(tale, attempt.by, role) ? null : 'NOT_ALLOWED';
}

export function active(tale: Tale): Code | null {
  return tale.disposition === 'ACTIVE' ? null : 'CLOSED';
}

/** AU-1. */
export function fresh(tale: Tale, { looked }: Attempt, changed: number): Code | null {
  const stale = looked !== null && (looked < changed || looked > tale.version);
  return stale ? 'STALE_VERSION' : null;
}

export function freshWhole(tale: Tale, attempt: Attempt): Code | null {
  return fresh(tale, attempt, tale.version);
}

export function written(text: string): Code | null {
  return text.trim() === '' ? 'REASON_MISSING' : null;
}
