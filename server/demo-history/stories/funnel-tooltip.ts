import type { Story } from '../story.ts';

export const funnelTooltip: Story = {
  title: 'Tooltip of the funnel chart covers the legend',
  reporter: 'ui-spec',
  observed: 'With more than four steps the tooltip of the last step lies over the legend, which can’t be read then.',
  expected: 'A tooltip never covers the legend of its chart.',
  steps: ['Open Reports, Trial funnel', 'Choose five steps', 'Point at the last step'],
  spec: ['ui', '7.5 Tooltips'],
  proposed: 'LOW',
  severity: 'LOW',
  rationale: 'A nuisance on narrow windows.',
  environment: 'staging, build 2209, Chromium 130',
  engineer: 'eng2',
  asides: [
    {
      in: 'TRIAGE',
      kind: 'DEFECT',
      rationale: 'Five steps are more than most have, but 7.5 makes no exception for them: it is a defect.',
    },
  ],
  stands: { in: 'TRIAGE', hours: 44, idle: 600, items: { 'T.1': 'PASSED', 'T.3': 'PASSED' } },
};
