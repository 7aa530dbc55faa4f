'use client';

import { useRouter } from 'next/navigation';
import { startTransition, useEffect, useState } from 'react';
import { askGraphQL } from '../../../../live/ask-graphql.ts';
import { NEWEST_FILING } from '../documents.ts';
import { useShownVersion } from '../frame/shown-version.ts';
import styles from './document-tab.module.css';

interface Properties {
  id: string;
  /** The newest filed version that the page was rendered with; 0 before the first. */
  newest: number;
}

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 5_000;

/**
 * Says that a newer version is being filed, and has the server render the page again once it is; place and focus stay.
 * Filing is no event, so nobody pushes it: while it is behind, and only then, it is asked for.
 */
export function FollowFiling({ id, newest }: Properties) {
  const router = useRouter();
  const version = useShownVersion();
  const [seen, setSeen] = useState(newest);
  const filed = Math.max(seen, newest);
  const behind = filed < version;

  useEffect(() => {
    if (!behind) return undefined;
    const over = new AbortController();
    let timer: ReturnType<typeof setTimeout>;
    const ask = async (pause: number) => {
      // Whoever is away now is asked again: a later answer is as good.
      const answer = await askGraphQL(NEWEST_FILING, { id }, over.signal).catch(() => null);
      if (over.signal.aborted) return;
      const found = answer?.workItem?.document?.version ?? 0;
      if (found > filed) setSeen(found);
      else timer = setTimeout(() => void ask(Math.min(pause * 1.5, LONGEST_PAUSE_MS)), pause);
    };
    timer = setTimeout(() => void ask(FIRST_PAUSE_MS), FIRST_PAUSE_MS);
    return () => {
      over.abort();
      clearTimeout(timer);
    };
  }, [behind, filed, id]);

  useEffect(() => {
    if (seen > newest) startTransition(() => router.refresh());
  }, [newest, router, seen]);

  return (
    <p className={styles.filing} role="status">
      {behind ? `Version ${version} is being filed.` : ''}
    </p>
  );
}
