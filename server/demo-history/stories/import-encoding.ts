import type { Story } from '../story.ts';

export const importEncoding: Story = {
  title: 'Import of CSV files stops at the first umlaut',
  reporter: 'product',
  observed:
    'A file saved by a spreadsheet in its own encoding is imported up to the first name with an umlaut; the rest is missing, without a word.',
  expected: 'Files in UTF-8 and Windows-1252 are imported whole; any other is refused before a row is taken in.',
  steps: [
    'Save a list of customers as CSV in Windows-1252, with “Müller” in row 40',
    'Import it under Customers, Import',
    'Count the imported rows',
  ],
  spec: ['ui', '8.3 Import'],
  proposed: 'HIGH',
  severity: 'HIGH',
  rationale: 'Customers are missing from every figure, and nobody is told.',
  environment: 'staging, build 2211',
  engineer: 'eng',
  comments: [
    {
      in: 'TRIAGE',
      who: 'qa',
      text: 'The same happens with accents in French files; the file of the report is enough, though.',
    },
  ],
  stands: {
    in: 'TRIAGE',
    hours: 13,
    idle: 6,
    items: { 'T.1': 'PASSED', 'T.2': 'PASSED', 'T.3': 'PASSED', 'T.4': 'PASSED' },
  },
};
