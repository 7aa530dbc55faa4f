import type { Story } from '../story.ts';

export const auditLogPaging: Story = {
  title: 'The audit log shows its second page twice',
  reporter: 'qa',
  observed: 'Page 3 is page 2 again; the entries in between can’t be reached.',
  expected: 'Each entry is on one page.',
  steps: ['Open Settings, Audit log, in a workspace with more than 100 entries', 'Go to page 3'],
  spec: ['api', '8.1 Audit'],
  proposed: 'LOW',
  severity: 'MEDIUM',
  rationale: 'Raised from Low: an auditor needs all entries, and some can’t be reached at all.',
  environment: 'staging, build 2071',
  engineer: 'eng',
  cause: {
    where: 'list_entries() in accounts/audit.py',
    why: 'Entries of one second have no order among them.',
    areas: ['export of the audit log'],
    impact: ['8.1 is clear.'],
  },
  fix: {
    change: 'Entries are ordered by instant and number.',
    behaviour: 'Each entry is on one page.',
    files: { 'accounts/audit.py': 'Orders by instant and number.' },
    validation: 'active_accounts',
  },
  proof: {
    method: 'A thousand entries within three seconds, all pages read.',
    build: '2102',
    checks: { 'export of the audit log': 'Audit cases 1 to 4' },
  },
  slow: ['FIX_SCOPE'],
  reversions: [
    {
      from: 'IMPLEMENTATION',
      reason:
        'Entries of one second are ordered by nothing that is stored. A number has to be added, which is not in scope.',
      items: {},
      said: { 'FS.1': { change: 'Entries are ordered by their instant.' } },
      deadlines: 'The scope is small; a day for it, and the rest as before.',
    },
  ],
  stands: { in: 'CLOSED', hours: 24 * 28 },
  closing: {
    lesson: 'P2: the cause was a missing order in one query, found at once.',
    entry: null,
  },
};
