import type { Story } from '../story.ts';

export const exportTimeZone: Story = {
  title: 'Exports are cut at midnight UTC, whatever the workspace’s time zone',
  reporter: 'qa',
  observed:
    'The export of 3 November for a workspace in Auckland begins at 13:00 of the 3rd and ends at 13:00 of the 4th.',
  expected: 'Days begin and end in the time zone of the workspace.',
  steps: [
    'Set a workspace’s time zone to Auckland',
    'Export the events of one day',
    'Read the first and the last timestamp',
  ],
  spec: ['api', '7.1 Exports'],
  proposed: 'MEDIUM',
  severity: 'MEDIUM',
  rationale: 'Whole days are off by hours east and west of Europe; the pages are right.',
  environment: 'staging, build 2195',
  engineer: 'eng2',
  cause: {
    where: 'day_bounds() in exports/query.py',
    why: 'The bounds are made from the date without the zone of the workspace.',
    areas: ['scheduled exports', 'event counts per day'],
    impact: ['7.1 names the workspace’s zone.'],
  },
  setbacks: [
    {
      item: 'RC.1',
      ended: 'FAIL',
      reason: 'This says where the bounds are wrong, not why. day_bounds() was right in September: what changed?',
      said: { explanation: 'The bounds are those of UTC.' },
    },
  ],
  asides: [
    {
      in: 'ROOT_CAUSE',
      kind: 'QUESTION',
      who: 'pmo',
      to: 'eng2',
      text: 'What changed in day_bounds() since September?',
      hours: 10,
      ending: { withdrawn: 'The same is asked by the failed validation of RC.1; once is enough.' },
    },
  ],
  stands: {
    in: 'ROOT_CAUSE',
    hours: 61,
    idle: 130,
    items: { 'RC.1': 'FAILED', 'RC.2': 'PASSED', 'RC.3': 'CONFIRMED' },
  },
};
