import type { Page } from '@playwright/test';

/** What a browser finds wrong with a page, and no test may overlook. */
export interface Complaints {
  /** All of them so far. */
  seen: () => readonly string[];
  /** Those that were not expected. */
  unexpected: () => readonly string[];
  /** Announces some that the test provokes, such as requests that fail while the connection is cut. */
  expect: (pattern: RegExp) => void;
}

/** Notes errors on the console (violations of the content security policy among them), uncaught ones, and answers above 499. */
export function watchForComplaints(page: Page): Complaints {
  const seen: string[] = [];
  const expected: RegExp[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') seen.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => seen.push(`uncaught: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 500) seen.push(`answer ${response.status()}: ${response.url()}`);
  });
  return {
    seen: () => seen,
    unexpected: () => seen.filter((complaint) => !expected.some((pattern) => pattern.test(complaint))),
    expect: (pattern) => void expected.push(pattern),
  };
}
