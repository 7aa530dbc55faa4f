import { z } from 'zod';
import { evidenceSizeProblem } from '#domain/evidence.ts';
import { ROLES, SEVERITIES } from '#domain/vocabulary.ts';
import { line, optionalProse, prose, REASON, TEXT, TITLE } from './texts.ts';

const ID = 100;
const KEY = 50;
const MAX_STEPS = 100;
const MAX_STEP = 1_000;
const MAX_DEADLINES = 100;

const id = line(ID);
const key = line(KEY);

/** A UUID of any version, in lower case: case makes no other command. */
export const commandId = z
  .guid('Choose a UUID for each command, such as crypto.randomUUID() gives.')
  .transform((given) => given.toLowerCase());

/** What every command on a work item carries. */
const onWorkItem = {
  commandId,
  expectedVersion: z
    .int()
    .min(0, 'A version counts from 1.')
    .nullish()
    .transform((given) => given ?? null),
  workItemId: id,
};

/** An object handed on as it is; a checked copy would lack keys such as `__proto__`, which must be refused, not dropped. */
const jsonObject = z.custom<Record<string, unknown>>(
  (given) => typeof given === 'object' && given !== null && !Array.isArray(given),
  'This is a JSON object.',
);

const specReference = z.object({ specId: id, section: line(TITLE), version: line(KEY) });

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

/** The password is left out, so that it gets no further than this. */
export const validateGateItemInput = z.object({
  ...onWorkItem,
  item: key,
  revision: z.int(),
  verdict: z.enum(['PASS', 'FAIL']),
  reason: optionalProse(REASON),
});

const ownerDeadline = z
  .object({
    ownerId: id.nullish().transform((given) => given ?? null),
    role: z
      .enum(ROLES)
      .nullish()
      .transform((given) => given ?? null),
    deadline: z.string(),
  })
  .refine(({ ownerId, role }) => (ownerId === null) !== (role === null), 'Name one of ownerId and role.');

export const declareStateInput = z.object({
  ...onWorkItem,
  to: key,
  deadlines: z
    .array(ownerDeadline)
    .max(MAX_DEADLINES, `At most ${MAX_DEADLINES} deadlines are accepted.`)
    .nullish()
    .transform((given) => given ?? []),
});

export const reasonInput = z.object({ ...onWorkItem, text: prose(TEXT) });
