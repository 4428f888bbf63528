import assert from 'node:assert/strict'
import { test } from 'node:test'
import { honourYear, ratedYear, yearWith } from './build.ts'
import { type FactsInput, readFacts } from './facts.ts'
import type { YearTest } from './terms.ts'
import { yearsPassing } from './year-tests.ts'
import { listYears } from './years.ts'

const passing = (asked: YearTest, input: Omit<FactsInput, 'subject'>) => {
  const facts = readFacts({ subject: { kind: 'ca-nhan' }, ...input })
  const scope = {
    facts,
    on: '2026-11-23',
    judged: 2026,
    from: 2020,
    to: 2026,
    doubtful: 2021,
    anchor: undefined,
  }
  const { sure, perhaps } = yearsPassing(asked, scope)
  return [listYears(2026, sure), listYears(2026, perhaps & ~sure)]
}
const rated = (...years: number[]) =>
  years.map((year) => ({
    ref: `r${year}`,
    year,
    track: 'chinh-quyen' as const,
    class: 'hoan-thanh-tot' as const,
  }))
const held = (...years: number[]) => years.map((year) => ({ ref: `h${year}`, year, award: 'giay-khen' }))
const complete: FactsInput['complete'] = [
  { rows: 'ratings' },
  { rows: 'honours' },
  { rows: 'movements', from: 2024 },
]
const well = ratedYear('hoan-thanh-tot')

test('a year passes by its rows, and perhaps where only a part of it counts', () => {
  assert.deepEqual(passing(well, { ratings: rated(2019, 2020, 2021, 2024, 2027), complete }), [
    [2020, 2024],
    [2021],
  ])
  assert.deepEqual(passing(well, { ratings: rated(2024) }), [[2024], [2020, 2021, 2022, 2023, 2025, 2026]])
})

test('two tests of a year: both in the same year, or either', () => {
  const input = { ratings: rated(2022, 2023, 2025), honours: held(2023, 2025, 2026), complete }
  const both = [well, honourYear('giay-khen')]
  assert.deepEqual(passing({ all: both }, input), [[2023, 2025], []])
  assert.deepEqual(passing({ any: both }, input), [[2022, 2023, 2025, 2026], []])
})

test('several rows in a year: enough for sure, or with those that are open', () => {
  const row = (year: number, part?: 'tham-gia' | 'dan-dau') => ({
    ref: `m${year}`,
    year,
    ...(part ? { part } : {}),
  })
  const movements = [
    row(2024, 'dan-dau'),
    row(2024, 'dan-dau'),
    row(2025, 'dan-dau'),
    row(2025),
    row(2026, 'dan-dau'),
    row(2026, 'tham-gia'),
    row(2023, 'dan-dau'),
  ]
  const led = yearWith('movements', { part: { in: ['dan-dau'] } }, 2)
  assert.deepEqual(passing(led, { movements, complete }), [[2024], [2020, 2021, 2022, 2023, 2025]])
})
