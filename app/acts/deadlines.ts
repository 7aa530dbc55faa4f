import type { Declaration, FieldProblem } from './shown.ts';
import { instantOf, wallTimeOf } from './wall-time.ts';

type Owner = Declaration['owners'][number];

/** What was typed for each owner, a wall time, under the person's id or the role. */
export type Deadlines = Readonly<Record<string, string>>;

export interface NamedDeadline {
  key: string;
  ownerId: string | null;
  role: Owner['role'] | null;
  /** RFC 3339. */
  deadline: string;
}

export const keyOf = ({ person, role }: Owner): string => person?.id ?? role;

/** Each owner once: who has several roles there names one deadline, since people come before roles. */
export const eachOnce = (owners: readonly Owner[]): Owner[] =>
  owners.filter((owner, index) => owners.findIndex((other) => keyOf(other) === keyOf(owner)) === index);

export const isUnnamed = (deadlines: Deadlines): boolean => Object.values(deadlines).every((typed) => typed === '');

/**
 * The deadlines as a declaration takes them: those that were typed, in the order shown.
 *
 * @param timeZone IANA name: the zone in which they were typed
 */
export function namedDeadlines(owners: readonly Owner[], typed: Deadlines, timeZone: string): NamedDeadline[] {
  return owners.flatMap((owner) => {
    const key = keyOf(owner);
    const deadline = typed[key] ?? '';
    if (deadline === '') return [];
    const named =
      owner.person === null ? { ownerId: null, role: owner.role } : { ownerId: owner.person.id, role: null };
    return [{ key, ...named, deadline: instantOf(deadline, timeZone) ?? deadline }];
  });
}

/** What is there before anything is typed: the API's proposal, for everybody. */
export function proposedDeadlines(declaration: Declaration | undefined, timeZone: string): Deadlines {
  const proposal = declaration?.proposedDeadline ?? null;
  if (declaration === undefined || proposal === null) return {};
  return Object.fromEntries(
    eachOnce(declaration.owners).map((owner) => [keyOf(owner), wallTimeOf(proposal, timeZone)]),
  );
}

/** What is wrong with the deadline that was sent at this place: `deadlines[1].deadline`. */
export const problemOf = (problems: readonly FieldProblem[], index: number): FieldProblem | undefined =>
  problems.find(({ path }) => path.startsWith(`deadlines[${index}]`));

/** The first deadline that was typed, for everybody who has none. */
export function sameForAll(owners: readonly Owner[], typed: Deadlines): Deadlines {
  const first = owners.map((owner) => typed[keyOf(owner)] ?? '').find((deadline) => deadline !== '') ?? '';
  return Object.fromEntries(owners.map((owner) => [keyOf(owner), (typed[keyOf(owner)] ?? '') || first]));
}

/** What is named for each owner at present, by their key; the earliest where somebody has several roles. */
export function presentDeadlines(
  owners: readonly { owner: Owner; deadline?: string | null }[],
): ReadonlyMap<string, string> {
  const present = new Map<string, string>();
  for (const { owner, deadline } of owners) {
    const before = present.get(keyOf(owner));
    if (deadline && (before === undefined || deadline < before)) present.set(keyOf(owner), deadline);
  }
  return present;
}

/** Those of the typed deadlines that are not what is named already, to the minute that was typed. */
export function changedDeadlines(
  owners: readonly Owner[],
  typed: Deadlines,
  present: ReadonlyMap<string, string>,
  timeZone: string,
): NamedDeadline[] {
  return namedDeadlines(owners, typed, timeZone).filter(({ key }) => {
    const named = present.get(key);
    return named === undefined || wallTimeOf(named, timeZone) !== typed[key];
  });
}
