'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { useOwnCommand } from '../acts/use-own-command.ts';
import { RelativeTime } from '../components/relative-time.tsx';
import styles from './admin.module.css';
import { type DeadLetter, RESEND } from './dead-letter-documents.ts';

const CHANNEL_WORDS: Readonly<Record<DeadLetter['channel'], string>> = { EMAIL: 'e-mail', CHAT: 'chat' };

/** What was given up, each with what the server said that would not have it; sent again on request. */
export function DeadLetters({ letters }: { letters: readonly DeadLetter[] }) {
  const { sending, said, resend } = useResend();
  const heading = useRef<HTMLParagraphElement>(null);
  const send = async (ids: string[]) => {
    // The rows go with what they were for.
    if (await resend(ids)) heading.current?.focus();
  };
  return (
    <>
      <p ref={heading} role="status" tabIndex={-1} className={styles.said}>
        {said}
      </p>
      {letters.length > 0 && (
        <>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">When</th>
                <th scope="col">To</th>
                <th scope="col">What</th>
                <th scope="col">Why not</th>
                <th scope="col">
                  <span className="visually-hidden">Act</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {letters.map((letter) => (
                <tr key={letter.id}>
                  <td className={styles.when}>
                    <RelativeTime at={letter.at} past />
                  </td>
                  <td>
                    <strong>{letter.person.name}</strong>{' '}
                    <span className={styles.quiet}>
                      {letter.channel === 'EMAIL' ? letter.person.email : CHANNEL_WORDS[letter.channel]}
                    </span>
                  </td>
                  <td>
                    <What letter={letter} />
                  </td>
                  <td className={styles.why}>
                    <span className={styles.code}>
                      {letter.attempts === 1 ? '1 attempt' : `${letter.attempts} attempts`}
                    </span>
                    {letter.lastError ?? 'The server said nothing.'}
                  </td>
                  <td>
                    <button
                      type="button"
                      className={styles.again}
                      disabled={sending}
                      onClick={() => void send([letter.id])}
                    >
                      Send again<span className="visually-hidden"> to {letter.person.name}</span>
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {letters.length > 1 && (
            <p>
              <button
                type="button"
                className={styles.again}
                disabled={sending}
                onClick={() => void send(letters.map(({ id }) => id))}
              >
                Send all {letters.length} of this page again
              </button>
            </p>
          )}
        </>
      )}
    </>
  );
}

function What({ letter: { messages, messageCount } }: { letter: DeadLetter }) {
  const [first] = messages;
  return (
    <>
      {first === undefined ? (
        <span className={styles.quiet}>What it said is no longer kept.</span>
      ) : (
        <>
          {first.text} · <Link href={`/work-items/${encodeURIComponent(first.workItemId)}`}>{first.workItemId}</Link>
        </>
      )}
      {messageCount > 1 && <span className={styles.quiet}> and {messageCount - 1} more in one digest</span>}
    </>
  );
}

function useResend() {
  const router = useRouter();
  const { sending, problem, submit } = useOwnCommand();
  const [said, setSaid] = useState<string | null>(null);
  const resend = async (ids: string[]): Promise<boolean> => {
    if ((await submit(RESEND, { ids })) === null) {
      setSaid(null);
      return false;
    }
    setSaid(`${ids.length === 1 ? 'It is' : `${ids.length} are`} being sent again. What fails again comes back here.`);
    router.refresh();
    return true;
  };
  return { sending, said: problem?.message ?? said, resend };
}
