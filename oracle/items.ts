import type { Role, State } from './words.ts';

export const ITEMS = [
  'T.1',
  'T.2',
  'T.3',
  'T.4',
  'RC.1',
  'RC.2',
  'RC.3',
  'FS.1',
  'FS.2',
  'FS.3',
  'FS.4',
  'I.1',
  'I.2',
  'I.3',
  'I.4',
  'V.1',
  'V.2',
  'V.3',
  'V.4',
] as const;
export type Item = (typeof ITEMS)[number];

/** A part in a gate item: a role, or somebody whom the work item or the registry names. */
export type Part =
  | Role
  | 'engineeringOwner'
  | 'canonicalOwner'
  | 'reproductionOwner'
  | 'metricsOwner'
  | 'apiOwner'
  | 'eachSpecOwner';

interface ItemRule {
  /** The state that its gate leads out of. */
  state: State;
  /** Column "confirms" of process.md 5. */
  confirms: readonly Part[];
  /** G-5: written only by whoever may confirm it. */
  closedCircle?: true;
  /** Column "depends on"; the severity is apart (G-6). */
  restsOn?: Item;
  /** G-6a: its form needs the other's content. */
  needs?: Item;
}

/** Process.md 5, by hand. */
export const ITEM_RULES: Readonly<Record<Item, ItemRule>> = {
  'T.1': { state: 'TRIAGE', confirms: ['QA_TESTING_OWNER'] },
  'T.2': { state: 'TRIAGE', confirms: ['PRODUCT_OWNER'], closedCircle: true },
  'T.3': { state: 'TRIAGE', confirms: ['reproductionOwner', 'QA_LEAD', 'HEAD_OF_ENGINEERING'] },
  'T.4': { state: 'TRIAGE', confirms: ['HEAD_OF_ENGINEERING'] },
  'RC.1': { state: 'ROOT_CAUSE', confirms: ['engineeringOwner'] },
  'RC.2': { state: 'ROOT_CAUSE', confirms: ['canonicalOwner'], closedCircle: true, restsOn: 'T.1' },
  'RC.3': { state: 'ROOT_CAUSE', confirms: ['engineeringOwner'] },
  'FS.1': { state: 'FIX_SCOPE', confirms: ['PRODUCT_OWNER'], closedCircle: true, restsOn: 'RC.1' },
  // Where RC.2 names no spec; where it does, `eachSpecOwner` (`confirmsOf`).
  'FS.2': {
    state: 'FIX_SCOPE',
    confirms: ['canonicalOwner', 'PRODUCT_OWNER'],
    closedCircle: true,
    restsOn: 'RC.2',
    needs: 'RC.2',
  },
  'FS.3': { state: 'FIX_SCOPE', confirms: ['metricsOwner', 'engineeringOwner'], restsOn: 'FS.1' },
  'FS.4': { state: 'FIX_SCOPE', confirms: ['apiOwner'], restsOn: 'FS.1' },
  'I.1': { state: 'IMPLEMENTATION', confirms: ['engineeringOwner'], restsOn: 'FS.1' },
  'I.2': { state: 'IMPLEMENTATION', confirms: ['engineeringOwner'], restsOn: 'FS.3', needs: 'FS.3' },
  'I.3': { state: 'IMPLEMENTATION', confirms: ['apiOwner'], restsOn: 'FS.4' },
  'I.4': { state: 'IMPLEMENTATION', confirms: ['engineeringOwner'], restsOn: 'I.1', needs: 'I.1' },
  'V.1': { state: 'VERIFICATION', confirms: ['QA_LEAD'], restsOn: 'I.1' },
  'V.2': { state: 'VERIFICATION', confirms: ['QA_LEAD', 'engineeringOwner'], restsOn: 'FS.3' },
  'V.3': { state: 'VERIFICATION', confirms: ['QA_LEAD'], restsOn: 'RC.3', needs: 'RC.3' },
  'V.4': { state: 'VERIFICATION', confirms: ['canonicalOwner'], closedCircle: true },
};

/** G-5: who else writes evidence of the items that are open to more than their confirmers. */
export const DELIVERY: readonly Part[] = ['engineeringOwner', 'QA_LEAD', 'QA_TESTING_OWNER'];

export function itemsOf(state: State): Item[] {
  return ITEMS.filter((item) => ITEM_RULES[item].state === state);
}

/** Items that are conditions of leaving the state; FIX_SCOPE has those of RC once more (G-3b). */
export function conditionsOf(state: State): Item[] {
  return [...itemsOf(state), ...(state === 'FIX_SCOPE' ? itemsOf('ROOT_CAUSE') : [])];
}
