import type { Story } from '../story.ts';

export const pausesAsLosses: Story = {
  title: 'Accounts that pause for the season are listed as lost',
  reporter: 'eng2',
  observed: 'The list of lost accounts of October holds 64 that are only paused.',
  expected: 'A paused account is not lost.',
  steps: ['Pause a subscription', 'Open Reports, Lost accounts, after the monthly run'],
  spec: ['metrics', '4.2 Churn'],
  proposed: 'MEDIUM',
  severity: 'MEDIUM',
  rationale: 'Account managers call customers who never left.',
  environment: 'staging, build 2188',
  engineer: 'eng',
  asides: [
    {
      in: 'TRIAGE',
      kind: 'WITHDRAWAL',
      rationale: 'The list and the rate are made by the same query: this is the defect that Product reported before.',
      duplicates: 'Paused subscriptions are counted as churned',
    },
  ],
  stands: { in: 'TRIAGE', hours: 30, idle: 260, items: { 'T.1': 'CONFIRMED' } },
};
