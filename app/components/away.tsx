import { installation } from '../data/installation.ts';
import styles from './away.module.css';
import { Message } from './message.tsx';

const ASK_AGAIN_SECONDS = 5;

/** Says which parts are away; the page asks again by itself, with or without JavaScript. */
export async function Away() {
  const parts = await installation().parts();
  const anyAway = parts.some((part) => !part.ready);
  return (
    <Message title="Back in a moment">
      <meta httpEquiv="refresh" content={String(ASK_AGAIN_SECONDS)} />
      <p>
        {anyAway ? 'A part that this page needs is away.' : 'A part that this page needs was away and is back.'} Nothing
        is lost: what was accepted is kept, and this page continues by itself.
      </p>
      <dl className={styles.parts}>
        {parts.map((part) => (
          <div key={part.name} className={styles.part}>
            <dt>{part.name}</dt>
            <dd className={part.ready ? styles.ready : styles.missing}>
              <span aria-hidden="true">{part.ready ? '✓' : '✕'}</span> {part.ready ? 'ready' : part.detail}
            </dd>
          </div>
        ))}
      </dl>
    </Message>
  );
}
