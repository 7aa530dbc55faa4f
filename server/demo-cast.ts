import type { DirectorySpec } from '#domain/directory.ts';
import type { Role } from '#domain/vocabulary.ts';

/** Somebody of the demo organisation; `account` is the part of the e-mail address before the `@`. */
export interface DemoPerson {
  id: string;
  account: string;
  name: string;
  /** An IANA name. */
  timeZone: string;
  roles: Role[];
}

const person = (account: string, name: string, timeZone: string, ...roles: Role[]): DemoPerson => ({
  id: `demo-${account}`,
  account,
  name,
  timeZone,
  roles,
});

/** A small product company, spread over the world; ids never change, so that histories made anywhere fit. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  person('pmo', 'Marit Solberg', 'Europe/Oslo', 'PMO_LEAD'),
  person('product', 'Tomás Herrera', 'Europe/Madrid', 'PRODUCT_OWNER'),
  person('qa-owner', 'Ngozi Adeyemi', 'Africa/Lagos', 'QA_TESTING_OWNER'),
  person('qa', 'Ilse Brandt', 'Europe/Berlin', 'QA_LEAD'),
  person('head-eng', 'Rajesh Menon', 'Asia/Kolkata', 'HEAD_OF_ENGINEERING'),
  person('eng', 'Saoirse Byrne', 'Europe/Dublin', 'ENGINEER'),
  person('eng2', 'Kenji Watanabe', 'Asia/Tokyo', 'ENGINEER'),
  person('metrics', 'Amélie Fournier', 'Europe/Paris', 'SPEC_OWNER'),
  person('api', 'Dmitri Vasquez', 'America/New_York', 'SPEC_OWNER'),
  person('ui-spec', 'Priya Nair', 'Asia/Singapore', 'SPEC_OWNER'),
  person('specs-head', 'Helena Kowalczyk', 'Europe/Warsaw', 'HEAD_OF_SPECS'),
  person('viewer', 'George Okello', 'Africa/Nairobi', 'VIEWER'),
  person('admin', 'Lucia Marchetti', 'Europe/Rome', 'ADMIN'),
];

/** Its canonical specs, each at its first version. */
export const DEMO_SPECS: readonly DirectorySpec[] = [
  {
    id: 'demo-metrics-definitions',
    path: 'docs/specs/metrics_definitions.md',
    title: 'Metrics Definitions',
    version: '1.0',
    kind: 'METRICS_DEFINITIONS',
    ownerId: 'demo-metrics',
  },
  {
    id: 'demo-api-contracts',
    path: 'docs/specs/api_contracts.md',
    title: 'API Contracts',
    version: '1.0',
    kind: 'API_CONTRACTS',
    ownerId: 'demo-api',
  },
  {
    id: 'demo-ui-behaviour',
    path: 'docs/specs/ui_behaviour.md',
    title: 'UI Behaviour',
    version: '1.0',
    kind: 'OTHER',
    ownerId: 'demo-ui-spec',
  },
];
