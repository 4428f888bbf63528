import assert from 'node:assert/strict'
import { test } from 'node:test'
import { honourNames } from '../honour-names.ts'
import { baseSalaries, baseSalaryOn } from './base-salary.ts'
import { fundCeiling, fundRules, organisingShare } from './fund.ts'
import { awardMoney, roundedUp } from './money.ts'
import { multiples, setElsewhere } from './multiples.ts'
import { togetherRule } from './together.ts'

const on = '2026-11-23'
const sum = (award: string, subject: 'ca-nhan' | 'tap-the' | 'ho-gia-dinh' = 'ca-nhan', decidedOn = on) => {
  const money = awardMoney(award, { subject, decidedOn })
  return 'amount' in money ? money.amount : money.kind
}

// the table of domain facts at 2.530.000 đ
const table: [award: string, subject: 'ca-nhan' | 'tap-the', amount: number][] = [
  ['cstd-toan-quoc', 'ca-nhan', 11_390_000],
  ['cstd-bo-tinh', 'ca-nhan', 7_590_000],
  ['cstd-co-so', 'ca-nhan', 2_530_000],
  ['lao-dong-tien-tien', 'ca-nhan', 760_000],
  ['tap-the-lao-dong-xuat-sac', 'tap-the', 3_800_000],
  ['tap-the-lao-dong-tien-tien', 'tap-the', 2_030_000],
  ['xa-phuong-tieu-bieu', 'tap-the', 5_060_000],
  ['thon-to-dan-pho-van-hoa', 'tap-the', 3_800_000],
  ['co-thi-dua-chinh-phu', 'tap-the', 30_360_000],
  ['co-thi-dua-bo-tinh', 'tap-the', 20_240_000],
  ['co-thi-dua-quan-khu', 'tap-the', 15_180_000],
  ['huan-chuong-lao-dong-hang-nhat', 'ca-nhan', 22_770_000],
  ['huan-chuong-lao-dong-hang-nhi', 'ca-nhan', 18_980_000],
  ['huan-chuong-lao-dong-hang-ba', 'ca-nhan', 11_390_000],
  ['bang-khen-thu-tuong', 'ca-nhan', 8_860_000],
  ['bang-khen-bo-tinh', 'ca-nhan', 3_800_000],
  ['bang-khen-quan-khu', 'ca-nhan', 2_530_000],
  ['giay-khen', 'ca-nhan', 760_000],
  ['huy-chuong-huu-nghi', 'ca-nhan', 3_800_000],
]
for (const [award, subject, amount] of table)
  test(`${award} is worth ${amount} đ at a base of 2.530.000 đ`, () =>
    assert.equal(sum(award, subject), amount))

test('every honour has a sum, a ceiling, or a sentence on who sets it', () => {
  for (const { slug } of honourNames)
    assert.ok(Boolean(multiples[slug]) !== Boolean(setElsewhere[slug]), slug)
})

test('a collective has twice, a household one and a half, rounded once', () => {
  assert.equal(sum('giay-khen', 'tap-the'), 1_520_000) // 0,6 × 2.530.000 = 1.518.000
  assert.equal(sum('giay-khen', 'ho-gia-dinh'), 1_140_000) // 0,45 × 2.530.000 = 1.138.500
  assert.equal(sum('bang-khen-bo-tinh', 'tap-the'), 7_590_000)
  assert.equal(sum('huan-chuong-lao-dong-hang-ba', 'tap-the'), 22_770_000)
})

test('an agency that doubles the rounded sum gets ten thousand more for a Labour Order, third class', () => {
  const money = awardMoney('huan-chuong-lao-dong-hang-ba', {
    subject: 'tap-the',
    decidedOn: on,
    doubling: 'before',
  })
  assert.ok('amount' in money && money.amount === 22_780_000)
})

test('the base salary is the one in force on the day of the decision', () => {
  assert.equal(baseSalaryOn('2026-06-30')?.amount, 2_340_000)
  assert.equal(baseSalaryOn('2026-07-01')?.amount, 2_530_000)
  assert.equal(baseSalaryOn('2019-06-30'), undefined)
  assert.equal(sum('cstd-co-so', 'ca-nhan', '2026-06-30'), 2_340_000)
  assert.equal(sum('lao-dong-tien-tien', 'ca-nhan', '2026-06-30'), 710_000) // 702.000
})

