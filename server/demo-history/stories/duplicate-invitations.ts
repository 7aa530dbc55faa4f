import type { Story } from '../story.ts';

export const duplicateInvitations: Story = {
  title: 'An invitation that is sent again makes a second member',
  reporter: 'qa',
  observed: 'Accepting both mails makes two members with one address, each with a seat.',
  expected: 'One address is one member; a second invitation replaces the first.',
  steps: ['Invite an address', 'Invite it again', 'Accept both'],
  spec: ['ui', '4.2 Invitations'],
  proposed: 'MEDIUM',
  severity: 'MEDIUM',
  rationale: 'Customers pay for seats twice, and support corrects it by hand.',
  environment: 'staging, build 2101',
  engineer: 'eng',
  cause: {
    where: 'accept() in accounts/invitations.py',
    why: 'An invitation is looked up by its own id, and nobody asks whether the address is a member.',
    areas: ['sign-in by invitation', 'seats in use'],
    impact: ['4.2 says one member.'],
  },
  fix: {
    change: 'A second invitation ends the first, and accepting finds the member who is there.',
    behaviour: 'One member, whatever mail is used.',
    files: {
      'accounts/invitations.py': 'Ends older invitations.',
      'accounts/members.py': 'Finds the member by address.',
    },
    validation: 'seats_in_use',
  },
  proof: {
    method: 'Both mails in both orders, and at once.',
    build: '2133',
    checks: { 'sign-in by invitation': 'Sign-in cases 9 to 12', 'seats in use': 'Member cases 1 to 11' },
  },
  setbacks: [
    {
      item: 'T.3',
      ended: 'FAIL',
      reason: 'Not reproduced, but only one of the two mails was accepted. Please accept both.',
      said: { reproduced: false, steps: ['Invite an address', 'Invite it again', 'Accept the second'] },
    },
  ],
  reversions: [
    {
      from: 'VERIFICATION',
      reason: 'Members who were removed and invited again can’t sign in: the invitation finds the old member.',
      items: { 'V.1': 'PASSED', 'V.2': 'PASSED', 'V.3': 'CONFIRMED' },
      said: {
        'I.1': { files: ['accounts/invitations.py'] },
        'I.4': { changes: [{ file: 'accounts/invitations.py', change: 'Ends older invitations.' }] },
        'V.3': {
          checks: [
            { area: 'sign-in by invitation', testCases: 'Sign-in cases 9 to 12', method: 'by hand', result: 'fail' },
            { area: 'seats in use', testCases: 'Member cases 1 to 11', method: 'by hand', result: 'pass' },
          ],
        },
      },
      deadlines: 'Two days for the second attempt; everybody has been told.',
    },
  ],
  slow: ['TRIAGE'],
  responses: {
    TRIAGE:
      'T.4 waited for me: nobody was free to own it last week. One of the two engineers takes it with the next change to invitations.',
  },
  stands: { in: 'CLOSED', hours: 24 * 14 },
  closing: {
    lesson: 'P2: support had a way around, and nobody was charged wrongly for long.',
    entry: 'A second invitation to one address replaces the first.',
  },
};
