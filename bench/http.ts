import { randomUUID } from 'node:crypto';
import { DEMO_PASSWORD } from '#server/demo-people.ts';
import { type Session, signIn } from '../tools/example/session.ts';
import type { Report } from './report.ts';
import { median, ms, percentile, perSecond, ratio, timed } from './statistics.ts';

const REPORT = `mutation($input: ReportDefectInput!) { reportDefect(input: $input) { workItem { id } refusal { message } } }`;
const COMMENT = `mutation($input: ReasonInput!) { comment(input: $input) { workItem { version } refusal { message } } }`;
const ME = `{ me { id } }`;

interface Payload {
  workItem: { id: string } | null;
  refusal: { message: string } | null;
}

/**
 * Accepted commands over GraphQL, as a browser sends them, beside a request that only checks the session: the difference
 * is the command, the rest is HTTP, the session check and GraphQL. Writers take turns over people, as the contract allows
 * each person fifty requests a second.
 */
export async function benchHttp(url: string, report: Report, rounds: number): Promise<void> {
  const sessions = await enterWriters(url);
  for (const writers of [1, 8]) await compare(sessions, report, writers, rounds);
}

/** People, signed in, who may write side by side. */
export function enterWriters(url: string): Promise<Session[]> {
  const people = ['pmo', 'product', 'qa-owner', 'qa', 'head-eng', 'eng', 'metrics', 'api'];
  return Promise.all(people.map((name) => signIn(url, `${name}@phasegate.test`, DEMO_PASSWORD)));
}

/** Comments on a work item of its writer's own, each accepted and readable. */
export async function commenters(
  sessions: readonly Session[],
): Promise<(index: number, writer: number) => Promise<void>> {
  const items = await Promise.all(sessions.map(openItem));
  return async (_index, writer) => {
    const input = { commandId: randomUUID(), workItemId: items[writer], text: 'Seen.' };
    const answer = await sessions[writer]?.graphql<{ comment: Payload }>(COMMENT, { input });
    if (answer?.comment.refusal !== null) throw new Error('The comment was refused.');
  };
}

async function compare(sessions: Session[], report: Report, writers: number, rounds: number): Promise<void> {
  const count = writers * 30;
  const ask = async (_index: number, writer: number): Promise<void> => {
    await sessions[writer]?.graphql(ME);
  };
  const comment = await commenters(sessions.slice(0, writers));
  await timed(count, writers, comment);
  const each = { ask: [] as number[], comment: [] as number[] };
  const rates = { ask: [] as number[], comment: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    const asked = await timed(count, writers, ask);
    const commented = await timed(count, writers, comment);
    each.ask.push(...asked.each);
    each.comment.push(...commented.each);
    rates.ask.push(perSecond(count, asked.wholeMs));
    rates.comment.push(perSecond(count, commented.wholeMs));
  }
  report.heading(
    `Commands over GraphQL, ${writers} ${writers === 1 ? 'writer' : 'writers'}, ${rounds} rounds of ${count}`,
  );
  report.row('', 'per second', 'p50', 'p99');
  const line = (label: string, kind: 'ask' | 'comment') =>
    report.row(
      label,
      median(rates[kind]).toFixed(0),
      ms(percentile(each[kind], 0.5)),
      ms(percentile(each[kind], 0.99)),
    );
  line('beside it: the smallest query, signed in', 'ask');
  line('accepted command, answered with its work item', 'comment');
  report.row(
    'of a command, what HTTP, session and GraphQL take',
    ratio(percentile(each.ask, 0.5) / percentile(each.comment, 0.5)),
  );
}

/** Reports a defect; its id. */
export async function openItem(session: Session): Promise<string> {
  const input = {
    commandId: randomUUID(),
    title: 'Total is one cent short',
    observed: 'The total is one cent short.',
    expected: 'The total is the sum of the rounded lines.',
    noSpecFound: true,
    stepsToReproduce: ['Add three lines of 0.335 and read the total.'],
  };
  const { reportDefect } = await session.graphql<{ reportDefect: Payload }>(REPORT, { input });
  if (reportDefect.workItem === null) throw new Error(`The report was refused: ${reportDefect.refusal?.message ?? ''}`);
  return reportDefect.workItem.id;
}
