import { sealEvent } from '#domain/chain.ts';
import type { CommandEnvelope } from '#domain/commands.ts';
import type { Decision } from '#domain/decide.ts';
import { holdersOf } from '#domain/directory.ts';
import type { WorkItemEvent } from '#domain/events.ts';
import { confirmersOf } from '#domain/gates.ts';
import { addSeconds } from '#domain/instant.ts';
import { obligations } from '#domain/next-actions.ts';
import type { Owner } from '#domain/owner.ts';
import { questionOwner } from '#domain/questions.ts';
import type { WorkItemState } from '#domain/state.ts';
import { DOMAIN, type Seam } from './domain-run.ts';

/** The domain with one bug each, of kinds that a gated process must never have. The oracle has to find every one. */
export const PLANTED_BUGS: Readonly<Record<string, Seam>> = {
  'a pass is kept after rework (G-1)': { ...DOMAIN, evolve: keepingPasses },
  'the PMO Lead may confirm (A-1)': {
    ...DOMAIN,
    decide: (template, state, envelope, now) => {
      const decision = DOMAIN.decide(template, state, envelope, now);
      const { command } = envelope;
      if (decision.accepted || state === null || command.type !== 'CONFIRM_GATE_ITEM') return decision;
      const isLead = holdersOf(envelope.directory, 'PMO_LEAD').some(({ id }) => id === envelope.actorId);
      if (!isLead || decision.refusal.code !== 'NOT_ALLOWED') return decision;
      const owners = confirmersOf(template, state, command.item);
      return inTheNameOf(owners, envelope, 'PMO_LEAD', decision, (as) => DOMAIN.decide(template, state, as, now));
    },
  },
  'an owner has two next actions (GI-1)': {
    ...DOMAIN,
    nextActions: (template, state) =>
      obligations(template, state).map((one, index) => ({ ...one, id: `${state.id}:${index}` })),
  },
  'a state is skipped (M-5)': {
    ...DOMAIN,
    decide: (template, state, envelope, now) => {
      const decision = DOMAIN.decide(template, state, envelope, now);
      const { command } = envelope;
      if (decision.accepted || state === null || command.type !== 'DECLARE_STATE') return decision;
      const here = template.states.findIndex(({ key }) => key === state.state);
      const next = template.states[here + 1];
      if (next === undefined || command.to !== template.states[here + 2]?.key) return decision;
      const proper = DOMAIN.decide(template, state, { ...envelope, command: { ...command, to: next.key } }, now);
      if (!proper.accepted || proper.event.type !== 'STATE_DECLARED') return decision;
      const { hash: _hash, ...rest } = proper.event;
      return { accepted: true, event: sealEvent({ ...rest, payload: { ...proper.event.payload, to: command.to } }) };
    },
  },
  'anyone may answer a question (GI-5)': {
    ...DOMAIN,
    decide: (template, state, envelope, now) => {
      const decision = DOMAIN.decide(template, state, envelope, now);
      const { command } = envelope;
      if (decision.accepted || state === null || command.type !== 'ANSWER_QUESTION') return decision;
      const question = state.questions.find(({ id }) => id === command.id);
      if (question === undefined || decision.refusal.code !== 'NOT_YOUR_PART') return decision;
      const owners = [questionOwner(state, question)];
      return inTheNameOf(owners, envelope, null, decision, (as) => DOMAIN.decide(template, state, as, now));
    },
  },
  'the clock strikes at the very instant of a deadline (TM-3, TM-4)': {
    ...DOMAIN,
    decideDue: (template, state, now) => DOMAIN.decideDue(template, state, addSeconds(now, 0.001)),
  },
  'negative evidence passes (EVIDENCE_NEGATIVE)': {
    ...DOMAIN,
    decide: (template, state, envelope, now) => {
      const decision = DOMAIN.decide(template, state, envelope, now);
      const { command } = envelope;
      if (decision.accepted || state === null || command.type !== 'VALIDATE_GATE_ITEM') return decision;
      const item = state.items[command.item];
      if (decision.refusal.code !== 'EVIDENCE_NEGATIVE' || item === undefined || item.live === null) return decision;
      const items = { ...state.items, [command.item]: { ...item, live: { ...item.live, negative: false } } };
      return DOMAIN.decide(template, { ...state, items }, envelope, now);
    },
  },
};

/** Decides as if one of the owners had sent it, and writes the actor's name on it. */
function inTheNameOf(
  owners: readonly Owner[],
  envelope: CommandEnvelope,
  role: WorkItemEvent['role'],
  refused: Decision,
  decide: (as: CommandEnvelope) => Decision,
): Decision {
  for (const owner of owners) {
    const actorId = owner.personId ?? holdersOf(envelope.directory, owner.role)[0]?.id;
    const decision = actorId === undefined ? refused : decide({ ...envelope, actorId });
    if (!decision.accepted) continue;
    const { hash: _hash, ...rest } = decision.event;
    const held = envelope.directory.people.find(({ id }) => id === envelope.actorId)?.roles[0] ?? null;
    return { accepted: true, event: sealEvent({ ...rest, actorId: envelope.actorId, role: role ?? held }) };
  }
  return refused;
}

function keepingPasses(...[template, state, event]: Parameters<Seam['evolve']>): WorkItemState {
  const next = DOMAIN.evolve(template, state, event);
  if (state === null || event.type !== 'EVIDENCE_SUBMITTED') return next;
  const before = state.items[event.payload.item];
  const after = next.items[event.payload.item];
  if (before?.validation?.verdict !== 'PASS' || after === undefined) return next;
  const { confirmations, validation } = before;
  return { ...next, items: { ...next.items, [event.payload.item]: { ...after, confirmations, validation } } };
}
