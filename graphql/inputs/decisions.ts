import { z } from 'zod';
import { bytesOf, canonicalProblem } from '#domain/canonical.ts';
import { MAX_RECORD_BYTES } from '#domain/decisions/closure.ts';
import { SEVERITIES } from '#domain/vocabulary.ts';
import { id, jsonObject, key, onWorkItem, ownerDeadlines } from './common.ts';
import { prosePerRule, REASON, TEXT } from './texts.ts';

const reason = prosePerRule(REASON);

export const reasonInput = z.object({ ...onWorkItem, text: prosePerRule(TEXT) });

export const changeSeverityInput = z.object({ ...onWorkItem, severity: z.enum(SEVERITIES), rationale: reason });

export const nameDeadlinesInput = z.object({ ...onWorkItem, deadlines: ownerDeadlines, reason });

export const withdrawInput = z.object({
  ...onWorkItem,
  text: prosePerRule(TEXT),
  duplicateOf: id.nullish().transform((given) => given ?? null),
});

export const delegateInput = z.object({ ...onWorkItem, item: key, toId: id, reason });

export const namePersonInput = z.object({ ...onWorkItem, toId: id, reason });

export const completeClosureStepInput = z.object({
  ...onWorkItem,
  step: key,
  record: jsonObject.superRefine((record, context) => {
    const message = recordProblem(record);
    if (message !== null) context.addIssue({ code: 'custom', message });
  }),
});

function recordProblem(record: Record<string, unknown>): string | null {
  const unstorable = canonicalProblem(record);
  if (unstorable !== null) return unstorable;
  const bytes = bytesOf(record);
  return bytes <= MAX_RECORD_BYTES
    ? null
    : `The record has ${bytes} bytes; at most ${MAX_RECORD_BYTES} are accepted. Keep to the essence and name where the rest is.`;
}
