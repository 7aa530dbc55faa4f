import type { Ledger } from '../documents.ts';
import type { PlacedVisit } from './ledger-visits.ts';

type Visit = PlacedVisit<Ledger['clockLedger'][number]>;

export type ShownInterval = Visit['intervals'][number];

/** A visit of the ledger as it is drawn and told. */
export type ShownVisit = Visit & {
  key: string;
  /** When its limit was or is reached; null where there is none. */
  dueAt: string | null;
};
