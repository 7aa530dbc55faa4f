import { SEVERITIES } from '#domain/vocabulary.ts';
import { between, type Chance, chanceOf } from '#server/demo-history/chance.ts';
import { STORIES } from '#server/demo-history/stories/index.ts';
import type { Aside, Reached, StateKey, Story } from '#server/demo-history/story.ts';
import { CUSTOMERS, PLACES } from './words.ts';

/** A defect that is to be played: its story, and until when. */
export interface Told {
  story: Story;
  /** How many milliseconds before the present it is over; 0 for what is still worked on. */
  agoMillis: number;
}

/** How defects end that are not closed, and how many of ten go so. */
const OTHER_WAYS = [
  ['DUPLICATE', 4],
  ['WITHDRAWN', 3],
  ['FEATURE', 2],
  ['GIVEN_UP', 1],
] as const;
type Way = (typeof OTHER_WAYS)[number][0] | 'CLOSED' | 'ACTIVE';

const HOUR_MILLIS = 3_600_000;
/** Since when there are defects. */
const PAST_MILLIS = 730 * 24 * HOUR_MILLIS;
/** Hours from closing until its last record, with room. */
const CLOSING_HOURS = 8 * 24;
/** Where limits hold, and people are late. */
const LIMITED: readonly StateKey[] = ['TRIAGE', 'ROOT_CAUSE', 'FIX_SCOPE'];

const RESPONSES: Record<string, string> = {
  TRIAGE: 'Two of us were away. The triage is first thing tomorrow, with whoever is there.',
  ROOT_CAUSE: 'The cause was not where the symptoms are. A second engineer joins until it is found.',
  FIX_SCOPE: 'The scope waits for the owners of two specs; both promised an answer for today.',
  IMPLEMENTATION: 'The release came in between. The fix goes into the next build.',
  VERIFICATION: 'The test environment was rebuilt. It is there again, and verification goes on.',
};

const GIVEN_UP: readonly StateKey[] = ['ROOT_CAUSE', 'FIX_SCOPE', 'IMPLEMENTATION'];

/** What each way can be told after: stories that say as much as it needs. */
const CLOSED = STORIES.filter(({ stands }) => stands.in === 'CLOSED').map(withoutSpecUpdates);
const BEGUN = STORIES.filter(({ cause }) => cause !== undefined).map(withoutSpecUpdates);
const UNDER_WAY = STORIES.filter(({ stands }) => stands.in !== 'CLOSED' && stands.hours < 200)
  .filter(({ asides = [] }) => asides.every(({ kind }) => kind !== 'WITHDRAWAL' && kind !== 'FEATURE'))
  .map(withoutSpecUpdates);

/** What decides how defects go. */
export interface Shares {
  seed: string;
  /** How many are still worked on. */
  active: number;
  /** Of a hundred that are over, how many were closed. */
  closed: number;
}

/**
 * The defect of that index: the same for the same seed and shares, however many there are. The first `active` are worked
 * on; the others are over, evenly through two years.
 */
export function tell({ seed, active, closed }: Shares, index: number): Told {
  const chance = chanceOf(`${seed}:${index}`);
  const way = index < active ? 'ACTIVE' : drawWay(chance, closed);
  const story = titled(storyOf(way, chance), chance);
  return { story, agoMillis: way === 'ACTIVE' ? 0 : Math.round(between(chance('ago'), HOUR_MILLIS, PAST_MILLIS)) };
}

function drawWay(chance: Chance, closed: number): Way {
  if (between(chance('way'), 0, 100) < closed) return 'CLOSED';
  let left = between(chance('other way'), 0, 10);
  for (const [way, share] of OTHER_WAYS) {
    left -= share;
    if (left < 0) return way;
  }
  return 'WITHDRAWN';
}

function storyOf(way: Way, chance: Chance): Story {
  switch (way) {
    case 'ACTIVE':
      return pick(UNDER_WAY, chance('story'));
    case 'CLOSED': {
      const told = pick(CLOSED, chance('story'));
      return late({ ...told, stands: { in: 'CLOSED', hours: CLOSING_HOURS } }, chance);
    }
    case 'GIVEN_UP':
      return givenUp(chance);
    default:
      return endedInTriage(way, chance);
  }
}

