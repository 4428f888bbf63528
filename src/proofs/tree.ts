/**
 * The Merkle tree of the register (RFC 9162 §2.1): hashing, proofs that an entry is in the tree, proofs that a
 * later tree only added to an earlier one.
 */
import { type Bytes, concat, sameBytes, sha256 } from './bytes.ts'

/** The hash of one entry. The leading byte keeps leaves and nodes apart. */
export const leafHash = (entry: Uint8Array): Promise<Bytes> => sha256(concat(leafMark, entry))

/** The hash of two subtrees side by side. */
export const nodeHash = (left: Uint8Array, right: Uint8Array): Promise<Bytes> =>
  sha256(concat(nodeMark, left, right))

const leafMark = new Uint8Array([0])
const nodeMark = new Uint8Array([1])

/** The root of a tree without entries. */
export const emptyRoot = (): Promise<Bytes> => sha256(new Uint8Array())

/**
 * Gives the hash of a complete subtree: at `level` 0 the leaf `index`, at level n the node over the leaves
 * `index · 2ⁿ` up to, not including, `(index + 1) · 2ⁿ`.
 */
export type Nodes = (level: number, index: number) => Promise<Uint8Array>

export type Node = { level: number; index: number; hash: Bytes }

/** The complete subtrees that come into being when a leaf is added at `index`, the leaf first. */
export async function nodesCompletedBy(nodes: Nodes, index: number, leaf: Bytes): Promise<Node[]> {
  const completed: Node[] = [{ level: 0, index, hash: leaf }]
  let last = { level: 0, index, hash: leaf }
  while (last.index % 2 === 1) {
    const left = await nodes(last.level, last.index - 1)
    last = { level: last.level + 1, index: (last.index - 1) / 2, hash: await nodeHash(left, last.hash) }
    completed.push(last)
  }
  return completed
}

/** The root over the first `size` leaves. */
export const rootAt = (nodes: Nodes, size: number): Promise<Uint8Array> =>
  size === 0 ? emptyRoot() : rangeHash(nodes, 0, size)

async function rangeHash(nodes: Nodes, from: number, to: number): Promise<Uint8Array> {
  const split = largestPowerBelow(to - from)
  // a range of a power of two that starts at a multiple of it is a complete subtree
  if (split * 2 === to - from || to - from === 1) return nodes(Math.log2(to - from), from / (to - from))
  return nodeHash(await rangeHash(nodes, from, from + split), await rangeHash(nodes, from + split, to))
}

/** The largest power of two that is smaller than n, for n > 1; 1 for 1. */
function largestPowerBelow(n: number): number {
  let power = 1
  while (power * 2 < n) power *= 2
  return power
}

/** The hashes with which the leaf at `index` leads to the root over `size` leaves, from the leaf up. */
export async function inclusionProof(nodes: Nodes, index: number, size: number): Promise<Uint8Array[]> {
  if (index >= size) throw new RangeError(`no leaf ${index} among ${size}`)
  return pathTo(nodes, index, [0, size])
}

async function pathTo(nodes: Nodes, index: number, [from, to]: [number, number]): Promise<Uint8Array[]> {
  if (to - from === 1) return []
  const middle = from + largestPowerBelow(to - from)
  return index < middle
    ? [...(await pathTo(nodes, index, [from, middle])), await rangeHash(nodes, middle, to)]
    : [...(await pathTo(nodes, index, [middle, to])), await rangeHash(nodes, from, middle)]
}

/** The hashes that show that the tree over `size` leaves begins with the one over `earlier` leaves. */
export async function consistencyProof(nodes: Nodes, earlier: number, size: number): Promise<Uint8Array[]> {
  if (earlier > size) throw new RangeError(`${earlier} leaves cannot come before ${size}`)
  return earlier === 0 || earlier === size ? [] : subProof(nodes, earlier, [0, size], true)
}

async function subProof(
  nodes: Nodes,
  earlier: number,
  [from, to]: [number, number],
  whole: boolean,
): Promise<Uint8Array[]> {
  if (earlier === to) return whole ? [] : [await rangeHash(nodes, from, to)]
  const middle = from + largestPowerBelow(to - from)
  return earlier <= middle
    ? [...(await subProof(nodes, earlier, [from, middle], whole)), await rangeHash(nodes, middle, to)]
    : [...(await subProof(nodes, earlier, [middle, to], false)), await rangeHash(nodes, from, middle)]
}

type Place = { index: number; size: number }

/** Whether the path leads from the leaf to the root (RFC 9162 §2.1.3.2). */
export async function includes(
  leaf: Uint8Array,
  { index, size }: Place,
  path: readonly Uint8Array[],
  root: Uint8Array,
): Promise<boolean> {
  if (!(index >= 0 && index < size)) return false
  let [at, last, hash] = [index, size - 1, leaf]
  for (const sibling of path) {
    if (last === 0) return false
    if (at % 2 === 1 || at === last) {
      hash = await nodeHash(sibling, hash)
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)]
    } else hash = await nodeHash(hash, sibling)
    ;[at, last] = [half(at), half(last)]
  }
  return last === 0 && sameBytes(hash, root)
}

const half = (n: number): number => Math.floor(n / 2)

export type TreeHead = { size: number; root: Uint8Array }

/** Whether the later tree only added to the earlier one (RFC 9162 §2.1.4.2). */
export async function isExtendedBy(
  earlier: TreeHead,
  later: TreeHead,
  proof: readonly Uint8Array[],
): Promise<boolean> {
  if (earlier.size === 0) return proof.length === 0
  if (earlier.size > later.size) return false
  if (earlier.size === later.size) return proof.length === 0 && sameBytes(earlier.root, later.root)
  const path = isPowerOfTwo(earlier.size) ? [earlier.root, ...proof] : [...proof]
  const first = path.shift()
  if (!first) return false
  let [at, last] = [earlier.size - 1, later.size - 1]
  while (at % 2 === 1) [at, last] = [half(at), half(last)]
  let [old, now] = [first, first]
  for (const sibling of path) {
    if (last === 0) return false
    if (at % 2 === 1 || at === last) {
      old = await nodeHash(sibling, old)
      now = await nodeHash(sibling, now)
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)]
    } else now = await nodeHash(now, sibling)
    ;[at, last] = [half(at), half(last)]
  }
  return last === 0 && sameBytes(old, earlier.root) && sameBytes(now, later.root)
}

const isPowerOfTwo = (n: number): boolean => Number.isInteger(Math.log2(n))
