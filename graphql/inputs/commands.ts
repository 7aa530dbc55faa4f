import { z } from 'zod';
import { evidenceSizeProblem } from '#domain/evidence.ts';
import { SEVERITIES } from '#domain/vocabulary.ts';
import { commandId, id, jsonObject, key, onWorkItem, ownerDeadlines } from './common.ts';
import { line, optionalProse, prose, REASON, TEXT, TITLE } from './texts.ts';

const MAX_STEPS = 100;
const MAX_STEP = 1_000;

const specReference = z.object({ specId: id, section: line(TITLE), version: key });

export const reportDefectInput = z
  .object({
    commandId,
    title: line(TITLE),
    observed: prose(TEXT),
    expected: prose(TEXT),
    specReference: specReference.nullish().transform((given) => given ?? null),
    noSpecFound: z
      .boolean()
      .nullish()
      .transform((given) => given ?? false),
    stepsToReproduce: z
      .array(prose(MAX_STEP))
      .min(1, 'Name at least one step.')
      .max(MAX_STEPS, `At most ${MAX_STEPS} steps are accepted.`),
    proposedSeverity: z
      .enum(SEVERITIES)
      .nullish()
      .transform((given) => given ?? null),
  })
  .superRefine((report, context) => {
    if ((report.specReference === null) === report.noSpecFound) return;
    const message =
      report.specReference === null
        ? 'Name the canonical spec (M-1), or set noSpecFound when none was found.'
        : 'A canonical spec is named, so noSpecFound can’t be true.';
    context.addIssue({ code: 'custom', path: ['specReference'], message });
  });

export const submitEvidenceInput = z.object({
  ...onWorkItem,
  item: key,
  evidence: jsonObject.superRefine((evidence, context) => {
    const problem = evidenceSizeProblem(evidence);
    if (problem !== null) context.addIssue({ code: 'custom', message: problem.message });
  }),
});

export const confirmGateItemInput = z.object({
  ...onWorkItem,
  item: key,
  revision: z.int(),
  answer: z.enum(['YES', 'NO']),
  reason: optionalProse(REASON),
});

/** Without the password, which is read apart: nothing that is made of the input, the fingerprint first, can hold it. */
export const validateGateItemInput = z.object({
  ...onWorkItem,
  item: key,
  revision: z.int(),
  verdict: z.enum(['PASS', 'FAIL']),
  reason: optionalProse(REASON),
});

/** What a signature may need beside its command (G-4). An empty password is none. */
export const signature = z.object({
  password: z
    .string()
    .nullish()
    .transform((given) => (given === undefined || given === null || given === '' ? null : given)),
});

export const declareStateInput = z.object({
  ...onWorkItem,
  to: key,
  deadlines: ownerDeadlines.nullish().transform((given) => given ?? []),
});

export const commentInput = z.object({ ...onWorkItem, text: prose(TEXT) });
