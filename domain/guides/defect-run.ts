import type { Severity } from '../vocabulary.ts';

/** What the text of a process tells people who are about to use it; nothing here decides anything. */
export interface ProcessGuide {
  /** Key of the process template. */
  template: string;
  /** What each severity means. */
  severities: Readonly<Record<Severity, string>>;
  /** Which work item is which. */
  kinds: { defect: string; feature: string; unclear: string };
  boundaryCases: readonly BoundaryCase[];
}

/** A case in which one may ask: a defect or a feature? */
export interface BoundaryCase {
  scenario: string;
  kind: 'DEFECT' | 'FEATURE';
  remark?: string;
}

/** The words of Defect Run 1.0: its severity tiers, and its rule of defect or feature (M-6). */
export const DEFECT_RUN_GUIDE: ProcessGuide = {
  template: 'defect-run',
  severities: {
    CRITICAL: 'Incorrect data shown to user; canonical formula violated; security or data loss risk',
    HIGH: 'Feature behaves incorrectly against spec; user workflow broken',
    MEDIUM: 'Spec deviation with acceptable workaround',
    LOW: 'Minor display or cosmetic deviation',
  },
  kinds: {
    defect: 'A deviation from canonical spec behaviour in existing code',
    feature: 'New behaviour not yet defined in any canonical spec',
    unclear: 'If unclear, the Product Owner decides; decision and rationale are recorded in the Phase Gate Document.',
  },
  boundaryCases: [
    { scenario: 'Metric calculates incorrectly', kind: 'DEFECT' },
    { scenario: 'New metric needs adding', kind: 'FEATURE' },
    { scenario: 'API returns wrong field type', kind: 'DEFECT' },
    { scenario: 'New endpoint needed', kind: 'FEATURE' },
    { scenario: 'UI displays data inconsistently with spec', kind: 'DEFECT' },
    { scenario: 'New UI widget needed', kind: 'FEATURE' },
    { scenario: 'Spec says X, code does Y', kind: 'DEFECT' },
    { scenario: 'Spec doesn’t cover this case yet', kind: 'FEATURE', remark: 'spec first, then possibly a defect' },
  ],
};
