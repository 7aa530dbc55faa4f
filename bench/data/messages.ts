import type { Instant } from '#domain/instant.ts';
import type { DayOfTemplate } from '#models/report-facts.ts';
import type { DocumentsSettings } from '#workers/documents/settings.ts';
import type { DataPlan } from './play.ts';

/** A defect of the plan, and the number that it got. */
export interface Numbered {
  index: number;
  number: number;
}

/** What is asked of a player. */
export type Order =
  | { order: 'begin'; uri: string; plan: DataPlan; documents: DocumentsSettings }
  | { order: 'schedule'; from: number; to: number }
  | { order: 'play'; block: Numbered[] }
  | { order: 'count'; days: DayOfTemplate[]; now: Instant }
  | { order: 'end' };

/** What a player answers to each order. */
export interface Answer {
  /** When each defect of a schedule was reported, in milliseconds. */
  reported?: number[];
  /** What was written. */
  written?: Written;
  problem?: string;
}

export interface Written {
  defects: number;
  events: number;
  facts: number;
  /** Processor time, in milliseconds. */
  cpu: number;
}
