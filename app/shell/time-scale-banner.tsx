import styles from './time-scale-banner.module.css';
import { timeScaleWords } from './time-scale-words.ts';

/** Above every page while time runs faster than it does: nobody is to take such an installation for a real one. */
export function TimeScaleBanner({ secondsPerHour }: { secondsPerHour: number }) {
  const words = timeScaleWords(secondsPerHour);
  if (words === null) return null;
  return (
    <aside className={styles.banner} aria-label="Time scale">
      <strong className={styles.title}>Time runs faster here.</strong> {words}
    </aside>
  );
}
