import type { Story } from '../story.ts';

export const sortingOfNames: Story = {
  title: 'Lists put “Ångström” behind “Zeller” for some and before “Berg” for others',
  reporter: 'metrics',
  observed:
    'Two colleagues see the same list in different orders, and page 2 of one repeats names of page 1 of the other.',
  expected: 'A list has one order, whoever looks at it.',
  steps: ['Make customers “Ångström”, “Berg” and “Zeller”', 'Open the list in a German and in a Swedish browser'],
  spec: ['ui', '3.2 Lists'],
  specUnknown: true,
  proposed: 'MEDIUM',
  severity: 'MEDIUM',
  rationale: 'Names are missed while paging.',
  environment: 'staging, build 2211, Firefox in two languages',
  engineer: 'eng2',
  setbacks: [
    {
      item: 'T.1',
      ended: 'NO_SPEC',
      said: { searched: 'UI Behaviour 3.2, which speaks of lists and leaves their order open; API Contracts 3.2.' },
    },
  ],
  stands: { in: 'TRIAGE', hours: 7, idle: 55, items: { 'T.1': 'EVIDENCED', 'T.3': 'CONFIRMED' } },
};
