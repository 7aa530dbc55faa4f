import type { Story } from '../story.ts';

export const keyboardTrap: Story = {
  title: 'Keyboard focus can’t leave the segment editor',
  reporter: 'ui-spec',
  observed: 'Tab goes round and round inside the editor; Escape does nothing. The page has to be loaded again.',
  expected: 'Escape closes the editor, and the focus returns to the button that opened it.',
  steps: ['Open Segments and press Edit with the keyboard', 'Press Tab until the last field', 'Press Escape'],
  spec: ['ui', '2.1 Keyboard'],
  proposed: 'MEDIUM',
  severity: 'HIGH',
  rationale:
    'People who work by keyboard lose what they have typed; raised from Medium, as two customers are bound by law to offer keyboard use.',
  environment: 'staging, build 2198, with and without a screen reader',
  engineer: 'eng2',
  cause: {
    where: 'FocusScope in web/src/dialog/focus-scope.tsx',
    why: 'The scope catches the key events of the whole document and swallows Escape before the dialog sees it.',
    areas: ['all dialogs', 'date picker'],
    impact: ['2.1 says what should happen; nothing to add.'],
  },
  stands: { in: 'ROOT_CAUSE', hours: 31, idle: 75, items: { 'RC.1': 'EVIDENCED', 'RC.2': 'PASSED' } },
};
