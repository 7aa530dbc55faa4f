import { RelativeTime } from '../../../../components/relative-time.tsx';
import type { ShownDocument } from '../documents.ts';
import { DocumentMarkdown } from './document-markdown.tsx';
import styles from './document-tab.module.css';
import { FollowVersion } from './follow-version.tsx';

/** The Phase Gate Document as it reads, with what identifies this version of it. */
export function DocumentTab({ id, document }: { id: string; document: ShownDocument | null }) {
  if (document === null) return <p className={styles.none}>There is no Phase Gate Document yet.</p>;
  return (
    <section className={styles.document} aria-label="Phase Gate Document">
      <FollowVersion shown={document.version} />
      <dl className={styles.facts}>
        <dt>Version</dt>
        <dd>
          {document.version}, <RelativeTime at={document.filedAt} past />
        </dd>
        <dt>Path</dt>
        <dd>
          <code>{document.path}</code> · <a href={`/work-items/${id}/markdown`}>as Markdown</a>
        </dd>
        <dt>SHA-256</dt>
        <dd>
          <code>{document.sha256}</code>
        </dd>
        {document.commit && (
          <>
            <dt>Commit</dt>
            <dd>
              <code>{document.commit}</code>
            </dd>
          </>
        )}
      </dl>
      <DocumentMarkdown markdown={document.markdown} />
    </section>
  );
}
