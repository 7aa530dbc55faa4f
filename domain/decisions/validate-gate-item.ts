import type { ValidateGateItem } from '../commands.ts';
import type { DroppedItem, Settled } from '../events.ts';
import { gateOfState, involvedIn, itemState, itemStatus, missingOfItem } from '../gates.ts';
import { addSeconds } from '../instant.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { FactRow } from '../state.ts';
import type { FieldRule, GateItemTemplate } from '../template.ts';
import { effectiveSeverity, limitSeconds } from '../timer.ts';
import { SEVERITIES, type Severity } from '../vocabulary.ts';
import { liveHash } from './confirm-gate-item.ts';
import {
  accepted,
  type Ground,
  isWritten,
  type Ruling,
  refused,
  requireAuthority,
  requireFreshItem,
  requireItem,
  requireLiveRevision,
  requirePresentGate,
} from './ruling.ts';

/** The PMO Lead's Pass or Fail on a confirmed revision (G-2), never by whoever wrote or confirmed it. */
export function decideValidation(ground: Ground, command: ValidateGateItem): Ruling {
  const { template } = ground;
  const role = requireAuthority(ground, [{ kind: 'role', role: template.validator }], 'Validation', 'A-1');
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
    requirePassable(ground, item, command);
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
    },
  });
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

/** G-6: with another severity, items of the present gate whose deadline no longer fits the limit fall back (T.4). */
function dropOnSeverity(ground: Ground, severity: Severity): DroppedItem[] {
  const { template, state, now } = ground;
  if (severity === effectiveSeverity(state)) return [];
  const gate = gateOfState(template, state.state);
  return (gate?.items ?? []).flatMap((item) => {
    const live = itemState(state, item.key).live;
    if (live === null) return [];
    const outside = item.variants.some((variant) =>
      variant.fields.some((field) => {
        const rule = field.rules?.find(
          (one): one is Extract<FieldRule, { kind: 'withinLimit' }> => one.kind === 'withinLimit',
        );
        const limit = rule === undefined ? null : limitSeconds(template, rule.state, severity);
        const value = live.facts[field.name];
        return limit !== null && typeof value === 'string' && value > addSeconds(now, limit);
      }),
    );
    if (!outside) return [];
    return [{ item: item.key, reason: `Its deadline is beyond the limit of the severity ${severity} (G-6).` }];
  });
}
