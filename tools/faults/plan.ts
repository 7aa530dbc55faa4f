import type { Actor, StoryStep } from '../example/step.ts';
import { STORY } from '../example/story.ts';
import { Random } from './random.ts';

export interface Settings {
  seed: number;
  defects: number;
  /** In all, reports among them. */
  commands: number;
  kills: number;
  /** Of each part, once. */
  outageSeconds: number;
}

/** What can be killed: processes by their names, and the filer, which is an activity of the worker. */
export type Victim = 'worker' | 'web' | 'filer' | 'ferretdb' | 'postgres' | 'temporal';
const VICTIMS: readonly Victim[] = ['worker', 'web', 'filer', 'ferretdb', 'postgres', 'temporal'];

/** What can be away: stopped in order, or, `silent`, there without a word. */
export type Outage =
  | { part: 'worker' | 'web' | 'mongodb' | 'temporal'; silent: false }
  | { part: 'ferretdb'; silent: true };
const OUTAGES: readonly Outage[] = [
  { part: 'worker', silent: false },
  { part: 'web', silent: false },
  { part: 'mongodb', silent: false },
  { part: 'temporal', silent: false },
  { part: 'ferretdb', silent: true },
];

/** A fault, and when: after so many commands have had an end. */
export interface Fault {
  after: number;
  act: { kind: 'kill'; victim: Victim } | { kind: 'outage'; outage: Outage };
}

/** A command that is to be sent. */
export interface PlannedCommand {
  id: string;
  actor: Actor;
  mutation: StoryStep['mutation'];
  input: StoryStep['input'];
  /** Sent twice at once. */
  twice: boolean;
  /** After the first answer that leaves it open, nobody asks again: it may have happened, or not. */
  givenUp: boolean;
  /** Not waited for before the defect's next one is sent. */
  beside: boolean;
}

export interface Plan {
  settings: Settings;
  /** For each defect its commands in order, the report first. */
  defects: PlannedCommand[][];
  faults: Fault[];
  /** In which order defects get their turns. */
  turns: number[];
}

const SHARE = { comment: 0.4, refused: 0.08, twice: 0.06, givenUp: 0.15, beside: 0.4 } as const;
const WRITERS: readonly Actor[] = ['pmo', 'product', 'qa-owner', 'qa', 'head-eng', 'eng', 'eng2', 'metrics', 'api'];

/** What is sent and what is broken when: decided by the settings alone, so that a run can be repeated. */
export function makePlan(settings: Settings): Plan {
  const random = new Random(settings.seed);
  const steps = STORY.flatMap(({ steps }) => steps);
  const [report, ...others] = steps;
  if (report === undefined || settings.commands < settings.defects) {
    throw new Error('There must be at least one command for each defect.');
  }
  const stories = Array.from({ length: settings.defects }, () => [...others]);
  const defects = stories.map((_, number) => [fromStep(random, titled(report, number))]);
  const turns = defects.map((_, number) => number);
  for (let command = settings.defects; command < settings.commands; command += 1) {
    const defect = random.below(settings.defects);
    defects[defect]?.push(next(random, stories[defect] ?? [], command));
    turns.push(defect);
  }
  return { settings, defects, faults: faultsOf(random, settings), turns };
}

function next(random: Random, story: StoryStep[], command: number): PlannedCommand {
  if (random.chance(SHARE.refused)) {
    // Only the PMO Lead validates: refused in every state.
    const input = () => ({ item: 'T.1', revision: 1, verdict: 'PASS' });
    return planned(random, { actor: 'eng', mutation: 'validateGateItem', input });
  }
  const step = random.chance(SHARE.comment) ? undefined : story.shift();
  if (step !== undefined) return fromStep(random, step);
  const input = () => ({ text: `Remark ${command}.` });
  const comment = planned(random, { actor: random.pick(WRITERS), mutation: 'comment', input });
  return { ...comment, givenUp: random.chance(SHARE.givenUp), beside: random.chance(SHARE.beside) };
}

function fromStep(random: Random, { actor, mutation, input }: StoryStep): PlannedCommand {
  return planned(random, { actor, mutation, input });
}

function planned(random: Random, what: Pick<PlannedCommand, 'actor' | 'mutation' | 'input'>): PlannedCommand {
  return { ...what, id: random.uuid(), twice: random.chance(SHARE.twice), givenUp: false, beside: false };
}

function titled(report: StoryStep, number: number): StoryStep {
  return {
    ...report,
    input: (facts) => ({ ...report.input(facts), title: `Receivers are named twice, case ${number}` }),
  };
}

/** Every victim as often as the others, give or take one, in an order and at moments of the seed's choice. */
function faultsOf(random: Random, { kills, commands }: Settings): Fault[] {
  const victims = Array.from({ length: kills }, (_, index) => VICTIMS[index % VICTIMS.length] as Victim);
  const acts = random.shuffled<Fault['act']>([
    ...victims.map((victim) => ({ kind: 'kill' as const, victim })),
    ...OUTAGES.map((outage) => ({ kind: 'outage' as const, outage })),
  ]);
  return acts.map((act, index) => ({
    after: Math.floor(((index + random.next()) * commands) / (acts.length + 1)),
    act,
  }));
}
