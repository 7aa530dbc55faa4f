import { collection } from './database.ts';
import { findNewestFilings } from './filings.ts';

/**
 * What is wrong with what is said to be filed of a work item whose chain ends at `version`; null when nothing is. A
 * document that is not filed yet, or an older one, is only late: the filer is at it.
 */
export async function filingProblem(workItemId: string, version: number): Promise<string | null> {
  const [heads, newest] = await Promise.all([
    findNewestFilings([workItemId]),
    collection('filings').findOne({ workItemId }, { version: 1 }).sort({ version: -1 }).lean(),
  ]);
  const head = heads.get(workItemId);
  if (head === undefined) return newest === null ? null : 'documents are filed, but none is named as the newest';
  if (newest === null || newest.version < head.version)
    return `version ${head.version} is named as filed, but its document is not there`;
  if (newest.version > head.version)
    return `version ${newest.version} is filed, but ${head.version} is named as the newest`;
  if (head.version > version) return `version ${head.version} is filed, the chain has ${version}`;
  const event = await collection('events').findById(`${workItemId}:${head.version}`, { hash: 1 }).lean();
  return event?.hash === head.head
    ? null
    : `the document of version ${head.version} names another event than the chain`;
}
