'use client';

import { PROCESS_ROLES } from '#domain/vocabulary.ts';
import { CommandState } from '../../../../acts/command-state.tsx';
import { COMMENT } from '../../../../acts/documents.ts';
import { draftKey } from '../../../../acts/draft-store.ts';
import { useCommand } from '../../../../acts/use-command.ts';
import { useDraft } from '../../../../acts/use-draft.ts';
import { useMe } from '../../../../live/live-context.ts';
import styles from './timeline-tab.module.css';

const isBlank = (text: string): boolean => text.trim() === '';

/** A remark for the record: it stays for good, in any state. Who only reads has none to make (process.md 2). */
export function CommentBox({ id }: { id: string }) {
  const me = useMe();
  const draft = useDraft<string>(draftKey('comment', me.id, id), '', isBlank);
  const command = useCommand(COMMENT);
  if (!me.roles.some((role) => PROCESS_ROLES.includes(role))) return null;

  async function comment() {
    const outcome = await command.submit({ workItemId: id, text: draft.value.trim() });
    if ('accepted' in outcome) draft.discard();
  }

  return (
    <form
      className={styles.comment}
      aria-busy={command.sending}
      onSubmit={(event) => {
        event.preventDefault();
        if (!command.sending && !isBlank(draft.value)) void comment();
      }}
    >
      <label htmlFor="comment">Comment</label>
      <textarea
        id="comment"
        value={draft.value}
        maxLength={10_000}
        required
        readOnly={command.sending}
        onChange={(event) => draft.change(event.target.value)}
      />
      <button type="submit" className="button" aria-disabled={command.sending}>
        {command.sending ? 'Sending…' : 'Comment'}
      </button>
      <CommandState command={command} />
    </form>
  );
}
