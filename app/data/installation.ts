/** Somebody of the demo organisation whom a visitor may be, with one click. */
export interface DemoPerson {
  name: string;
  email: string;
  roles: string[];
}

/** A part of the installation that pages depend on, as `/readyz` reports it. */
export interface Part {
  name: string;
  ready: boolean;
  /** One sentence for people. */
  detail: string;
}

/** What the web process tells its pages about itself; everything about work items comes through GraphQL. */
export interface Installation {
  /** The address that people open, as next-auth knows it: `http(s)://host[:port]`. */
  origin: string;
  /** Where this process answers GraphQL, on the loopback interface. */
  graphqlEndpoint: string;
  /** Seconds that an hour of the process takes in work items reported now: 3600, but for demonstrations and tests. */
  timeScale: number;
  /** The password that all demo people share; null in production mode. */
  demoPassword: string | null;
  /** Empty in production mode, and while there are none yet; null while nobody can say. */
  demoPeople: () => Promise<DemoPerson[] | null>;
  parts: () => Promise<Part[]>;
}

const KEY = Symbol.for('phasegate.installation');
const shared = globalThis as { [KEY]?: Installation };

/** Called by the web process before it serves; kept on `globalThis`, as Next evaluates modules once more for its pages. */
export function provideInstallation(installation: Installation): void {
  shared[KEY] = installation;
}

export function installation(): Installation {
  const provided = shared[KEY];
  if (provided === undefined)
    throw new Error('Pages are served by the web process only; start it with server/main.ts.');
  return provided;
}
