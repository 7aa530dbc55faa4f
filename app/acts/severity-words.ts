import { SEVERITIES, type Severity } from '#domain/vocabulary.ts';

const WORDS: Record<Severity, string> = { CRITICAL: 'Critical', HIGH: 'High', MEDIUM: 'Medium', LOW: 'Low' };

export const severityWord = (severity: Severity): string => WORDS[severity];

/** The severity that a word names; null where none was chosen. */
export const severityCalled = (word: unknown): Severity | null =>
  SEVERITIES.find((severity) => WORDS[severity] === word) ?? null;
