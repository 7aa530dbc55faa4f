import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { type Ending, statusesOf } from './ending.ts';
import { ExampleError } from './example-error.ts';
import {
  END,
  type EndAnswer,
  FILED,
  type FiledAnswer,
  mutationDocument,
  type PayloadAnswer,
  type WorkItemAnswer,
} from './operations.ts';
import { meetOrganisation, type Organisation } from './organisation.ts';
import type { Session } from './session.ts';
import type { StoryStep } from './step.ts';
import { STORY } from './story.ts';
import { actionLines, fromNow, refusalLines } from './words.ts';

export interface PlayOptions {
  url: string;
  /** Of all demo people. */
  password: string;
  say: (line: string) => void;
  /** Leaves the work item in this state instead of going on to the end. */
  until?: string;
  /** In place of the story's own, so that several defects can be told apart. */
  title?: string;
}

const LONGEST_FILING_MS = 60_000;
const FILING_PAUSE_MS = 300;

/**
 * Plays the story against a running installation, each command sent by the person whose part it is.
 *
 * @throws {ExampleError} as soon as anything is not as the story has it
 */
export async function playStory({ url, password, say, until, title }: PlayOptions): Promise<Ending> {
  const organisation = await meetOrganisation(url, password);
  let item: WorkItemAnswer | null = null;
  let accepted = 0;
  for (const { heading, state, steps } of STORY) {
    if (state === until) break;
    say('');
    say(heading);
    for (const step of steps) {
      if (item !== null && item.state !== state) throw new ExampleError(`Expected ${state}; it is in ${item.state}.`);
      say(`  ${organisation.titleOf(step.actor)} ${step.tells}`);
      const after = await playStep(organisation, step, item, say, title);
      if (step.refused === undefined) accepted += 1;
      tellProgress(step, item, after, say);
      item = after;
    }
  }
  if (item === null) throw new ExampleError('The story has no steps.');
  const pmo = await organisation.session('pmo');
  const end = await askOnceFiled(pmo, item.id);
  return { ...end, accepted };
}

/** The Phase Gate Document follows within seconds of the last change. */
async function askOnceFiled(session: Session, id: string): Promise<Omit<Ending, 'accepted'>> {
  const latest = Date.now() + LONGEST_FILING_MS;
  for (;;) {
    const filed = (await session.graphql<FiledAnswer>(FILED, { id })).workItem;
    if (filed?.document?.version === filed?.version) break;
    if (Date.now() > latest) throw new ExampleError(`The Phase Gate Document of defect ${id} is not filed.`);
    await delay(FILING_PAUSE_MS);
  }
  const { workItem, verifyAudit } = await session.graphql<EndAnswer>(END, { id });
  if (!workItem?.document) throw new ExampleError(`Defect ${id} has no Phase Gate Document.`);
  return { workItem: { ...workItem, document: workItem.document }, verifyAudit };
}

/** Sends the command and compares what came of it with the story; the work item as it then is. */
async function playStep(
  organisation: Organisation,
  step: StoryStep,
  before: WorkItemAnswer | null,
  say: (line: string) => void,
  title: string | undefined,
): Promise<WorkItemAnswer> {
  const session = await organisation.session(step.actor);
  const input = {
    ...step.input(organisation.factsFor(step.actor)),
    commandId: randomUUID(),
    ...(before === null
      ? { ...(title === undefined ? {} : { title }) }
      : { workItemId: before.id, expectedVersion: before.version }),
  };
  const send = async () =>
    (await session.graphql<{ payload: PayloadAnswer }>(mutationDocument(step.mutation), { input })).payload;
  const { workItem, refusal } = await send();
  if (refusal !== null) {
    for (const line of refusalLines(refusal)) say(`      ${line}`);
    requireRefusal(step, refusal);
    return requireWorkItem(before);
  }
  if (step.refused !== undefined) throw new ExampleError(`This should have been refused with ${step.refused.code}.`);
  const after = requireWorkItem(workItem);
  if (before === null) {
    const again = requireWorkItem((await send()).workItem);
    if (again.id !== after.id || again.version !== after.version) {
      throw new ExampleError(`The same report sent twice opened work item ${after.id} and ${again.id}.`);
    }
    say(`      It is defect ${after.id}. Sent a second time with the same command id, it is still the same defect.`);
  }
  return after;
}

function requireRefusal({ refused }: StoryStep, refusal: { code: string; rule: string }): void {
  if (refused?.code === refusal.code && refused.rule === refusal.rule) return;
  const expected = refused === undefined ? 'acceptance' : `${refused.code} by ${refused.rule}`;
  throw new ExampleError(`Expected ${expected}, got ${refusal.code} by ${refusal.rule}.`);
}

function requireWorkItem(item: WorkItemAnswer | null): WorkItemAnswer {
  if (item === null) throw new ExampleError('The answer holds neither a work item nor a refusal.');
  return item;
}

/** What an onlooker would notice: an item settled, the time that is left, whose turn it is. */
function tellProgress(
  step: StoryStep,
  before: WorkItemAnswer | null,
  after: WorkItemAnswer,
  say: (line: string) => void,
): void {
  if (step.refused !== undefined) return;
  const passed = (item: WorkItemAnswer | null) => statusesOf(item).filter(([, status]) => status === 'PASSED').length;
  if (passed(after) > passed(before)) say(`      ${passed(after)} of ${statusesOf(after).length} gate items passed.`);
  if (before?.timer.dueAt !== after.timer.dueAt && after.timer.dueAt !== null) {
    say(`      ${after.state} is to be left ${fromNow(after.timer.dueAt)}.`);
  }
  const closed = (item: WorkItemAnswer | null) => (item?.closureSteps ?? []).filter(({ done }) => done).length;
  if (closed(after) > closed(before)) {
    say(`      ${closed(after)} of ${after.closureSteps.length} closure steps done.`);
    if (after.closureComplete) say('      closure complete');
  }
  const failed = step.mutation === 'validateGateItem' && passed(after) === passed(before);
  if (before?.state !== after.state || failed) {
    for (const line of actionLines(after)) say(`      → ${line}`);
    return;
  }
  const turn = pmoTurn(after);
  if (turn !== null && turn.text !== pmoTurn(before)?.text) {
    say(`      → next for the PMO Lead: ${turn.text}, due ${fromNow(turn.deadline)}`);
  }
}

function pmoTurn(item: WorkItemAnswer | null): WorkItemAnswer['nextActions'][number] | null {
  return item?.nextActions.find(({ owner }) => owner.role === 'PMO_LEAD') ?? null;
}
