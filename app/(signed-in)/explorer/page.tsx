import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Away } from '../../components/away.tsx';
import { askExampleGround } from '../../data/example-ground.ts';
import { exampleGround } from '../../explorer/example-ground.ts';
import styles from '../../explorer/explorer.module.css';
import { Explorer } from '../../explorer/explorer.tsx';

export const metadata: Metadata = { title: 'Explorer' };

/** For people who query: everything that the pages read can be asked for here, in one's own name. */
export default async function ExplorerPage() {
  const answer = await askExampleGround();
  if (answer.kind === 'away') return <Away />;
  if (answer.kind === 'invalid') notFound();
  return (
    <main className={styles.page}>
      <h1>Explorer</h1>
      <p className={styles.lead}>
        The API of this installation, asked in your name: you get what you may see. Each answer says what it cost;
        docs/api.md tells how scripts ask.
      </p>
      <Explorer ground={exampleGround(answer.data.workItems.nodes[0]?.id ?? null, new Date())} />
    </main>
  );
}
