'use client';

import { useId, useState, useSyncExternalStore } from 'react';
import { ActFrame, SendButton } from '../acts/act-frame.tsx';
import acts from '../acts/acts.module.css';
import { useNow } from '../components/clock.tsx';
import { formatInstant } from '../components/instant.tsx';
import { CHANGE_TIME_ZONE } from './settings-document.ts';
import { nameOfToday, zoneWords } from './time-zones.ts';
import { useSettingsCommand } from './use-settings-command.ts';

interface Properties {
  present: string;
  /** All to choose from, by name. */
  zones: readonly string[];
}

const never = () => () => undefined;
const browsersZone = () => nameOfToday(Intl.DateTimeFormat().resolvedOptions().timeZone);

/** In which zone times are shown and typed. What runs out does so at the same instant everywhere. */
export function TimeZoneForm({ present, zones }: Properties) {
  const id = useId();
  const now = useNow();
  const [chosen, setChosen] = useState(present);
  const command = useSettingsCommand(CHANGE_TIME_ZONE);
  // The server does not know it.
  const here = useSyncExternalStore(never, browsersZone, () => null);
  const choose = (timeZone: string) => {
    command.reset();
    setChosen(timeZone);
  };
  return (
    <ActFrame label="Time zone" command={command} onSubmit={() => void command.submit({ timeZone: chosen })}>
      <div className={acts.field}>
        <label className={acts.label} htmlFor={id}>
          Time zone
        </label>
        <span className={acts.help} id={`${id}-help`}>
          It is {formatInstant(new Date(now).toISOString(), chosen)} there.
        </span>
        <select
          id={id}
          className={acts.short}
          value={chosen}
          disabled={command.sending}
          aria-describedby={`${id}-help`}
          onChange={({ target }) => choose(target.value)}
        >
          {zones.map((zone) => (
            <option key={zone} value={zone}>
              {zoneWords(zone)}
            </option>
          ))}
        </select>
      </div>
      <div className={acts.buttons}>
        <SendButton sending={command.sending}>Change the time zone</SendButton>
        {here !== null && here !== chosen && zones.includes(here) && (
          <button type="button" className={acts.quiet} disabled={command.sending} onClick={() => choose(here)}>
            Take this browser’s: {zoneWords(here)}
          </button>
        )}
        <span role="status" className={acts.help}>
          {command.done && `All times are now in ${zoneWords(present)}.`}
        </span>
      </div>
    </ActFrame>
  );
}
