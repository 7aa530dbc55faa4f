import type { FactValue, WorkItemState } from './state.ts';
import type { Condition, GateItemTemplate, ListSource, VariantTemplate } from './template.ts';
import { effectiveSeverity } from './timer.ts';

/** A fact of an item's live evidence; undefined when the item is empty or its form has no such fact. */
export function factOf(state: WorkItemState, item: string, fact: string): FactValue | undefined {
  return state.items[item]?.live?.facts[fact];
}

/** Whether a recorded fact is as the condition says. */
export function holdsTrue(state: WorkItemState, condition: Condition | undefined): boolean {
  if (condition === undefined) return true;
  switch (condition.kind) {
    case 'fact':
      return factOf(state, condition.item, condition.fact) === condition.equals;
    case 'variant':
      return state.items[condition.item]?.live?.variant === condition.variant;
    case 'severity':
      return condition.in.includes(effectiveSeverity(state));
  }
}

/** The forms that are possible now: one where recorded facts decide, several where the author's choice does. */
export function possibleVariants(state: WorkItemState, item: GateItemTemplate): VariantTemplate[] {
  if (item.variants.every((variant) => variant.when === undefined)) return item.variants;
  const decided = item.variants.find((variant) => holdsTrue(state, variant.when));
  return decided === undefined ? item.variants.slice(0, 1) : [decided];
}

/** The forms among which the author may choose: those without a condition, and those whose condition holds. */
export function possibleForms(state: WorkItemState, variants: readonly VariantTemplate[]): VariantTemplate[] {
  return variants.filter((variant) => holdsTrue(state, variant.when));
}

/** The texts a list source stands for at present. */
export function listOf(state: WorkItemState, source: ListSource): string[] {
  const fact = factOf(state, source.item, source.fact);
  if (Array.isArray(fact)) return fact.filter((entry): entry is string => typeof entry === 'string');
  return source.otherwise ?? [];
}