/** A report that triage finds to be something else, after as much as it took to see that. */
function endedInTriage(way: 'DUPLICATE' | 'WITHDRAWN' | 'FEATURE', chance: Chance): Story {
  const {
    asides: _asides,
    setbacks: _setbacks,
    reversions: _reversions,
    slow: _slow,
    ...told
  } = pick(BEGUN, chance('story'));
  const severity = pick(SEVERITIES, chance('severity'));
  const hours = between(chance('hours'), 2, severity === 'LOW' ? 90 : 20);
  return {
    ...told,
    severity,
    proposed: between(chance('proposed'), 0, 1) < 0.5 ? severity : told.proposed,
    asides: [{ in: 'TRIAGE', ...endings[way] }],
    responses: RESPONSES,
    stands: { in: 'TRIAGE', hours, idle: 1, items: pick(TRIAGED, chance('reached')) },
  };
}

const endings = {
  DUPLICATE: { kind: 'WITHDRAWAL', rationale: 'The same cause, reported before.', duplicates: 'reported before' },
  WITHDRAWN: { kind: 'WITHDRAWAL', rationale: 'It could not be seen again in the present build.', duplicates: null },
  FEATURE: { kind: 'FEATURE', rationale: 'It works as it is specified; what is wanted is new.' },
} as const;

const TRIAGED: readonly Reached[] = [
  {},
  { 'T.1': 'EVIDENCED' },
  { 'T.1': 'PASSED' },
  { 'T.1': 'CONFIRMED', 'T.2': 'EVIDENCED' },
  { 'T.1': 'PASSED', 'T.2': 'CONFIRMED', 'T.3': 'EVIDENCED' },
];

/** A defect that was begun and then no longer wanted. */
function givenUp(chance: Chance): Story {
  const state = pick(GIVEN_UP, chance('until'));
  const told = pick(
    BEGUN.filter(({ fix }) => fix !== undefined),
    chance('story'),
  );
  const { reversions: _reversions, asides = [], ...kept } = told;
  const ended: Aside = {
    in: state,
    kind: 'WITHDRAWAL',
    rationale: 'The part that it is about is taken out of the product.',
    duplicates: null,
  };
  const beside = asides.filter((aside) => aside.in === 'TRIAGE' && ended.kind !== aside.kind);
  const hours = between(chance('hours'), 12, 60);
  return late({ ...kept, asides: [...beside, ended], stands: { in: state, hours, idle: 1 } }, chance);
}

/** Some are late in a state, and it is answered why (TM-3). */
function late(told: Story, chance: Chance): Story {
  const isLate = between(chance('late'), 0, 1) < 0.2;
  const slow = isLate ? [pick(LIMITED, chance('late in'))] : (told.slow ?? []);
  return { ...told, slow, responses: { ...RESPONSES, ...told.responses } };
}

/** Specs stay as they are, and the documents repository was never away: the demo's stories tell of both. */
function withoutSpecUpdates(story: Story): Story {
  const { cause, closing, setbacks = [], unfiled: _unfiled, ...told } = story;
  const kept: Story = { ...told, setbacks: setbacks.filter(({ item }) => item !== 'FS.2' && item !== 'RC.2') };
  if (cause !== undefined) kept.cause = { ...cause, impact: [cause.impact[0]] };
  if (closing !== undefined) {
    const { notes: _notes, ...records } = closing;
    kept.closing = records;
  }
  return kept;
}

function titled(story: Story, chance: Chance): Story {
  const [customer, place] = [pick(CUSTOMERS, chance('customer')), pick(PLACES, chance('place'))];
  return { ...story, title: `${story.title}, ${place} of ${customer}` };
}

function pick<Of>(of: readonly Of[], drawn: string): Of {
  const picked = of[Math.floor(between(drawn, 0, of.length))];
  if (picked === undefined) throw new Error('There is nothing to pick from.');
  return picked;
}
