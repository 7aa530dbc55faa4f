import type { Story } from '../story.ts';

export const webhookOrder: Story = {
  title: 'Webhooks of one subscription arrive out of order',
  reporter: 'api',
  observed: 'subscription.cancelled was delivered before subscription.updated of the same second in 3 of 50 tries.',
  expected: 'Events of one subscription are delivered in the order in which they happened.',
  steps: [
    'Register a webhook that records what it gets',
    'Change a subscription’s plan and cancel it within one second',
    'Compare the order of deliveries with the sequence numbers',
  ],
  spec: ['api', '6.2 Order of delivery'],
  proposed: 'MEDIUM',
  severity: 'MEDIUM',
  rationale: 'Receivers can sort by sequence number, and most do.',
  environment: 'staging, build 2204',
  engineer: 'eng',
  setbacks: [
    {
      item: 'T.1',
      ended: 'NO',
      reason: 'Section 6.1 is about retries. The order is promised in 6.2; please refer to that.',
      said: { section: '6.1 Retries' },
    },
  ],
  asides: [
    {
      in: 'TRIAGE',
      kind: 'QUESTION',
      who: 'qa',
      to: 'api',
      text: 'Is the order promised across attempts too, or only for the first delivery of each event?',
      hours: 7,
    },
  ],
  stands: { in: 'TRIAGE', hours: 21, idle: 95, items: { 'T.1': 'DECLINED', 'T.2': 'EVIDENCED', 'T.3': 'PASSED' } },
};
