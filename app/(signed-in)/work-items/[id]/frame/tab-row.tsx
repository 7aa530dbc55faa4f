import Link from 'next/link';
import tabStyles from '../../../../components/tabs.module.css';
import { SHOWN_TABS, type Tab, tabHref } from '../tabs.ts';
import styles from './tab-row.module.css';

interface Properties {
  shown: Tab;
  openQuestions: number;
}

/** The tabs as links, so that each has its address and opens without a script. */
export function TabRow({ shown, openQuestions }: Properties) {
  return (
    <nav aria-label="Parts of this work item">
      <ul className={tabStyles.tabs} role="list">
        {SHOWN_TABS.map(({ tab, label }) => (
          <li key={tab}>
            <Link
              href={tabHref(tab)}
              scroll={false}
              className={tabStyles.tab}
              aria-current={tab === shown ? 'page' : undefined}
            >
              {label}
              {tab === 'questions' && openQuestions > 0 && (
                <span className={styles.count}>
                  {openQuestions}
                  <span className="visually-hidden"> open</span>
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
