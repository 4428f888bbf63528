import assert from 'node:assert/strict'
import { test } from 'node:test'
import { holidaysOfYear, isWeekend, isWorkingDay, workingDaysAfter, workingDaysBetween } from './holidays.ts'
import { lunarDay } from './lunar.ts'

test('Tết falls as in Vietnam, also where the Chinese calendar has another day', () => {
  const known = {
    1985: '1985-01-21',
    2007: '2007-02-17',
    2023: '2023-01-22',
    2024: '2024-02-10',
    2025: '2025-01-29',
    2026: '2026-02-17',
    2027: '2027-02-06',
    2028: '2028-01-26',
    2030: '2030-02-02',
  }
  for (const [year, day] of Object.entries(known)) assert.equal(lunarDay(Number(year), 1, 1), day, year)
})

test('the tenth of the third month comes later in a year with a month put in before it', () => {
  const known = { 2023: '2023-04-29', 2024: '2024-04-18', 2025: '2025-04-07', 2026: '2026-04-26' }
  for (const [year, day] of Object.entries(known)) assert.equal(lunarDay(Number(year), 3, 10), day, year)
})

test('a feast on a Saturday or Sunday gives the next working day off', () => {
  // Tết of 2027 begins on a Saturday: the eve is a Friday, two days of the weekend are made up for
  assert.deepEqual(holidaysOfYear(2027).off.slice(1, 6), [
    '2027-02-05',
    '2027-02-08',
    '2027-02-09',
    '2027-02-10',
    '2027-02-11',
  ])
  for (let year = 2024; year < 2060; year += 1) {
    const { off } = holidaysOfYear(year)
    assert.ok(
      off.length >= 10 && off.every((day) => day.startsWith(`${year}-`) && !isWeekend(day)),
      `${year}`,
    )
  }
})

test('working days leave out weekends and days off, and take in a Saturday that is worked', () => {
  assert.equal(isWorkingDay('2026-08-22', holidaysOfYear), true)
  assert.equal(isWorkingDay('2026-08-31', holidaysOfYear), false)
  // ten days over Tết
  assert.equal(workingDaysAfter('2026-02-10', 10, holidaysOfYear), '2026-03-03')
  assert.equal(workingDaysBetween('2026-02-10', '2026-03-03', holidaysOfYear), 10)
  assert.equal(workingDaysAfter('2026-12-31', 1, holidaysOfYear), '2027-01-04')
})
