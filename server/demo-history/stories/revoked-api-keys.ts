import type { Story } from '../story.ts';

export const revokedApiKeys: Story = {
  title: 'Revoked API keys keep working for up to an hour',
  reporter: 'api',
  observed: 'A key that was revoked in the settings still answered requests 47 minutes later, from two regions.',
  expected: 'A revoked key is refused with 401 within one minute, everywhere.',
  steps: [
    'Make an API key and call GET /v1/accounts with it',
    'Revoke the key in Settings, API keys',
    'Repeat the call every minute until it answers 401',
  ],
  spec: ['api', '2.3 Authentication'],
  proposed: 'CRITICAL',
  severity: 'CRITICAL',
  rationale: 'Somebody who left can still read customer data, and the page says that they can’t.',
  environment: 'production, eu-west and us-east, release 24.11.2',
  engineer: 'eng',
  stands: { in: 'TRIAGE', hours: 0.8, idle: 4, items: { 'T.1': 'PASSED', 'T.2': 'CONFIRMED', 'T.3': 'EVIDENCED' } },
  comments: [
    {
      in: 'TRIAGE',
      who: 'eng',
      text: 'The gateway caches keys for an hour since last week’s change. I can switch the cache off by configuration if triage wants that now.',
    },
  ],
};
