import type { AnchoredHead, AnchoredRoot } from '#domain/filing-message.ts';
import { HeadTree } from '#domain/merkle.ts';
import { listNewestFilings } from '#models/filings.ts';

const PAGE = 1_000;

/** The Merkle root over the newest filed head of every work item, with `heads` in place of what is entered of theirs. */
export async function rootOfAllHeads(heads: readonly AnchoredHead[]): Promise<AnchoredRoot> {
  const tree = new HeadTree();
  const own = heads.toSorted((one, other) => (one.workItemId < other.workItemId ? -1 : 1));
  for await (const entered of enteredHeads()) {
    let replaced = false;
    for (let next = own[0]; next !== undefined && next.workItemId <= entered.workItemId; next = own[0]) {
      replaced ||= next.workItemId === entered.workItemId;
      tree.add(next);
      own.shift();
    }
    if (!replaced) tree.add(entered);
  }
  for (const head of own) tree.add(head);
  return tree.root();
}

async function* enteredHeads(): AsyncGenerator<AnchoredHead> {
  let afterId = '';
  for (;;) {
    const page = await listNewestFilings({ afterId, limit: PAGE });
    for (const { workItemId, version, head } of page) yield { workItemId, seq: version, hash: head };
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    afterId = last.workItemId;
  }
}
