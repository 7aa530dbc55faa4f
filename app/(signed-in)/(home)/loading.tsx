import styles from './work-items.module.css';

export default function Loading() {
  return (
    <main className={styles.page} aria-busy="true">
      <h1>Work items</h1>
      <p className={styles.count}>Fetching the list.</p>
    </main>
  );
}
