import type { Story } from '../story.ts';

export const rateLimitHeaders: Story = {
  title: 'Rate limit headers name the limit of another plan',
  reporter: 'api',
  observed: 'X-RateLimit-Limit says 600 on the Team plan, which has 1,200; clients slow down to half.',
  expected: 'The headers name the limit that is applied.',
  steps: ['Call GET /v1/accounts with a key of a Team workspace', 'Read X-RateLimit-Limit', 'Call until 429 and count'],
  spec: ['api', '2.6 Rate limits'],
  proposed: 'HIGH',
  severity: 'HIGH',
  rationale: 'Synchronisation of large customers takes twice as long since the release.',
  environment: 'production, release 24.11.1',
  engineer: 'eng2',
  cause: {
    where: 'limits_for() in gateway/limits.py',
    why: 'The header is made from the plan’s name at the last invoice, the limit from the plan in force.',
    areas: ['plan changes in the middle of a month'],
    impact: ['2.6 is clear.'],
  },
  asides: [
    {
      in: 'ROOT_CAUSE',
      kind: 'DELIVERY_RISK',
      spec: 'api',
      text: '2.6 does not say when a change of plan takes effect for limits. The fix needs it.',
      hours: 20,
    },
  ],
  stands: { in: 'ROOT_CAUSE', hours: 53, idle: 240, items: { 'RC.1': 'CONFIRMED', 'RC.2': 'PASSED' } },
  slow: ['TRIAGE'],
  responses: {
    TRIAGE:
      'I assign Kenji as soon as the severity has passed. Until then the two largest customers have a higher limit.',
    ROOT_CAUSE:
      'The gateway’s team confirmed the cause this morning. What is missing is the regression surface, and 2.6 has to say when a change of plan takes effect.',
  },
};
