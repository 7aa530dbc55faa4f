import type { Story } from '../story.ts';

export const emptyChartMessage: Story = {
  title: 'Charts without data say “0” instead of “no data”',
  reporter: 'qa-owner',
  observed: 'For a new workspace every chart draws a line at 0, as if nothing had happened in a year.',
  expected: 'A chart without data says so, and what would fill it.',
  steps: ['Make a workspace', 'Open the overview before the first import'],
  spec: ['ui', '7.2 Empty charts'],
  proposed: 'MEDIUM',
  severity: 'MEDIUM',
  rationale: 'New customers take zeros for their figures and write to support.',
  environment: 'staging, build 2176',
  engineer: 'eng2',
  cause: {
    where: 'fillGaps() in web/src/charts/series.ts',
    why: 'Missing days become zeros before anybody asks whether there is any day at all.',
    areas: ['charts with gaps', 'comparison with the year before'],
    impact: ['7.2 says what to show.'],
  },
  fix: {
    change: 'fillGaps() leaves an empty series empty, and the chart shows its empty state.',
    behaviour: 'A chart without data shows the text of 7.2.',
    files: {
      'web/src/charts/series.ts': 'An empty series stays empty.',
      'web/src/charts/chart.tsx': 'Shows the empty state for an empty series.',
    },
    validation: 'daily_active_accounts',
  },
  stands: { in: 'FIX_SCOPE', hours: 40, idle: 500, due: { product: 5, others: 42 } },
};
