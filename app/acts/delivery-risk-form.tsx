'use client';

import { useNow } from '../components/clock.tsx';
import { useMe } from '../live/live-context.ts';
import { proposedAnswerBy } from './answer-by.ts';
import { CommandForm } from './command-form.tsx';
import { plainField, plainForm } from './plain-field.ts';
import { FLAG_DELIVERY_RISK } from './question-documents.ts';
import { wallTimeOf } from './wall-time.ts';
import { textIn } from './written.ts';

const FORM = plainForm(
  plainField('specId', 'Which spec', 'spec', { help: 'Its owner in the registry answers.' }),
  plainField('text', 'What is missing or incomplete', 'longText'),
  plainField('deadline', 'By when', 'dateTime'),
);

interface Properties {
  workItemId: string;
  /** RFC 3339: when the limit of the present state is reached; null where it has none. */
  limit: string | null;
  onAccepted?: ((version: number) => void) | undefined;
  onBack?: () => void;
}

/** The PMO Lead's flag on a missing or incomplete spec, to its owner. */
export function DeliveryRiskForm({ workItemId, limit, onAccepted, onBack }: Properties) {
  const me = useMe();
  const now = useNow();
  return (
    <CommandForm
      label="Flag a delivery risk"
      forms={[FORM]}
      begin={{ deadline: wallTimeOf(proposedAnswerBy(now, limit), me.timeZone) }}
      draftOf={[workItemId, 'risk']}
      mutation={FLAG_DELIVERY_RISK}
      inputOf={(written) => ({
        workItemId,
        specId: textIn(written, 'specId'),
        text: textIn(written, 'text'),
        deadline: textIn(written, 'deadline'),
      })}
      send="Flag the risk"
      accepted="The delivery risk is flagged to the spec’s owner."
      onAccepted={onAccepted}
      onBack={onBack}
    />
  );
}
