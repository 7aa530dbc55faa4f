import type { ValidateGateItem } from '../commands.ts';
import type { Settled } from '../events.ts';
import { involvedIn, itemState, itemStatus, missingOfItem } from '../gates.ts';
import { addSeconds } from '../instant.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { FactRow } from '../state.ts';
import type { GateItemTemplate } from '../template.ts';
import { QUARTER_HOUR } from '../timer.ts';
import { SEVERITIES } from '../vocabulary.ts';
import { liveHash } from './confirm-gate-item.ts';
import { dropOnSeverity } from './drop-on-severity.ts';
import {
  accepted,
  type Ground,
  isWritten,
  type Ruling,
  refused,
  requireFreshItem,
  requireItem,
  requireLiveRevision,
  requirePresentGate,
  requireRole,
} from './ruling.ts';

/** The PMO Lead's Pass or Fail on a confirmed revision (G-2), never by whoever wrote or confirmed it. */
export function decideValidation(ground: Ground, command: ValidateGateItem): Ruling {
  const { template } = ground;
  const role = requireRole(ground, template.validator, 'Validation', 'A-1');
  if (typeof role !== 'string') return refused(role);
  const item = requireItem(ground, command.item);
  if ('code' in item) return refused(item);
  const obstacle =
    requirePresentGate(ground, item) ??
    requireFreshItem(ground, item.key) ??
    requireLiveRevision(ground, item, command.revision) ??
    requireUninvolved(ground, item) ??
    requireConfirmed(ground, item) ??
    requireReason(item, command) ??
    requirePassable(ground, item, command) ??
    requireProof(ground);
  if (obstacle !== null) return refused(obstacle);
  const settled = command.verdict === 'PASS' ? settle(ground, item) : {};
  return accepted(role, {
    type: 'GATE_ITEM_VALIDATED',
    payload: {
      item: item.key,
      revision: command.revision,
      sha256: liveHash(ground, item.key),
      verdict: command.verdict,
      reason: command.reason,
      settled,
      dropped: settled.severity === undefined ? [] : dropOnSeverity(ground, settled.severity),
      signature: { meaning: meaningOf(item, command), provenAt: ground.envelope.provenAt ?? ground.now },
    },
  });
}

/** What the PMO Lead signs (G-4). */
function meaningOf(item: GateItemTemplate, { verdict, revision }: ValidateGateItem): string {
  if (verdict === 'FAIL') return `Revision ${revision} of ${item.key} does not meet its condition.`;
  return `Revision ${revision} of ${item.key} has written evidence and its owner's confirmation, and meets its condition.`;
}

/** G-4: a validation is a signature, so the password has been given lately. Real time, whatever the run's time scale. */
function requireProof({ envelope, now }: Ground): Refusal | null {
  if (envelope.provenAt !== null && addSeconds(envelope.provenAt, QUARTER_HOUR) >= now) return null;
  return refuse(
    'REAUTHENTICATE',
    'G-4',
    'A validation is a signature; give your password once more and send it again.',
    {
      fields: [{ path: 'password', message: 'Your last sign-in is over 15 minutes old, or the password was wrong.' }],
    },
  );
}

function requireUninvolved(ground: Ground, item: GateItemTemplate): Refusal | null {
  if (!involvedIn(ground.state, item.key).includes(ground.envelope.actorId)) return null;
  return refuse(
    'SEPARATION_OF_DUTIES',
    'A-2',
    `You wrote or confirmed the evidence of ${item.key}, so you may not validate it. Another PMO Lead validates.`,
  );
}

function requireConfirmed(ground: Ground, item: GateItemTemplate): Refusal | null {
  const { template, state } = ground;
  const status = itemStatus(template, state, item.key);
  if (status === 'CONFIRMED') return null;
  if (status === 'PASSED' || status === 'FAILED') {
    return refuse(
      'ILLEGAL_IN_STATE',
      'G-3a',
      `This revision of ${item.key} is ${status} already; a new verdict takes a new revision.`,
    );
  }
  const missing = missingOfItem(template, state, item).filter((part) => part.part !== 'VALIDATION');
  return refuse(
    'EVIDENCE_MISSING',
    'G-2',
    `${item.key} is ${status}: it needs evidence and a Yes on the same revision first.`,
    {
      missing,
    },
  );
}

function requireReason(item: GateItemTemplate, command: ValidateGateItem): Refusal | null {
  if (command.verdict === 'PASS' || isWritten(command.reason)) return null;
  return refuse(
    'REASON_MISSING',
    'G-3',
    `Say why ${item.key} fails; its author needs the reason to supply a new revision.`,
    {
      fields: [{ path: 'reason', message: 'A reason is required with Fail.' }],
    },
  );
}

function requirePassable(ground: Ground, item: GateItemTemplate, command: ValidateGateItem): Refusal | null {
  if (command.verdict === 'FAIL' || itemState(ground.state, item.key).live?.negative !== true) return null;
  return refuse(
    'EVIDENCE_NEGATIVE',
    'GI-3',
    `The evidence of ${item.key} says that the condition is not met, so it cannot pass. Fail it; a new revision follows.`,
  );
}

function settle(ground: Ground, item: GateItemTemplate): Settled {
  const facts = itemState(ground.state, item.key).live?.facts ?? {};
  const settled: Settled = {};
  for (const settlement of item.settles ?? []) {
    const value = facts[settlement.fact];
    if (settlement.kind === 'severity') settled.severity = SEVERITIES.find((severity) => severity === value);
    if (settlement.kind === 'engineeringOwner' && typeof value === 'string') settled.engineeringOwnerId = value;
    if (settlement.kind === 'canonicalSpec' && typeof value === 'string') settled.canonicalSpecId = value;
    if (settlement.kind === 'specVersions' && Array.isArray(value)) {
      settled.specVersions = (value as FactRow[]).map((row) => ({
        specId: row.specId ?? '',
        version: row.newVersion ?? '',
      }));
    }
  }
  return settled;
}
