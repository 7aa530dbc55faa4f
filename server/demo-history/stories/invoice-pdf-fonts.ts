import type { Story } from '../story.ts';

export const invoicePdfFonts: Story = {
  title: 'Invoices as PDF show boxes in place of Japanese letters',
  reporter: 'eng2',
  observed: 'Names and addresses in Japanese are rows of boxes.',
  expected: 'Every letter that can be typed can be read on the invoice.',
  steps: ['Make a customer with a Japanese address', 'Open an invoice as PDF'],
  spec: ['ui', '10.2 PDF'],
  proposed: 'MEDIUM',
  severity: 'MEDIUM',
  rationale: 'Invoices are refused by the accounts of four customers.',
  environment: 'staging, build 2088',
  engineer: 'eng2',
  cause: {
    where: 'web/src/pdf/fonts.ts',
    why: 'The font that is embedded has Latin letters only.',
    areas: ['size of PDF files'],
    impact: ['10.2 asks for it.'],
  },
  fix: {
    change: 'A second font is embedded for the letters that the first lacks, of each letter only what is used.',
    behaviour: 'Japanese, Chinese and Korean can be read.',
    files: { 'web/src/pdf/fonts.ts': 'Chooses the font by letter.', 'web/src/pdf/embed.ts': 'Embeds what is used.' },
    validation: 'gross_revenue',
  },
  proof: {
    method: 'Thirty invoices in eleven scripts, opened in four readers.',
    build: '2117',
    checks: { 'size of PDF files': 'No invoice above 400 kB' },
  },
  setbacks: [
    { item: 'T.1', ended: 'REVISED', said: { section: '10.1 Print' } },
    {
      item: 'V.1',
      ended: 'NO',
      reason: 'The names are right, the addresses are still boxes. Please repeat with the invoice of the report.',
      said: { method: 'One invoice with a Japanese name.' },
    },
  ],
  asides: [
    {
      in: 'IMPLEMENTATION',
      kind: 'SEVERITY',
      to: 'LOW',
      rationale: 'All four customers have corrected invoices from support and wait for nothing.',
    },
  ],
  unfiled: { from: 'IMPLEMENTATION', minutes: 26 },
  stands: { in: 'CLOSED', hours: 24 * 33 },
  closing: {
    lesson: 'P3 in the end: four customers, who were helped by hand meanwhile.',
    entry: 'Invoices as PDF show Japanese, Chinese and Korean letters.',
  },
};
