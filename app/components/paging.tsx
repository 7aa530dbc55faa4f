import Link from 'next/link';
import styles from './paging.module.css';

interface Properties {
  /** What the pages are of. */
  label: string;
  /** Where the first page is; null on it. */
  first: string | null;
  /** Where the next page is; null on the last. */
  next: string | null;
}

/** The ways to other pages of a list. */
export function Paging({ label, first, next }: Properties) {
  return (
    <nav className={styles.paging} aria-label={label}>
      {first !== null && <Link href={first}>First page</Link>}
      {next !== null && <Link href={next}>Next page</Link>}
    </nav>
  );
}
