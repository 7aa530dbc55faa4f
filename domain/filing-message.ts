import { type Instant, parseInstant } from './instant.ts';

/** The newest event of a work item: what one commit of the documents repository vouches for. */
export interface AnchoredHead {
  workItemId: string;
  seq: number;
  hash: string;
}

/** The root of a Merkle tree over the heads of all work items that have a filed document (process.md 9, anchors). */
export interface AnchoredRoot {
  hash: string;
  /** How many heads it covers. */
  heads: number;
}

/** What the message of a filing's commit says. */
export interface FilingNotes {
  filedAt: Instant;
  /** Of the work items whose documents the commit files. */
  heads: AnchoredHead[];
  root: AnchoredRoot | null;
}

const MOST_NAMED = 3;

/** The commit's message: a line for people, then what anchors the audit chains outside the database. */
export function filingMessage({ filedAt, heads, root }: FilingNotes): string {
  return [
    subject(heads),
    '',
    `Filed-At: ${filedAt}`,
    ...heads.map(({ workItemId, seq, hash }) => `Head: ${workItemId} ${seq} ${hash}`),
    ...(root === null ? [] : [`Root: ${root.hash} ${root.heads}`]),
    '',
  ].join('\n');
}

function subject(heads: readonly AnchoredHead[]): string {
  const named = heads.slice(0, MOST_NAMED).map(({ workItemId, seq }) => `${workItemId} version ${seq}`);
  const more = heads.length > MOST_NAMED ? ` and ${heads.length - MOST_NAMED} more` : '';
  return `File work ${heads.length === 1 ? 'item' : 'items'} ${named.join(', ')}${more}`;
}

/** What a commit's message says of a filing; null when it is somebody else's commit. */
export function readFilingMessage(message: string): FilingNotes | null {
  const lines = message.split('\n');
  const filedAt = parseInstant(lines.find((line) => line.startsWith('Filed-At: '))?.slice(10) ?? '');
  if (filedAt === null) return null;
  const heads = lines.flatMap((line) => {
    const [, workItemId, seq, hash] = /^Head: (\d+) (\d+) ([0-9a-f]{64})$/.exec(line) ?? [];
    return workItemId === undefined || seq === undefined || hash === undefined
      ? []
      : [{ workItemId, seq: Number(seq), hash }];
  });
  const [, root, count] = lines.map((line) => /^Root: ([0-9a-f]{64}) (\d+)$/.exec(line)).find((found) => found) ?? [];
  return { filedAt, heads, root: root === undefined ? null : { hash: root, heads: Number(count) } };
}
