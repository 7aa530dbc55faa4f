import type { Story } from '../story.ts';

export const negativeSeats: Story = {
  title: 'Seats in use can become negative',
  reporter: 'qa-owner',
  observed: 'After removing a member twice quickly the page says “−1 of 20 seats in use”.',
  expected: 'Seats in use are the members there are.',
  steps: ['Open Members in two windows', 'Remove the same member in both'],
  spec: ['ui', '4.1 Members'],
  proposed: 'LOW',
  severity: 'LOW',
  rationale: 'Nothing is charged by this number.',
  environment: 'staging, build 2066',
  engineer: 'eng2',
  cause: {
    where: 'remove_member() in accounts/members.py',
    why: 'The count is lowered whether or not somebody was removed.',
    areas: [],
    impact: ['4.1 is clear.'],
  },
  fix: {
    change: 'Seats in use are counted instead of kept.',
    behaviour: 'The page shows the number of members.',
    files: { 'accounts/members.py': 'Counts members.' },
    validation: 'seats_in_use',
  },
  proof: {
    method: 'The steps of the report, a hundred times.',
    build: '2098',
    checks: { 'fix location': 'Member cases 1 to 11' },
    signOff: 'The number on the page is the number of rows below it, as 4.1 says.',
  },
  asides: [
    {
      in: 'IMPLEMENTATION',
      kind: 'SEVERITY',
      to: 'HIGH',
      rationale: 'From next month seats in use are charged by this number.',
    },
  ],
  stands: { in: 'CLOSED', hours: 24 * 31 },
  closing: {
    lesson: {
      improvement: 'none',
      templateChange: 'none: counting in place of keeping a count is a matter of the code.',
    },
    entry: 'Seats in use are counted and can’t be negative.',
  },
};
