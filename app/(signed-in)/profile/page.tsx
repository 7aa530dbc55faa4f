import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Away } from '../../components/away.tsx';
import { roleTitles } from '../../components/role-titles.ts';
import { askMe } from '../../data/me.ts';
import { askSettings } from '../../data/settings.ts';
import { MessageSettingsForm } from '../../profile/message-settings-form.tsx';
import styles from '../../profile/profile.module.css';
import { TimeZoneForm } from '../../profile/time-zone-form.tsx';
import { timeZones } from '../../profile/time-zones.ts';

export const metadata: Metadata = { title: 'Your profile' };

/** Who I am here, and what is mine to choose. */
export default async function ProfilePage() {
  const [me, answer] = await Promise.all([askMe(), askSettings()]);
  if (me.kind === 'invalid' || answer.kind === 'invalid') notFound();
  if (me.kind === 'away' || answer.kind === 'away') return <Away />;
  const { name, email, roles } = me.data.me;
  const { timeZone, messages } = answer.data.mySettings;
  return (
    <main className={styles.page}>
      <h1>Your profile</h1>
      <section className={styles.section} aria-labelledby="who">
        <h2 id="who">{name}</h2>
        <dl className={styles.facts}>
          <dt>E-mail</dt>
          <dd>{email}</dd>
          <dt>{roles.length === 1 ? 'Role' : 'Roles'}</dt>
          <dd>{roleTitles(roles)}</dd>
        </dl>
        <p className={styles.lead}>These are for an administrator to change.</p>
      </section>
      <section className={styles.section} aria-labelledby="time-zone">
        <h2 id="time-zone">Times</h2>
        <p className={styles.lead}>
          Times are shown and typed in your time zone. Limits and deadlines are instants: they run out at the same
          moment for everybody, and what has elapsed depends on no zone.
        </p>
        <TimeZoneForm present={timeZone} zones={timeZones(timeZone)} />
      </section>
      <section className={styles.section} aria-labelledby="messages">
        <h2 id="messages">Messages</h2>
        <p className={styles.lead}>
          Every message is in your inbox. Here you choose what else is sent: at once, in a digest at 08:00 in your time
          zone, or not. Chat messages go where this installation has a chat connected.
        </p>
        <MessageSettingsForm messages={messages} />
      </section>
    </main>
  );
}
