import { type BrowserContextOptions, test as base, expect, type Page, request } from '@playwright/test';
import type { Actor } from '../../tools/example/step.ts';
import { buildWithReplacedTemplate, REPLACED_PROGRAMS } from '../template/build.ts';
import { type Complaints, watchForComplaints } from './complaints.ts';
import { type Driver, driveInstallation } from './driver.ts';
import { type Installation, startInstallation } from './installation.ts';

export { expect };

const PASSWORD = 'phasegate';
/** Milliseconds for which people stay signed in: after 15 minutes a signature asks for the password (G-4). */
const SIGNED_IN_FOR = 5 * 60_000;

/** Who a browser can belong to: the people of the example, the third spec owner, and two who have no part in it. */
export type Somebody = Actor | 'ui-spec' | 'specs-head' | 'viewer' | 'admin';

export interface InstallationOptions {
  /** Runs programs in which another process has the place of Defect Run. */
  replacedTemplate: boolean;
  /** How many defects of the demo history there are; with none, boards are empty. */
  demoDefects: number;
  /** Seconds that an hour of the process takes. */
  timeScale: number;
}

interface WorkerFixtures extends InstallationOptions {
  installation: Installation;
  /** Sends commands over GraphQL, to bring about the state in which a test begins. */
  driver: Driver;
  /** Cookies of somebody who signed in within the last minutes. */
  cookiesOf: (somebody: Somebody) => Promise<BrowserContextOptions['storageState']>;
}

interface TestFixtures {
  freshProofs: undefined;
  /** Opens a browser of somebody's own, signed in, with an empty page. */
  browserOf: (somebody: Somebody, options?: BrowserContextOptions) => Promise<Page>;
  /** Opens a browser in which nobody is signed in. */
  stranger: (options?: BrowserContextOptions) => Promise<Page>;
  /** What the browser complained about on a page; a test fails on any that it did not expect. */
  complaintsOf: (page: Page) => Complaints;
}

export const addressOf = (somebody: Somebody): string => `${somebody}@phasegate.test`;

export const test = base.extend<TestFixtures, WorkerFixtures>({
  replacedTemplate: [false, { option: true, scope: 'worker' }],
  demoDefects: [0, { option: true, scope: 'worker' }],
  timeScale: [3600, { option: true, scope: 'worker' }],

  installation: [
    async ({ replacedTemplate, demoDefects, timeScale }, use) => {
      if (replacedTemplate) await buildWithReplacedTemplate();
      const programs = replacedTemplate ? REPLACED_PROGRAMS : 'dist';
      const installation = await startInstallation(programs, demoDefects, timeScale);
      await use(installation);
      await installation.remove();
    },
    { scope: 'worker', timeout: 120_000 },
  ],

  driver: [
    async ({ installation }, use) => {
      await use(await driveInstallation(installation.url, PASSWORD));
    },
    { scope: 'worker' },
  ],

  cookiesOf: [
    async ({ installation }, use) => {
      const known = new Map<Somebody, { state: BrowserContextOptions['storageState']; until: number }>();
      await use(async (somebody) => {
        const before = known.get(somebody);
        if (before !== undefined && Date.now() < before.until) return before.state;
        const state = await signIn(installation.url, addressOf(somebody));
        known.set(somebody, { state, until: Date.now() + SIGNED_IN_FOR });
        return state;
      });
    },
    { scope: 'worker' },
  ],

  /** People stay signed in from test to test, longer than a proof of who they are is trusted (G-4). */
  freshProofs: [
    async ({ installation }, use) => {
      await installation.setProofs(0);
      await use(undefined);
    },
    { auto: true },
  ],

  baseURL: async ({ installation }, use) => {
    await use(installation.url);
  },

  complaintsOf: async ({}, use) => {
    const watched = new Map<Page, Complaints>();
    await use((page) => {
      const complaints = watched.get(page) ?? watchForComplaints(page);
      watched.set(page, complaints);
      return complaints;
    });
    expect(
      [...watched.values()].flatMap((complaints) => complaints.unexpected()),
      'what the browser complained about',
    ).toEqual([]);
  },

  stranger: async ({ browser, baseURL, contextOptions, complaintsOf }, use) => {
    const contexts: { close: () => Promise<void> }[] = [];
    await use(async (options) => {
      const context = await browser.newContext({ ...contextOptions, baseURL, ...options });
      contexts.push(context);
      const page = await context.newPage();
      complaintsOf(page);
      return page;
    });
    for (const context of contexts) await context.close();
  },

  browserOf: async ({ stranger, cookiesOf }, use) => {
    await use(async (somebody, options) => stranger({ storageState: await cookiesOf(somebody), ...options }));
  },
});

/** Signs in over HTTP as the form does. */
async function signIn(url: string, email: string): Promise<BrowserContextOptions['storageState']> {
  const visitor = await request.newContext({ baseURL: url });
  const { csrfToken } = (await (await visitor.get('/api/auth/csrf')).json()) as { csrfToken: string };
  const answer = await visitor.post('/api/auth/callback/credentials', {
    form: { csrfToken, email, password: PASSWORD, callbackUrl: '/' },
  });
  expect(answer.url(), `${email} is let in`).toBe(`${url}/`);
  const state = await visitor.storageState();
  await visitor.dispose();
  return state;
}
