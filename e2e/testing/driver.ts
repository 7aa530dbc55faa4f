import { randomUUID } from 'node:crypto';
import { DEFECT_RUN } from '#domain/templates/index.ts';
import {
  END,
  type EndAnswer,
  mutationDocument,
  ORGANISATION,
  type OrganisationAnswer,
  type PayloadAnswer,
  type WorkItemAnswer,
} from '../../tools/example/operations.ts';
import { meetOrganisation, type Organisation } from '../../tools/example/organisation.ts';
import { playStory } from '../../tools/example/play.ts';
import type { Actor, StoryMutation, StoryStep } from '../../tools/example/step.ts';
import { STORY } from '../../tools/example/story.ts';
import { type Evidence, type Form, formFor, type Typist } from './forms.ts';

/** Commands over GraphQL, to bring about what a test begins with, or what somebody else does meanwhile. */
export interface Driver {
  organisation: Organisation;
  /** A new defect, just reported, with a title of its own. */
  reported: (title?: string) => Promise<WorkItemAnswer>;
  /** A new defect that the story of the example has brought into that state; without a state, to its end. */
  defectIn: (state?: string) => Promise<WorkItemAnswer>;
  /** Sends one command as that person; fails when it is refused. */
  act: (actor: Actor, mutation: StoryMutation, input: Record<string, unknown>) => Promise<WorkItemAnswer>;
  /** The same by way of another web process. */
  through: (url: string) => Promise<Driver>;
  /** The newest evidence of a gate item, as it is recorded. */
  evidenceOf: (workItemId: string, item: string) => Promise<unknown>;
  statusOf: (workItemId: string, item: string) => Promise<string | undefined>;
  /** How many revisions a gate item has. */
  revisionsOf: (workItemId: string, item: string) => Promise<number>;
  /** What keeps the present gate closed. */
  missingOf: (workItemId: string) => Promise<{ item: string; explanation: string }[]>;
  myNextAction: (actor: Actor) => Promise<{ id: string; text: string }>;
  /** How a work item stands, with the verification of its chain. */
  endOf: (
    workItemId: string,
  ) => Promise<{ workItem: NonNullable<EndAnswer['workItem']>; verifyAudit: EndAnswer['verifyAudit'] }>;
  /** The forms that an item of the present gate offers. */
  formsOf: (workItemId: string, item: string) => Promise<Form[]>;
  /** The name of the person with that id. */
  nameOf: (personId: string) => string;
  typist: (actor: Actor) => Typist;
  /** Does what the story does with these gate items once more, each on the revision that this makes. */
  settleAgain: (workItemId: string, items: readonly string[]) => Promise<void>;
  /** The forms of the closure step that is open, and what the story records there. */
  openClosureStep: (workItemId: string) => Promise<{ title: string; form: Form; record: Evidence }>;
  /** Plays steps of the story on a work item; fails when one is refused. */
  play: (workItemId: string, steps: readonly StoryStep[]) => Promise<WorkItemAnswer>;
}

const WORK_ITEM = `query Look($id: ID!) {
  workItem(id: $id) {
    gate { missing { item explanation } }
    gates { items { key status revisions { revision } evidence { evidence } } }
  }
}`;

interface LookedItem {
  key: string;
  status: string;
  revisions: { revision: number }[];
  evidence: { evidence: unknown } | null;
}

interface WorkItemLook {
  workItem: {
    gate: { missing: { item: string; explanation: string }[] } | null;
    gates: { items: LookedItem[] }[];
  } | null;
}

const FORMS = `query Forms($id: ID!) {
  workItem(id: $id) {
    gate { items { key forms { variant fields {
      name label kind required rows fixedValue columns { name label kind required fixedValue }
    } } } }
  }
}`;

const CLOSURE_STEPS = `query ClosureSteps($id: ID!) {
  workItem(id: $id) {
    closureSteps { key title open forms { variant fields {
      name label kind required rows fixedValue columns { name label kind required fixedValue }
    } } }
  }
}`;

interface ClosureAnswer {
  workItem: { closureSteps: { key: string; title: string; open: boolean; forms: Form[] }[] } | null;
}

interface FormsAnswer {
  workItem: { gate: { items: { key: string; forms: Form[] }[] } | null } | null;
}

const REPORT = theReport();

function theReport(): StoryStep {
  const report = STORY[0]?.steps[0];
  if (report?.mutation !== 'reportDefect') throw new Error('The story does not begin with a report.');
  return report;
}

