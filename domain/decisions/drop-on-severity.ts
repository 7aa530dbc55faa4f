import { possibleVariants } from '../conditions.ts';
import type { DroppedItem } from '../events.ts';
import { itemState, presentItems } from '../gates.ts';
import { addSeconds } from '../instant.ts';
import type { LiveEvidence } from '../state.ts';
import type { FieldRule, GateItemTemplate } from '../template.ts';
import { effectiveSeverity, limitSeconds } from '../timer.ts';
import type { Severity } from '../vocabulary.ts';
import type { Ground } from './ruling.ts';

/**
 * G-6: with another severity, items of the present gate fall back whose deadline no longer fits the limit (T.4), or which
 * then ask for another form (V.4).
 */
export function dropOnSeverity(ground: Ground, severity: Severity): DroppedItem[] {
  const { template, state } = ground;
  if (severity === effectiveSeverity(state)) return [];
  return presentItems(template, state).flatMap((item) => {
    const live = itemState(state, item.key).live;
    if (live === null) return [];
    if (isOutsideLimit(ground, item, live, severity)) {
      return [{ item: item.key, reason: `Its deadline is beyond the limit of the severity ${severity} (G-6).` }];
    }
    if (asksForAnotherForm(ground, item, live, severity)) {
      return [{ item: item.key, reason: `The severity ${severity} asks for another form of evidence (G-6, TM-6).` }];
    }
    return [];
  });
}

function isOutsideLimit(
  { template, now }: Ground,
  item: GateItemTemplate,
  live: LiveEvidence,
  severity: Severity,
): boolean {
  return item.variants.some((variant) =>
    variant.fields.some((field) => {
      const rule = field.rules?.find(
        (one): one is Extract<FieldRule, { kind: 'withinLimit' }> => one.kind === 'withinLimit',
      );
      const limit = rule === undefined ? null : limitSeconds(template, rule.state, severity);
      const value = live.facts[field.name];
      return limit !== null && typeof value === 'string' && value > addSeconds(now, limit);
    }),
  );
}

function asksForAnotherForm(
  { state }: Ground,
  item: GateItemTemplate,
  live: LiveEvidence,
  severity: Severity,
): boolean {
  if (!item.variants.some((variant) => variant.when?.kind === 'severity')) return false;
  return !possibleVariants({ ...state, severity }, item).some((variant) => variant.key === live.variant);
}
