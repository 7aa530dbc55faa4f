import { z } from 'zod';

/** Controls, marks that hide or turn text, line breaks, halves of characters: what two titles could differ in unseen. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/u;
/** In longer texts line breaks and tabs are at home, and marks of writing direction may be. */
const UNPRINTABLE = /(?![\t\n])\p{Cc}|\p{Cs}/u;

const EMPTY = 'Write something; this is empty.';

/** Characters as people count them, not as they are stored. */
function length(text: string): number {
  return Array.from(text).length;
}

/** As it is kept: composed, with line breaks of one kind, without blanks around it. */
const tidied = z.string().transform((given) => given.normalize('NFC').replace(/\r\n?/g, '\n').trim());

function within(most: number, forbidden: RegExp, problem: string) {
  return z
    .string()
    .refine((given) => length(given) <= most, {
      error: ({ input }) => `This has ${length(String(input))} characters; at most ${most} are accepted.`,
    })
    .refine((given) => !forbidden.test(given), problem);
}

const text = (most: number, forbidden: RegExp, problem: string) =>
  tidied.pipe(
    z
      .string()
      .min(1, EMPTY)
      .pipe(within(most, forbidden, problem)),
  );

/** One line: a title, a name, a key. */
export const line = (most: number) =>
  text(most, UNSEEN, 'This holds a line break or a character that nobody sees; remove it.');

const UNPRINTABLE_HELD = 'This holds a character that can’t be printed; remove it.';

/** Text of any number of lines. */
export const prose = (most: number) => text(most, UNPRINTABLE, UNPRINTABLE_HELD);

/** Text that a rule of the process asks for: blank, it comes there as empty, to be refused as that rule says. */
export const prosePerRule = (most: number) => tidied.pipe(within(most, UNPRINTABLE, UNPRINTABLE_HELD));

/** Text that may be left out; blanks are nothing. */
export const optionalProse = (most: number) =>
  z
    .string()
    .nullish()
    .transform((given) => (given === undefined || given === null || given.trim() === '' ? null : given))
    .pipe(prose(most).nullable());

export const TITLE = 200;
export const TEXT = 10_000;
export const REASON = 4_000;
