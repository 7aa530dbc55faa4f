import type { WorkItemResolvers } from '#graphql/generated/resolver-types.ts';
import { pageInput } from '#graphql/inputs/lists.ts';
import { parseInput } from '#graphql/inputs/parse-input.ts';
import { readEvents } from '#models/events.ts';
import { readCursor, writeCursor } from '#models/page-cursor.ts';

const page = pageInput(100);
const ORDER = 'SEQ';

/** A page of the work item's chain; its cursors are sequence numbers. */
export const events: NonNullable<WorkItemResolvers['events']> = async ({ id }, args) => {
  const { first, after } = parseInput(page, args);
  const afterSeq = after === null ? 0 : Number(readCursor(ORDER, after));
  const found = await readEvents(id, { afterSeq, limit: first + 1 });
  const nodes = found.slice(0, first);
  const last = nodes.at(-1);
  return {
    nodes,
    endCursor: last === undefined ? null : writeCursor(ORDER, String(last.seq)),
    hasNextPage: found.length > first,
  };
};
