import type { Story } from '../story.ts';

export const searchAccents: Story = {
  title: 'Search does not find names with accents',
  reporter: 'product',
  observed: '“Amelie” does not find “Amélie”, “Muller” does not find “Müller”.',
  expected: 'Accents make no difference when searching.',
  steps: ['Make a customer “Amélie”', 'Search for “Amelie”'],
  spec: ['api', '3.5 Search'],
  proposed: 'LOW',
  severity: 'LOW',
  rationale: 'People find them by their e-mail address.',
  environment: 'staging, build 2131',
  engineer: 'eng2',
  cause: {
    where: 'normalise() in search/terms.py',
    why: 'It lowers case and leaves accents.',
    areas: ['search of accounts', 'search of segments'],
    impact: ['3.5 says so since version 1.0.'],
  },
  fix: {
    change: 'normalise() takes accents off, in the index and in what is asked.',
    behaviour: '“Amelie” finds “Amélie”.',
    files: { 'search/terms.py': 'Takes accents off.', 'search/index.py': 'The index is built anew once.' },
    validation: 'active_accounts',
  },
  proof: {
    method: 'Forty names in nine languages, with and without accents.',
    build: '2203',
    checks: { 'search of accounts': 'Search cases 1 to 20', 'search of segments': 'Search cases 21 to 26' },
  },
  reversions: [
    {
      from: 'VERIFICATION',
      reason: 'Segments that are saved with an accent are no longer found at all.',
      items: { 'V.1': 'PASSED', 'V.3': 'CONFIRMED' },
      said: {
        'I.1': { files: ['search/terms.py'] },
        'I.4': { changes: [{ file: 'search/terms.py', change: 'Takes accents off.' }] },
        'V.3': {
          checks: [
            { area: 'search of accounts', testCases: 'Search cases 1 to 20', method: 'by hand', result: 'pass' },
            { area: 'search of segments', testCases: 'Search cases 21 to 26', method: 'by hand', result: 'fail' },
          ],
        },
      },
      deadlines: 'The index has to be built anew, which takes a night.',
    },
  ],
  stands: {
    in: 'VERIFICATION',
    hours: 50,
    idle: 320,
    items: { 'V.1': 'EVIDENCED' },
    due: { qa: 34, api: 70, others: 80 },
  },
};
