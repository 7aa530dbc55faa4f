import type { Story } from '../story.ts';

export const darkModePrint: Story = {
  title: 'Printed reports are white on white in dark mode',
  reporter: 'product',
  observed: 'A report printed from dark mode shows its headings only; the figures are white on paper.',
  expected: 'Print uses the light colours.',
  steps: ['Switch to dark mode', 'Open a report and print it'],
  spec: ['ui', '10.1 Print'],
  proposed: 'MEDIUM',
  severity: 'MEDIUM',
  rationale: 'Switching to light mode first is a way around, once one knows.',
  environment: 'staging, build 2160, Chromium and Firefox',
  engineer: 'eng',
  cause: {
    where: 'web/src/styles/print.css',
    why: 'The rules for print stand before those for dark mode, which win.',
    areas: ['PDF export'],
    impact: ['10.1 says light colours.'],
  },
  fix: {
    change: 'The colours of dark mode apply to screens only.',
    behaviour: 'Print and PDF use the light colours.',
    files: {
      'web/src/styles/tokens.css': 'Dark colours apply to screens only.',
      'web/src/styles/print.css': 'Its own colours are gone.',
    },
    validation: 'gross_revenue',
  },
  slow: ['IMPLEMENTATION'],
  stands: { in: 'IMPLEMENTATION', hours: 66, idle: 900, due: { eng: -5, others: 20 } },
};
