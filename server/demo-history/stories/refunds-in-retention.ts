import type { Story } from '../story.ts';

export const refundsInRetention: Story = {
  title: 'Net revenue retention ignores refunds since the ledger change',
  reporter: 'metrics',
  observed:
    'Net revenue retention of October is 108.4 %. By hand it is 103.9 %: refunds booked since the 1st are missing.',
  expected: 'Refunds reduce the revenue of the month in which they are booked.',
  steps: [
    'Book a refund on an invoice of an earlier month',
    'Wait for the nightly run',
    'Compare Net revenue retention with the sum of the ledger',
  ],
  spec: ['metrics', '4.4 Net revenue retention'],
  proposed: 'CRITICAL',
  severity: 'CRITICAL',
  rationale: 'Boards decide by this figure, and it is wrong for every customer with refunds.',
  environment: 'production, release 24.11.2',
  engineer: 'eng',
  comments: [
    {
      in: 'ROOT_CAUSE',
      who: 'head-eng',
      text: 'Saoirse has this alone until noon; Kenji takes over the export defect meanwhile.',
    },
  ],
  cause: {
    where: 'ledger_entries() in analytics/ledger.py',
    why: 'The new ledger books refunds as entries of their own kind, and the query still selects by the old kinds.',
    areas: ['gross revenue', 'refund report'],
    impact: ['The definition is right; the query is not.'],
  },
  asides: [
    {
      in: 'TRIAGE',
      kind: 'QUESTION',
      who: 'qa',
      to: 'metrics',
      text: 'Is October to be compared with the ledger as booked, or with the invoices of October?',
      hours: 2,
      ending: { answer: 'With the ledger as booked; 4.4 says “in the month in which they are booked”.' },
    },
  ],
  stands: { in: 'ROOT_CAUSE', hours: 2.3, idle: 12, items: { 'RC.2': 'CONFIRMED' } },
};
