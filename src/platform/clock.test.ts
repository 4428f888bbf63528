import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  addDays,
  dayOf,
  daysBetween,
  fakeClock,
  isDay,
  mondayOf,
  realClock,
  startOfDay,
  timeZone,
  today,
  wallTime,
} from './clock.ts'

test('today is counted in Vietnam, not in UTC', () => {
  assert.equal(today(fakeClock('2026-11-22T16:59:59Z')), '2026-11-22')
  assert.equal(today(fakeClock('2026-11-22T17:00:00Z')), '2026-11-23')
  assert.equal(wallTime(new Date('2026-11-23T02:05:00Z')), '2026-11-23T09:05:00')
  assert.equal(startOfDay('2026-11-23').toISOString(), '2026-11-22T17:00:00.000Z')
})

test('the fixed offset is the one of the time zone', () => {
  const intl = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' })
  for (let year = 1976; year < 2100; year += 1) {
    for (const rest of ['01-01T16:59:59Z', '06-30T17:00:00Z', '12-31T17:30:00Z']) {
      const instant = new Date(`${year}-${rest}`)
      assert.equal(dayOf(instant), intl.format(instant))
    }
  }
})

test('a fake clock stands still until it is moved, and nobody can bend what it gave', () => {
  const clock = fakeClock('2026-11-23T02:00:00Z')
  clock.now().setFullYear(1999)
  assert.equal(today(clock), '2026-11-23')
  clock.advance({ days: 1, hours: 15 })
  assert.equal(today(clock), '2026-11-25')
  clock.set('2027-01-01T00:00:00+07:00')
  assert.equal(today(clock), '2027-01-01')
  assert.ok(Math.abs(realClock.now().getTime() - Date.now()) < 10_000)
})

test('days are added and counted over months and leap years', () => {
  assert.equal(addDays('2024-02-28', 1), '2024-02-29')
  assert.equal(addDays('2026-01-01', -1), '2025-12-31')
  assert.equal(daysBetween('2026-11-23', '2027-01-01'), 39)
  assert.equal(daysBetween('2026-11-23', '2026-11-20'), -3)
})

test('only days that exist are days', () => {
  for (const day of ['2026-02-28', '2024-02-29', '1945-08-19']) assert.ok(isDay(day), day)
  for (const day of ['2026-02-29', '2026-13-01', '2026-1-1', '23/11/2026', '', '2026-11-23T00:00:00Z'])
    assert.ok(!isDay(day), day)
})

test('a week begins on its Monday', () => {
  assert.equal(mondayOf('2026-11-23'), '2026-11-23')
  assert.equal(mondayOf('2026-11-29'), '2026-11-23')
  assert.equal(mondayOf('2027-01-01'), '2026-12-28')
})
