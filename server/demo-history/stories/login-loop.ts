import type { Story } from '../story.ts';

export const loginLoop: Story = {
  title: 'Sign-in by single sign-on goes round in circles',
  reporter: 'product',
  observed:
    'People of three customers come back to the sign-in page after signing in at their company, without a message.',
  expected: 'Whoever the identity provider lets in is signed in; a refusal says why.',
  steps: [
    'Open the sign-in page of a workspace with single sign-on',
    'Choose “Continue with your company”',
    'Sign in there',
  ],
  spec: ['api', '2.4 Single sign-on'],
  proposed: 'CRITICAL',
  severity: 'CRITICAL',
  rationale: 'Three customers are locked out since this morning.',
  environment: 'production, release 24.10.4',
  engineer: 'eng',
  cause: {
    where: 'check_assertion() in auth/saml.py',
    why: 'Since the update of the library the instant “not before” is read without its fraction of a second, and every second assertion is too early.',
    areas: ['sign-in by password', 'sessions of other workspaces'],
    impact: ['2.4 allows a minute of difference; the code allowed none.'],
  },
  fix: {
    change: 'Instants of assertions are compared with a minute of tolerance.',
    behaviour: 'Assertions up to a minute early are accepted.',
    files: { 'auth/saml.py': 'check_assertion() allows a minute.' },
    validation: 'weekly_active_users',
  },
  proof: {
    method: 'Twenty sign-ins at each of three identity providers, with clocks 0, 30 and 70 seconds ahead.',
    build: 'release 24.10.5',
    checks: { 'sign-in by password': 'Sign-in cases 1 to 8', 'sessions of other workspaces': 'Session cases 1 to 5' },
    signOff: 'Sign-in follows 2.4 again. Confirmed with two of the three customers by telephone.',
  },
  comments: [
    { in: 'TRIAGE', who: 'head-eng', text: 'Everybody else keeps away from the release until this is out.' },
    { in: 'VERIFICATION', who: 'product', text: 'All three customers report that they are in.' },
  ],
  slow: ['ROOT_CAUSE'],
  responses: {
    ROOT_CAUSE:
      'The fault shows at one of the three identity providers only, which had to be set up here first. Saoirse and I are both on it, and the sessions of the three customers were prolonged meanwhile.',
  },
  stands: { in: 'CLOSED', hours: 24 * 36 },
  closing: {
    lesson: {
      improvement: 'Updates of libraries for sign-in are tried with the three identity providers before a release.',
      templateChange: 'Defect Run 1.1: V.3 names identity providers as an area of their own.',
    },
    entry: 'Sign-in by single sign-on allows for a minute of difference between clocks, as documented.',
    improved: {
      dropped: 'The release checklist of engineering has it since; the template would say it twice.',
    },
  },
};
