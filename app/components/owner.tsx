'use client';

import type { Role } from '#domain/vocabulary.ts';
import { useMe } from '../live/live-context.ts';
import styles from './owner.module.css';
import { roleTitles } from './role-titles.ts';

interface Properties {
  owner: { role: Role; person?: { id: string; name: string } | null };
}

/** Who owes something: "you", a person, or a role; a role of mine stands out like my name. */
export function OwnerName({ owner: { role, person } }: Properties) {
  const me = useMe();
  if (person) return person.id === me.id ? <strong className={styles.mine}>you</strong> : <>{person.name}</>;
  const title = roleTitles([role]);
  return me.roles.includes(role) ? <strong className={styles.mine}>{title}</strong> : <>{title}</>;
}
