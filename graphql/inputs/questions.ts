import { z } from 'zod';
import { id, instant, onWorkItem } from './common.ts';
import { prosePerRule, REASON, TEXT } from './texts.ts';

const text = prosePerRule(TEXT);

export const askQuestionInput = z.object({ ...onWorkItem, text, ownerId: id, deadline: instant });

/** An answer, a ruling, a response, or why a question is withdrawn. */
export const answerQuestionInput = z.object({ ...onWorkItem, id, text });

export const readdressQuestionInput = z.object({ ...onWorkItem, id, ownerId: id, reason: prosePerRule(REASON) });

export const raiseDisputeInput = z.object({
  ...onWorkItem,
  text,
  deadline: instant.nullish().transform((given) => given ?? null),
});

export const flagDeliveryRiskInput = z.object({ ...onWorkItem, specId: id, text, deadline: instant });
