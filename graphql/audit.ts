import pLimit from 'p-limit';
import { type AuditVerification, verifyAudit } from '#models/verify-audit.ts';

const oneAtATime = pLimit(1);
let waiting: Promise<AuditVerification> | null = null;

/**
 * Verifies all chains, which reads every event there is: one verification at a time, and whoever asks meanwhile shares
 * the next.
 */
export function verifyAll(): Promise<AuditVerification> {
  waiting ??= oneAtATime(() => {
    waiting = null;
    return verifyAudit(null);
  });
  return waiting;
}
