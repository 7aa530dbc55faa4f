/**
 * Records the histories that every later release must still be able to replay (architecture, decision 11):
 * `node --import tsx tools/record-histories.ts` at each release, into `workers/histories/<version>/`. Folders of earlier
 * releases stay as they are.
 */
import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { sha256Of } from '#domain/canonical.ts';
import type { Command } from '#domain/commands.ts';
import { distilEvidence } from '#domain/evidence.ts';
import { itemTemplate } from '#domain/gates.ts';
import type { NamedDeadline, SpecReference } from '#domain/state.ts';
import { DEFECT_RUN, templateReference } from '#domain/templates/index.ts';
import type { Answer, Role, Severity, Verdict } from '#domain/vocabulary.ts';
import { cacheFolder, processEnvironment } from '#engines/environment.ts';
import { startEngines } from '#engines/start-engines.ts';
import { temporaryFolder } from '#engines/testing.ts';
import { activities } from '#workers/activities/record.ts';
import { numberedReport } from '#workers/testing/commands.ts';
import { startWorker } from '#workers/testing/laboratory.ts';
import { freshInput, RunDriver } from '#workers/testing/run-driver.ts';
import { openTestRecord, unusedNumber } from '#workers/testing/stack.ts';
import type { Actor, StoryFacts, StoryStep } from './example/step.ts';
import { STORY } from './example/story.ts';

const HOUR = 3_600_000;

/** Short executions, so that the story is told over several. */
const SHORT = { events: 250, bytes: 4_000_000 };

/** From this step on the database is away for a while. */
const OUTAGE = { from: 20, to: 24 };

const ROLES: Record<Actor, Role> = {
  pmo: 'PMO_LEAD',
  product: 'PRODUCT_OWNER',
  'qa-owner': 'QA_TESTING_OWNER',
  qa: 'QA_LEAD',
  'head-eng': 'HEAD_OF_ENGINEERING',
  eng: 'ENGINEER',
  eng2: 'ENGINEER',
  metrics: 'SPEC_OWNER',
  api: 'SPEC_OWNER',
};

const spec = (id: string, kind: 'API_CONTRACTS' | 'METRICS_DEFINITIONS', ownerId: string) => ({
  id,
  path: `docs/specs/${id}.md`,
  title: id,
  version: '1.0',
  kind,
  ownerId,
});

const DIRECTORY = {
  people: Object.entries(ROLES).map(([id, role]) => ({ id, name: `Name of ${id}`, roles: [role] })),
  specs: [spec('api_contracts', 'API_CONTRACTS', 'api'), spec('metrics_definitions', 'METRICS_DEFINITIONS', 'metrics')],
};

const facts = (): StoryFacts => ({
  person: (actor) => ({ id: actor, name: `Name of ${actor}` }),
  apiContracts: { id: 'api_contracts', version: '1.0' },
  today: new Date().toISOString().slice(0, 10),
  inHours: (hours) => new Date(Date.now() + hours * HOUR).toISOString(),
});

function toCommand({ mutation }: StoryStep, input: Record<string, unknown>, number: number): Command {
  const item = input.item as string;
  const revision = input.revision as number;
  const reason = (input.reason as string | undefined) ?? null;
  switch (mutation) {
    case 'reportDefect': {
      const { observed, expected, stepsToReproduce } = input;
      return {
        type: 'REPORT_DEFECT',
        workItemId: String(number),
        number,
        template: templateReference(DEFECT_RUN),
        timeScale: 3600,
        title: input.title as string,
        bodySha256: sha256Of({ observed, expected, stepsToReproduce }),
        specReference: input.specReference as SpecReference,
        proposedSeverity: input.proposedSeverity as Severity,
      };
    }
    case 'submitEvidence': {
      const template = itemTemplate(DEFECT_RUN, item);
      if (template === null) throw new Error(`The story speaks of ${item}, which Defect Run does not have.`);
      return {
        type: 'SUBMIT_EVIDENCE',
        item,
        evidence: distilEvidence(template, input.evidence as Record<string, unknown>),
      };
    }
    case 'confirmGateItem':
      return { type: 'CONFIRM_GATE_ITEM', item, revision, answer: input.answer as Answer, reason };
    case 'validateGateItem':
      return { type: 'VALIDATE_GATE_ITEM', item, revision, verdict: input.verdict as Verdict, reason };
    case 'declareState': {
      const deadlines = (input.deadlines as Partial<NamedDeadline>[]).map(({ ownerId, role, deadline }) => ({
        ownerId: ownerId ?? null,
        role: role ?? null,
        deadline: deadline ?? '',
      }));
      return { type: 'DECLARE_STATE', to: input.to as string, deadlines };
    }
    case 'completeClosureStep':
      return {
        type: 'COMPLETE_CLOSURE_STEP',
        step: input.step as string,
        record: input.record as Record<string, unknown>,
      };
    case 'comment':
      return { type: 'COMMENT', text: input.text as string };
  }
}

