import type { ChangeSeverity, DecideDefect, Reclassify, Withdraw } from '../commands.ts';
import type { EventBody } from '../events.ts';
import { itemStatus } from '../gates.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { effectiveSeverity } from '../timer.ts';
import type { Role } from '../vocabulary.ts';
import { dropOnSeverity } from './drop-on-severity.ts';
import {
  accepted,
  type Ground,
  type Ruling,
  refused,
  requireActive,
  requireFreshWorkItem,
  requireRole,
  requireWritten,
} from './ruling.ts';

const JUDGE: Role = 'PRODUCT_OWNER';

/** TM-0, TM-6: another severity once it has passed its gate item; before, it is that item's evidence. */
export function decideSeverity(ground: Ground, command: ChangeSeverity): Ruling {
  const role = requireRole(ground, JUDGE, 'The severity', 'TM-6');
  if (typeof role !== 'string') return refused(role);
  const obstacle =
    requireActive(ground) ??
    requireSettledSeverity(ground) ??
    requireFreshWorkItem(ground) ??
    requireWritten(command.rationale, 'rationale', 'TM-6', 'A change of severity takes a written rationale.') ??
    requireAnotherSeverity(ground, command);
  if (obstacle !== null) return refused(obstacle);
  const { severity: to, rationale } = command;
  return accepted(role, {
    type: 'SEVERITY_CHANGED',
    payload: { from: effectiveSeverity(ground.state), to, rationale, dropped: dropOnSeverity(ground, to) },
  });
}

function requireSettledSeverity({ template, state }: Ground): Refusal | null {
  const item = template.gates
    .flatMap((gate) => gate.items)
    .find((candidate) => candidate.settles?.some((settlement) => settlement.kind === 'severity'));
  if (item === undefined || itemStatus(template, state, item.key) === 'PASSED') return null;
  const message = `The severity is assigned by ${item.key}, which has not passed; supply it there.`;
  return refuse('ILLEGAL_IN_STATE', 'TM-0', message);
}

function requireAnotherSeverity({ state }: Ground, { severity }: ChangeSeverity): Refusal | null {
  if (severity !== effectiveSeverity(state)) return null;
  const message = `The severity is ${severity} already; name another one.`;
  return refuse('INPUT_INVALID', 'TM-6', message, { fields: [{ path: 'severity', message }] });
}

/** M-6: a doubtful work item is a defect. */
export function decideDefect(ground: Ground, { rationale }: DecideDefect): Ruling {
  return judge(ground, rationale, { type: 'DEFECT_DECIDED', payload: { rationale } });
}

/** M-6: the work item is a feature, which ends its defect run. */
export function decideReclassification(ground: Ground, { rationale }: Reclassify): Ruling {
  return judge(ground, rationale, { type: 'RECLASSIFIED', payload: { rationale } });
}

/** M-6: a duplicate, not reproducible, or no deviation. */
export function decideWithdrawnDefect(ground: Ground, { rationale, duplicateOf }: Withdraw): Ruling {
  const ruling = judge(ground, rationale, { type: 'WITHDRAWN', payload: { rationale, duplicateOf } });
  if (!ruling.accepted || duplicateOf !== ground.state.id) return ruling;
  const message = 'A work item is no duplicate of itself; name the other one.';
  return refused(refuse('INPUT_INVALID', 'M-6', message, { fields: [{ path: 'duplicateOf', message }] }));
}

function judge(ground: Ground, rationale: string, body: EventBody): Ruling {
  const role = requireRole(ground, JUDGE, 'Deciding what the work item is', 'M-6');
  if (typeof role !== 'string') return refused(role);
  const obstacle =
    requireActive(ground) ??
    requireFreshWorkItem(ground) ??
    requireWritten(rationale, 'text', 'M-6', 'The decision takes a written rationale.');
  return obstacle === null ? accepted(role, body) : refused(obstacle);
}
