import type { Story } from '../story.ts';

export const activeUsersBots: Story = {
  title: 'Visits of monitoring robots count as active users',
  reporter: 'metrics',
  observed: 'Two of our own probes are among the active users of every workspace.',
  expected: 'Only people are users.',
  steps: ['Open the list behind Active users of a quiet workspace', 'Look for probe-1 and probe-2'],
  spec: ['metrics', '3.4 Active users'],
  proposed: 'HIGH',
  severity: 'HIGH',
  rationale: 'Small workspaces see their use doubled.',
  environment: 'staging, build 2149',
  engineer: 'eng',
  cause: {
    where: 'is_user() in analytics/activity.py',
    why: 'Robots were told by their address, and the probes have new ones.',
    areas: ['weekly active users', 'seats in use'],
    impact: ['3.4 has to say how a robot is told: by its kind of account.', 'metrics'],
  },
  fix: {
    change: 'Accounts have a kind, and robots are no users.',
    behaviour: 'The probes are in no figure.',
    files: { 'analytics/activity.py': 'is_user() asks the kind.', 'accounts/kinds.py': 'The kind of an account.' },
    validation: [
      {
        metric: 'weekly_active_users',
        newValue: '1844',
        method: '1,846 in the list of the week, less the two probes.',
        specReference: 'Metrics Definitions 3.4',
      },
    ],
  },
  proof: {
    method: 'Ten workspaces, lists before and after compared line by line.',
    build: '2178',
    checks: { 'weekly active users': 'Activity cases 1 to 10', 'seats in use': 'Member cases 1 to 11' },
    signOff: 'The figures follow 3.4 in its new version.',
  },
  stands: { in: 'CLOSED', hours: 24 * 2.3 },
  closing: {
    lesson: {
      improvement: 'none',
      templateChange: 'none: what a robot is belongs into Metrics Definitions, and stands there now.',
    },
    entry: 'Active users no longer include monitoring robots.',
    done: 2,
  },
};
