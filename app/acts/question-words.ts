import type { QuestionKind } from '#domain/vocabulary.ts';
import type { ShownQuestion } from './shown.ts';

export const QUESTION_KINDS: Readonly<Record<QuestionKind, string>> = {
  QUESTION: 'Question',
  DISPUTE: 'Dispute',
  DELIVERY_RISK: 'Delivery risk',
  SPEC_MISSING: 'Missing spec',
  DEVIATION_NOTE: 'Deviation note',
};

/** Where a question stands, in a word. */
export function questionStatus({ kind, status }: Pick<ShownQuestion, 'kind' | 'status'>): string {
  switch (status) {
    case 'OPEN':
      return 'open';
    case 'ANSWERED':
      return kind === 'DISPUTE' ? 'ruled on' : 'answered';
    case 'WITHDRAWN':
      return 'withdrawn';
    case 'OVERTAKEN':
      return 'overtaken';
  }
}
