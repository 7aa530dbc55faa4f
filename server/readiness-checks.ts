import { listAlarms } from '#models/alarms.ts';
import { askDatabaseNow, databaseReady } from '#models/database.ts';
import { filingProblem, readFilerNote } from '#models/filer-note.ts';
import type { RunClient } from '#workers/client/run-client.ts';
import { findDemoPeople } from './demo-people.ts';
import type { Mode } from './environment.ts';
import type { PartCheck } from './readiness.ts';

interface Options {
  mode: Mode;
  runs: Pick<RunClient, 'temporalReady' | 'workerAlive'>;
}

/** The parts that an installation consists of, and how each is asked whether it does its work. */
export function readinessChecks({ mode, runs }: Options): Record<string, PartCheck> {
  return {
    database: async () => (await databaseReady()) || 'cannot be reached.',
    temporal: async () => (await runs.temporalReady()) || 'cannot be reached.',
    worker: async () => (await runs.workerAlive()) || 'none was heard of in the last seconds.',
    ...(mode === 'demo' ? { 'demo organisation': demoOrganisationCheck() } : {}),
    documents: documentsCheck(),
    alarms: alarmCheck,
  };
}

/** Once it was seen whole it is not asked for again: people who leave it later are not missing. */
function demoOrganisationCheck(): PartCheck {
  let seen = false;
  return async () => {
    seen ||= (await findDemoPeople()).missing.length === 0;
    return seen || 'is not complete. The set-up makes it.';
  };
}

/**
 * An installation is ready once its documents are filed; later on, a repository that is away takes nothing away from
 * commands, and is named. Why is the operator's to see: it has addresses in it.
 */
function documentsCheck(): PartCheck {
  let seen = false;
  return async () => {
    const note = await readFilerNote();
    const problem = filingProblem(note, await askDatabaseNow());
    seen ||= problem === null;
    if (problem === null) return true;
    const why = 'are not filed at the moment; operator status and the worker’s log say why.';
    return seen ? { note: `Phase Gate Documents ${why}` } : why;
  };
}

const NAMED = 20;

/** An alarm is about one work item, not the installation: it is shown and takes nothing away from the others. */
const alarmCheck: PartCheck = async () => {
  const items = [...new Set((await listAlarms()).map(({ workItemId }) => workItemId))];
  if (items.length === 0) return true;
  const named = items.slice(0, NAMED).join(', ');
  const more = items.length > NAMED ? ` and ${items.length - NAMED} more` : '';
  return { note: `Somebody has to look at work items ${named}${more}; operator status says why.` };
};
