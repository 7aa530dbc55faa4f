import type { ExampleGround } from './example-variables.ts';

const PERIOD_DAYS = 30;
const DAY_MS = 86_400_000;

/** What examples are about: the last thirty days until today's end (UTC), and a work item where there is one. */
export function exampleGround(workItemId: string | null, now: Date): ExampleGround {
  const today = Math.floor(now.getTime() / DAY_MS) * DAY_MS;
  const instant = (millis: number) => new Date(millis).toISOString();
  return {
    workItemId: workItemId ?? '1',
    from: instant(today - PERIOD_DAYS * DAY_MS),
    to: instant(today + DAY_MS),
  };
}
