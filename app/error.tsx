'use client';

import { Message } from './components/message.tsx';

/** What a person sees when a page failed for a reason that we did not foresee; the log has the rest. */
export default function PageError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <Message title="This page could not be shown">
      <p>
        The program failed while preparing it, and nothing was changed. Try again; if it stays so, give whoever runs
        this installation{' '}
        {error.digest === undefined ? 'the time at which it happened' : `the number ${error.digest} from its log`}.
      </p>
      <p>
        <button type="button" className="button" onClick={reset}>
          Try again
        </button>
      </p>
    </Message>
  );
}
