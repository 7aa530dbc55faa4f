import type { Role } from '#domain/vocabulary.ts';

/** Who is signed in, as every page knows it. */
export interface Me {
  id: string;
  name: string;
  roles: readonly Role[];
  /** IANA name. */
  timeZone: string;
}
