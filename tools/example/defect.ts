/**
 * The defect of the example, a public one: https://github.com/prometheus/alertmanager/issues/1942. Version 2 of that
 * program's API named the last receiver of an alert once for each of its receivers. What is told here was checked against
 * the repository: the commit exists and touches exactly these files, and its test fails on the commit before it.
 */
export const DEFECT = {
  repository: 'https://github.com/prometheus/alertmanager',
  issue: 'https://github.com/prometheus/alertmanager/issues/1942',
  pullRequest: 'https://github.com/prometheus/alertmanager/pull/1948',
  /** Commit of the fix, and the one before it. */
  fix: '98a604efa72197249c6d11cef5956292180bddfd',
  before: '019ace3298ec92ca01762e5ec48a9d4352699c67',
  files: ['api/v2/api.go', 'api/v2/api_test.go'],
  /** Where the project's contract says it; in the demo organisation the API Contracts stand for it. */
  section: 'api/v2/openapi.yaml, definition gettableAlert, property receivers',
  areas: ['GET /api/v2/alerts', 'GET /api/v2/alerts/groups'],
} as const;
