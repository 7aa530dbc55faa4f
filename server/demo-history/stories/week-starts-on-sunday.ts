import type { Story } from '../story.ts';

export const weekStartsOnSunday: Story = {
  title: 'Weekly reports begin on Sunday whatever is set',
  reporter: 'ui-spec',
  observed: 'With “Week begins on Monday” the weekly report runs from Sunday to Saturday.',
  expected: 'Weeks begin on the day that the workspace has set.',
  steps: ['Set “Week begins on” to Monday', 'Open Reports, By week'],
  spec: ['ui', '5.2 Weeks'],
  proposed: 'MEDIUM',
  severity: 'MEDIUM',
  rationale: 'Weekly figures can’t be compared with those of other tools.',
  environment: 'staging, build 2090',
  engineer: 'eng2',
  cause: {
    where: 'week_of() in analytics/calendar.py',
    why: 'The setting is read from the person, who has none, instead of from the workspace.',
    areas: ['digest', 'alerts by week'],
    impact: ['5.2 says “as set” and means the workspace; it will say so.', 'ui'],
  },
  fix: {
    change: 'week_of() reads the setting of the workspace.',
    behaviour: 'Weeks begin as set.',
    files: { 'analytics/calendar.py': 'Reads the workspace’s setting.' },
    validation: [
      {
        metric: 'weekly_active_users',
        newValue: '1846',
        method: 'Members with an event from Monday 7 to Sunday 13 October, counted in the list.',
        specReference: 'Metrics Definitions 3.4',
      },
    ],
  },
  proof: {
    method: 'Three workspaces with different first days, four weeks each.',
    build: '2128',
    checks: { digest: 'Digest cases 1 to 6', 'alerts by week': 'Alert cases 5 to 9' },
  },
  asides: [
    {
      in: 'IMPLEMENTATION',
      kind: 'ENGINEER',
      to: 'eng',
      reason: 'Kenji is needed for the invoices until Thursday; Saoirse knows the calendar.',
    },
  ],
  stands: { in: 'CLOSED', hours: 24 * 22 },
  closing: {
    lesson: 'P2: the setting was read from the wrong place, which a test covers now.',
    entry: 'Weekly reports begin on the day that the workspace has set.',
  },
};
