import type { Story } from '../story.ts';

export const webhookSecretInLog: Story = {
  title: 'Secrets of webhooks are written to the log',
  reporter: 'eng',
  observed: 'The line that says which webhook failed holds its signing secret.',
  expected: 'No secret is ever in a log.',
  steps: ['Register a webhook at an address that refuses', 'Trigger an event', 'Search the log for the secret'],
  spec: ['api', '6.5 Signatures'],
  proposed: 'CRITICAL',
  severity: 'CRITICAL',
  rationale: 'Whoever reads logs can forge events for customers.',
  environment: 'production, release 24.10.6',
  engineer: 'eng',
  cause: {
    where: 'deliver() in webhooks/deliver.py',
    why: 'The whole record of the webhook is logged when a delivery fails.',
    areas: ['logs of other deliveries', 'crash reports'],
    impact: ['6.5 names who may see the secret; nothing to add.'],
  },
  fix: {
    change: 'Failures are logged by id; secrets are of a type that writes itself as “***”.',
    behaviour: 'The log names the webhook by id.',
    files: { 'webhooks/deliver.py': 'Logs the id.', 'common/secrets.py': 'A type for secrets.' },
    validation: 'events_delivered',
  },
  proof: {
    method: 'A week of production log patterns replayed; searched for all secrets of the sample.',
    build: 'release 24.10.7',
    checks: {
      'logs of other deliveries': 'Mail and export failures',
      'crash reports': 'A crash forced in each worker',
    },
    signOff: 'No secret leaves the process. Customers concerned have new secrets since yesterday evening.',
  },
  comments: [
    {
      in: 'IMPLEMENTATION',
      who: 'head-eng',
      text: 'Log storage of the last 30 days is being cleaned; access was limited at 10:40.',
    },
  ],
  asides: [
    {
      in: 'FIX_SCOPE',
      kind: 'QUESTION',
      who: 'head-eng',
      to: 'api',
      text: 'Does anything in 6.5 rely on the secret being in the log, such as support looking it up?',
      hours: 4,
      ending: { answer: 'No. Support may see that there is one, and no more.' },
    },
  ],
  stands: { in: 'CLOSED', hours: 24 * 20 },
  closing: {
    lesson: {
      improvement: 'none',
      templateChange: 'none: the type for secrets keeps it from happening again.',
    },
    entry: 'Secrets of webhooks are no longer logged. Customers concerned were given new ones.',
    notes: [
      {
        spec: 'api',
        note: '6.5 lists logs among the places where signatures can be looked up.',
        decision: 'kept',
        reason: 'It speaks of signatures, not of secrets.',
      },
    ],
  },
};
