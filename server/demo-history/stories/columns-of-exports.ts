import type { Story } from '../story.ts';

export const columnsOfExports: Story = {
  title: 'Exports can’t be limited to some columns',
  reporter: 'qa',
  observed: 'An export holds all 84 columns; there is no way to choose.',
  expected: 'Only the columns that are shown are exported.',
  steps: ['Hide all columns but three', 'Export the list'],
  spec: ['ui', '8.1 Export'],
  specUnknown: true,
  proposed: 'LOW',
  severity: 'LOW',
  rationale: 'The columns can be removed in any spreadsheet.',
  environment: 'staging, build 2150',
  engineer: 'eng',
  setbacks: [
    {
      item: 'T.1',
      ended: 'NO_SPEC',
      reason: '8.1 describes the export as it is. Choosing columns was never promised; it would be something new.',
      said: { searched: 'UI Behaviour 8, API Contracts 7.' },
    },
  ],
  asides: [
    {
      in: 'TRIAGE',
      kind: 'FEATURE',
      rationale: 'No spec is violated, and what is asked for does not exist yet: a feature, on the list for spring.',
    },
  ],
  stands: { in: 'TRIAGE', hours: 120, idle: 1300, items: { 'T.1': 'EVIDENCED' } },
};
