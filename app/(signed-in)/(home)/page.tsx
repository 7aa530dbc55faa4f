import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Away } from '../../components/away.tsx';
import { askHome } from '../../data/home.ts';
import { askMe } from '../../data/me.ts';
import styles from '../../home/home.module.css';
import { Home } from '../../home/home.tsx';

export const metadata: Metadata = { title: { absolute: 'Phasegate' } };

/** What I do next. */
export default async function HomePage() {
  const me = await askMe();
  if (me.kind !== 'data') return <Away />;
  const { roles } = me.data.me;
  const home = await askHome({ roles });
  if (home.kind === 'invalid') notFound();
  if (home.kind === 'away') return <Away />;
  return (
    <main className={styles.page}>
      <Home roles={roles} initial={home.data} />
    </main>
  );
}
