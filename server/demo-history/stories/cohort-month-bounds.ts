import type { Story } from '../story.ts';

export const cohortMonthBounds: Story = {
  title: 'Cohorts put accounts of the 31st into the following month',
  reporter: 'metrics',
  observed: '118 accounts that signed up on 31 August are in the cohort of September.',
  expected: 'An account belongs to the month in which it signed up, in the workspace’s time zone.',
  steps: ['Open Reports, Cohorts for August', 'Open the list behind the cohort', 'Look for sign-ups of the 31st'],
  spec: ['metrics', '5.1 Cohorts'],
  proposed: 'HIGH',
  severity: 'HIGH',
  rationale: 'Retention by cohort is wrong in seven months of the year.',
  environment: 'staging, build 2165',
  engineer: 'eng',
  cause: {
    where: 'month_of() in analytics/cohorts.py',
    why: 'A month is thirty days there.',
    areas: ['retention by cohort', 'lifetime value'],
    impact: ['5.1 is clear about months.'],
  },
  fix: {
    change: 'Months are those of the calendar.',
    behaviour: 'Sign-ups of the 31st are in their month.',
    files: {
      'analytics/cohorts.py': 'month_of() takes the calendar month in the workspace’s zone.',
      'analytics/lifetime.py': 'Uses month_of().',
    },
    validation: [
      {
        metric: 'cohort_retention_m1',
        newValue: '0.713',
        method: '1,022 of 1,433 sign-ups of August were active in September, counted in the list.',
        specReference: 'Metrics Definitions 5.1',
      },
    ],
  },
  setbacks: [
    {
      item: 'FS.1',
      ended: 'FAIL',
      reason: 'lifetime.py makes months of its own as well. Please say whether it is part of this.',
      said: { files: ['analytics/cohorts.py'] },
    },
  ],
  asides: [
    {
      in: 'IMPLEMENTATION',
      kind: 'DELEGATION',
      item: 'I.4',
      by: 'eng',
      to: 'eng2',
      reason: 'Kenji wrote lifetime.py and can tell best what changed in it.',
    },
  ],
  stands: {
    in: 'IMPLEMENTATION',
    hours: 22,
    idle: 33,
    items: { 'I.1': 'PASSED', 'I.2': 'EVIDENCED', 'I.3': 'EVIDENCED', 'I.4': 'CONFIRMED' },
    due: { eng: 9, api: 15, others: 28 },
  },
};
