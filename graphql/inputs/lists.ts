import { z } from 'zod';
import { SEVERITIES } from '#domain/vocabulary.ts';
import { MAX_PAGE_SIZE, PAGE_SIZE_RULE } from '#graphql/limits/page-size.ts';

const MAX_ENTRIES = 100;
const MAX_LENGTH = 200;

const short = z.string().max(MAX_LENGTH, `At most ${MAX_LENGTH} characters are accepted.`);
const list = <Entry extends z.ZodType>(entry: Entry) =>
  z.array(entry).max(MAX_ENTRIES, `At most ${MAX_ENTRIES} are accepted.`);

/** `first` and `after` of a page; `usual` is its size where none is asked for. */
export const pageInput = (usual: number) =>
  z.object({
    first: z
      .int()
      .min(1, PAGE_SIZE_RULE)
      .max(MAX_PAGE_SIZE, PAGE_SIZE_RULE)
      .nullish()
      .transform((given) => given ?? usual),
    after: z
      .string()
      .nullish()
      .transform((given) => given ?? null),
  });

const MOST_COUNTED = 10_000;
const COUNT_RULE = `Ask for 1 to ${MOST_COUNTED.toLocaleString('en-GB')} to be counted.`;

/** How many of a list are counted at most. */
export const countInput = z.object({ most: z.int().min(1, COUNT_RULE).max(MOST_COUNTED, COUNT_RULE) });

/** Conditions that are not given narrow nothing. */
export const filterInput = z
  .object({
    states: list(short).nullish(),
    severities: list(z.enum(SEVERITIES)).nullish(),
    rated: z.boolean().nullish(),
    dispositions: list(z.enum(['ACTIVE', 'CLOSED', 'RECLASSIFIED', 'WITHDRAWN'])).nullish(),
    ownerId: short.nullish(),
    specId: short.nullish(),
    overdue: z.boolean().nullish(),
    text: short.nullish(),
    template: short.nullish(),
  })
  .nullish()
  .transform((given) => given ?? {});
