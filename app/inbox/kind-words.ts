import type { MessageKind } from '#domain/message-kinds.ts';

/** What a message is, in a word or two. */
export const KIND_WORDS: Readonly<Record<MessageKind, string>> = {
  ESCALATION: 'Escalation',
  LIMIT_WARNING: 'Limit warning',
  NEXT_ACTION: 'Next action',
  ANSWER: 'Answer',
  STATE_CHANGE: 'Change of state',
};
