import Link from 'next/link';
import { lagText } from '#domain/document-lag.ts';
import { RelativeTime } from '../../../../components/relative-time.tsx';
import type { Documented } from '../documents.ts';
import { tabHref } from '../tabs.ts';
import { DocumentDiff } from './document-diff.tsx';
import { DocumentMarkdown } from './document-markdown.tsx';
import styles from './document-tab.module.css';
import { DocumentVersions, shortCommit } from './document-versions.tsx';
import { FollowFiling } from './follow-filing.tsx';

/** The Phase Gate Document as it was filed, with what identifies the version shown; or two versions compared. */
export function DocumentTab({ id, documented }: { id: string; documented: Documented }) {
  const {
    versions,
    transitions,
    shown: [shown],
    compared: [compared] = [],
  } = documented;
  const newest = versions.at(-1)?.version ?? 0;
  return (
    <section className={styles.document} aria-label="Phase Gate Document">
      <FollowFiling id={id} newest={newest} />
      {shown === undefined ? (
        <p className={styles.none}>No Phase Gate Document is filed yet. It follows within seconds of the report.</p>
      ) : (
        <>
          {shown.version < newest && (
            <p className={styles.old}>
              This is version {shown.version}. <Link href={tabHref('document')}>Read the newest, version {newest}</Link>
            </p>
          )}
          <dl className={styles.facts}>
            <dt>Version</dt>
            <dd>
              {shown.version}, filed <RelativeTime at={shown.filedAt} past />
            </dd>
            <Lag seconds={transitions.at(-1)?.documentLagSeconds ?? null} />
            <dt>Path</dt>
            <dd>
              <code>{shown.path}</code> ·{' '}
              <a href={`/work-items/${id}/markdown?version=${shown.version}`}>as Markdown</a>
            </dd>
            <dt>SHA-256</dt>
            <dd>
              <code>{shown.sha256}</code>
            </dd>
            <dt>Commit</dt>
            <dd>
              <code>{shortCommit(shown.commit)}</code>
            </dd>
          </dl>
          <DocumentVersions
            versions={versions.toReversed()}
            shown={shown.version}
            compared={compared?.version ?? null}
          />
          {compared === undefined ? (
            <DocumentMarkdown markdown={shown.markdown} />
          ) : (
            <>
              <h2>
                From version {compared.version} to version {shown.version}
              </h2>
              <DocumentDiff older={compared.markdown} newer={shown.markdown} />
            </>
          )}
        </>
      )}
    </section>
  );
}

function Lag({ seconds }: { seconds: number | null }) {
  if (seconds === null) return null;
  return (
    <>
      <dt>Present state</dt>
      <dd>filed {lagText(seconds)} after it was entered</dd>
    </>
  );
}
