import type { Story } from '../story.ts';

export const arpuRounding: Story = {
  title: 'Average revenue per account is rounded before it is averaged',
  reporter: 'metrics',
  observed: 'With 1,200 accounts the average differs by 0.31 from the one by hand.',
  expected: 'Amounts are rounded once, when they are shown.',
  steps: [
    'Take the sample workspace of 1,200 accounts',
    'Read Average revenue per account',
    'Divide the sum of the ledger by 1,200',
  ],
  spec: ['metrics', '2.2 Rounding'],
  proposed: 'LOW',
  severity: 'LOW',
  rationale: 'The error is below one in a thousand.',
  environment: 'staging, build 2188',
  engineer: 'eng',
  cause: {
    where: 'mean_amount() in analytics/amounts.py',
    why: 'Amounts are stored in whole cents of the display currency before they are summed.',
    areas: ['all averages of amounts'],
    impact: ['2.2 says it already.'],
  },
  stands: { in: 'ROOT_CAUSE', hours: 52, idle: 700, items: { 'RC.3': 'PASSED' } },
};
