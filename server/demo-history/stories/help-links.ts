import type { Story } from '../story.ts';

export const helpLinks: Story = {
  title: 'Help links lead to the old handbook',
  reporter: 'product',
  observed: 'All question marks open pages that say “moved”.',
  expected: 'Help opens the page of the handbook that explains what one sees.',
  steps: ['Press the question mark on any report'],
  spec: ['ui', '11.1 Help'],
  proposed: 'LOW',
  severity: 'LOW',
  rationale: 'One click more.',
  environment: 'staging, build 2108',
  engineer: 'eng',
  cause: {
    where: 'web/src/help/links.ts',
    why: 'The addresses are those of the handbook before its move.',
    areas: [],
    impact: ['11.1 names no addresses.'],
  },
  fix: {
    change: 'Links are made from the page’s name and one base address.',
    behaviour: 'Help opens the right page.',
    files: { 'web/src/help/links.ts': 'One base address.' },
    validation: 'weekly_active_users',
  },
  proof: {
    method: 'Every link opened by a script, each tenth by hand.',
    build: '2134',
    checks: { 'fix location': 'All 64 links' },
  },
  asides: [
    {
      in: 'TRIAGE',
      kind: 'QUESTION',
      who: 'qa-owner',
      to: 'product',
      text: 'Are the old pages going to stay, so that it is enough to forward them?',
      hours: 30,
      ending: { answer: 'No, they are taken down at the end of the quarter.' },
    },
  ],
  stands: { in: 'CLOSED', hours: 24 * 11 },
  closing: {
    lesson: 'P3: the handbook moved once and will not move again.',
    entry: null,
  },
};
