import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { AnchoredHead, AnchoredRoot } from './filing-message.ts';

/** Leaves and inner nodes are told apart by their first byte, so that none can pass for the other (RFC 6962). */
const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

interface CompleteTree {
  levels: number;
  hash: Uint8Array;
}

/**
 * The root of the Merkle tree over heads, which are added one by one in the order of their ids as text; shaped as
 * RFC 6962 says. Keeps one hash for each level, however many heads there are.
 */
export class HeadTree {
  /** Roots of complete trees, the largest first, with the number of their levels. */
  readonly #roots: CompleteTree[] = [];
  #heads = 0;

  add({ workItemId, seq, hash }: AnchoredHead): void {
    this.#heads += 1;
    let node: CompleteTree = {
      levels: 0,
      hash: sha256(concatBytes(LEAF, utf8ToBytes(`${workItemId} ${seq} ${hash}`))),
    };
    for (let last = this.#roots.at(-1); last?.levels === node.levels; last = this.#roots.at(-1)) {
      this.#roots.pop();
      node = { levels: node.levels + 1, hash: join(last.hash, node.hash) };
    }
    this.#roots.push(node);
  }

  root(): AnchoredRoot {
    const [smallest, ...larger] = this.#roots.map((tree) => tree.hash).reverse();
    const hash = larger.reduce((right, left) => join(left, right), smallest ?? sha256(new Uint8Array()));
    return { hash: bytesToHex(hash), heads: this.#heads };
  }
}

function join(left: Uint8Array, right: Uint8Array): Uint8Array {
  return sha256(concatBytes(NODE, left, right));
}
