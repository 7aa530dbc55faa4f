import { randomUUID } from 'node:crypto';
import type { Contest, Shot } from './contest.ts';
import { type As, EVIDENCE, type Prepared, passable, report } from './preparation.ts';

/** Makes work items ready for one race after the other. `versioned`: both say which version they looked at, as pages do. */
export type Race = (as: As) => (versioned: boolean) => Promise<Contest>;

const STALE = { code: 'STALE_VERSION', rule: 'AU-1' };
/** A work item that was raced on so often makes room for another. */
const MOST_REVISIONS = 100;
const HOUR = 3_600_000;

/** Two owners of T.3 confirm the same revision: it takes one answer (G-3a). */
export const confirmTwice: Race = (as) => {
  let at: Prepared | null = null;
  let revision = 0;
  return async (versioned) => {
    if (at === null || revision >= MOST_REVISIONS) [at, revision] = [await report(as), 0];
    const { workItemId } = at;
    const about = { workItemId, item: 'T.3' };
    const { version } = await as('qa').act('submitEvidence', { ...about, evidence: EVIDENCE['T.3']?.() });
    revision += 1;
    const input = { ...about, revision, answer: 'YES', ...(versioned ? { expectedVersion: version } : {}) };
    const shot = (who: 'qa' | 'head-eng'): Shot => ({
      who,
      caller: as(who),
      mutation: 'confirmGateItem',
      input: { ...input, commandId: randomUUID() },
      late: versioned ? STALE : { code: 'ILLEGAL_IN_STATE', rule: 'G-3a' },
    });
    return { workItemId, version, shots: [shot('qa'), shot('head-eng')], settle: () => undefined };
  };
};

/** The PMO Lead validates T.1 while its evidence is replaced: a verdict is on the revision that was read (G-1, GI-3). */
export const validateReplaced: Race = (as) => {
  let at: Prepared | null = null;
  let revision = 0;
  let replaced = false;
  return async (versioned) => {
    if (at === null || revision >= MOST_REVISIONS) [at, revision, replaced] = [await report(as), 0, false];
    const { workItemId } = at;
    const about = { workItemId, item: 'T.1' };
    if (!replaced) {
      await as('qa').act('submitEvidence', { ...about, evidence: EVIDENCE['T.1']?.() });
      revision += 1;
    }
    const { version } = await as('qa-owner').act('confirmGateItem', { ...about, revision, answer: 'YES' });
    const validate: Shot = {
      who: 'pmo',
      caller: as('pmo'),
      mutation: 'validateGateItem',
      input: { ...about, revision, verdict: 'PASS', ...(versioned ? { expectedVersion: version } : {}) },
      late: versioned ? STALE : { code: 'WRONG_REVISION', rule: 'G-1' },
    };
    const replace: Shot = {
      who: 'qa',
      caller: as('qa'),
      mutation: 'submitEvidence',
      // Without a version it would be accepted after the verdict as well, and drop it (G-1).
      input: { ...about, evidence: EVIDENCE['T.1']?.(), expectedVersion: version },
      late: STALE,
    };
    const settle = (winner: Shot) => {
      replaced = winner === replace;
      if (replaced) revision += 1;
    };
    return { workItemId, version, shots: [validate, replace], settle };
  };
};

/** ROOT_CAUSE is declared while a question is asked: with an open question no forward transition happens (GI-5). */
export const declareAsked: Race = (as) => {
  let at: Prepared | null = null;
  let asked = false;
  return async (versioned) => {
    if (at !== null && asked) at = await withdrawn(as, at.workItemId);
    at ??= await passable(as);
    const { workItemId, version } = at;
    const declare: Shot = {
      who: 'pmo',
      caller: as('pmo'),
      mutation: 'declareState',
      input: { workItemId, to: 'ROOT_CAUSE', ...(versioned ? { expectedVersion: version } : {}) },
      late: versioned ? STALE : { code: 'OPEN_QUESTION', rule: 'GI-5' },
    };
    const ask: Shot = {
      who: 'eng',
      caller: as('eng'),
      mutation: 'askQuestion',
      input: {
        workItemId,
        text: 'Is the rounding of taxes meant, too?',
        ownerId: 'product',
        deadline: new Date(Date.now() + HOUR).toISOString(),
        // Without a version it would be accepted after the declaration as well, in the next state.
        expectedVersion: version,
      },
      late: STALE,
    };
    const settle = (winner: Shot) => {
      asked = winner === ask;
      // What is declared does not come back to TRIAGE.
      if (!asked) at = null;
    };
    return { workItemId, version, shots: [declare, ask], settle };
  };
};

/** The work item once its open question is taken back, so that its gate is passable again. */
async function withdrawn(as: As, workItemId: string): Promise<Prepared> {
  const query = 'query ($id: ID!) { workItem(id: $id) { questions { id open } } }';
  const { workItem } = await as('eng').read<{ workItem: { questions: { id: string; open: boolean }[] } }>(query, {
    id: workItemId,
  });
  const id = workItem.questions.find(({ open }) => open)?.id;
  const { version } = await as('eng').act('withdrawQuestion', { workItemId, id, text: 'It is answered by the spec.' });
  return { workItemId, version };
}
