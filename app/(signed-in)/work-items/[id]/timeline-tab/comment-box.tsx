'use client';

import { useState } from 'react';
import { COMMENT } from '../../../../acts/documents.ts';
import { RefusalMessage } from '../../../../acts/refusal-message.tsx';
import { useCommand } from '../../../../acts/use-command.ts';
import styles from './timeline-tab.module.css';

/** A remark for the record; it stays for good, in any state. */
export function CommentBox({ id }: { id: string }) {
  const [text, setText] = useState('');
  const { submit, sending, stillTrying, stop, outcome } = useCommand(COMMENT);

  async function comment() {
    const answer = await submit({ workItemId: id, text: text.trim() });
    if ('accepted' in answer) setText('');
  }

  return (
    <form
      className={styles.comment}
      aria-busy={sending}
      onSubmit={(event) => {
        event.preventDefault();
        if (!sending) void comment();
      }}
    >
      <label htmlFor="comment">Comment</label>
      <textarea
        id="comment"
        value={text}
        maxLength={10_000}
        required
        readOnly={sending}
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit" className="button" aria-disabled={sending}>
        {sending ? 'Sending…' : 'Comment'}
      </button>
      <div role="status">
        {stillTrying && (
          <p>
            No answer yet; the same comment is being sent again.{' '}
            <button type="button" className={styles.quietButton} onClick={stop}>
              Stop
            </button>
          </p>
        )}
      </div>
      {outcome !== null && 'refused' in outcome && <RefusalMessage refusal={outcome.refused} />}
      {outcome !== null && 'problem' in outcome && (
        <p role="alert" className={styles.problem}>
          {outcome.problem.message}
        </p>
      )}
    </form>
  );
}
