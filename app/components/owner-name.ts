import type { ListedOwner } from '../data/work-item-list.ts';
import { roleTitles } from './role-titles.ts';

/** The person who owes something, or the role where several people hold it. */
export const ownerName = ({ role, person }: ListedOwner): string => person?.name ?? roleTitles([role]);
