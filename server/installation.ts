import { setTimeout as delay } from 'node:timers/promises';
import type { DemoPerson, Installation } from '#app/data/installation.ts';
import { DEMO_PASSWORD, findDemoPeople } from './demo-people.ts';
import type { Mode } from './environment.ts';
import type { Readiness } from './readiness.ts';

interface Facts {
  mode: Mode;
  /** The address that people open. */
  url: URL;
  /** The address of this process on this machine. */
  own: string;
  /** Seconds that an hour of the process takes. */
  timeScale: number;
  readiness: () => Promise<Readiness>;
}

/** The sign-in page waits no longer for the names on its cards; its form works without them. */
const LONGEST_WAIT_MS = 1_500;

/** What pages may know of the process that serves them. */
export function describeInstallation({ mode, url, own, timeScale, readiness }: Facts): Installation {
  return {
    origin: url.origin,
    graphqlEndpoint: `${own}/api/graphql`,
    timeScale,
    demoPassword: mode === 'demo' ? DEMO_PASSWORD : null,
    demoPeople: () => (mode === 'demo' ? readDemoPeople() : Promise.resolve([])),
    parts: async () => Object.entries((await readiness()).parts).map(([name, part]) => ({ name, ...part })),
  };
}

async function readDemoPeople(): Promise<DemoPerson[] | null> {
  const found = findDemoPeople().then(
    ({ people }) => people,
    () => null,
  );
  return Promise.race([found, delay(LONGEST_WAIT_MS, null)]);
}
