'use client';

import { useRouter } from 'next/navigation';
import { startTransition, useEffect } from 'react';
import { useShownVersion } from '../frame/shown-version.ts';

/** Has the server render the page again when the work item is newer than the document shown; place and focus stay. */
export function FollowVersion({ shown }: { shown: number }) {
  const router = useRouter();
  const version = useShownVersion();
  useEffect(() => {
    if (version > shown) startTransition(() => router.refresh());
  }, [router, shown, version]);
  return null;
}
