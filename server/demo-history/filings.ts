import { sha256OfText } from '#domain/canonical.ts';
import { documentPath, renderDocument } from '#domain/document.ts';
import { type DocumentLags, lagsOnceFiled } from '#domain/document-lag.ts';
import { evolve } from '#domain/evolve.ts';
import { fromMillis, type Instant, toMillis } from '#domain/instant.ts';
import { factsOfNewLags } from '#domain/reports/history-facts.ts';
import type { WorkItemState } from '#domain/state.ts';
import { findTemplate } from '#domain/templates/index.ts';
import type { PastFiling } from '#workers/documents/file-past.ts';
import { between, type Chance } from './chance.ts';
import type { History } from './history.ts';
import { filedAfter } from './outages.ts';

const SECOND = 1_000;

/** A filer makes one commit in so long at most. */
const BETWEEN_COMMITS = SECOND;

interface Change {
  at: number;
  state: WorkItemState;
}

/** The documents as a filer would have filed them in that past: after every change, with the lags that this took. */
export function filingsOf(history: History, now: Instant, chance: Chance): PastFiling[] {
  const changes = changesOf(history);
  const filings: PastFiling[] = [];
  const lags = new Map<string, DocumentLags>();
  let last = 0;
  for (let next = 0; next < changes.length; ) {
    const first = changes[next] as Change;
    const taken = Math.max(first.at + between(chance('filing', first.at), 250, 900), last + BETWEEN_COMMITS);
    const away = filedAfter(history.outages, fromMillis(first.at));
    const at = Math.min(Math.round(away === null ? taken : toMillis(away)), toMillis(now) - 1);
    const waiting = new Map<string, WorkItemState>();
    for (; next < changes.length; next += 1) {
      const change = changes[next] as Change;
      if (change.at > at || filedAfter(history.outages, fromMillis(change.at)) !== away) break;
      waiting.set(change.state.id, change.state);
    }
    for (const state of waiting.values()) filings.push(filingOf(state, fromMillis(at), lags, history.bodies));
    last = at;
  }
  return filings;
}

function filingOf(
  state: WorkItemState,
  filedAt: Instant,
  known: Map<string, DocumentLags>,
  bodies: History['bodies'],
): PastFiling {
  const before = known.get(state.id) ?? [];
  const filing = pastFilingOf(state, { filedAt, before, counted: before, bodies });
  known.set(state.id, filing.lags);
  return filing;
}

interface Past {
  filedAt: Instant;
  /** Lags of what was filed before it, in seconds. */
  before: DocumentLags;
  /** Those of them that reports count already. */
  counted: DocumentLags;
  bodies: History['bodies'];
}

/** The document of a work item as a filer would have filed it at an instant of the past. */
export function pastFilingOf(state: WorkItemState, { filedAt, before, counted, bodies }: Past): PastFiling {
  const markdown = renderDocument(findTemplate(state.template), state, bodies, before);
  const lags = lagsOnceFiled(state, before, filedAt);
  return {
    workItemId: state.id,
    version: state.version,
    head: state.head,
    path: documentPath(state),
    sha256: sha256OfText(markdown),
    filedAt,
    lags,
    markdown,
    facts: factsOfNewLags(state, lags, counted),
  };
}

/** Every version of every work item, in the order of time. */
function changesOf({ workItems }: History): Change[] {
  const changes = workItems.flatMap(({ state: { template }, events }) => {
    let state: WorkItemState | null = null;
    return events.map((event): Change => {
      state = evolve(findTemplate(template), state, event);
      return { at: toMillis(event.at), state };
    });
  });
  return changes.sort((one, other) => one.at - other.at);
}
