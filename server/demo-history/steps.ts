import { type Member, OWNER_OF_SPEC } from './cast.ts';
import type { StateKey, Step, Story } from './story.ts';

/** The states in the order of the ordinary way, with the gate items out of each. */
export const WAY: { state: StateKey; items: string[] }[] = [
  { state: 'TRIAGE', items: ['T.1', 'T.2', 'T.3', 'T.4'] },
  { state: 'ROOT_CAUSE', items: ['RC.1', 'RC.2', 'RC.3'] },
  { state: 'FIX_SCOPE', items: ['FS.1', 'FS.2', 'FS.3', 'FS.4'] },
  { state: 'IMPLEMENTATION', items: ['I.1', 'I.2', 'I.3', 'I.4'] },
  { state: 'VERIFICATION', items: ['V.1', 'V.2', 'V.3', 'V.4'] },
  { state: 'CLOSED', items: [] },
];

/** What has to be there before people begin with an item, within its gate. */
const AFTER: Record<string, string[]> = {
  'T.4': ['T.2'],
  'FS.3': ['FS.1'],
  'FS.4': ['FS.1'],
  'I.2': ['I.1'],
  'I.3': ['I.1'],
  'I.4': ['I.1'],
  'V.4': ['V.1', 'V.2', 'V.3'],
};

/** All that happens in each state visit up to now, in order; comments apart, as they fit anywhere. */
export function stepsByVisit(story: Story): { state: StateKey; steps: Step[]; comments: Step[] }[] {
  const last = WAY.findIndex(({ state }) => state === story.stands.in);
  return WAY.slice(0, last + 1).map(({ state, items }, index) => {
    const comments = (story.comments ?? [])
      .filter((remark) => remark.in === state)
      .map(({ who, text }): Step => ({ act: 'COMMENT', who, text }));
    const next = WAY[index + 1]?.state;
    const steps = gateSteps(story, items, index === last ? (story.stands.items ?? {}) : null);
    if (index === 0) steps.unshift({ act: 'REPORT', who: story.reporter });
    if (index < last && next !== undefined) steps.push({ act: 'DECLARE', who: 'pmo', to: next });
    return { state, steps, comments };
  });
}

/** The items of a gate go side by side, each as soon as what it rests on is there. `reached` null: all pass. */
function gateSteps(story: Story, items: readonly string[], reached: Record<string, string> | null): Step[] {
  const placed: { level: number; step: Step }[] = [];
  const doneAt = new Map<string, number>();
  for (const item of items) {
    const rounds = itemRounds(story, item, reached === null ? 'PASSED' : (reached[item] ?? 'EMPTY'));
    let level = Math.max(0, ...(AFTER[item] ?? []).map((other) => (doneAt.get(other) ?? 0) + 1));
    for (const round of rounds) {
      for (const step of round) placed.push({ level, step });
      level += 1;
    }
    doneAt.set(item, level - 1);
  }
  // Sorting is stable: on one level the order of gate items stays.
  return placed.sort((one, other) => one.level - other.level).map(({ step }) => step);
}

/** What happens to one item, one round after the other; a round has several steps where several confirm. */
function itemRounds(story: Story, item: string, reached: string): Step[][] {
  if (reached === 'EMPTY') return [];
  const setbacks = (story.setbacks ?? []).filter((one) => one.item === item);
  const before = reached === 'DECLINED' || reached === 'FAILED' ? setbacks.slice(0, -1) : setbacks;
  const rounds = before.flatMap((setback) => setbackRounds(story, setback));
  const unrepaired = setbacks.at(-1);
  if (before.length < setbacks.length && unrepaired !== undefined)
    return [...rounds, ...setbackRounds(story, unrepaired)];
  const confirms = confirmersOf(story, item).map(
    (who): Step => ({ act: 'CONFIRM', who, item, answer: 'YES', reason: null }),
  );
  const whole: Step[][] = [
    [{ act: 'SUBMIT', who: authorOf(story, item), item, said: {} }],
    confirms,
    [{ act: 'VALIDATE', who: 'pmo', item, verdict: 'PASS', reason: null }],
  ];
  return [...rounds, ...whole.slice(0, ['EVIDENCED', 'CONFIRMED', 'PASSED'].indexOf(reached) + 1)];
}

function setbackRounds(story: Story, { item, ended, reason = '', said }: NonNullable<Story['setbacks']>[number]) {
  const submit: Step[] = [{ act: 'SUBMIT', who: authorOf(story, item), item, said }];
  const [first] = confirmersOf(story, item);
  if (ended === 'REVISED' || first === undefined) return [submit];
  if (ended === 'NO') return [submit, [{ act: 'CONFIRM', who: first, item, answer: 'NO', reason } satisfies Step]];
  const yes = confirmersOf(story, item).map(
    (who): Step => ({ act: 'CONFIRM', who, item, answer: 'YES', reason: null }),
  );
  return [submit, yes, [{ act: 'VALIDATE', who: 'pmo', item, verdict: 'FAIL', reason } satisfies Step]];
}

/** Who writes an item's evidence in these stories; often not whoever confirms it (G-5). */
function authorOf(story: Story, item: string): Member {
  const { engineer } = story;
  if (item === 'T.1') return story.reporter === 'qa' ? 'qa' : 'qa-owner';
  if (item === 'V.1') return story.engineer === 'eng2' ? 'qa-owner' : 'qa';
  if (item === 'FS.3' || item === 'FS.4' || item === 'I.3') return engineer;
  return confirmersOf(story, item)[0] ?? engineer;
}

/** Who confirms it. */
function confirmersOf(story: Story, item: string): Member[] {
  const { engineer } = story;
  const canonical = OWNER_OF_SPEC[story.spec[0]];
  const updated = story.cause?.impact.slice(1) as (keyof typeof OWNER_OF_SPEC)[] | undefined;
  switch (item) {
    case 'T.1':
      return ['qa-owner'];
    case 'T.2':
    case 'FS.1':
      return ['product'];
    case 'T.3':
    case 'V.1':
    case 'V.2':
    case 'V.3':
      return ['qa'];
    case 'T.4':
      return ['head-eng'];
    case 'RC.2':
    case 'V.4':
      return [canonical];
    case 'FS.2':
      return updated === undefined || updated.length === 0 ? [canonical] : updated.map((key) => OWNER_OF_SPEC[key]);
    case 'FS.3':
      return ['metrics'];
    case 'FS.4':
    case 'I.3':
      return ['api'];
    default:
      return [engineer];
  }
}
