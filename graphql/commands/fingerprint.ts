import { sha256Of } from '#domain/canonical.ts';
import type { Command } from '#domain/commands.ts';

/**
 * Tells a command that is sent again from another one under the same id. `input` is the checked input without its
 * commandId, and never holds a password: the fingerprint stays in the audit chain for ever.
 */
export function fingerprintOf(actorId: string, type: Command['type'], input: object): string {
  return sha256Of({ actorId, type, input });
}
