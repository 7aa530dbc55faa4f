import { z } from 'zod';
import type { Instant } from '#domain/instant.ts';
import { REPORT_FIGURE_KINDS } from '#domain/reports/drill-down.ts';
import { periodOf, type ReportPeriod } from '#domain/reports/period.ts';
import { SEVERITIES } from '#domain/vocabulary.ts';
import { badInput } from '#graphql/errors.ts';
import { key } from './common.ts';

const OF_ITEMS: readonly string[] = ['PASSED_FIRST', 'NOT_PASSED_FIRST', 'REJECTED'];

const nullish = <Schema extends z.ZodType>(schema: Schema) => schema.nullish().transform((given) => given ?? null);

/** A figure of a report, as somebody asks for what is behind it. */
export const figureInput = z.object({
  figure: z
    .object({
      kind: z.enum(REPORT_FIGURE_KINDS),
      state: nullish(key),
      severity: nullish(z.enum(SEVERITIES)),
      item: nullish(key),
      to: nullish(key),
    })
    .refine(({ kind, item }) => item === null || OF_ITEMS.includes(kind), {
      path: ['item'],
      message: `Only ${OF_ITEMS.join(', ')} are of a gate item.`,
    })
    .refine(({ kind, to }) => to === null || kind === 'REVERTED', {
      path: ['to'],
      message: 'Only REVERTED goes to a state.',
    }),
});

/**
 * The period that is asked about.
 *
 * @throws GraphQLError `BAD_USER_INPUT` where `from` is not before `to`
 */
export function parsePeriod({ from, to }: { from: Instant; to: Instant }, now: Instant): ReportPeriod {
  if (from < to) return periodOf(from, to, now);
  throw badInput([{ path: 'to', message: 'Choose an end that comes after the beginning.' }]);
}
