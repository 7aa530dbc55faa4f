import { type Channel, type DeliveryMode, MESSAGE_KINDS, type MessageKind } from './message-kinds.ts';

/** How messages of one kind are sent to a person. */
export type Ways = Record<Channel, DeliveryMode>;
export type MessageSettings = Record<MessageKind, Ways>;
/** What a person has chosen; whatever they have not is as usual. */
export type ChosenWays = Partial<Record<MessageKind, Partial<Ways>>>;

/** What holds for who has chosen nothing: what asks for an act comes at once, what only tells comes with the digest. */
const USUAL: MessageSettings = {
  ESCALATION: { email: 'IMMEDIATE', chat: 'IMMEDIATE' },
  LIMIT_WARNING: { email: 'IMMEDIATE', chat: 'IMMEDIATE' },
  NEXT_ACTION: { email: 'IMMEDIATE', chat: 'NONE' },
  ANSWER: { email: 'IMMEDIATE', chat: 'NONE' },
  STATE_CHANGE: { email: 'DIGEST', chat: 'NONE' },
};

/** Whether nobody can choose another way: escalations reach people at once, always. */
export function isFixed(kind: MessageKind): boolean {
  return kind === 'ESCALATION';
}

/** The ways that hold for a person. */
export function settingsFrom(chosen: ChosenWays): MessageSettings {
  const ways = MESSAGE_KINDS.map((kind) => [kind, isFixed(kind) ? USUAL[kind] : { ...USUAL[kind], ...chosen[kind] }]);
  return Object.fromEntries(ways) as MessageSettings;
}
