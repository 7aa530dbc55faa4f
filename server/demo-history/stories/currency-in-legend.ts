import type { Story } from '../story.ts';

export const currencyInLegend: Story = {
  title: 'The legend names the currency twice',
  reporter: 'ui-spec',
  observed: '“Revenue (EUR) (EUR)” in every chart of amounts.',
  expected: 'The currency stands once, behind the name.',
  steps: ['Open Reports, Revenue', 'Read the legend'],
  spec: ['ui', '7.1 Legends'],
  proposed: 'LOW',
  severity: 'LOW',
  rationale: 'Ugly, and nothing is wrong with the figures.',
  environment: 'staging, build 2170',
  engineer: 'eng2',
  cause: {
    where: 'seriesName() in web/src/charts/legend.ts',
    why: 'The name comes with the currency since the API names it, and the page adds it again.',
    areas: [],
    impact: ['7.1 is followed by the API now.'],
  },
  fix: {
    change: 'The page no longer adds the currency.',
    behaviour: '“Revenue (EUR)”.',
    files: { 'web/src/charts/legend.ts': 'The name is shown as it comes.' },
    validation: 'revenue',
  },
  setbacks: [
    {
      item: 'FS.3',
      ended: 'NO',
      reason:
        'The metric of this chart is gross_revenue; “revenue” is none of ours. Please name it as the definitions do.',
      said: {},
    },
  ],
  asides: [
    {
      in: 'FIX_SCOPE',
      kind: 'DISPUTE',
      who: 'eng2',
      text: 'The definitions call the metric gross_revenue, UI Behaviour 7.1 calls it revenue. Which name holds in charts?',
      hours: 5,
    },
  ],
  stands: {
    in: 'FIX_SCOPE',
    hours: 70,
    idle: 200,
    items: { 'FS.1': 'PASSED', 'FS.2': 'PASSED', 'FS.3': 'DECLINED', 'FS.4': 'PASSED' },
    due: { eng2: -3, metrics: 60, others: 75 },
  },
};
