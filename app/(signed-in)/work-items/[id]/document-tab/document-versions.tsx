import Link from 'next/link';
import { RelativeTime } from '../../../../components/relative-time.tsx';
import type { ListedFiling } from '../documents.ts';
import { versionHref } from './document-address.ts';
import styles from './document-tab.module.css';

interface Properties {
  /** The newest first. */
  versions: readonly ListedFiling[];
  shown: number;
  compared: number | null;
}

/** Every version that was filed, to be read again or compared. */
export function DocumentVersions({ versions, shown, compared }: Properties) {
  return (
    <details className={styles.versions} open={compared !== null}>
      <summary>Versions and comparison</summary>
      <form className={styles.compare} method="get">
        <input type="hidden" name="tab" value="document" />
        <VersionChoice
          name="compare"
          label="Compare version"
          versions={versions}
          chosen={compared ?? before(versions, shown)}
        />
        <VersionChoice name="version" label="with version" versions={versions} chosen={shown} />
        <button type="submit">Compare</button>
      </form>
      <ol className={styles.list} role="list" reversed>
        {versions.map(({ version, filedAt, commit }) => (
          <li key={version}>
            <Link
              href={versionHref(version)}
              aria-current={version === shown && compared === null ? 'page' : undefined}
            >
              Version {version}
            </Link>
            <span>
              <RelativeTime at={filedAt} past />
            </span>
            <code>{shortCommit(commit)}</code>
          </li>
        ))}
      </ol>
    </details>
  );
}

interface ChoiceProperties {
  name: string;
  label: string;
  versions: readonly ListedFiling[];
  chosen: number;
}

function VersionChoice({ name, label, versions, chosen }: ChoiceProperties) {
  return (
    <label>
      {label}{' '}
      <select key={chosen} name={name} defaultValue={chosen}>
        {versions.map(({ version }) => (
          <option key={version} value={version}>
            {version}
          </option>
        ))}
      </select>
    </label>
  );
}

function before(versions: readonly ListedFiling[], shown: number): number {
  return versions.find(({ version }) => version < shown)?.version ?? shown;
}

/** The first twelve digits: enough to find it by. */
export function shortCommit(commit: string | null): string {
  return commit?.slice(0, 12) ?? '';
}
