import type { Story } from '../story.ts';

export const apiNullEmail: Story = {
  title: 'GET /v1/accounts fails when one account has no e-mail address',
  reporter: 'api',
  observed: 'One account without an address makes the whole page of fifty answer 500.',
  expected: 'An address may be null, and the page is answered.',
  steps: ['Import an account without an e-mail address', 'Call GET /v1/accounts'],
  spec: ['api', '3.1 Accounts'],
  proposed: 'HIGH',
  severity: 'HIGH',
  rationale: 'Synchronisation of every customer with such an account stands still.',
  environment: 'staging, build 2107',
  engineer: 'eng2',
  cause: {
    where: 'AccountOut in api/schemas.py',
    why: 'The field is required there although the database allows null.',
    areas: ['webhooks about accounts', 'export of accounts'],
    impact: ['3.1 shows an address in every example and does not say that it may be null.', 'api'],
  },
  fix: {
    change: 'The address may be null in every answer.',
    behaviour: 'The account is answered with email: null.',
    files: { 'api/schemas.py': 'email may be None.', 'openapi.yaml': 'email is nullable.' },
    validation: 'active_accounts',
    operations: ['GET /v1/accounts', 'GET /v1/accounts/{id}'],
  },
  proof: {
    method: 'Three thousand accounts, a third of them without an address, read page by page.',
    build: '2137',
    checks: { 'webhooks about accounts': 'Webhook cases 1 to 7', 'export of accounts': 'Export cases 2 and 3' },
    signOff: 'As 3.1 says since its new version.',
  },
  setbacks: [
    {
      item: 'FS.4',
      ended: 'NO',
      reason: 'GET /v1/accounts/{id} answers the same schema; it has to be named too.',
      said: { operations: ['GET /v1/accounts'] },
    },
  ],
  asides: [
    {
      in: 'VERIFICATION',
      kind: 'DELEGATION',
      item: 'V.4',
      by: 'api',
      to: 'ui-spec',
      reason: 'I am on leave until Monday; Priya reviewed 3.1 with me and knows it.',
    },
  ],
  slow: ['ROOT_CAUSE'],
  responses: {
    ROOT_CAUSE:
      'Kenji was needed for the release until this morning. He has the database export of the customer since 10:00 and nothing else to do until the cause is found.',
  },
  stands: { in: 'CLOSED', hours: 24 * 17 },
  closing: {
    lesson: {
      improvement:
        'RC.3 asks for every schema that shares a field with the one at fault; two answers were found one after the other.',
      templateChange: 'Defect Run 1.1: help text of RC.3.',
    },
    entry: 'GET /v1/accounts answers accounts without an e-mail address.',
    improved: { templateVersion: '1.1' },
  },
};
