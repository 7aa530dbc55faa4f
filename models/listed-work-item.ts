import type { BoardCard } from '#domain/board-card.ts';
import { type CardGate, writeProgress } from '#domain/gate-progress.ts';
import type { CardDocument } from './schemas/work-item-card.ts';

/** A work item as lists and boards know it: its card. The state is read where somebody looks at more. */
export interface ListedWorkItem {
  readonly id: string;
  /** Of the card; the state may be newer for a moment. */
  readonly version: number;
  /** Parsed when it is first looked at; null where an older release wrote the card, until it is written again. */
  readonly card: BoardCard | null;
}

export function toListed(stored: Pick<CardDocument, '_id' | 'version' | 'board' | 'actions'>): ListedWorkItem {
  let card: BoardCard | null | undefined;
  return {
    id: stored._id,
    version: stored.version,
    get card() {
      return (card ??= parseCard(stored));
    },
  };
}

/** Earlier releases stored gates as objects, and nothing about questions or escalations: there were none. */
type StoredBoard = Omit<BoardCard, 'actions' | 'progress' | Later> &
  Partial<Pick<BoardCard, Later>> &
  ({ progress: string } | { gates: CardGate[] });
type Later = 'openQuestions' | 'awaitedResponses';

function parseCard({ board, actions }: Pick<CardDocument, 'board' | 'actions'>): BoardCard | null {
  if (board === undefined || board === null) return null;
  const stored = JSON.parse(board) as StoredBoard;
  const card = 'progress' in stored ? stored : withProgress(stored);
  const { openQuestions = 0, awaitedResponses = 0 } = card;
  return { ...card, openQuestions, awaitedResponses, actions: JSON.parse(actions) as BoardCard['actions'] };
}

/** Cards were stored with their gates as objects once. */
function withProgress({ gates, ...card }: Extract<StoredBoard, { gates: CardGate[] }>) {
  return { ...card, progress: writeProgress(gates) };
}
