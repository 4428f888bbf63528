import assert from 'node:assert/strict'
import { test } from 'node:test'
import { honourNamed, honourNames, honoursFor } from './honour-names.ts'

test('every honour has one slug, a name in both languages and the article behind it', () => {
  assert.equal(new Set(honourNames.map(({ slug }) => slug)).size, honourNames.length)
  for (const honour of honourNames) {
    assert.match(honour.slug, /^[a-z0-9-]+$/)
    assert.equal(honour.vi, honour.vi.normalize('NFC'))
    assert.ok(honour.vi && honour.en && honour.cite, honour.slug)
  }
})

test('titles of persons and of collectives are never offered to the other', () => {
  const slugs = (subject: Parameters<typeof honoursFor>[0]) => honoursFor(subject).map(({ slug }) => slug)
  assert.ok(slugs('ca-nhan').includes('cstd-co-so'))
  assert.ok(!slugs('tap-the').includes('cstd-co-so'))
  assert.ok(slugs('tap-the').includes('tap-the-lao-dong-xuat-sac'))
  assert.ok(!slugs('ca-nhan').includes('tap-the-lao-dong-xuat-sac'))
  assert.ok(slugs('ca-nhan').includes('giay-khen') && slugs('tap-the').includes('giay-khen'))
})

test('an order of three classes has a name and an article for each', () => {
  assert.deepEqual(
    ['hang-nhat', 'hang-nhi', 'hang-ba'].map((order) => honourNamed(`huan-chuong-lao-dong-${order}`)?.cite),
    ['Điều 42', 'Điều 43', 'Điều 44'],
  )
})

test('what was not read in the instrument itself is marked', () => {
  assert.ok(
    honourNames.filter(({ level }) => level.startsWith('dang-')).every(({ unconfirmed }) => unconfirmed),
  )
})
