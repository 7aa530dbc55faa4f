'use client';

import { PROCESS_ROLES } from '#domain/vocabulary.ts';
import { useNow } from '../components/clock.tsx';
import { useMe } from '../live/live-context.ts';
import { proposedAnswerBy } from './answer-by.ts';
import { CommandForm } from './command-form.tsx';
import { plainField, plainForm } from './plain-field.ts';
import { ASK_QUESTION } from './question-documents.ts';
import { TypedOwnerTimes } from './typed-instant.tsx';
import { textOf } from './typed-values.ts';
import { usePeople } from './use-directory.ts';
import { wallTimeOf } from './wall-time.ts';
import { textIn } from './written.ts';

const FORM = plainForm(
  plainField('text', 'Your question', 'longText'),
  plainField('ownerId', 'Who answers', 'person'),
  plainField('deadline', 'By when', 'dateTime', { help: 'Until it is settled, no forward transition happens (GI-5).' }),
);

interface Properties {
  workItemId: string;
  /** RFC 3339: when the limit of the present state is reached; null where it has none. */
  limit: string | null;
  /** What it is about, where that is known: it has a draft of its own. */
  about?: string;
  /** Who is proposed to answer. */
  ownerId?: string;
  onAccepted?: ((version: number) => void) | undefined;
  onBack?: () => void;
}

/** A question to somebody who takes part (GI-5). What it asks depends on no version: others may act meanwhile. */
export function AskForm({ workItemId, limit, about, ownerId = '', onAccepted, onBack }: Properties) {
  const me = useMe();
  const now = useNow();
  const people = usePeople(true);
  return (
    <CommandForm
      label="Ask a question"
      forms={[FORM]}
      begin={{ ownerId, deadline: wallTimeOf(proposedAnswerBy(now, limit), me.timeZone) }}
      draftOf={about === undefined ? [workItemId, 'ask'] : [workItemId, 'ask', about]}
      mutation={ASK_QUESTION}
      inputOf={(written) => ({
        workItemId,
        text: textIn(written, 'text'),
        ownerId: textIn(written, 'ownerId'),
        deadline: textIn(written, 'deadline'),
      })}
      mayBeChosen={({ id, roles }) => id !== me.id && roles.some((role) => PROCESS_ROLES.includes(role))}
      consequence={(typed) => {
        const asked = people.find(({ id }) => id === typed.ownerId);
        const [role] = asked?.roles ?? [];
        return (
          <TypedOwnerTimes
            wall={asked === undefined ? '' : textOf(typed.deadline)}
            timeZone={me.timeZone}
            owner={role && asked && { role, person: asked, timeZones: [asked.timeZone] }}
          />
        );
      }}
      send="Ask"
      accepted="Your question is asked."
      onAccepted={onAccepted}
      onBack={onBack}
    />
  );
}
