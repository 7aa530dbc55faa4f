import type { Story } from '../story.ts';

export const medianOfEven: Story = {
  title: 'Median time to first value takes the lower of two middle values',
  reporter: 'metrics',
  observed: 'For 4 accounts with 1, 3, 5 and 9 days the median is shown as 3.',
  expected: 'With an even count the median is the mean of the two in the middle: 4.',
  steps: ['Take the sample workspace of four accounts', 'Open Reports, Activation'],
  spec: ['metrics', '2.4 Medians'],
  proposed: 'LOW',
  severity: 'LOW',
  rationale: 'Visible in small segments only.',
  environment: 'staging, build 2151',
  engineer: 'eng',
  cause: {
    where: 'median() in analytics/statistics.py',
    why: 'It takes the element at half the length.',
    areas: ['all medians'],
    impact: ['2.4 is clear.'],
  },
  fix: {
    change: 'The mean of the two middle values for even counts.',
    behaviour: '4 days for the sample.',
    files: { 'analytics/statistics.py': 'median() for even counts.' },
    validation: [
      {
        metric: 'time_to_first_value_median',
        newValue: '4',
        method: 'Sorted by hand: 1, 3, 5, 9; (3 + 5) / 2.',
        specReference: 'Metrics Definitions 2.4',
      },
    ],
  },
  reversions: [
    {
      from: 'IMPLEMENTATION',
      reason: 'median() is used for percentiles as well, and these are not in scope. What are they to be?',
      items: { 'I.1': 'EVIDENCED' },
      said: {
        'FS.1': { change: 'The mean of the two middle values.' },
        'I.1': { files: ['analytics/statistics.py'] },
      },
      deadlines: 'Low severity; a week for the whole.',
    },
  ],
  stands: {
    in: 'IMPLEMENTATION',
    hours: 90,
    idle: 400,
    items: { 'I.1': 'CONFIRMED' },
    due: { eng: 50, api: 55, others: 70 },
  },
};
