import type { Story } from '../story.ts';

export const expansionRevenue: Story = {
  title: 'Expansion revenue counts discounts that end as expansion',
  reporter: 'metrics',
  observed: 'When a first-year discount ends, the difference appears as expansion: 41,300 in October.',
  expected: 'The end of a discount is no expansion; only more seats or a higher plan are.',
  steps: [
    'Take an account whose discount ended in October',
    'Open Reports, Revenue movements',
    'Open the list behind Expansion',
  ],
  spec: ['metrics', '4.6 Revenue movements'],
  proposed: 'HIGH',
  severity: 'HIGH',
  rationale: 'Expansion is shown a third too high to most customers.',
  environment: 'staging, build 2139',
  engineer: 'eng',
  cause: {
    where: 'movements() in analytics/movements.py',
    why: 'Movements compare what was invoiced, and a discount is part of the invoice.',
    areas: ['contraction', 'net revenue retention'],
    impact: ['4.6 leaves discounts open; it gets a paragraph.', 'metrics'],
  },
  fix: {
    change: 'Movements compare list prices; discounts are a movement of their own.',
    behaviour: 'The end of a discount is shown as “discount ended”.',
    files: {
      'analytics/movements.py': 'Compares list prices, and names discounts apart.',
      'openapi.yaml': 'A new kind of movement: DISCOUNT.',
    },
    validation: [
      {
        metric: 'expansion_revenue',
        newValue: '86210',
        method: 'October’s list of expansions, without the 23 accounts whose discount ended, added up by hand.',
        specReference: 'Metrics Definitions 4.6',
      },
    ],
    operations: ['GET /v1/revenue-movements'],
  },
  proof: {
    method: 'The 23 accounts one by one, before and after.',
    build: '2205',
    checks: { contraction: 'Movement cases 8 to 12', 'net revenue retention': 'Retention cases 1 to 7' },
    signOff: 'Movements follow 4.6 in its new version.',
  },
  asides: [
    {
      in: 'ROOT_CAUSE',
      kind: 'DELIVERY_RISK',
      spec: 'metrics',
      text: '4.6 leaves open how discounts are treated. Without a rule there is nothing to fix it by.',
      hours: 24,
      ending: { answer: 'Discounts become a movement of their own; the paragraph comes with FS.2.' },
    },
  ],
  stands: {
    in: 'VERIFICATION',
    hours: 24,
    idle: 70,
    items: { 'V.1': 'PASSED', 'V.2': 'PASSED', 'V.3': 'PASSED' },
    due: { metrics: 7, others: 12 },
  },
};
