import { describe, expect, it } from 'vitest';
import { parseRequest } from './arguments.ts';
import { UsageError } from './usage-error.ts';

const parse = (line: string) => parseRequest(line.split(' '));
const ADA = 'ada@example.org';

describe('people and specs, as an operator asks for them', () => {
  it.each([
    ['person list', { command: 'person', act: 'list' }],
    ['person --help', { command: 'help' }],
    [
      `person add ${ADA} --name Ada --role QA_LEAD --role PMO_LEAD --time-zone Europe/Oslo`,
      {
        command: 'person',
        act: 'add',
        email: ADA,
        name: 'Ada',
        roles: ['PMO_LEAD', 'QA_LEAD'],
        timeZone: 'Europe/Oslo',
      },
    ],
    [
      `person change ${ADA} --role QA_LEAD,ENGINEER,QA_LEAD --email a@example.org`,
      {
        command: 'person',
        act: 'change',
        email: ADA,
        change: { email: 'a@example.org', roles: ['QA_LEAD', 'ENGINEER'] },
        password: false,
      },
    ],
    [`person change ${ADA} --password`, { command: 'person', act: 'change', email: ADA, change: {}, password: true }],
    ['spec list', { command: 'spec', act: 'list' }],
    [
      `spec add docs/a.md --title A --owner ${ADA} --version 1.0`,
      { command: 'spec', act: 'add', path: 'docs/a.md', title: 'A', kind: 'OTHER', owner: ADA, version: '1.0' },
    ],
    [
      'spec change docs/a.md --kind API_CONTRACTS',
      { command: 'spec', act: 'change', path: 'docs/a.md', change: { kind: 'API_CONTRACTS' } },
    ],
  ])('%s', (line, request) => expect(parse(line)).toEqual(request));

  it.each([
    ['person', /add, change, list/],
    ['person remove x', /add, change, list/],
    ['person list all', /does not belong/],
    ['person list --name x', /does not belong/],
    ['person add', /e-mail address/],
    ['person add ada --name A --role QA_LEAD --time-zone UTC', /not an e-mail/],
    [`person add ${ADA} --role QA_LEAD --time-zone UTC`, /--name/],
    [`person add ${ADA} --name A --time-zone UTC`, /--role/],
    [`person add ${ADA} --name A --role QA_LEAD`, /--time-zone/],
    [`person add ${ADA} --name A --role qa --time-zone UTC`, /“qa” is not a role/],
    [`person add ${ADA} --name A B --role QA_LEAD --time-zone UTC`, /quotes/],
    [`person add ${ADA} --name A --role QA_LEAD --time-zone UTC --password`, /always asks/],
    [`person add ${ADA} --name A --role QA_LEAD --time-zone UTC --password=secret`, /password/],
    [`person change ${ADA}`, /what is to change/],
    ['spec add docs/a.md --title A --version 1', /--owner/],
    [`spec add docs/a.md --title A --owner ${ADA}`, /--version/],
    [`spec add docs/a.md --owner ${ADA} --version 1`, /--title/],
    [`spec add ../a.md --title A --owner ${ADA} --version 1`, /not a path/],
    [`spec add /a.md --title A --owner ${ADA} --version 1`, /not a path/],
    ['spec change docs/a.md', /what is to change/],
    ['spec change docs/a.md --kind METRICS', /“METRICS” is not a kind/],
    ['spec change docs/a.md --version ', /1 to 50/],
    ['spec change docs/a.md --loud', /loud/],
  ])('does not guess at “%s”', (line, message) => {
    expect(() => parse(line)).toThrow(UsageError);
    expect(() => parse(line)).toThrow(message);
  });
});
