import { QueryClient, replaceEqualDeep } from '@tanstack/react-query';
import { Changes } from './changes.ts';
import { Link } from './link.ts';
import { LIVE, type Live } from './live-context.ts';
import { LiveQueries } from './live-queries.ts';
import { theClock } from './the-clock.ts';
import { isBehind, versionsIn } from './versions.ts';

/** Made once for each visit; nothing connects before `link.open`. */
export function createLiveParts(me: { id: string }): Omit<Live, 'me'> {
  const queries = new LiveQueries();
  const changes = new Changes();
  const client = createClient();
  const link = new Link({
    connected: () => queries.connected(),
    pushed: (push) => {
      if (!queries.pushed(push)) return;
      const by = push.by === null ? theClock(push.change) : push.by.id === me.id ? null : push.by.name;
      if (by !== null) changes.note(push.id, by);
    },
    mineChanged: () => queries.mineChanged(),
    notified: () => queries.inboxChanged(),
    digest: (told) => queries.digest(told),
    heard: (id, version) => queries.heard(id, version),
    started: () => queries.refreshUnversioned(),
    catchUp: async () => {
      // Whoever still waits for an answer, or between two attempts, asked before the gap ended.
      await client.cancelQueries({ queryKey: [LIVE] });
      await queries.refreshAll();
    },
  });
  return { client, link, queries, changes };
}

/** What is asked again is decided by versions alone, never by age or focus. */
function createClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        networkMode: 'always',
        refetchOnMount: false,
        refetchOnReconnect: false,
        refetchOnWindowFocus: false,
        structuralSharing: newer,
      },
    },
  });
}

/** What to show when there is something else to show: never a step back; parts that are the same stay the same objects. */
function newer(shown: unknown, next: unknown): unknown {
  if (shown === undefined) return next;
  return isBehind(next, versionsIn(shown)) ? shown : replaceEqualDeep<unknown>(shown, next);
}
