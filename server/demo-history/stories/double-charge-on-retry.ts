import type { Story } from '../story.ts';

export const doubleChargeOnRetry: Story = {
  title: 'A repeated payment request charges the card twice',
  reporter: 'qa',
  observed:
    'POST /v1/payments, repeated with the same idempotency key after a time-out, made two charges in 2 of 20 tries.',
  expected: 'The same idempotency key has one effect, whenever it is repeated.',
  steps: [
    'Send POST /v1/payments with an idempotency key and cut the connection',
    'Repeat it within two seconds',
    'Read the charges of the customer',
  ],
  spec: ['api', '4.5 Idempotency'],
  proposed: 'CRITICAL',
  severity: 'CRITICAL',
  rationale: 'People pay twice.',
  environment: 'staging, build 2212, payment sandbox',
  engineer: 'eng2',
  cause: {
    where: 'begin_payment() in payments/service.py',
    why: 'The key is looked up before and stored after the call to the provider; a second request in between finds nothing.',
    areas: ['refunds', 'subscription renewals'],
    impact: ['4.5 promises it.'],
  },
  fix: {
    change:
      'The key is stored, with state “begun”, before the provider is called; whoever finds it waits or is told to repeat.',
    behaviour: 'Two requests with one key make one charge.',
    files: {
      'payments/service.py': 'Stores the key first, in the same transaction as the payment.',
      'payments/models.py': 'A unique index on the key.',
    },
    validation: 'gross_revenue',
  },
  comments: [
    {
      in: 'IMPLEMENTATION',
      who: 'product',
      text: 'Support has the list of the eleven customers concerned, and refunds them today.',
    },
  ],
  stands: { in: 'IMPLEMENTATION', hours: 3.2, idle: 18, due: { eng2: 2.6, api: 4, others: 5 } },
};
