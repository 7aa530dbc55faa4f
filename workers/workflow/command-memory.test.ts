import { describe, expect, test } from 'vitest';
import { refuse } from '#domain/refusal.ts';
import { type CommandMemory, EMPTY_MEMORY, MEMORY_LIMITS, recall, remember } from './command-memory.ts';

const accepted = (version: number) => ({ kind: 'accepted', version, fingerprint: `print-${version}` }) as const;
const refused = (message: string) =>
  ({ kind: 'refused', refusal: refuse('CLOSED', 'M-5', message), fingerprint: 'print' }) as const;

function filled(count: number): CommandMemory {
  let memory = EMPTY_MEMORY;
  for (let version = 1; version <= count; version += 1) memory = remember(memory, `id-${version}`, accepted(version));
  return memory;
}

describe('decision 6: a run remembers its answers within bounds', () => {
  test('an answer is recalled by its command id', () => {
    expect(recall(filled(3), 'id-2')).toEqual(accepted(2));
    expect(recall(filled(3), 'id-4')).toBeNull();
  });

  test('the oldest answers go first, and the memory knows that accepted ones went', () => {
    const full = filled(MEMORY_LIMITS.answers);
    expect(full.forgetful).toBe(false);
    const over = remember(full, 'one-more', accepted(501));
    expect(over.entries).toHaveLength(MEMORY_LIMITS.answers);
    expect(recall(over, 'id-1')).toBeNull();
    expect(recall(over, 'id-2')).toEqual(accepted(2));
    expect(over.forgetful).toBe(true);
  });

  test('long refusals are bounded by their bytes, and forgetting them makes nobody ask the events', () => {
    let memory = EMPTY_MEMORY;
    for (let index = 0; index < 100; index += 1) memory = remember(memory, `id-${index}`, refused('x'.repeat(10_000)));
    expect(memory.bytes).toBeLessThanOrEqual(MEMORY_LIMITS.bytes);
    expect(memory.bytes).toBe(memory.entries.reduce((sum, entry) => sum + entry.bytes, 0));
    expect(memory.entries.length).toBeGreaterThan(20);
    expect(memory.forgetful).toBe(false);
  });

  test('remembering leaves the memory that was there as it was', () => {
    const before = filled(2);
    remember(before, 'new', accepted(3));
    expect(before.entries).toHaveLength(2);
  });
});
