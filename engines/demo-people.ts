/** The demo people and what they are, for the words at the end of a start; `setup` makes them. */
const PEOPLE: readonly (readonly [email: string, role: string])[] = [
  ['pmo@phasegate.test', 'PMO Lead'],
  ['product@phasegate.test', 'Product Owner'],
  ['qa-owner@phasegate.test', 'QA & Testing Owner'],
  ['qa@phasegate.test', 'QA Lead'],
  ['head-eng@phasegate.test', 'Head of Engineering'],
  ['eng@phasegate.test', 'engineer (and eng2@phasegate.test)'],
  ['metrics@phasegate.test', 'owner of the Metrics Definitions'],
  ['api@phasegate.test', 'owner of the API Contracts'],
  ['ui-spec@phasegate.test', 'owner of the UI Behaviour'],
  ['specs-head@phasegate.test', 'Head of Specs Team'],
  ['viewer@phasegate.test', 'viewer'],
  ['admin@phasegate.test', 'administrator'],
];

/** Who to sign in as, line by line. */
export function describeDemoPeople(): string[] {
  const rows = PEOPLE.map(([email, role]) => `  ${email.padEnd(27)} ${role}`);
  return ['Sign in as one of these, all with the password "phasegate":', ...rows];
}