/** `4711@host` or `4711@host-…`, as the library names a process and its queue. */
const PROCESS_NAME = /^\d+@[\w.-]+$/;

/** Which machine and which folder a history was recorded in is nobody's business and no part of a replay. */
function withoutMachine(key: string, value: unknown): unknown {
  if (typeof value === 'string' && PROCESS_NAME.test(value)) return 'recorder';
  return key === 'stackTrace' ? '' : value;
}

/** Plays the story over several executions, with an outage and a change of people on the way; says their ids. */
async function playStory(run: RunDriver, away: (isAway: boolean) => void): Promise<string[]> {
  const executions: string[] = [];
  const noteExecution = async () => {
    const runId = await run.runId();
    if (!executions.includes(runId)) executions.push(runId);
  };
  for (const [index, step] of STORY.flatMap((chapter) => chapter.steps).entries()) {
    if (index === OUTAGE.from) away(true);
    if (index === OUTAGE.to) away(false);
    const input = step.input(facts());
    const command = toCommand(step, input, run.number);
    const envelope = {
      commandId: randomUUID(),
      fingerprint: sha256Of({ actor: step.actor, input }),
      actorId: step.actor,
      expectedVersion: null,
      directory: DIRECTORY,
      actorToday: facts().today,
      provenAt: facts().inHours(0),
      command,
    };
    const answer =
      index === 0 ? await run.report(envelope, freshInput({ continueAfter: SHORT })) : await run.send(envelope);
    const expected = step.refused === undefined ? 'accepted' : 'refused';
    if (answer.kind !== expected)
      throw new Error(`Step ${index} (${step.tells}) was ${answer.kind}: ${JSON.stringify(answer)}`);
    if (index === OUTAGE.to) await run.directoryChanged({ ...DIRECTORY, people: DIRECTORY.people.slice(0, -1) });
    await noteExecution();
  }
  return executions;
}

async function recordAll(folder: string): Promise<void> {
  const data = temporaryFolder('histories');
  const { MONGODB_URI: _uri, TEMPORAL_ADDRESS: _address, ...env } = processEnvironment();
  const engines = await startEngines({ dataDir: data.path, cacheDir: cacheFolder(env), env, log: console.error });
  const record = await openTestRecord(engines.mongodbUri);
  const place = { address: engines.temporalAddress, namespace: engines.temporalNamespace, taskQueue: 'histories' };
  let isAway = false;
  const worker = await startWorker(place, {
    recordEvents: (events) => (isAway ? Promise.reject(new Error('away')) : activities.recordEvents(events)),
  });
  const connection = await Connection.connect({ address: place.address });
  const client = new Client({ connection, namespace: place.namespace });
  const save = async (name: string, run: RunDriver, runId?: string) => {
    const history = await client.workflow.getHandle(run.handle.workflowId, runId).fetchHistory();
    writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(history, withoutMachine)}\n`);
    console.log(`${name}: ${history.events?.length ?? 0} events`);
  };
  try {
    const story = new RunDriver(client, place.taskQueue, await unusedNumber());
    const executions = await playStory(story, (away) => {
      isAway = away;
    });
    for (const [index, runId] of executions.entries()) await save(`ordinary-way-${index + 1}`, story, runId);
    const refused = new RunDriver(client, place.taskQueue, await unusedNumber());
    await refused.report({ ...numberedReport(refused.number), actorId: 'nobody' });
    await refused.handle.result().catch(() => undefined);
    await save('refused-report', refused);
  } finally {
    await worker.stop();
    await connection.close();
    await record.close();
    await engines.stop();
    data.remove();
  }
}

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const folder = resolve('workers/histories', version);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
await recordAll(folder);
