import { z } from 'zod';
import type { EventOrder, WorkItemResolvers } from '#graphql/generated/resolver-types.ts';
import { pageInput } from '#graphql/inputs/lists.ts';
import { parseInput } from '#graphql/inputs/parse-input.ts';
import { readEvents, readNewestEvents } from '#models/events.ts';
import { readCursor, writeCursor } from '#models/page-cursor.ts';

const input = pageInput(100).extend({
  orderBy: z
    .enum(['OLDEST_FIRST', 'NEWEST_FIRST'])
    .nullish()
    .transform((given): EventOrder => given ?? 'OLDEST_FIRST'),
});

/** What cursors of each order are marked with, beside the work item: the place of one chain is no place of another. */
const MARKS: Record<EventOrder, string> = { OLDEST_FIRST: 'SEQ', NEWEST_FIRST: 'SEQ_DESC' };

const isSequenceNumber = (key: string): boolean => /^[1-9]\d{0,14}$/.test(key);

/** A page of the work item's chain; its cursors are sequence numbers. */
export const events: NonNullable<WorkItemResolvers['events']> = async ({ id }, args) => {
  const { first, after, orderBy } = parseInput(input, args);
  const mark = `${MARKS[orderBy]}:${id}`;
  const seq = after === null ? null : Number(readCursor(mark, after, isSequenceNumber));
  const limit = first + 1;
  const found =
    orderBy === 'OLDEST_FIRST'
      ? await readEvents(id, { afterSeq: seq ?? 0, limit })
      : await readNewestEvents(id, { beforeSeq: seq ?? undefined, limit });
  const nodes = found.slice(0, first);
  const last = nodes.at(-1);
  return {
    nodes,
    endCursor: last === undefined ? null : writeCursor(mark, String(last.seq)),
    hasNextPage: found.length > first,
  };
};
