import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dayNumber, firstOfYear, monthsBetween, Stretches, yearOf, yearOfDay } from './days.ts'

const days = (from: string, to: string): [number, number] => [dayNumber(from), dayNumber(to)]
const monthsIn = (...list: [string, string][]) => {
  const stretches = new Stretches()
  for (const [from, to] of list) stretches.add(...days(from, to))
  return stretches.months()
}

test('days are numbered as the calendar does it', () => {
  const date = fc.date({ min: new Date('1900-01-01'), max: new Date('2200-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(date, (when) => {
      const day = when.toISOString().slice(0, 10)
      const number = dayNumber(day)
      assert.equal(number, Math.floor(when.getTime() / 86_400_000))
      assert.equal(yearOfDay(number), when.getUTCFullYear())
      assert.equal(yearOf(day), when.getUTCFullYear())
    }),
    { numRuns: 5000, seed: 2 },
  )
  assert.equal(dayNumber('1970-01-01'), 0)
  assert.equal(firstOfYear(2024), dayNumber('2024-01-01'))
  // the ends of months, where a calendar is easily wrong by a day
  for (const day of [
    '2024-02-29',
    '2024-03-01',
    '2023-02-28',
    '2000-02-29',
    '2100-02-28',
    '2100-03-01',
    '2026-12-31',
  ]) {
    assert.equal(dayNumber(day) * 86_400_000, Date.parse(day), day)
    assert.equal(yearOfDay(dayNumber(day)), Number(day.slice(0, 4)))
  }
})

test('whole months end on the day of the month on which they began', () => {
  const between = (from: string, until: string) => monthsBetween(...days(from, until))
  assert.equal(between('2020-01-15', '2020-02-14'), 0)
  assert.equal(between('2020-01-15', '2020-02-15'), 1)
  assert.equal(between('2016-11-24', '2026-11-23'), 119)
  assert.equal(between('2016-11-24', '2026-11-24'), 120)
  assert.equal(between('2020-01-31', '2020-02-29'), 0)
  assert.equal(between('2020-01-31', '2020-03-01'), 1)
  assert.equal(between('2020-01-01', '2020-01-01'), 0)
})

test('a stretch counts its first and its last day', () => {
  assert.equal(monthsIn(['2026-01-01', '2026-06-30']), 6)
  assert.equal(monthsIn(['2026-01-01', '2026-06-29']), 5)
  assert.equal(monthsIn(['2026-07-01', '2026-12-31']), 6)
  assert.equal(monthsIn(['2026-01-01', '2026-01-30']), 0)
})

test('stretches that overlap or touch count once; days left over make months of thirty', () => {
  assert.equal(monthsIn(['2024-01-01', '2024-12-31'], ['2024-06-01', '2025-06-30']), 18)
  assert.equal(monthsIn(['2024-01-01', '2024-01-31'], ['2024-02-01', '2024-02-29']), 2)
  assert.equal(monthsIn(['2024-06-01', '2025-06-30'], ['2024-07-01', '2024-07-31']), 13)
  assert.equal(monthsIn(['2024-01-01', '2024-01-15'], ['2024-03-01', '2024-03-15']), 1)
  assert.equal(monthsIn(['2024-01-01', '2024-01-15'], ['2024-03-01', '2024-03-14']), 0)
  assert.equal(monthsIn(['2024-05-10', '2024-05-01']), 0)
})

test('what is left of stretches after others are taken away', () => {
  const left = (work: [string, string][], away: [string, string][]) => {
    const [one, other] = [new Stretches(), new Stretches()]
    for (const [from, to] of work) one.add(...days(from, to))
    for (const [from, to] of away) other.add(...days(from, to))
    return one
      .without(other)
      .merged()
      .map((stretch) => stretch.map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10)))
  }
  const year: [string, string][] = [['2026-01-01', '2026-12-31']]
  assert.deepEqual(left(year, []), [['2026-01-01', '2026-12-31']])
  assert.deepEqual(left(year, [['2026-03-01', '2026-03-31']]), [
    ['2026-01-01', '2026-02-28'],
    ['2026-04-01', '2026-12-31'],
  ])
  assert.deepEqual(
    left(year, [
      ['2025-05-01', '2026-01-01'],
      ['2026-12-31', '2027-01-05'],
    ]),
    [['2026-01-02', '2026-12-30']],
  )
  assert.deepEqual(
    left(year, [
      ['2025-05-01', '2025-12-31'],
      ['2027-01-01', '2027-01-05'],
    ]),
    [['2026-01-01', '2026-12-31']],
  )
  assert.deepEqual(left(year, [['2025-05-01', '2027-12-31']]), [])
})
