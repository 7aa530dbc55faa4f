import { ROLE_TITLES } from '#domain/vocabulary.ts';
import type { OwnerAnswer, RefusalAnswer, WorkItemAnswer } from './operations.ts';

/** `in 1 h 58 min`, or `2 min ago`. */
export function fromNow(instant: string, now = Date.now()): string {
  const minutes = Math.round((Date.parse(instant) - now) / 60_000);
  const size = Math.abs(minutes);
  const hours = Math.floor(size / 60);
  const words = [hours > 0 ? `${hours} h` : '', size % 60 > 0 || hours === 0 ? `${size % 60} min` : ''];
  const length = words.filter((word) => word !== '').join(' ');
  return minutes < 0 ? `${length} ago` : `in ${length}`;
}

function ownerName({ role, person }: OwnerAnswer): string {
  return person === null ? `whoever is ${ROLE_TITLES[role]}` : person.name;
}

/** The tracking table: one line for each owner. */
export function actionLines({ nextActions }: WorkItemAnswer): string[] {
  return nextActions.map(
    ({ owner, text, deadline }) => `${ownerName(owner).padEnd(20)} ${text}, due ${fromNow(deadline)}`,
  );
}

/** A refusal with everything it names. */
export function refusalLines({ code, rule, message, missing, fields }: RefusalAnswer): string[] {
  return [
    `Refused, ${code} by ${rule}: ${message}`,
    ...missing.map(({ owner, explanation }) => `  missing from ${ownerName(owner)}: ${explanation}`),
    ...fields.map(({ path, message }) => `  ${path}: ${message}`),
  ];
}
