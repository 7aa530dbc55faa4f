import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Stack } from '#engines/start-stack.ts';
import { connectDatabase, disconnectDatabase } from '#models/database.ts';
import { DEMO_PASSWORD } from '#server/demo-people.ts';
import { createRunClient } from '#workers/client/run-client.ts';
import { meetOrganisation } from '../example/organisation.ts';
import { breakThings } from './break.ts';
import { type Checked, checkAll, type Installation } from './check.ts';
import { Ledger } from './ledger.ts';
import { sendAll } from './load.ts';
import { makePlan, type Settings } from './plan.ts';

type Say = (line: string) => void;

/** How long after the last fault everything may take to come to rest. */
const QUIET_MILLIS = 120_000;
const LOOK_MILLIS = 2_000;

export interface FaultRun extends Checked {
  ledger: Ledger;
  kills: number;
  outages: number;
  /** From the end of the last command and fault until nothing was wrong any more; the whole time when something stays. */
  quietSeconds: number;
}

/** Where the parts of a running stack are that the checker looks at. */
function installationOf(stack: Stack, dataDir: string): Installation & { close: () => Promise<void> } {
  const { temporalAddress, temporalNamespace } = stack.engines;
  const runs = createRunClient({
    address: temporalAddress,
    namespace: temporalNamespace,
    taskQueue: 'phasegate',
    tls: false,
    apiKey: null,
  });
  return { temporalAddress, temporalNamespace, documents: join(dataDir, 'documents'), runs, close: () => runs.close() };
}

/**
 * Sends commands over HTTP while parts of the stack are killed and taken away, then waits for rest and checks everything.
 * `check` is given the installation while it still runs.
 */
export async function runFaults(
  stack: Stack,
  dataDir: string,
  settings: Settings,
  say: Say,
  check: (installation: Installation, ledger: Ledger, checked: Checked) => Promise<void> = () => Promise.resolve(),
): Promise<FaultRun> {
  const plan = makePlan(settings);
  const ledger = new Ledger();
  const organisation = await meetOrganisation(stack.url, DEMO_PASSWORD);
  for (const actor of new Set(plan.defects.flat().map(({ actor }) => actor))) await organisation.session(actor);
  let sent = false;
  const sending = sendAll(stack.url, plan, organisation, ledger).finally(() => {
    sent = true;
  });
  const breaking = breakThings(
    stack,
    plan.faults,
    settings,
    () => ledger.entries.length,
    () => sent,
    say,
  );
  const [done] = await Promise.all([breaking, sending]);
  say(`${ledger.entries.length} commands have had an end; waiting for rest`);
  await stack.ready();

  const installation = installationOf(stack, dataDir);
  await connectDatabase({ uri: stack.engines.mongodbUri, profile: 'tool' });
  try {
    const begun = Date.now();
    let checked = await checkAll(installation, ledger);
    const [first] = checked.problems;
    if (first !== undefined) say(`${checked.problems.length} things are not at rest yet, such as: ${first}`);
    while (checked.problems.length > ledger.complaints.length && Date.now() - begun < QUIET_MILLIS) {
      await pause(LOOK_MILLIS);
      checked = await checkAll(installation, ledger);
    }
    const quietSeconds = (Date.now() - begun) / 1000;
    await check(installation, ledger, checked);
    return { ...checked, ledger, ...done, quietSeconds };
  } finally {
    await disconnectDatabase();
    await installation.close();
  }
}

/** The result for people, a line each. */
export function tellResult(run: FaultRun, settings: Settings): string[] {
  const { ledger } = run;
  const repeated = ledger.entries.filter(({ attempts }) => attempts > 1).length;
  return [
    `seed ${settings.seed}: ${run.kills} processes killed, ${run.outages} outages of ${settings.outageSeconds} s`,
    `${ledger.entries.length} commands: ${ledger.count('accepted')} acknowledged, ${ledger.count('refused')} refused, ` +
      `${ledger.count('unknown')} unknown; ${repeated} were sent more than once`,
    `${run.workItems} work items with ${run.events} events; at rest after ${run.quietSeconds.toFixed(0)} s`,
    ...longestWait(ledger),
    ...run.problems.slice(0, 40).map((problem) => `  WRONG  ${problem}`),
    run.problems.length === 0 ? 'nothing is wrong' : `${run.problems.length} things are wrong`,
  ];
}

function longestWait({ entries }: Ledger): string[] {
  const [longest] = entries.toSorted((one, other) => other.waitedMs - one.waitedMs);
  if (longest === undefined) return [];
  const { command, waitedMs, workItemId, said } = longest;
  const told = said.length === 0 ? '' : `, having been told: ${said.join('; ')}`;
  return [
    `longest wait for an answer ${(waitedMs / 1000).toFixed(1)} s (${command.mutation}, ${workItemId ?? 'no number'}${told})`,
  ];
}
