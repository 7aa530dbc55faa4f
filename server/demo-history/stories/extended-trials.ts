import type { Story } from '../story.ts';

export const extendedTrials: Story = {
  title: 'Extended trials are counted as two trials',
  reporter: 'qa',
  observed:
    'The trial funnel of October shows 412 trials. 37 of them are the same accounts, whose trial support had extended.',
  expected: 'An extension continues the trial; each account counts once.',
  steps: [
    'Start a trial account',
    'Extend its trial by a week in the back office',
    'Open Reports, Trial funnel for the month',
  ],
  spec: ['metrics', '3.1 Trial'],
  proposed: 'HIGH',
  severity: 'HIGH',
  rationale: 'Conversion is reported too low to everybody who extends trials.',
  environment: 'staging, build 2207',
  engineer: 'eng2',
  stands: { in: 'TRIAGE', hours: 9, idle: 50, items: { 'T.1': 'EVIDENCED', 'T.3': 'PASSED' } },
};
