import type { Story } from '../story.ts';

export const mobileMenuOverlap: Story = {
  title: 'On telephones the menu lies over the first figure',
  reporter: 'ui-spec',
  observed: 'On screens below 380 pixels the menu button covers the first figure of the overview.',
  expected: 'Nothing covers a figure.',
  steps: ['Open the overview at 360 pixels wide'],
  spec: ['ui', '1.4 Small screens'],
  proposed: 'MEDIUM',
  severity: 'MEDIUM',
  rationale: 'The most important figure can’t be read on small telephones.',
  environment: 'staging, build 2143, two telephones',
  engineer: 'eng2',
  cause: {
    where: 'web/src/shell/masthead.css',
    why: 'The button is placed by the window instead of in the row.',
    areas: ['all pages on telephones'],
    impact: ['1.4 says it.'],
  },
  fix: {
    change: 'The button stands in the row of the title.',
    behaviour: 'The first figure is free.',
    files: { 'web/src/shell/masthead.css': 'The button is in the row.' },
    beyond: { 'web/src/shell/masthead.tsx': 'The order of title and button, for readers of the screen.' },
    validation: 'weekly_active_users',
  },
  proof: {
    method: 'Ten pages at 320, 360 and 390 pixels.',
    build: '2172',
    checks: { 'all pages on telephones': 'Screen cases 1 to 10' },
  },
  reversions: [
    {
      from: 'VERIFICATION',
      reason: 'At 320 pixels the title is cut off now, on every page.',
      items: { 'V.1': 'CONFIRMED', 'V.3': 'CONFIRMED' },
      said: {
        'I.1': { files: ['web/src/shell/masthead.css'] },
        'I.4': { changes: [{ file: 'web/src/shell/masthead.css', change: 'The button is in the row.' }] },
        'V.3': {
          checks: [
            {
              area: 'all pages on telephones',
              testCases: 'Screen cases 1 to 10',
              method: 'by hand, three widths',
              result: 'fail',
            },
          ],
        },
      },
      deadlines: 'As long as the first time; nothing waits for it.',
    },
  ],
  stands: { in: 'CLOSED', hours: 24 * 5.1 },
  closing: {
    lesson: 'P2: one page, one rule, found by the spec’s owner.',
    entry: 'On telephones nothing covers the first figure of the overview.',
    notes: [
      {
        spec: 'ui',
        note: '1.4 says that the menu may lie over the title below 380 pixels.',
        decision: 'changed',
        reason: 'It no longer lies over anything; 1.4 should say where the button stands.',
      },
    ],
  },
};
