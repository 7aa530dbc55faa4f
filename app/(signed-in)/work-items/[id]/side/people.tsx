'use client';

import { usePeople } from '../../../../acts/use-directory.ts';
import { OwnerName } from '../../../../components/owner.tsx';
import { roleTitles } from '../../../../components/role-titles.ts';
import type { Framed } from '../documents.ts';
import { isVacant } from './is-vacant.ts';
import styles from './side.module.css';

/** Who has a part in this work item by name, and the spec that it is measured against. */
export function People({ item }: { item: Framed }) {
  const people = usePeople(true);
  const { engineeringOwner, reproductionOwner, canonicalOwner } = item;
  const lost = (id: string, role: 'ENGINEER' | 'SPEC_OWNER') =>
    people.some((person) => person.id === id && !person.roles.includes(role));
  return (
    <section className={styles.part} aria-labelledby="people">
      <h2 id="people">People</h2>
      <dl className={styles.facts}>
        <dt>Reported by</dt>
        <dd>{item.reportedBy.name}</dd>
        <dt>Engineering owner</dt>
        <dd>
          {engineeringOwner ? (
            <>
              {engineeringOwner.name}
              {lost(engineeringOwner.id, 'ENGINEER') && (
                <Remark>no longer holds the role; the Head of Engineering names another</Remark>
              )}
            </>
          ) : (
            <NotYet />
          )}
        </dd>
        <dt>Reproduction</dt>
        <dd>
          {reproductionOwner ? (
            <>
              <OwnerName owner={reproductionOwner} />
              {isVacant(people, reproductionOwner) && (
                <Remark>nobody holds the role {roleTitles([reproductionOwner.role])}</Remark>
              )}
            </>
          ) : (
            <NotYet />
          )}
        </dd>
        <dt>Canonical owner</dt>
        <dd>
          {canonicalOwner ? (
            <>
              {canonicalOwner.name}
              {lost(canonicalOwner.id, 'SPEC_OWNER') && (
                <Remark>no longer holds the role; the Head of Specs Team names another</Remark>
              )}
            </>
          ) : (
            <NotYet />
          )}
        </dd>
        {item.delegations.length > 0 && (
          <>
            <dt>Delegated</dt>
            <dd>
              <ul role="list">
                {newestOfEach(item.delegations).map(({ item: key, role, to }) => (
                  <li key={`${key} ${role}`}>
                    {key} to {to.name}
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
        <dt>Spec</dt>
        <dd>
          {item.spec ? (
            <>
              {item.spec.title} {item.spec.version}, of {item.spec.owner.name}
              <br />
              <code className={styles.path}>{item.spec.path}</code>
            </>
          ) : (
            <span className={styles.quiet}>none found</span>
          )}
        </dd>
      </dl>
    </section>
  );
}

type Delegation = Framed['delegations'][number];

/** Whose a part is now: the last it was handed to. */
function newestOfEach(delegations: readonly Delegation[]): Delegation[] {
  return delegations.filter(
    ({ item, role }, index) =>
      !delegations.slice(index + 1).some((later) => later.item === item && later.role === role),
  );
}

const NotYet = () => <span className={styles.quiet}>not named yet</span>;

const Remark = ({ children }: { children: React.ReactNode }) => <span className={styles.remark}>{children}</span>;
