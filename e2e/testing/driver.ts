import { randomUUID } from 'node:crypto';
import { mutationDocument, type PayloadAnswer, type WorkItemAnswer } from '../../tools/example/operations.ts';
import { meetOrganisation, type Organisation } from '../../tools/example/organisation.ts';
import { playStory } from '../../tools/example/play.ts';
import type { Actor, StoryMutation, StoryStep } from '../../tools/example/step.ts';
import { STORY } from '../../tools/example/story.ts';

/** Commands over GraphQL, to bring about what a test begins with, or what somebody else does meanwhile. */
export interface Driver {
  organisation: Organisation;
  /** A new defect in that state, brought there by the story of the example. */
  defectIn: (state: string) => Promise<WorkItemAnswer>;
  /** Sends one command as that person; fails when it is refused. */
  act: (actor: Actor, mutation: StoryMutation, input: Record<string, unknown>) => Promise<WorkItemAnswer>;
  /** Plays steps of the story on a work item; fails when one is refused. */
  play: (workItemId: string, steps: readonly StoryStep[]) => Promise<WorkItemAnswer>;
}

export async function driveInstallation(url: string, password: string): Promise<Driver> {
  const organisation = await meetOrganisation(url, password);
  const act: Driver['act'] = async (actor, mutation, input) => {
    const session = await organisation.session(actor);
    const { payload } = await session.graphql<{ payload: PayloadAnswer }>(mutationDocument(mutation), {
      input: { commandId: randomUUID(), ...input },
    });
    if (payload.workItem === null || payload.refusal !== null) {
      throw new Error(`${actor}: ${mutation} was refused: ${JSON.stringify(payload.refusal)}`);
    }
    return payload.workItem;
  };
  return {
    organisation,
    act,
    async defectIn(state) {
      const { workItem } = await playStory({ url, password, until: state, say: () => undefined });
      return workItem;
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

/** The steps of the story about one gate item, in their order: evidence, Yes, Pass. */
export function stepsOf(item: string): StoryStep[] {
  return STORY.flatMap(({ steps }) => steps).filter((step) => step.refused === undefined && itemOf(step) === item);
}

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
