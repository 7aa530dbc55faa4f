import type { ItemStatus } from '#domain/vocabulary.ts';
import type { SegmentGate } from './segment-geometry.ts';

/** What the status of a gate item means. */
const STATUS_WORDS: Readonly<Record<ItemStatus, string>> = {
  EMPTY: 'no evidence yet',
  EVIDENCED: 'evidence given',
  DECLINED: 'declined by its owner',
  CONFIRMED: 'confirmed',
  FAILED: 'failed by the PMO Lead',
  PASSED: 'passed',
};

/**
 * What segments show, for people who do not see them: "Gate T passed. Gate RC: RC.1 confirmed, RC.2 no evidence yet."
 * Gates in which nothing was given are told together.
 */
export function segmentWords(gates: readonly SegmentGate[]): string {
  const untouched = gates.filter(({ items }) => items.every(({ status }) => status === 'EMPTY'));
  const sentences = gates.filter((gate) => !untouched.includes(gate)).map(gateWords);
  if (untouched.length > 0) sentences.push(`${gateNames(untouched)}: nothing given yet.`);
  return sentences.join(' ');
}

function gateWords({ key, items }: SegmentGate): string {
  if (items.every(({ status }) => status === 'PASSED')) return `Gate ${key} passed.`;
  return `Gate ${key}: ${items.map((item) => `${item.key} ${STATUS_WORDS[item.status]}`).join(', ')}.`;
}

const gateNames = (gates: readonly SegmentGate[]): string =>
  `${gates.length === 1 ? 'Gate' : 'Gates'} ${gates.map(({ key }) => key).join(', ')}`;
