'use client';

import type { Role } from '#domain/vocabulary.ts';
import { roleTitles } from '../components/role-titles.ts';
import { useMe } from '../live/live-context.ts';
import { useLiveQuery } from '../live/use-live-query.ts';
import styles from './acts.module.css';
import { CommandForm } from './command-form.tsx';
import { DELEGATE, HANDABLE_ITEMS } from './decision-documents.ts';
import { handableItems } from './handable-items.ts';
import { Loading } from './loading.tsx';
import { plainField, plainForm } from './plain-field.ts';
import { usePeople } from './use-directory.ts';
import { reasonField, type WholeFormProperties } from './whole-form.ts';
import { textIn } from './written.ts';

/** Hands one's own part of a gate item to another holder of the same role. */
export function DelegateForm({ workItemId, onAccepted }: WholeFormProperties) {
  const me = useMe();
  const { data, problem } = useLiveQuery({
    document: HANDABLE_ITEMS,
    variables: { id: workItemId },
    initial: null,
    watch: { workItem: workItemId },
  });
  const item = data?.workItem;
  if (!item) return <Loading problem={problem} />;
  const handable = handableItems(me, item).map(({ key, title, roles }) => ({ key, called: `${key} ${title}`, roles }));
  if (handable.length === 0) return <p>No part of a gate item that is still to come is yours.</p>;
  const chosen = (called: unknown) => handable.find((one) => one.called === called);
  return (
    <CommandForm
      label="Delegate my part"
      forms={[
        plainForm(
          plainField('item', 'Gate item', 'choice', { options: handable.map(({ called }) => called) }),
          plainField('toId', 'To', 'person', { help: 'Somebody who holds the same role.' }),
          reasonField('reason', 'Why is it handed on?'),
        ),
      ]}
      begin={handable.length === 1 ? { item: handable[0]?.called ?? '' } : {}}
      draftOf={[workItemId, 'delegate']}
      mutation={DELEGATE}
      inputOf={(written) => ({
        workItemId,
        expectedVersion: item.version,
        item: chosen(written.item)?.key ?? '',
        toId: textIn(written, 'toId'),
        reason: textIn(written, 'reason'),
      })}
      mayBeChosen={({ id, roles }, typed) =>
        id !== me.id && (chosen(typed.item)?.roles ?? []).some((role) => roles.includes(role))
      }
      consequence={({ item: called }) => <NoOther me={me.id} roles={chosen(called)?.roles ?? []} />}
      send="Delegate"
      accepted="The part is handed on."
      onAccepted={onAccepted}
      workItemId={workItemId}
    >
      <p>From then on the part is theirs alone; that it was handed on, by whom and why stays in the record (A-3).</p>
    </CommandForm>
  );
}

/** Says so where there is nobody to hand the part to. */
function NoOther({ me, roles }: { me: string; roles: readonly Role[] }) {
  const people = usePeople(true);
  const others = people.some((person) => person.id !== me && roles.some((role) => person.roles.includes(role)));
  if (roles.length === 0 || people.length === 0 || others) return null;
  return (
    <p className={styles.note}>
      Nobody else holds the role {roleTitles(roles)}; once an administrator gives it to somebody, the part can be handed
      on.
    </p>
  );
}
