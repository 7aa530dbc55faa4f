'use client';

import { useNow } from '../components/clock.tsx';
import { ESCALATION_NAMES } from '../components/escalation-names.ts';
import { Missed } from '../components/missed.tsx';
import { RelativeTime } from '../components/relative-time.tsx';
import styles from './acts.module.css';
import { CommandForm } from './command-form.tsx';
import { RESPOND_TO_ESCALATION } from './documents.ts';
import { plainField, plainForm } from './plain-field.ts';
import type { ShownEscalation } from './shown.ts';
import { textIn } from './written.ts';

const FORM = plainForm(
  plainField('text', 'Your response', 'longText', { help: 'What you do about it, for the record (TM-3).' }),
);

interface Properties {
  workItem: { id: string; version: number };
  escalation: ShownEscalation;
  /** Whether what stands above the form says already what was missed. */
  reasonTold: boolean;
  onAccepted?: ((version: number) => void) | undefined;
}

/** The written response that closes an escalation (TM-3). */
export function RespondForm({ workItem, escalation, reasonTold, onAccepted }: Properties) {
  const now = useNow();
  return (
    <CommandForm
      label="Respond to the escalation"
      forms={[FORM]}
      draftOf={[workItem.id, 'respond', escalation.id]}
      mutation={RESPOND_TO_ESCALATION}
      inputOf={(written) => ({
        workItemId: workItem.id,
        expectedVersion: workItem.version,
        id: escalation.id,
        text: textIn(written, 'text'),
      })}
      send="Respond"
      accepted="Your response is recorded."
      onAccepted={onAccepted}
    >
      {!reasonTold && <p>{escalation.reason}</p>}
      <p className={styles.help}>
        {ESCALATION_NAMES[escalation.kind]}: <Missed dueAt={escalation.dueAt} raisedAt={escalation.raisedAt} />.
        {escalation.respondBy && (
          <>
            {' '}
            Your response {Date.parse(escalation.respondBy) < now ? 'was' : 'is'} due{' '}
            <RelativeTime at={escalation.respondBy} />.
          </>
        )}
      </p>
    </CommandForm>
  );
}
