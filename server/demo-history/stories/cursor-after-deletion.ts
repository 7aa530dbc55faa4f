import type { Story } from '../story.ts';

export const cursorAfterDeletion: Story = {
  title: 'Paging ends early when the last account of a page is deleted',
  reporter: 'api',
  observed:
    'GET /v1/accounts answers an empty page and no cursor when the account that the cursor names was deleted meanwhile.',
  expected: 'Paging goes on behind the place where the account was.',
  steps: ['List accounts with limit=50', 'Delete the 50th account', 'Ask for the next page with the cursor'],
  spec: ['api', '3.2 Paging'],
  proposed: 'MEDIUM',
  severity: 'MEDIUM',
  rationale: 'Synchronisations miss accounts; a second run finds them.',
  environment: 'staging, build 2179',
  engineer: 'eng',
  cause: {
    where: 'after_cursor() in api/paging.py',
    why: 'The cursor holds the id of an account, which is looked up to find its place.',
    areas: ['every list with a cursor'],
    impact: ['3.2 has to say what a cursor holds.', 'api'],
  },
  fix: {
    change: 'Cursors hold the sort key and the id, and the page begins behind that place.',
    behaviour: 'The next page begins behind the deleted account.',
    files: {
      'api/paging.py': 'Cursors are made from the sort key and the id.',
      'openapi.yaml': 'The cursor is described as opaque, and valid for a day.',
    },
    validation: 'active_accounts',
    operations: ['GET /v1/accounts', 'GET /v1/invoices', 'GET /v1/events'],
  },
  stands: {
    in: 'FIX_SCOPE',
    hours: 27,
    idle: 65,
    items: { 'FS.1': 'PASSED', 'FS.2': 'CONFIRMED', 'FS.3': 'CONFIRMED', 'FS.4': 'EVIDENCED' },
    due: { api: 3, metrics: 30, others: 33 },
  },
};
