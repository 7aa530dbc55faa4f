interface Verification {
  ok: boolean;
  events: number;
  firstBroken?: { seq: number; reason: string } | null;
}

/** What verifying a chain has shown, in a sentence. */
export function chainWords({ ok, events, firstBroken }: Verification): string {
  if (ok) return `The chain is whole: ${events} ${events === 1 ? 'event' : 'events'}, computed again one by one.`;
  if (!firstBroken) return 'The chain is broken; the place is not known.';
  return `The chain is broken at event ${firstBroken.seq}: ${firstBroken.reason}. Tell whoever runs this installation.`;
}
