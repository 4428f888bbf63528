import assert from 'node:assert/strict'
import { test } from 'node:test'
import { delivered, freshBlock, linksIn, pressed, rowsOf } from './rules.ts'

const three = (['movement', 'news', 'albums'] as const).map(freshBlock)
const kindsOf = (blocks: readonly { kind: string }[]) => blocks.map(({ kind }) => kind)

test('a block goes up, down, away, and a new one stands at the end', () => {
  assert.deepEqual(kindsOf(pressed(three, { press: 'up', at: 1 })), ['news', 'movement', 'albums'])
  assert.deepEqual(kindsOf(pressed(three, { press: 'down', at: 1 })), ['movement', 'albums', 'news'])
  assert.deepEqual(kindsOf(pressed(three, { press: 'drop', at: 0 })), ['news', 'albums'])
  assert.deepEqual(kindsOf(pressed(three, { press: 'add', kind: 'links' })).at(-1), 'links')
})

test('a block at the edge stays where it is', () => {
  assert.deepEqual(pressed(three, { press: 'up', at: 0 }), three)
  assert.deepEqual(pressed(three, { press: 'down', at: 2 }), three)
  assert.deepEqual(pressed(three, { press: 'drop', at: 9 }), three)
})

test('two narrow blocks that follow each other share a row', () => {
  const rows = rowsOf((['movement', 'standing', 'honours', 'verify', 'news'] as const).map(freshBlock))
  assert.deepEqual(rows.map(kindsOf), [['movement'], ['standing', 'honours'], ['verify'], ['news']])
})

test('the page as delivered begins with the running movement and holds nothing that somebody must write', () => {
  assert.equal(delivered[0]?.kind, 'movement')
  assert.ok(delivered.every(({ text }) => text === ''))
})

test('links are a name and an address a line; anything else does not read', () => {
  assert.deepEqual(linksIn('Cổng tỉnh | https://tinh.example\n\nSổ | /so-khen-thuong'), [
    { label: 'Cổng tỉnh', href: 'https://tinh.example' },
    { label: 'Sổ', href: '/so-khen-thuong' },
  ])
  for (const wrong of [
    'Cổng',
    'A | javascript:alert(1)',
    'A | //khac.example',
    '| /a',
    'A | /a | b',
    'A | /a b',
  ])
    assert.equal(linksIn(wrong), null, wrong)
})
