'use client';

import { useState } from 'react';
import type { VerifyChainQuery } from '#graphql/documents/graphql.ts';
import { AskProblem, askGraphQL } from '../../../../live/ask-graphql.ts';
import { VERIFY_CHAIN } from '../documents.ts';
import { chainWords } from './chain-words.ts';
import styles from './timeline-tab.module.css';

type Found = { verification: VerifyChainQuery['verifyAudit'] } | { problem: string };

/** Has the hash chain of the work item computed again (process.md 9), and says what came of it. */
export function VerifyChain({ id }: { id: string }) {
  const [asking, setAsking] = useState(false);
  const [found, setFound] = useState<Found | null>(null);

  async function verify() {
    setAsking(true);
    try {
      const { verifyAudit } = await askGraphQL(VERIFY_CHAIN, { id });
      setFound({ verification: verifyAudit });
    } catch (error) {
      if (!(error instanceof AskProblem)) throw error;
      setFound({ problem: error.message });
    } finally {
      setAsking(false);
    }
  }

  return (
    <div className={styles.verify}>
      <p role="status">
        {found !== null && ('problem' in found ? found.problem : <ChainResult verification={found.verification} />)}
      </p>
      <button
        type="button"
        className={styles.quietButton}
        aria-disabled={asking}
        onClick={() => {
          if (!asking) void verify();
        }}
      >
        {asking ? 'Verifying…' : 'Verify the chain'}
      </button>
    </div>
  );
}

function ChainResult({ verification }: { verification: VerifyChainQuery['verifyAudit'] }) {
  return (
    <span className={verification.ok ? styles.whole : styles.broken}>
      <span aria-hidden="true">{verification.ok ? '✓ ' : '✕ '}</span>
      {chainWords(verification)}
    </span>
  );
}