export async function driveInstallation(url: string, password: string): Promise<Driver> {
  const organisation = await meetOrganisation(url, password);
  const pmo = await organisation.session('pmo');
  const { people, specs } = await pmo.graphql<OrganisationAnswer>(ORGANISATION);
  const itemOfWork = async (id: string, key: string): Promise<LookedItem | undefined> => {
    const { workItem } = await pmo.graphql<WorkItemLook>(WORK_ITEM, { id });
    return workItem?.gates.flatMap(({ items }) => items).find((item) => item.key === key);
  };
  const act: Driver['act'] = async (actor, mutation, input) => {
    const session = await organisation.session(actor);
    // All tests of a worker share a session, which may have begun more than 15 minutes ago (G-4).
    const signature = mutation === 'validateGateItem' ? { password } : {};
    const { payload } = await session.graphql<{ payload: PayloadAnswer }>(mutationDocument(mutation), {
      input: { commandId: randomUUID(), ...signature, ...input },
    });
    if (payload.workItem === null || payload.refusal !== null) {
      throw new Error(`${actor}: ${mutation} was refused: ${JSON.stringify(payload.refusal)}`);
    }
    return payload.workItem;
  };
  return {
    organisation,
    act,
    async endOf(id) {
      const { workItem, verifyAudit } = await pmo.graphql<EndAnswer>(END, { id });
      if (workItem === null) throw new Error(`There is no work item ${id}.`);
      return { workItem, verifyAudit };
    },
    async formsOf(id, item) {
      const { workItem } = await pmo.graphql<FormsAnswer>(FORMS, { id });
      const found = workItem?.gate?.items.find(({ key }) => key === item);
      if (found === undefined) throw new Error(`Work item ${id} has no ${item} in its present gate.`);
      return found.forms;
    },
    nameOf(personId) {
      const person = people.find(({ id }) => id === personId);
      if (person === undefined) throw new Error(`There is no person ${personId}.`);
      return person.name;
    },
    typist(actor) {
      const person = people.find(({ email }) => email === `${actor}@phasegate.test`);
      if (person === undefined) throw new Error(`${actor} is not among the people.`);
      return { timeZone: person.timeZone, specPath: (id) => specs.find((spec) => spec.id === id)?.path ?? id };
    },
    through: (other) => driveInstallation(other, password),
    reported: (title) =>
      act(REPORT.actor, 'reportDefect', {
        ...REPORT.input(organisation.factsFor(REPORT.actor)),
        ...(title === undefined ? {} : { title }),
      }),
    async evidenceOf(workItemId, item) {
      return (await itemOfWork(workItemId, item))?.evidence?.evidence;
    },
    async statusOf(workItemId, item) {
      return (await itemOfWork(workItemId, item))?.status;
    },
    async revisionsOf(workItemId, item) {
      return (await itemOfWork(workItemId, item))?.revisions.length ?? 0;
    },
    async missingOf(workItemId) {
      const { workItem } = await pmo.graphql<WorkItemLook>(WORK_ITEM, { id: workItemId });
      return workItem?.gate?.missing ?? [];
    },
    async myNextAction(actor) {
      const session = await organisation.session(actor);
      const { myNextAction } = await session.graphql<{ myNextAction: { id: string; text: string } | null }>(
        '{ myNextAction { id text } }',
      );
      if (myNextAction === null) throw new Error(`${actor} has nothing to do.`);
      return myNextAction;
    },
    async defectIn(state) {
      const { workItem } = await playStory({ url, password, until: state, say: () => undefined });
      return workItem;
    },
    async settleAgain(workItemId, items) {
      for (const { actor, mutation, input } of items.flatMap(stepsOf)) {
        const told = input(organisation.factsFor(actor));
        const item = await itemOfWork(workItemId, String(told.item));
        const revision = Math.max(0, ...(item?.revisions ?? []).map((one) => one.revision));
        await act(actor, mutation, { ...told, ...('revision' in told ? { revision } : {}), workItemId });
      }
    },
    async openClosureStep(workItemId) {
      const { workItem } = await pmo.graphql<ClosureAnswer>(CLOSURE_STEPS, { id: workItemId });
      const step = workItem?.closureSteps.find(({ open }) => open);
      if (step === undefined) throw new Error(`No closure step of work item ${workItemId} is open.`);
      const told = ACCEPTED.flatMap(({ steps }) => steps)
        .filter(({ mutation }) => mutation === 'completeClosureStep')
        .map(({ input }) => input(organisation.factsFor('pmo')))
        .find((input) => input.step === step.key);
      if (told === undefined) throw new Error(`The story does not complete ${step.key}.`);
      const record = told.record as Evidence;
      return { title: step.title, form: formFor(step.forms, record), record };
    },
    async play(workItemId, steps) {
      let last: WorkItemAnswer | undefined;
      for (const { actor, mutation, input } of steps) {
        last = await act(actor, mutation, { ...input(organisation.factsFor(actor)), workItemId });
      }
      if (last === undefined) throw new Error('There is no step to play.');
      return last;
    },
  };
}

/** All gate items of the process that the story goes through. */
export const ITEM_KEYS = DEFECT_RUN.gates.flatMap(({ items }) => items.map(({ key }) => key));

/** The steps of the story about one gate item, in their order: evidence, Yes, Pass. */
export function stepsOf(item: string): StoryStep[] {
  return ACCEPTED.flatMap(({ steps }) => steps).filter((step) => itemOf(step) === item);
}

/** The steps of the story that bring a work item from the state before into this one; the last declares it. */
export function stepsTo(state: string): StoryStep[] {
  const at = ACCEPTED.findIndex((chapter) => chapter.state === state);
  const before = ACCEPTED[at - 1];
  if (before === undefined) throw new Error(`The story does not lead to ${state}.`);
  return before.steps;
}

/** The story without what is refused in it. */
export const ACCEPTED = STORY.map(({ state, steps }) => ({
  state,
  steps: steps.filter((step) => step.refused === undefined),
}));

/** The gate item that a step of the story is about, if any. */
function itemOf({ input, mutation }: StoryStep): unknown {
  if (mutation === 'reportDefect' || mutation === 'declareState' || mutation === 'comment') return undefined;
  return input(NO_FACTS).item;
}

const NOBODY = { id: '', name: '' };
/** Enough to ask a step which item it is about. */
const NO_FACTS: Parameters<StoryStep['input']>[0] = {
  person: () => NOBODY,
  apiContracts: { id: '', version: '' },
  today: '',
  inHours: () => '',
};
