import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gates, gatesOn } from './gates.ts'
import { instrumentNamed } from './sources/index.ts'

test('the eleven gates have words, a citation and a first day each', () => {
  assert.equal(gates.length, 11)
  assert.equal(new Set(gates.map(({ slug }) => slug)).size, 11)
  for (const { says, cite, slug } of gates) {
    assert.ok(says.vi && says.en, slug)
    for (const { instrument } of cite) assert.ok(instrumentNamed(instrument), instrument)
  }
})

test('one achievement, one reward is the Law’s own; the other gates came with the decree of 2025 and end with it', () => {
  assert.deepEqual(
    gatesOn('2025-06-30').map(({ slug }) => slug),
    ['mot-thanh-tich-mot-lan'],
  )
  assert.equal(gatesOn('2025-07-01').length, 11)
  assert.equal(gatesOn('2027-02-28').length, 11)
  assert.equal(gatesOn('2027-03-01').length, 1)
  assert.deepEqual(gatesOn('2023-12-31'), [])
})

test('what a page must tell the proposer, though no clause of the standard says it, is marked as procedure', () => {
  assert.deepEqual(
    gates.filter(({ acts }) => acts === 'procedure').map(({ slug }) => slug),
    ['thanh-tich-trong-06-thang', 'uu-tien-nu', 'don-vi-giai-the'],
  )
})
