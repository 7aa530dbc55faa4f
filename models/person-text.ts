/** Control characters, and marks that turn or hide text: two names that look the same must be the same. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/u;
const MAX_LENGTH = 200;

/** An e-mail address as it is stored and looked up: composed, trimmed, lower case. */
export function normaliseEmail(email: string): string {
  return email.normalize('NFKC').trim().toLowerCase();
}

/**
 * A person's name as it is stored: composed, single spaces.
 *
 * @throws RangeError when it is empty, too long, or holds characters that nobody sees
 */
export function normaliseName(name: string): string {
  const normal = name.normalize('NFC').trim().replace(/\s+/gu, ' ');
  if (normal === '' || normal.length > MAX_LENGTH) throw new RangeError(`A name has 1 to ${MAX_LENGTH} characters.`);
  if (UNSEEN.test(normal)) throw new RangeError('A name holds visible characters only.');
  return normal;
}
