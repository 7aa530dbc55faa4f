import type { Story } from '../story.ts';

export const savedViewLost: Story = {
  title: 'A shared view loses its filters for whoever opens it first',
  reporter: 'qa',
  observed:
    'The first colleague who opens a shared view gets it without filters, and saving it then takes them from everybody.',
  expected: 'A shared view opens as it was shared.',
  steps: [
    'Make a view with two filters and share it',
    'Open the link as another member',
    'Save the view there and open it again',
  ],
  spec: ['ui', '6.3 Shared views'],
  proposed: 'HIGH',
  severity: 'HIGH',
  rationale: 'Work of a whole team was lost twice this month.',
  environment: 'staging, build 2158',
  engineer: 'eng2',
  cause: {
    where: 'useView() in web/src/views/use-view.ts',
    why: 'The page saves the view before the filters have come.',
    areas: ['saved views', 'links with filters'],
    impact: ['6.3 describes it.'],
  },
  fix: {
    change: 'A view can be saved only once it was loaded whole.',
    behaviour: 'Shared views open with their filters; saving before that is not offered.',
    files: {
      'web/src/views/use-view.ts': 'Knows whether the view has come whole.',
      'web/src/views/save-button.tsx': 'Disabled until then.',
    },
    validation: 'weekly_active_users',
  },
  proof: {
    method: 'The steps of the report with three members at once, ten times.',
    build: '2210',
    checks: { 'saved views': 'View cases 1 to 14', 'links with filters': 'Link cases 1 to 6, with each filter' },
    signOff: 'Shared views behave as 6.3 says, on slow connections too.',
  },
  comments: [
    {
      in: 'ROOT_CAUSE',
      who: 'product',
      text: 'Two teams wait for their views. Support restored them from yesterday’s copy.',
    },
  ],
  stands: {
    in: 'VERIFICATION',
    hours: 19,
    idle: 45,
    items: { 'V.1': 'PASSED', 'V.2': 'PASSED', 'V.3': 'EVIDENCED' },
    due: { qa: 5, 'ui-spec': 26, others: 30 },
  },
};
