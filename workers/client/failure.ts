import {
  isGrpcServiceError,
  WorkflowExecutionAlreadyStartedError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { REJECTIONS, type Rejection } from '#workers/workflow/contract.ts';

/**
 * What a failed call to Temporal means:
 * - a `Rejection`: the run's own word, nothing happened
 * - `again`: the call did not get through, or the server did not hand it to the run; the same call can be made again
 * - `not-found`: no run is open
 * - `ended`: the workflow id was used by a run that has ended
 * - `fault`: the run met an unexpected error, nothing happened
 * - `unknown`: no answer, the outcome is unknown
 */
export type Failure = Rejection | 'again' | 'not-found' | 'ended' | 'fault' | 'unknown';

/** Statuses of gRPC that say nothing but "not now": unknown, exhausted, aborted, internal, unavailable, data loss. */
const PASSING = new Set([2, 8, 10, 13, 14, 15]);

export function failureOf(error: unknown): Failure {
  if (error instanceof WorkflowUpdateFailedError) return failureOfUpdate(error.cause);
  if (error instanceof WorkflowNotFoundError) return 'not-found';
  if (error instanceof WorkflowExecutionAlreadyStartedError) return 'ended';
  return PASSING.has(grpcCode(error) ?? 0) ? 'again' : 'unknown';
}

function failureOfUpdate(cause: unknown): Failure {
  if (!(cause instanceof ApplicationFailure)) return 'fault';
  if (cause.message.includes("wasn't processed by worker")) return 'again';
  return REJECTIONS.find((rejection) => rejection === cause.type) ?? 'fault';
}

function grpcCode(error: unknown): number | null {
  if (isGrpcServiceError(error)) return error.code;
  return error instanceof Error && isGrpcServiceError(error.cause) ? error.cause.code : null;
}
