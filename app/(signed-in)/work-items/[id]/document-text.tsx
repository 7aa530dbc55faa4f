import type { ShownWorkItem } from '../../../data/work-item.ts';
import styles from './document-text.module.css';

type ShownDocument = NonNullable<ShownWorkItem['document']>;

/** The Phase Gate Document, as it is written. */
export function DocumentText({ document }: { document: ShownDocument }) {
  return (
    <section aria-labelledby="document">
      <header className={styles.header}>
        <h2 id="document">Phase Gate Document</h2>
        <p className={styles.path}>
          version {document.version} · <code>{document.path}</code>
        </p>
      </header>
      {/* Wide lines scroll, which people without a pointer must be able to do. */}
      <pre className={styles.text} tabIndex={0} role="region" aria-labelledby="document">
        {document.markdown}
      </pre>
    </section>
  );
}
