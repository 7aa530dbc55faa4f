import { z } from 'zod';

const MOST = 20;
const USUAL = 6;
const RULE = `Ask for the first 1 to ${MOST}.`;

/** How many steps of a forecast are asked for. */
export const forecastInput = z.object({
  first: z
    .int()
    .min(1, RULE)
    .max(MOST, RULE)
    .nullish()
    .transform((given) => given ?? USUAL),
});
