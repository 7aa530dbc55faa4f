import type { Story } from '../story.ts';

export const planChangeProration: Story = {
  title: 'Changing the plan on the last day of a month charges a whole month',
  reporter: 'qa-owner',
  observed: 'From Team to Business on 31 October at 15:00: 240.00 were charged for October instead of 2.90.',
  expected: 'A change is charged by the day.',
  steps: ['Set the clock to the last day of a month', 'Change the plan', 'Read the invoice'],
  spec: ['api', '4.8 Proration'],
  proposed: 'CRITICAL',
  severity: 'CRITICAL',
  rationale: 'Wrong invoices go out tonight unless it is stopped.',
  environment: 'staging, build 2164, payment sandbox',
  engineer: 'eng2',
  cause: {
    where: 'remaining_share() in billing/proration.py',
    why: 'The remaining days are counted up to the first of the following month, modulo the days of the month: one day left becomes all.',
    areas: ['cancellation on the last day', 'upgrades in February'],
    impact: ['4.8 is clear, and has this very example.'],
  },
  fix: {
    change: 'The share is the remaining seconds by the seconds of the month.',
    behaviour: '2.90 for the change of the report.',
    files: {
      'billing/proration.py': 'remaining_share() by seconds.',
      'billing/preview.py': 'The preview uses the same function.',
    },
    validation: [
      {
        metric: 'proration_last_day',
        newValue: '2.90',
        method: '9 of 744 hours of October, times the difference of 240.00 of the plans.',
        specReference: 'API Contracts 4.8',
      },
    ],
  },
  proof: {
    method: 'Changes on each day of a year, against a table made by hand.',
    build: '2166',
    checks: {
      'cancellation on the last day': 'Billing cases 12 to 15',
      'upgrades in February': 'Billing cases 20 to 24',
    },
    signOff: 'As 4.8 says. Tonight’s invoices are made with this build.',
  },
  comments: [{ in: 'TRIAGE', who: 'pmo', text: 'The invoice run of tonight is on hold until this is closed.' }],
  asides: [
    {
      in: 'ROOT_CAUSE',
      kind: 'QUESTION',
      who: 'eng2',
      to: 'product',
      text: 'Is a change at 23:59 still a change of that day for a customer in another time zone?',
      hours: 3,
      ending: { answer: 'By the time zone of the invoice, as 4.8 says in its last paragraph.' },
    },
  ],
  stands: { in: 'CLOSED', hours: 24 * 8.2 },
  closing: {
    lesson: {
      improvement: 'Boundary days are named in every FS.3 with a calculation by time.',
      templateChange: 'Defect Run 1.1: help text of FS.3.',
    },
    entry: 'A change of the plan on the last day of a month is charged by the hour.',
  },
};
