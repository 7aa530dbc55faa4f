'use client';

import { type SubmitEvent, useId, useState } from 'react';
import { TypedInstant } from '../acts/typed-instant.tsx';
import { instantOf } from '../acts/wall-time.ts';
import { useNow } from '../components/clock.tsx';
import { formatInstant } from '../components/instant.tsx';
import { useMe } from '../live/live-context.ts';
import styles from './inbox.module.css';
import { snoozeChoices } from './snooze-choices.ts';

interface Properties {
  /** Id of what the message says. */
  describedBy: string;
  onChosen: (until: string) => Promise<boolean>;
}

/** Puts a message off: it is unread again at an instant of the reader's choice. */
export function Snooze({ describedBy, onChosen }: Properties) {
  const [open, setOpen] = useState(false);
  const choicesId = useId();
  return (
    <>
      <button
        type="button"
        className={styles.quiet}
        data-snoozes
        aria-expanded={open}
        aria-controls={open ? choicesId : undefined}
        aria-describedby={describedBy}
        onClick={() => setOpen(!open)}
      >
        Snooze…
      </button>
      {open && <Choices id={choicesId} onChosen={onChosen} />}
    </>
  );
}

function Choices({ id, onChosen }: { id: string; onChosen: Properties['onChosen'] }) {
  const { timeZone } = useMe();
  const now = useNow();
  const [wall, setWall] = useState('');
  const [problem, setProblem] = useState(false);
  const choose = (event: SubmitEvent) => {
    event.preventDefault();
    const until = instantOf(wall, timeZone);
    setProblem(until === null);
    if (until !== null) void onChosen(until);
  };
  return (
    <div id={id} className={styles.snooze} role="group" aria-label="Until when">
      {snoozeChoices(now, timeZone).map(({ label, until }) => (
        <button
          key={label}
          type="button"
          className={styles.choice}
          title={formatInstant(until, timeZone)}
          onClick={() => void onChosen(until)}
        >
          {label}
        </button>
      ))}
      <form className={styles.own} noValidate onSubmit={choose}>
        <label htmlFor={`${id}-at`}>
          Another time <span className={styles.quietText}>· in {timeZone.replaceAll('_', ' ')}</span>
        </label>
        <input
          id={`${id}-at`}
          type="datetime-local"
          value={wall}
          aria-invalid={problem || undefined}
          aria-describedby={`${id}-means${problem ? ` ${id}-problem` : ''}`}
          onChange={({ target }) => setWall(target.value)}
        />
        <button type="submit" className={styles.choice}>
          Snooze until then
        </button>
        <TypedInstant id={`${id}-means`} wall={wall} timeZone={timeZone} />
        {problem && (
          <span className={styles.problem} id={`${id}-problem`}>
            Give a day and a time.
          </span>
        )}
      </form>
    </div>
  );
}
