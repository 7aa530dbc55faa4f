import type { Dice } from './dice.ts';
import { formsOf, namesGiven } from './evidence.ts';
import type { Evidence } from './history.ts';
import type { Item } from './items.ts';
import { holdersOf } from './parts.ts';
import { effectiveSeverity, type Tale } from './tale.ts';
import { limitOf, type Severity } from './words.ts';

const SEVERITIES: readonly Severity[] = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW'];

/** Items of which some evidence is recorded that can never pass (evidence-forms.md). */
export const CAN_BE_BAD: readonly Item[] = ['T.1', 'T.3', 'V.1', 'V.2', 'V.3'];

/** Evidence that fits, of one of the forms that are possible; with `bad`, evidence that can never pass. */
export function fittingEvidence(tale: Tale, item: Item, at: number, dice: Dice, bad: boolean): Evidence {
  const forms = formsOf(tale, item);
  const form = item === 'T.1' ? (bad ? 'noSpec' : 'confirmed') : dice.of(forms);
  return {
    form,
    wording: dice.roll(3),
    names: namesGiven(tale, item, form) ?? chosenNames(tale, item, form, dice),
    bad: bad && CAN_BE_BAD.includes(item) && !(item === 'V.2' && form === 'none'),
    spoiled: false,
    severity: item === 'T.2' ? dice.of(SEVERITIES) : null,
    deadline:
      item === 'T.4' ? at + Math.floor(limitOf('ROOT_CAUSE', effectiveSeverity(tale)) / dice.of([1, 2, 8])) : null,
  };
}

function chosenNames(tale: Tale, item: Item, form: string, dice: Dice): readonly string[] {
  const specs = tale.world.specs.map((spec) => spec.id);
  switch (item) {
    case 'T.1':
      return [dice.of(specs)];
    case 'T.4':
      return [holdersOf(tale, 'ENGINEER').at(dice.roll(2)) ?? 'engineer'];
    case 'RC.2':
      return specs.slice(0, dice.roll(4));
    case 'RC.3':
      return form === 'surface' ? ['monthly report', 'CSV export'].slice(dice.roll(2)) : [];
    case 'FS.3':
      return form === 'affected' ? ['churn_rate', 'arpu'].slice(dice.roll(2)) : [];
    case 'FS.1':
    case 'I.1':
      return ['a.ts', 'b.ts'].slice(dice.roll(2));
    default:
      return [];
  }
}

/** One thing wrong with it that its form notices. */
export function spoiled(evidence: Evidence, dice: Dice): Evidence {
  if (evidence.deadline !== null && dice.oneIn(2))
    return { ...evidence, deadline: evidence.deadline + 8 * 24 * 3_600_000 };
  return { ...evidence, spoiled: true };
}
