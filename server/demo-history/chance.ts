import { sha256OfText } from '#domain/canonical.ts';

/** Draws that depend on nothing but the seed and what they are for, so that a new defect changes no other. */
export type Chance = (...what: (string | number)[]) => string;

const DIGITS = 12;

/** A source of draws: 64 hexadecimal digits for each purpose. */
export function chanceOf(seed: string): Chance {
  const drawn = new Map<string, string>();
  return (...what) => {
    const purpose = [seed, ...what].join('\n');
    const before = drawn.get(purpose) ?? sha256OfText(purpose);
    drawn.set(purpose, before);
    return before;
  };
}

/** A number from `least` up to, not including, `most`. */
export function between(drawn: string, least: number, most: number): number {
  return least + (Number.parseInt(drawn.slice(0, DIGITS), 16) / 16 ** DIGITS) * (most - least);
}

/** The draw in the form of a UUID. */
export function uuidOf(drawn: string): string {
  const [a, b, c, d] = [drawn.slice(0, 8), drawn.slice(8, 12), drawn.slice(13, 16), drawn.slice(17, 20)];
  return `${a}-${b}-4${c}-8${d}-${drawn.slice(20, 32)}`;
}
