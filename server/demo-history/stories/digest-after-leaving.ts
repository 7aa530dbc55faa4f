import type { Story } from '../story.ts';

export const digestAfterLeaving: Story = {
  title: 'Weekly digest goes to people who left the workspace',
  reporter: 'eng2',
  observed: 'A former colleague forwarded this Monday’s digest to us. The account was removed in August.',
  expected: 'Whoever is no longer a member gets no mail from the workspace.',
  steps: [
    'Subscribe a member to the weekly digest',
    'Remove the member from the workspace',
    'Run the digest job for the workspace',
  ],
  spec: ['ui', '9.2 Mail'],
  specUnknown: true,
  proposed: null,
  severity: 'HIGH',
  rationale: 'Figures of a customer leave the company by mail.',
  environment: 'staging, build 2211',
  engineer: 'eng',
  stands: { in: 'TRIAGE', hours: 0.4, idle: 3, items: { 'T.1': 'EVIDENCED' } },
};
