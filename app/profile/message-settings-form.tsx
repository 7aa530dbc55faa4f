'use client';

import { useId, useState } from 'react';
import type { Channel, DeliveryMode, MessageKind } from '#domain/message-kinds.ts';
import { ActFrame, SendButton } from '../acts/act-frame.tsx';
import acts from '../acts/acts.module.css';
import { KIND_WORDS } from '../inbox/kind-words.ts';
import { changedWays } from './changed-ways.ts';
import styles from './profile.module.css';
import { CHANGE_MESSAGE_SETTINGS, type MessageWays } from './settings-document.ts';
import { useSettingsCommand } from './use-settings-command.ts';

const ABOUT: Readonly<Record<MessageKind, string>> = {
  ESCALATION:
    'Something was missed, and you are told of it. Always at once: escalations can’t be put off or switched off.',
  LIMIT_WARNING: 'Three quarters of a limit have passed, and you have something to do before it ends.',
  NEXT_ACTION: 'You have something to do that you did not have before, or its deadline was moved.',
  ANSWER: 'What you asked was answered, ruled on or taken back.',
  STATE_CHANGE: 'A defect that concerns you went on, went back or ended.',
};

const MODES: readonly (readonly [DeliveryMode, string])[] = [
  ['IMMEDIATE', 'At once'],
  ['DIGEST', 'In the daily digest'],
  ['NONE', 'Not sent'],
];
const MODE_WORDS = Object.fromEntries(MODES) as Readonly<Record<DeliveryMode, string>>;

const CHANNEL_TITLES: Readonly<Record<Channel, string>> = { email: 'E-mail', chat: 'Chat' };

/** How messages of each kind leave the inbox. */
export function MessageSettingsForm({ messages }: { messages: readonly MessageWays[] }) {
  const [held, setHeld] = useState(messages);
  const [chosen, setChosen] = useState(messages);
  const command = useSettingsCommand(CHANGE_MESSAGE_SETTINGS);
  const choose = (kind: MessageKind, channel: Channel, mode: DeliveryMode) => {
    command.reset();
    setChosen(chosen.map((one) => (one.kind === kind ? { ...one, [channel]: mode } : one)));
  };
  const save = async () => {
    const settings = await command.submit({ messages: changedWays(held, chosen) });
    if (settings === null) return;
    setHeld(settings.messages);
    setChosen(settings.messages);
  };
  return (
    <ActFrame label="Messages" command={command} onSubmit={() => void save()}>
      {chosen.map((ways) => (
        <Kind
          key={ways.kind}
          ways={ways}
          disabled={command.sending}
          onChoose={(channel, mode) => choose(ways.kind, channel, mode)}
        />
      ))}
      <div className={acts.buttons}>
        <SendButton sending={command.sending}>Save</SendButton>
        <span role="status" className={acts.help}>
          {command.done && 'Saved.'}
        </span>
      </div>
    </ActFrame>
  );
}

interface KindProperties {
  ways: MessageWays;
  disabled: boolean;
  onChoose: (channel: Channel, mode: DeliveryMode) => void;
}

function Kind({ ways, disabled, onChoose }: KindProperties) {
  const id = useId();
  return (
    <fieldset className={styles.kind} aria-describedby={`${id}-about`}>
      <legend>{KIND_WORDS[ways.kind]}</legend>
      <p className={acts.help} id={`${id}-about`}>
        {ABOUT[ways.kind]}
      </p>
      <div className={styles.channels}>
        {(['email', 'chat'] as const).map((channel) =>
          ways.fixed ? (
            <p key={channel} className={styles.channel}>
              <span className={acts.label}>{CHANNEL_TITLES[channel]}</span> {MODE_WORDS[ways[channel]]}
            </p>
          ) : (
            <div key={channel} className={styles.channel}>
              <label className={acts.label} htmlFor={`${id}-${channel}`}>
                {CHANNEL_TITLES[channel]}
              </label>
              <select
                id={`${id}-${channel}`}
                className={acts.short}
                value={ways[channel]}
                disabled={disabled}
                onChange={({ target }) => onChoose(channel, target.value as DeliveryMode)}
              >
                {MODES.map(([mode, title]) => (
                  <option key={mode} value={mode}>
                    {title}
                  </option>
                ))}
              </select>
            </div>
          ),
        )}
      </div>
    </fieldset>
  );
}
