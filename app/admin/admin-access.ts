import type { Role } from '#domain/vocabulary.ts';

/** What of the page for administration somebody sees; the API decides the same by itself. */
export interface AdminAccess {
  securityLog: boolean;
  specs: boolean;
  deadLetters: boolean;
}

/** What could not be sent is for ADMIN, the security log for ADMIN and PMO_LEAD, the registry of specs for the Head of Specs Team and ADMIN (process.md 2). */
export function adminAccess(roles: readonly Role[]): AdminAccess {
  const holds = (...wanted: Role[]) => wanted.some((role) => roles.includes(role));
  return {
    securityLog: holds('ADMIN', 'PMO_LEAD'),
    specs: holds('ADMIN', 'HEAD_OF_SPECS'),
    deadLetters: holds('ADMIN'),
  };
}
