import type { Story } from '../story.ts';

export const growthOfNew: Story = {
  title: 'Growth rate divides by zero for new workspaces',
  reporter: 'qa-owner',
  observed: 'The overview of a workspace in its first month shows “NaN %”.',
  expected: 'Growth is not shown before there is a month to compare with.',
  steps: ['Make a workspace and import one month', 'Open the overview'],
  spec: ['metrics', '3.6 Growth'],
  proposed: 'MEDIUM',
  severity: 'MEDIUM',
  rationale: 'It is the first page that a new customer sees.',
  environment: 'staging, build 2150',
  engineer: 'eng',
  cause: {
    where: 'growth() in analytics/growth.py',
    why: 'A missing month counts as zero.',
    areas: ['overview', 'growth alerts'],
    impact: ['3.6 says that growth needs two months.'],
  },
  fix: {
    change: 'growth() answers nothing when there is no month before.',
    behaviour: 'The overview shows a dash, and why.',
    files: {
      'analytics/growth.py': 'Answers None without a month before.',
      'web/src/overview/growth.tsx': 'Shows a dash with its reason.',
    },
    validation: 'growth_rate',
  },
  proof: {
    method: 'A new workspace, one month, two months.',
    build: '2206',
    checks: { overview: 'Overview cases 1 to 9', 'growth alerts': 'Alert cases 3 and 4' },
  },
  setbacks: [
    {
      item: 'V.1',
      ended: 'FAIL',
      reason: 'Not resolved for workspaces with an empty first month. The engineering owner is told.',
      said: { method: 'The steps of the report, and a workspace whose first month is empty.', result: 'not resolved' },
    },
  ],
  stands: {
    in: 'VERIFICATION',
    hours: 30,
    idle: 85,
    items: { 'V.1': 'FAILED', 'V.2': 'PASSED' },
    due: { qa: 11, metrics: 40, others: 44 },
  },
};
