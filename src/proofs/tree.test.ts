import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { toHex, utf8 } from './bytes.ts'
import {
  consistencyProof,
  emptyRoot,
  includes,
  inclusionProof,
  isExtendedBy,
  leafHash,
  type Node,
  type Nodes,
  nodesCompletedBy,
  rootAt,
} from './tree.ts'

/** A tree kept in memory, grown leaf by leaf. */
async function treeOf(size: number) {
  const kept = new Map<string, Node>()
  const nodes: Nodes = async (level, index) => {
    const node = kept.get(`${level}/${index}`)
    if (!node) throw new Error(`no node ${level}/${index}`)
    return node.hash
  }
  for (let index = 0; index < size; index += 1) {
    const leaf = await leafHash(utf8(`entry ${index}`))
    for (const node of await nodesCompletedBy(nodes, index, leaf))
      kept.set(`${node.level}/${node.index}`, node)
  }
  return nodes
}

const changed = (hash: Uint8Array) => Uint8Array.from(hash, (byte, at) => (at === 0 ? byte ^ 1 : byte))

test('the roots are those of the known vectors of Certificate Transparency', async () => {
  assert.equal(toHex(await emptyRoot()), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  // RFC 6962 and 9162 hash an empty leaf to this
  assert.equal(
    toHex(await leafHash(new Uint8Array())),
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  )
})

test('every entry of a tree of any size is proved by its path, and a changed one is not', async () => {
  const nodes = await treeOf(70)
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 70 }), fc.nat(69), async (size, at) => {
      const index = at % size
      const root = await rootAt(nodes, size)
      const path = await inclusionProof(nodes, index, size)
      const leaf = await nodes(0, index)
      assert.ok(await includes(leaf, { index, size }, path, root))
      assert.ok(!(await includes(changed(leaf), { index, size }, path, root)))
      assert.ok(!(await includes(leaf, { index, size }, [...path, leaf], root)))
      if (size > 1) assert.ok(!(await includes(leaf, { index: (index + 1) % size, size }, path, root)))
      assert.ok(!(await includes(leaf, { index: size, size }, path, root)))
    }),
    { numRuns: 300 },
  )
})

test('a tree that grew is told from one that was rewritten', async () => {
  const nodes = await treeOf(70)
  await fc.assert(
    fc.asyncProperty(fc.nat(70), fc.nat(70), async (one, other) => {
      const [early, late] = [Math.min(one, other), Math.max(one, other)]
      const earlier = { size: early, root: await rootAt(nodes, early) }
      const later = { size: late, root: await rootAt(nodes, late) }
      const proof = await consistencyProof(nodes, early, late)
      assert.ok(await isExtendedBy(earlier, later, proof))
      if (early === 0) return
      assert.ok(!(await isExtendedBy({ ...earlier, root: changed(earlier.root) }, later, proof)))
      if (early < late) {
        assert.ok(!(await isExtendedBy(earlier, { ...later, root: changed(later.root) }, proof)))
        assert.ok(!(await isExtendedBy(later, earlier, proof)))
      }
    }),
    { numRuns: 300 },
  )
})