test('base salaries rise and follow one another', () => {
  for (const [at, { from, amount }] of baseSalaries.entries()) {
    const before = baseSalaries[at - 1]
    assert.ok(!before || (before.from < from && before.amount < amount))
  }
})

test('decisions outside the decree are unknown, not guessed', () => {
  assert.equal(sum('cstd-co-so', 'ca-nhan', '2025-06-30'), 'unknown')
  assert.equal(sum('cstd-co-so', 'ca-nhan', '2027-03-01'), 'unknown')
  assert.equal(sum('cstd-co-so', 'ca-nhan', '2027-02-28'), 2_530_000)
})

test('what a locality or the Party sets is said so', () => {
  assert.equal(sum('gia-dinh-van-hoa', 'ho-gia-dinh'), 'set-elsewhere')
  assert.equal(sum('bang-khen-to-chuc-chinh-tri', 'tap-the'), 'set-elsewhere')
  assert.equal(sum('giay-khen-dang-vien-nam'), 759_000)
  assert.equal(awardMoney('ky-niem-chuong-bo-tinh', { subject: 'ca-nhan', decidedOn: on }).kind, 'at-most')
})

test('rounding goes up, and leaves whole tens of thousands alone', () => {
  assert.deepEqual(
    [roundedUp(2_530_000, [1, 1]), roundedUp(10_001, [1, 1]), roundedUp(10_000, [1, 1])],
    [2_530_000, 20_000, 10_000],
  )
})

const year = (number: number) => ({ from: `${number}-01-01`, until: `${number}-12-31` })
const paid = (...honours: Parameters<typeof togetherRule>[0]) =>
  togetherRule(honours, { subject: 'ca-nhan', decidedOn: on }).map((payment) => payment.paid)

test('two titles of one period: only the highest is paid', () => {
  assert.deepEqual(
    paid(
      { ref: 'a', award: 'lao-dong-tien-tien', period: year(2026) },
      { ref: 'b', award: 'cstd-co-so', period: year(2026) },
    ),
    ['no', 'yes'],
  )
})

test('titles of different periods are each paid', () => {
  assert.deepEqual(
    paid(
      { ref: 'a', award: 'cstd-co-so', period: year(2026) },
      { ref: 'b', award: 'cstd-bo-tinh', period: { from: '2024-01-01', until: '2026-12-31' } },
    ),
    ['yes', 'yes'],
  )
})

test('a title and a form are both paid', () => {
  assert.deepEqual(
    paid(
      { ref: 'a', award: 'cstd-co-so', period: year(2026) },
      { ref: 'b', award: 'bang-khen-bo-tinh', period: { from: '2025-01-01', until: '2026-12-31' } },
    ),
    ['yes', 'yes'],
  )
})

test('two forms for the same achievement are asked about, for different ones paid', () => {
  const flood = { period: year(2025), achievement: 'chống lũ' }
  assert.deepEqual(
    paid({ ref: 'a', award: 'giay-khen', ...flood }, { ref: 'b', award: 'bang-khen-bo-tinh', ...flood }),
    ['ask', 'ask'],
  )
  assert.deepEqual(
    paid(
      { ref: 'a', award: 'giay-khen', ...flood },
      { ref: 'b', award: 'bang-khen-bo-tinh', period: year(2026), achievement: 'cải cách hành chính' },
    ),
    ['yes', 'yes'],
  )
})

test('the fund has a ceiling by kind of agency, in whole đồng', () => {
  assert.equal(fundCeiling('so-nganh', 1_234_567_891), 246_913_578)
  assert.equal(fundCeiling('tinh-xa-mien-nui', 10_000_000_000), 150_000_000)
  assert.equal(fundCeiling('tinh-xa-dong-bang', 10_000_000_000), 100_000_000)
  assert.equal(fundCeiling('khong-co', 1), undefined)
  assert.equal(new Set(fundRules.map(({ slug }) => slug)).size, fundRules.length)
  assert.deepEqual(organisingShare.share, [20, 100])
})
