import type { Story } from '../story.ts';

export const churnByRegion: Story = {
  title: 'Churn by region does not add up to churn',
  reporter: 'metrics',
  observed: 'The regions’ leavers add up to 211; the total says 204.',
  expected: 'Every account that left is counted in one region.',
  steps: ['Open Reports, Churn for September', 'Add up the regions', 'Compare with the total'],
  spec: ['metrics', '4.2 Churn'],
  proposed: 'HIGH',
  severity: 'HIGH',
  rationale: 'Two figures of one page contradict each other.',
  environment: 'staging, build 2093',
  engineer: 'eng',
  cause: {
    where: 'by_region() in analytics/churn.py',
    why: 'Accounts that moved within the month are counted in both regions.',
    areas: ['active accounts by region', 'churn by plan'],
    impact: ['4.2 does not say which region counts for an account that moves.', 'metrics'],
  },
  fix: {
    change: 'The region at the start of the month counts.',
    behaviour: 'The regions add up to the total.',
    files: { 'analytics/churn.py': 'by_region() takes the region at the start of the month.' },
    validation: [
      {
        metric: 'churn_rate_emea',
        newValue: '0.047',
        method: '94 leavers of 2,000 accounts that were in the region on 1 September, counted in the list.',
        specReference: 'Metrics Definitions 4.2',
      },
    ],
  },
  proof: {
    method: 'All months of the year, regions added up.',
    build: '2121',
    checks: { 'active accounts by region': 'Region cases 1 to 12', 'churn by plan': 'Churn cases 6 to 9' },
    signOff: 'The regions add up, by the rule that 4.2 now has.',
  },
  setbacks: [
    {
      item: 'RC.3',
      ended: 'FAIL',
      reason: 'Churn by plan is built on the same query. Is it affected?',
      said: { areas: ['active accounts by region'] },
    },
  ],
  unfiled: { from: 'FIX_SCOPE', minutes: 11 },
  stands: { in: 'CLOSED', hours: 24 * 40 },
  closing: {
    lesson: {
      improvement: 'none',
      templateChange: 'none: the rule for moving accounts was missing in the definitions.',
    },
    entry: 'Churn by region adds up to churn.',
    notes: [
      {
        spec: 'metrics',
        note: 'Regions may add up to more than the total.',
        decision: 'removed',
        reason: 'They no longer do.',
        answer: 'Taken out of 4.2.',
      },
    ],
  },
};
