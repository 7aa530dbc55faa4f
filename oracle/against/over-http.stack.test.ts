import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { PEOPLE, type PersonName } from '#graphql/testing/organisation.ts';
import { startTestApi, type TestApi } from '#graphql/testing/test-api.ts';
import { accountOf } from '../account.ts';
import { Dice } from '../dice.ts';
import type { Attempt, Happening, World } from '../history.ts';
import { judge } from '../judge.ts';
import { nextAttempt, wellDone } from '../moves.ts';
import { recount } from '../recount.ts';
import type { Tale } from '../tale.ts';
import { mutationOf } from './mutation-of.ts';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi(inject('engines'));
});
afterAll(() => api.close());

/** The organisation of the API's tests, as the model sees it. */
const WORLD: World = {
  people: Object.entries(PEOPLE).map(([id, roles]) => ({ id, roles: [...roles] })),
  specs: [
    { id: 'spec-metrics', kind: 'METRICS_DEFINITIONS', ownerId: 'metrics' },
    { id: 'spec-api', kind: 'API_CONTRACTS', ownerId: 'api' },
  ],
};

interface Owner {
  role: string;
  person: { id: string } | null;
}
interface Seen {
  version: number;
  state: string;
  disposition: string;
  severity: string | null;
  engineeringOwner: { id: string } | null;
  closureComplete: boolean;
  closureSteps: { key: string; done: boolean }[];
  gates: { items: { key: string; status: string }[] }[];
  nextActions: { kind: string; owner: Owner; deadline: string }[];
  questions: { id: string; kind: string; open: boolean; owner: Owner }[];
}

const SEEN = `query ($id: ID!) { workItem(id: $id) { version state disposition severity engineeringOwner { id }
  closureComplete closureSteps { key done } gates { items { key status } }
  nextActions { kind owner { role person { id } } deadline } questions { id kind open owner { role person { id } } } } }`;

const ownerKey = ({ role, person }: Owner): string => (person === null ? `role:${role}` : `person:${person.id}`);
const look = async (id: string): Promise<Seen> => (await api.as('pmo').read<{ workItem: Seen }>(SEEN, { id })).workItem;

/** What both can say of a work item. */
function told(seen: Seen) {
  const owes = seen.nextActions.map(({ kind, owner }) => `${ownerKey(owner)} ${kind}`).sort();
  expect(new Set(seen.nextActions.map(({ owner }) => ownerKey(owner))).size).toBe(owes.length);
  return {
    version: seen.version,
    state: seen.state,
    disposition: seen.disposition,
    severity: seen.severity,
    engineer: seen.engineeringOwner?.id ?? null,
    items: Object.fromEntries(seen.gates.flatMap(({ items }) => items.map(({ key, status }) => [key, status]))),
    questions: seen.questions.filter(({ open }) => open).map(({ kind, owner }) => `${kind} ${ownerKey(owner)}`),
    owes,
    closed: seen.closureSteps.flatMap(({ key, done }) => (done ? [key] : [])).sort(),
    closureComplete: seen.closureComplete,
  };
}

function expected(tale: Tale): ReturnType<typeof told> {
  const {
    revisions: _revisions,
    passable: _passable,
    fired: _fired,
    escalations: _raised,
    owes,
    ...account
  } = accountOf(tale);
  return {
    ...account,
    owes: Object.entries(owes)
      .map(([owner, action]) => `${owner} ${action.split(' ')[0]}`)
      .sort(),
  };
}

/** Sends the attempt; the code of the refusal, `error` where it was not asked properly, null when it was accepted. */
async function send(id: string, seen: Seen, tale: Tale, attempt: Attempt): Promise<string | null> {
  const canonical = tale.world.specs.find((spec) => spec.id === tale.spec)?.ownerId ?? 'nobody';
  const surroundings = { at: attempt.at, canonicalOwner: `Person ${canonical}`, specId: 'spec-api' };
  const ids = seen.questions.map((question) => question.id);
  const { mutation, input } = mutationOf(attempt.command, surroundings, ids);
  const given = { workItemId: id, expectedVersion: attempt.looked, ...input };
  const { data, errors } = await api.as(attempt.by as PersonName).try(mutation, given);
  if (errors !== undefined) {
    expect(['BAD_USER_INPUT', 'NOT_FOUND', 'FORBIDDEN']).toContain(errors[0]?.extensions.code);
    return 'error';
  }
  return data?.payload.refusal?.code ?? null;
}

/** Plays one work item by the model and over HTTP, step by step; how many were accepted and refused. */
async function play(seed: number, steps: number, well: number) {
  const dice = new Dice(seed);
  const { id } = await api.as('eng').act('reportDefect', {
    title: 'Churn is shown too high',
    observed: 'The report of May shows churn of 6.1 %.',
    expected: 'It shows 4.2 %.',
    noSpecFound: true,
    stepsToReproduce: ['Open the report of May'],
    proposedSeverity: 'HIGH',
  });
  const history: Happening[] = [{ kind: 'reported', by: 'eng', at: Date.now(), proposed: 'HIGH', world: WORLD }];
  const count = { accepted: 0, refused: 0 };
  let seen = await look(id);
  for (let step = 0; step < steps; step += 1) {
    const tale = recount(history);
    const at = Date.now();
    const onTheWay = tale.disposition === 'ACTIVE' && dice.roll(100) < well;
    const made = onTheWay ? wellDone(tale, at, dice) : nextAttempt(tale, at, dice);
    // Everybody here has just signed in; the age of that proof has tests of its own.
    const attempt = { ...made, by: made.by === 'nobody' ? 'viewer' : made.by, provenAt: at };
    const model = judge(tale, attempt);
    const outcome = await send(id, seen, tale, attempt);
    const words = `step ${step} of seed ${seed}: ${JSON.stringify(attempt)}`;
    // What GraphQL refuses before it reaches the process, the model has to refuse too, by whatever code.
    if (outcome === 'error') expect([words, model]).not.toEqual([words, null]);
    else expect([words, outcome]).toEqual([words, model]);
    if (model === null) history.push({ kind: 'done', attempt });
    count[model === null ? 'accepted' : 'refused'] += 1;
    seen = await look(id);
    expect([words, told(seen)]).toEqual([words, expected(recount(history))]);
  }
  return { ...count, state: seen.state };
}

describe('the model of the process, against the whole stack', { timeout: 600_000 }, () => {
  it('agrees with every answer on the way through all states (GI-1, GI-3, GI-5, AU-2, AU-3)', async () => {
    const { accepted, state } = await play(3, 110, 85);
    expect(state).toBe('CLOSED');
    expect(accepted).toBeGreaterThan(60);
  });

  it.each([11, 12])('agrees with every answer to near-legal commands by anybody, seed %d', async (seed) => {
    const { accepted, refused } = await play(seed, 40, 40);
    expect(accepted).toBeGreaterThan(10);
    expect(refused).toBeGreaterThan(3);
  });
});
