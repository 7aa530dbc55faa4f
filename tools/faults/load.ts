import { DEMO_PASSWORD } from '#server/demo-people.ts';
import type { Organisation } from '../example/organisation.ts';
import type { Ledger } from './ledger.ts';
import type { Plan, PlannedCommand } from './plan.ts';
import { sendCommand } from './send.ts';

/** Commands on their way at once, those besides not counted. */
const LANES = 12;

/** Sends everything that the plan has, each defect's commands in order, and enters what was said into the ledger. */
export async function sendAll(url: string, plan: Plan, organisation: Organisation, ledger: Ledger): Promise<void> {
  const patience = 120_000 + plan.settings.outageSeconds * 5_000;
  const ids: (string | null)[] = plan.defects.map(() => null);
  const line = plan.defects.map((commands) => [...commands]);
  const before: Promise<void>[] = plan.defects.map(() => Promise.resolve());
  const beside: Promise<void>[] = [];

  const one = async (defect: number, command: PlannedCommand): Promise<void> => {
    const isReport = command.mutation === 'reportDefect';
    const workItemId = ids[defect] ?? null;
    // Nobody can act on a defect whose number was never told.
    if (!isReport && workItemId === null) return;
    const facts = organisation.factsFor(command.actor);
    // A run can be longer than a proof of the password is young (G-4).
    const signature = command.mutation === 'validateGateItem' ? { password: DEMO_PASSWORD } : {};
    const input = { ...command.input(facts), ...signature, ...(isReport ? {} : { workItemId }) };
    const session = await organisation.session(command.actor);
    const send = () => sendCommand(url, session, command, input, patience);
    const [sent, again] = await Promise.all([send(), ...(command.twice ? [send()] : [])]);
    ledger.complaints.push(...sent.complaints, ...(again?.complaints ?? []));
    const known = [sent, again].filter((it) => it !== undefined).filter(({ ending }) => ending.kind !== 'unknown');
    if (new Set(known.map(({ ending }) => ending.kind)).size > 1)
      ledger.complaints.push(`${command.mutation} ${command.id}, sent twice, was both accepted and refused.`);
    const { ending } = known[0] ?? sent;
    if (isReport && ending.kind === 'accepted') ids[defect] = ending.workItemId;
    const { attempts, waitedMs, said } = sent;
    ledger.entries.push({ command, defect, workItemId: ids[defect] ?? null, ending, attempts, waitedMs, said });
    if (ending.kind === 'unknown' && !command.givenUp)
      ledger.complaints.push(
        `${command.mutation} ${command.id} got no answer for ${waitedMs / 1000} s: ${said.join('; ')}`,
      );
  };

  const turns = [...plan.turns];
  const lane = async (): Promise<void> => {
    for (let defect = turns.shift(); defect !== undefined; defect = turns.shift()) {
      const command = line[defect]?.shift();
      if (command === undefined) continue;
      const turn = defect;
      const sending = (before[turn] ?? Promise.resolve()).then(() => one(turn, command));
      if (command.beside) beside.push(sending);
      else before[turn] = sending;
      await (command.beside ? before[turn] : sending);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  await Promise.all(beside);
}
