import { createHash } from 'node:crypto';
import type { JWT } from 'next-auth/jwt';

const MOST = 2_000;

/**
 * Cookies that were read already. What a cookie says never changes, and decrypting it derives a key each time, which is
 * a noticeable part of a small request. Kept under hashes, so that no cookie lies about; rights are never among it.
 */
export class KnownTokens {
  readonly #tokens = new Map<string, JWT>();

  /** The key for what the cookies say under a secret. */
  static keyOf(secret: string, cookies: Readonly<Record<string, string | undefined>>): string {
    return createHash('sha256')
      .update(JSON.stringify([secret, cookies]))
      .digest('base64');
  }

  /** @param now in milliseconds since 1970; what has run out by then is unknown */
  get(key: string, now: number): JWT | null {
    const token = this.#tokens.get(key);
    return token !== undefined && endOf(token) > now ? token : null;
  }

  remember(key: string, token: JWT): void {
    this.#tokens.set(key, token);
    if (this.#tokens.size <= MOST) return;
    const [oldest] = this.#tokens.keys();
    if (oldest !== undefined) this.#tokens.delete(oldest);
  }
}

/** A token that does not say when it ends is read each time. */
const endOf = ({ exp }: JWT): number => (typeof exp === 'number' ? exp * 1000 : 0);
