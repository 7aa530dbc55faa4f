'use client';

import type { Role } from '#domain/vocabulary.ts';
import { ownerName } from '../components/owner-name.ts';
import { useLiveQuery } from '../live/use-live-query.ts';
import { CommandForm } from './command-form.tsx';
import { NAME_REPRODUCTION_OWNER, NAMED_PEOPLE, REPLACE_ENGINEERING_OWNER } from './decision-documents.ts';
import { Loading } from './loading.tsx';
import { plainField, plainForm } from './plain-field.ts';
import { reasonField, type WholeFormProperties } from './whole-form.ts';
import { textIn } from './written.ts';

const PARTS = {
  ENGINEERING: {
    mutation: REPLACE_ENGINEERING_OWNER,
    label: 'Replace engineering owner',
    to: 'New engineering owner',
    accepted: 'Another engineering owner is named.',
    roles: ['ENGINEER'],
  },
  REPRODUCTION: {
    mutation: NAME_REPRODUCTION_OWNER,
    label: 'Name reproduction owner',
    to: 'Reproduction owner',
    accepted: 'The reproduction owner is named.',
    roles: ['QA_LEAD', 'HEAD_OF_ENGINEERING'],
  },
} satisfies Record<string, { roles: Role[]; [words: string]: unknown }>;

/** Names somebody else for a part of the whole work item (process.md 2); what was confirmed stands. */
export function NamePersonForm({ workItemId, part, onAccepted }: WholeFormProperties & { part: keyof typeof PARTS }) {
  const { data, problem } = useLiveQuery({
    document: NAMED_PEOPLE,
    variables: { id: workItemId },
    initial: null,
    watch: { workItem: workItemId },
  });
  const item = data?.workItem;
  if (!item) return <Loading problem={problem} />;
  const { mutation, label, to, accepted, roles } = PARTS[part];
  const present =
    part === 'ENGINEERING' ? (item.engineeringOwner?.name ?? null) : presentName(item.reproductionOwner ?? null);
  const presentId = part === 'ENGINEERING' ? item.engineeringOwner?.id : item.reproductionOwner?.person?.id;
  return (
    <CommandForm
      label={label}
      forms={[plainForm(plainField('toId', to, 'person'), reasonField('reason', 'Why?'))]}
      draftOf={[workItemId, 'name', part]}
      mutation={mutation}
      inputOf={(written) => ({
        workItemId,
        expectedVersion: item.version,
        toId: textIn(written, 'toId'),
        reason: textIn(written, 'reason'),
      })}
      mayBeChosen={(person) => person.id !== presentId && roles.some((role) => person.roles.includes(role))}
      send={label}
      accepted={accepted}
      onAccepted={onAccepted}
      workItemId={workItemId}
    >
      <p>At present: {present ?? 'nobody'}. What was written and confirmed stands.</p>
    </CommandForm>
  );
}

const presentName = (owner: Parameters<typeof ownerName>[0] | null): string | null =>
  owner === null ? null : ownerName(owner);
