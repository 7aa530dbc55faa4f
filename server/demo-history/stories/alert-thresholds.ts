import type { Story } from '../story.ts';

export const alertThresholds: Story = {
  title: 'Alerts for falling revenue fire on the first of each month',
  reporter: 'product',
  observed: 'On the 1st all customers with alerts got “Revenue fell by 97 %”.',
  expected: 'A month that has just begun is not compared with a whole one.',
  steps: ['Set an alert for falling monthly revenue', 'Run the alerts on the first of a month'],
  spec: ['metrics', '6.1 Comparisons'],
  proposed: 'HIGH',
  severity: 'HIGH',
  rationale: 'Everybody with alerts is alarmed at once, and then ignores them.',
  environment: 'staging, build 2079, clock set to 1 October',
  engineer: 'eng2',
  cause: {
    where: 'compare() in alerts/compare.py',
    why: 'The month to date is compared with the whole month before.',
    areas: ['alerts by week', 'digest'],
    impact: ['6.1 says “comparable periods” and leaves open which; it will say it.', 'metrics', 'ui'],
  },
  fix: {
    change: 'The month to date is compared with the same days of the month before.',
    behaviour: 'No alert on the 1st without cause.',
    files: { 'alerts/compare.py': 'Compares equal spans.', 'alerts/texts.py': 'Names the span.' },
    validation: [
      {
        metric: 'revenue_change_mtd',
        newValue: '0.012',
        method: '1 to 3 October, 48,120, against 1 to 3 September, 47,550, from the ledger.',
        specReference: 'Metrics Definitions 6.1',
      },
    ],
  },
  proof: {
    method: 'Alerts of twelve months, run again for each first to third day.',
    build: '2110',
    checks: { 'alerts by week': 'Alert cases 5 to 9', digest: 'Digest cases 1 to 3' },
    signOff: 'Comparisons are those of 6.1 in its new version.',
  },
  setbacks: [
    {
      item: 'FS.3',
      ended: 'NO',
      reason: 'The method compares with the first three days of August. September is the month before.',
      said: {
        values: [
          {
            metric: 'revenue_change_mtd',
            newValue: '0.019',
            method: '1 to 3 October, 48,120, against 1 to 3 August, 47,220, from the ledger.',
            specReference: 'Metrics Definitions 6.1',
          },
        ],
      },
    },
  ],
  asides: [
    {
      in: 'FIX_SCOPE',
      kind: 'DISPUTE',
      who: 'product',
      text: 'Metrics Definitions 6.1 and UI Behaviour both say how periods are compared, and differ. Which one holds?',
      hours: 48,
      ending: {
        answer:
          'Metrics Definitions 6.1 holds for every figure. UI Behaviour refers to it and says nothing of its own.',
      },
    },
  ],
  stands: { in: 'CLOSED', hours: 24 * 29 },
  closing: {
    lesson: {
      improvement: 'none',
      templateChange: 'none: the comparison was left open by the spec, not by the process.',
    },
    entry: 'Alerts compare a month that has begun with the same days of the month before.',
    notes: [
      {
        spec: 'ui',
        note: 'Comparisons of alerts may differ from those of reports.',
        decision: 'removed',
        reason: 'They are the same since 6.1 says which periods are compared.',
        answer: 'The note is gone with version 1.1.',
      },
    ],
  },
};
