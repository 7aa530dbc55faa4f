/** What the cards of a board add up to: two boards with the same digest show the same versions of the same work items. */
export interface BoardDigest {
  count: number;
  /** 16 hex digits. */
  digest: string;
}

const PRIME = 0x01000193;
const SEEDS = [0x811c9dc5, 0x050c5d1f] as const;

/**
 * Independent of order, so that both sides may sort as they like. It guards against lost pushes, not against forgery:
 * two 32-bit FNV-1a hashes for each card, mixed well so that neighbouring versions do not cancel out, and added up.
 */
export function boardDigest(cards: Iterable<{ id: string; version: number }>): BoardDigest {
  let count = 0;
  const sums: [number, number] = [0, 0];
  for (const { id, version } of cards) {
    const text = `${id}@${version}`;
    sums[0] = (sums[0] + hashOf(text, SEEDS[0])) >>> 0;
    sums[1] = (sums[1] + hashOf(text, SEEDS[1])) >>> 0;
    count += 1;
  }
  return { count, digest: sums.map((sum) => sum.toString(16).padStart(8, '0')).join('') };
}

function hashOf(text: string, seed: number): number {
  let hash = seed;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), PRIME) >>> 0;
  return mixed(hash);
}

/** Every bit of the input moves every bit of the output (the finaliser of MurmurHash3). */
function mixed(hash: number): number {
  let bits = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
