import type { Story } from '../story.ts';

export const churnOfPaused: Story = {
  title: 'Paused subscriptions are counted as churned',
  reporter: 'product',
  observed:
    'Churn of October is 5.1 %. 64 of the 204 accounts that left have paused their subscription for the winter.',
  expected: 'A pause is not churn; an account that ends while paused churns at the end of the pause.',
  steps: [
    'Pause a subscription for three months',
    'Wait for the monthly run',
    'Open Reports, Churn, and the list behind it',
  ],
  spec: ['metrics', '4.2 Churn'],
  proposed: 'HIGH',
  severity: 'HIGH',
  rationale: 'Customers with seasonal business see churn doubled.',
  environment: 'staging, build 2181',
  engineer: 'eng',
  cause: {
    where: 'active_at() in analytics/activity.py',
    why: 'An account counts as active when it was invoiced in the month; paused ones are not invoiced.',
    areas: ['active accounts', 'reactivation'],
    impact: ['4.2 does not speak of pauses; it has to say when a paused account churns.', 'metrics'],
  },
  fix: {
    change: 'Activity is read from the state of the subscription at the end of the month instead of from invoices.',
    behaviour: 'Paused accounts stay active until the pause ends without renewal.',
    files: {
      'analytics/activity.py': 'active_at() asks the subscription’s state.',
      'analytics/churn.py': 'Accounts that end while paused churn at the end of the pause.',
    },
    validation: [
      {
        metric: 'churn_rate',
        newValue: '0.035',
        method: '204 who left, less 64 who paused, of 4,000 at the start: 140 / 4,000.',
        specReference: 'Metrics Definitions 4.2',
      },
    ],
  },
  comments: [
    {
      in: 'FIX_SCOPE',
      who: 'metrics',
      text: 'I have a draft of 4.2 with the pause in it; it goes in with this update.',
    },
  ],
  stands: {
    in: 'FIX_SCOPE',
    hours: 20,
    idle: 40,
    items: { 'FS.1': 'CONFIRMED', 'FS.2': 'EVIDENCED' },
    due: { product: 16, metrics: 21, api: 26, others: 30 },
  },
};
