import { sha256Of } from '#domain/canonical.ts';
import type { Command, CommandEnvelope } from '#domain/commands.ts';
import type { Directory } from '#domain/directory.ts';
import type { Role } from '#domain/vocabulary.ts';

const person = (id: string, name: string, ...roles: Role[]) => ({ id, name, roles });

/** The smallest organisation in which a defect can go the ordinary way; ids are the roles in short. */
const ORGANISATION: Directory = {
  people: [
    person('api', 'Ada Api', 'SPEC_OWNER'),
    person('engineer', 'Emil Engineer', 'ENGINEER'),
    person('head', 'Hanna Head', 'HEAD_OF_ENGINEERING'),
    person('metrics', 'Mira Metrics', 'SPEC_OWNER'),
    person('pmo', 'Paula Pmo', 'PMO_LEAD'),
    person('product', 'Pia Product', 'PRODUCT_OWNER'),
    person('qa', 'Quentin Qa', 'QA_LEAD'),
    person('qa-owner', 'Queenie Owner', 'QA_TESTING_OWNER'),
    person('specs-head', 'Sven Specs', 'HEAD_OF_SPECS'),
  ],
  specs: [
    {
      id: 'spec-api',
      path: 'docs/specs/api_contracts.md',
      title: 'API Contracts',
      version: '1.0',
      kind: 'API_CONTRACTS',
      ownerId: 'api',
    },
    {
      id: 'spec-metrics',
      path: 'docs/specs/metrics_definitions.md',
      title: 'Metrics Definitions',
      version: '1.0',
      kind: 'METRICS_DEFINITIONS',
      ownerId: 'metrics',
    },
  ],
};

/** The same organisation after the QA Lead handed over. */
export const ORGANISATION_CHANGED: Directory = {
  ...ORGANISATION,
  people: ORGANISATION.people.map((one) => (one.id === 'qa' ? person('qa', 'Quentin Qa', 'ENGINEER') : one)),
};

/** A command as the web process would send it, on `today`. */
export function envelopeOf<Sent extends Partial<Command>>(actorId: string, commandId: string, command: Sent) {
  return {
    commandId,
    fingerprint: sha256Of({ actorId, command }),
    actorId,
    expectedVersion: null,
    directory: ORGANISATION,
    actorToday: new Date().toISOString().slice(0, 10),
    // Workflows under test run ahead of the clock on the wall.
    provenAt: '2999-01-01T00:00:00.000Z',
    command,
  } satisfies Omit<CommandEnvelope, 'command'> & { command: Sent };
}
