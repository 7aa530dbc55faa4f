import type { Role } from '#domain/vocabulary.ts';
import { roleTitles } from './role-titles.ts';

/** The person who owes something, or the role where several people hold it. */
export const ownerName = ({ role, person }: { role: Role; person?: { name: string } | null }): string =>
  person?.name ?? roleTitles([role]);
