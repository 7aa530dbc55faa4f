import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RemedyError } from './remedy-error.ts';

/**
 * A new folder for engines of a test. Unlike `mkdtemp` alone, it can be entered by the account that the database runs
 * as, so that the database's data lies inside of it and goes with it.
 */
export function temporaryFolder(name: string): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), `phasegate-${name}-`));
  chmodSync(path, 0o711);
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** The failure of something that has to fail, as the person at the terminal would be told it. */
export async function failureOf(attempt: Promise<unknown>): Promise<RemedyError> {
  const outcome = await attempt.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (outcome instanceof RemedyError) return outcome;
  throw new Error('It did not fail in the way that is told to people.', { cause: outcome });
}
