import type { Story } from '../story.ts';

export const bulkDeleteAudit: Story = {
  title: 'Bulk deletion leaves no entry in the audit log',
  reporter: 'head-eng',
  observed: 'DELETE /v1/accounts with 20 ids deletes them, and the log shows nothing. Single deletions are there.',
  expected: 'Every deletion has an entry of its own, with who and when.',
  steps: ['Delete twenty accounts with one request', 'Open Settings, Audit log'],
  spec: ['api', '8.1 Audit'],
  proposed: 'MEDIUM',
  severity: 'MEDIUM',
  rationale: 'Nothing is lost, as the backups tell, but nobody can say who did it.',
  environment: 'staging, build 2168',
  engineer: 'eng2',
  cause: {
    where: 'delete_many() in accounts/service.py',
    why: 'It deletes by query and passes the place where entries are written.',
    areas: ['bulk changes', 'undo of deletions'],
    impact: ['8.1 says every deletion.'],
  },
  fix: {
    change: 'Bulk deletion goes account by account, in one transaction.',
    behaviour: 'Twenty entries for twenty deletions.',
    files: {
      'accounts/service.py': 'delete_many() calls delete() for each.',
      'accounts/audit.py': 'Entries are written in batches.',
    },
    beyond: { 'accounts/undo.py': 'Reads the new entries, as it read none before.' },
    validation: 'active_accounts',
  },
  setbacks: [
    {
      item: 'I.4',
      ended: 'FAIL',
      reason: 'accounts/undo.py is outside the fix scope. Say what exactly changed in it, and why it had to.',
      said: {
        changes: [
          { file: 'accounts/service.py', change: 'delete_many() calls delete() for each.' },
          { file: 'accounts/audit.py', change: 'Entries are written in batches.' },
          { file: 'accounts/undo.py', change: 'Small correction.' },
        ],
      },
    },
  ],
  stands: {
    in: 'IMPLEMENTATION',
    hours: 48,
    idle: 110,
    items: { 'I.1': 'PASSED', 'I.2': 'PASSED', 'I.3': 'EVIDENCED', 'I.4': 'FAILED' },
    due: { eng2: 7, api: 12, others: 18 },
  },
};
