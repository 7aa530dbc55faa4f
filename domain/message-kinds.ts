/** What a message is about, the gravest first: of several reasons for one message the gravest is its kind. */
export const MESSAGE_KINDS = ['ESCALATION', 'LIMIT_WARNING', 'NEXT_ACTION', 'ANSWER', 'STATE_CHANGE'] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** Ways in which messages leave the inbox. */
export const CHANNELS = ['email', 'chat'] as const;
export type Channel = (typeof CHANNELS)[number];

/** How messages of a kind are sent over a channel; a digest comes once a day, in the morning of the person's zone. */
export const DELIVERY_MODES = ['IMMEDIATE', 'DIGEST', 'NONE'] as const;
export type DeliveryMode = (typeof DELIVERY_MODES)[number];
