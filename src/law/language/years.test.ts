import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  horizon,
  howMany,
  listYears,
  longestChain,
  longestRun,
  nextYear,
  runFrom,
  yearBit,
  yearsBetween,
} from './years.ts'

const setOf = (...back: number[]) => back.reduce((years, at) => years | (1 << at), 0)

test('the years from … to, as far as a rule looks back', () => {
  assert.equal(yearsBetween(2026, 2024, 2026), setOf(0, 1, 2))
  assert.equal(yearsBetween(2026, 2024, 2025), setOf(1, 2))
  assert.equal(yearsBetween(2026, 0, 2026), -1)
  assert.equal(yearsBetween(2026, 1995, 2030), -1)
  assert.equal(yearsBetween(2026, 1996, 2026), 0x7fffffff)
  assert.equal(yearsBetween(2026, 2027, 2026), 0)
  assert.equal(yearsBetween(2026, 1900, 1994), 0)
  assert.equal(yearsBetween(2026, 1900, 1995), 1 << 31)
})

test('a year that lies ahead or too far back has no place', () => {
  assert.equal(yearBit(2026, 2026), 1)
  assert.equal(yearBit(2026, 2027), 0)
  assert.equal(yearBit(2026, 1995), 1 << 31)
  assert.equal(yearBit(2026, 1994), 0)
})

test('counting, listing and running agree with the plain way of doing it', () => {
  const years = fc.uniqueArray(fc.integer({ min: 0, max: 31 }), { maxLength: 32 })
  const property = fc.property(years, fc.integer({ min: 0, max: 31 }), (back, from) => {
    const set = setOf(...back)
    const has = (at: number) => back.includes(at)
    assert.equal(howMany(set), back.length)
    assert.deepEqual(
      listYears(2026, set),
      back.toSorted((a, b) => b - a).map((at) => 2026 - at),
    )
    let run = 0
    while (from + run < horizon && has(from + run)) run += 1
    assert.equal(runFrom(set, from), run)
    const next = back.filter((at) => at >= from).toSorted((a, b) => a - b)[0] ?? horizon
    assert.equal(nextYear(set, from), next)
    let [longest, length] = [0, 0]
    for (let at = 0; at < horizon; at += 1) {
      length = has(at) ? length + 1 : 0
      longest = Math.max(longest, length)
    }
    assert.equal(longestRun(set), longest)
    assert.equal(longestChain(set, 1, 99), longest)
  })
  fc.assert(property, { numRuns: 3000, seed: 1 })
})

test('a full set of years runs to the end of what a rule looks back over', () => {
  assert.deepEqual([runFrom(-1, 0), longestRun(-1), howMany(-1), longestChain(-1, 1, 0)], [32, 32, 32, 32])
  assert.deepEqual([nextYear(0, 0), runFrom(0, 0), longestRun(0), longestChain(0, 1, 99)], [32, 0, 0, 0])
  assert.equal(runFrom(1 << 31, 31), 1)
})

test('neighbours of a chain may lie some years apart, and its last year must be recent enough', () => {
  const years = setOf(2, 4, 5, 9, 10, 11)
  assert.equal(longestChain(years, 1, 99), 3)
  assert.equal(longestChain(years, 2, 99), 3)
  assert.equal(longestChain(years, 4, 99), 6)
  assert.equal(longestChain(years, 2, 8), 3)
  assert.equal(longestChain(years, 2, 2), 3)
  assert.equal(longestChain(years, 1, 2), 1)
  assert.equal(longestChain(years, 1, 1), 0)
})
