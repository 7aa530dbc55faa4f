import { randomUUID } from 'node:crypto';
import type { Caller } from '#graphql/testing/caller.ts';
import type { PersonName } from '#graphql/testing/organisation.ts';

/** Who sends for a person; renewed from time to time, so that signatures have a young proof (G-4). */
export type As = (name: PersonName) => Caller;

const SPEC = { specId: 'spec-api', section: '3.2', version: '1.0' };
const HOURS = 3_600_000;

/** Evidence of gate T, each time another. */
export const EVIDENCE: Record<string, () => Record<string, unknown>> = {
  'T.1': () => ({ ...SPEC, expectedBehaviour: `The total is exact, says reading ${randomUUID()}.` }),
  'T.2': () => ({ severity: 'HIGH', rationale: 'Wrong totals are shown.' }),
  'T.3': () => ({
    reproduced: true,
    steps: ['Add three lines of 0.335.', `Read the total, try ${randomUUID()}.`],
    environment: 'build 7',
    date: new Date(Date.now() - 24 * HOURS).toISOString().slice(0, 10),
  }),
  'T.4': () => ({ engineeringOwnerId: 'eng', deadline: new Date(Date.now() + 3 * HOURS).toISOString() }),
};

const OWNERS = [
  ['T.1', 'qa', 'qa-owner'],
  ['T.2', 'product', 'product'],
  ['T.3', 'qa', 'qa'],
  ['T.4', 'head-eng', 'head-eng'],
] as const;

/** A work item as a race left it. */
export interface Prepared {
  workItemId: string;
  version: number;
}

export async function report(as: As): Promise<Prepared> {
  const { id, version } = await as('eng').act('reportDefect', {
    title: 'Total is one cent short',
    observed: 'The total is one cent short.',
    expected: 'The total is the sum of the lines.',
    specReference: SPEC,
    stepsToReproduce: ['Add three lines of 0.335.', 'Read the total.'],
    proposedSeverity: 'HIGH',
  });
  return { workItemId: id, version };
}

/** A work item in TRIAGE whose gate is passed. */
export async function passable(as: As): Promise<Prepared> {
  const { workItemId } = await report(as);
  let version = 0;
  for (const [item, author, owner] of OWNERS) {
    const about = { workItemId, item };
    await as(author).act('submitEvidence', { ...about, evidence: EVIDENCE[item]?.() });
    await as(owner).act('confirmGateItem', { ...about, revision: 1, answer: 'YES' });
    ({ version } = await as('pmo').act('validateGateItem', { ...about, revision: 1, verdict: 'PASS' }));
  }
  return { workItemId, version };
}
