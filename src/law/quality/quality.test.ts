import assert from 'node:assert/strict'
import { test } from 'node:test'
import { classByPoints, regimeOn } from './classes.ts'
import { allowed, quotas, quotasOn } from './quotas.ts'

const on = '2026-11-23'
const cap = (slug: string) => {
  const quota = quotas.find((one) => one.slug === slug)
  assert.ok(quota)
  return quota
}

test('points give a civil servant’s class, at the edges too', () => {
  const name = (points: number, disciplined = false) => {
    const found = classByPoints(points, { of: 'cong-chuc', on, disciplined })
    return found.kind === 'class' ? found.name : found.kind
  }
  assert.deepEqual(
    [90, 89, 70, 69, 50, 49].map((points) => name(points)),
    [
      'hoan-thanh-xuat-sac',
      'hoan-thanh-tot',
      'hoan-thanh-tot',
      'hoan-thanh',
      'hoan-thanh',
      'khong-hoan-thanh',
    ],
  )
  assert.equal(name(95, true), 'khong-hoan-thanh')
})

test('what was not read gives no class: public employees, earlier years, the Party below 90', () => {
  assert.equal(classByPoints(95, { of: 'vien-chuc', on }).kind, 'unknown')
  assert.equal(classByPoints(95, { of: 'cong-chuc', on: '2025-12-31' }).kind, 'unknown')
  assert.equal(classByPoints(89, { of: 'dang-vien', on }).kind, 'unknown')
  assert.equal(classByPoints(90, { of: 'dang-vien', on }).kind, 'class')
  assert.equal(classByPoints(90, { of: 'dang-vien', on: '2025-01-01' }).kind, 'unknown')
})

test('civil servants changed decrees on 01/01/2026, public employees on 01/07/2026', () => {
  assert.equal(regimeOn('cong-chuc', '2025-12-31')?.cite.instrument, 'nd-90-2020')
  assert.equal(regimeOn('cong-chuc', '2026-01-01')?.cite.instrument, 'nd-335-2025')
  assert.equal(regimeOn('vien-chuc', '2026-06-30')?.cite.instrument, 'nd-90-2020')
  assert.equal(regimeOn('vien-chuc', '2026-07-01')?.cite.instrument, 'nd-233-2026')
})

test('20 percent of ten rated well is two; of nine it is one; 25 percent where the agency is outstanding', () => {
  const quota = cap('cong-chuc-xuat-sac')
  assert.deepEqual([allowed(quota, 10), allowed(quota, 9), allowed(quota, 4)], [2, 1, 0])
  assert.equal(allowed(quota, 12, { outstanding: true }), 3)
  assert.equal(allowed(cap('co-thi-dua-chinh-phu'), 10, { outstanding: true }), 2)
})

test('the 15 percent cap on grassroots fighters ended with 2023', () => {
  assert.equal(quotasOn('cstd-co-so', '2023-12-31').length, 1)
  assert.deepEqual(quotasOn('cstd-co-so', on), [])
  assert.equal(quotasOn('co-thi-dua-chinh-phu', on).length, 1)
  assert.deepEqual(quotasOn('co-thi-dua-chinh-phu', '2027-03-01'), [])
})
