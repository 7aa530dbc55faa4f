import { ROLE_TITLES, type Role } from '#domain/vocabulary.ts';

const isRole = (role: string): role is Role => role in ROLE_TITLES;

/** The titles of the given roles, as people write them. */
export function roleTitles(roles: readonly string[]): string {
  return roles.map((role) => (isRole(role) ? ROLE_TITLES[role] : role)).join(', ');
}
