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
  stands: { in: 'CLOSED', hours: 24 * 5.1 },
};
