'use client';

import { useLiveQuery } from '../live/use-live-query.ts';
import { CommandForm } from './command-form.tsx';
import { RAISE_REGRESSION, RAISE_SCOPE_QUESTION, WAYS_BACK } from './decision-documents.ts';
import { Loading } from './loading.tsx';
import { plainForm } from './plain-field.ts';
import { ReversionPreview } from './reversion-preview.tsx';
import { reasonField, type WholeFormProperties } from './whole-form.ts';
import { textIn } from './written.ts';

/** The ways back that a process can have, by the template's key (M-3). */
const WAYS = {
  SCOPE_QUESTION: { mutation: RAISE_SCOPE_QUESTION, reason: 'What is not clear about the scope?' },
  REGRESSION: { mutation: RAISE_REGRESSION, reason: 'What regressed, and how does it show?' },
} as const;

type WayKey = keyof typeof WAYS;
export const isWay = (key: string): key is WayKey => Object.hasOwn(WAYS, key);

/** Leads a work item back (M-3): first what that undoes, as it is at present, then the reason. */
export function RaiseReversionForm({ workItemId, reversion, onAccepted }: WholeFormProperties & { reversion: WayKey }) {
  const { data, problem } = useLiveQuery({
    document: WAYS_BACK,
    variables: { id: workItemId },
    initial: null,
    watch: { workItem: workItemId },
  });
  const item = data?.workItem;
  if (!item) return <Loading problem={problem} />;
  const way = item.reversions.find(({ key }) => key === reversion);
  if (way === undefined) return <p>From the present state this does not lead back any more.</p>;
  const titles = new Map(item.gates.flatMap(({ items }) => items).map(({ key, title }) => [key, title]));
  const { mutation, reason } = WAYS[reversion];
  return (
    <CommandForm
      label={way.title}
      forms={[plainForm(reasonField('text', reason))]}
      draftOf={[workItemId, 'reversion', reversion]}
      mutation={mutation}
      inputOf={(written) => ({ workItemId, expectedVersion: item.version, text: textIn(written, 'text') })}
      send={`Back to ${way.to}`}
      accepted={`It is in ${way.to} again.`}
      onAccepted={onAccepted}
      workItemId={workItemId}
    >
      <ReversionPreview way={way} titleOf={(key) => titles.get(key) ?? ''} />
    </CommandForm>
  );
}
