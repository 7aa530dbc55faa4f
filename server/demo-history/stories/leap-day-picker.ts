import type { Story } from '../story.ts';

export const leapDayPicker: Story = {
  title: 'Date picker has no 29 February',
  reporter: 'qa-owner',
  observed: 'In February 2028 the picker goes from 28 February to 1 March. Typing the date works.',
  expected: 'Every day of the calendar can be picked.',
  steps: ['Open any report', 'Open the date picker and go to February 2028', 'Look for the 29th'],
  spec: ['ui', '5.4 Choosing a period'],
  proposed: 'MEDIUM',
  severity: 'MEDIUM',
  rationale: 'Planning reports for 2028 are off by a day; typing the date is a way around.',
  environment: 'staging, build 2190, Firefox 132',
  engineer: 'eng2',
  setbacks: [
    {
      item: 'T.1',
      ended: 'NO_SPEC',
      reason: '5.4 “Choosing a period” is there since yesterday, and speaks of every day of the calendar.',
      said: { searched: 'UI Behaviour 5, and the handbook on dates. Nothing says which days can be picked.' },
    },
    {
      item: 'T.3',
      ended: 'FAIL',
      reason:
        'Not reproduced on build 2190, but the report says 2028 and the steps were tried in 2027. Please repeat with the year of the report.',
      said: {
        reproduced: false,
        steps: [
          'Open any report',
          'Open the date picker and go to February 2027',
          'The 28th is the last day, as it should be',
        ],
      },
    },
  ],
  stands: {
    in: 'TRIAGE',
    hours: 55,
    idle: 300,
    items: { 'T.1': 'PASSED', 'T.2': 'PASSED', 'T.3': 'FAILED', 'T.4': 'CONFIRMED' },
  },
};
