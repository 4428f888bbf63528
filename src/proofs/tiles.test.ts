import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bundleOf, tileNamed, tilePath, widthOf } from './tiles.ts'

test('a tile is named as the layout says', () => {
  assert.equal(tilePath({ level: 0, index: 67, width: 256 }), 'tile/0/067')
  assert.equal(tilePath({ level: 3, index: 1_234_067, width: 256 }), 'tile/3/x001/x234/067')
  assert.equal(tilePath({ level: 'entries', index: 1000, width: 8 }), 'tile/entries/x001/000.p/8')
})

test('a tile has one name only, and what is no name is none', () => {
  for (const path of ['tile/0/067', 'tile/3/x001/x234/067', 'tile/entries/x001/000.p/8'])
    assert.equal(tilePath(tileNamed(path) ?? { level: 0, index: 0, width: 0 }), path)
  for (const path of [
    'tile/0/67',
    'tile/00/067',
    'tile/0/x000/067',
    'tile/0/067.p/256',
    'tile/0/067.p/0',
    'tile/../067',
  ])
    assert.equal(tileNamed(path), undefined, path)
})

test('a tree of 70,000 entries has 273 full tiles, then one of 112, and one of 273 hashes above in two', () => {
  assert.equal(widthOf({ level: 0, index: 272 }, 70_000), 256)
  assert.equal(widthOf({ level: 0, index: 273 }, 70_000), 112)
  assert.equal(widthOf({ level: 0, index: 274 }, 70_000), 0)
  assert.equal(widthOf({ level: 1, index: 1 }, 70_000), 17)
  assert.equal(widthOf({ level: 'entries', index: 273 }, 70_000), 112)
})

test('a bundle holds each entry after its length', () => {
  assert.deepEqual([...bundleOf([new Uint8Array([7]), new Uint8Array(258)])].slice(0, 5), [0, 1, 7, 1, 2])
})
