import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  formatBytes,
  formatMoney,
  formatNumber,
  formatPercent,
  parseNumber,
  type ReadNumber,
} from './numbers.ts'

test('numbers are written as each language writes them', () => {
  assert.equal(formatNumber(1_234_567.8, 'vi'), '1.234.567,8')
  assert.equal(formatNumber(1_234_567.8, 'en'), '1,234,567.8')
  assert.equal(formatNumber(2.345, 'vi', 1), '2,3')
  assert.equal(formatPercent(87, 'vi'), '87\u00a0%')
  assert.equal(formatPercent(87.25, 'vi'), '87,3\u00a0%')
  assert.equal(formatPercent(112.5, 'en'), '112.5%')
  assert.equal(formatMoney(1_250_000, 'vi'), '1.250.000\u00a0₫')
  assert.equal(formatBytes(999, 'vi'), '999\u00a0B')
  assert.equal(formatBytes(25_600, 'vi'), '25\u00a0kB')
  assert.equal(formatBytes(25 * 1_048_576 + 300_000, 'vi'), '25,3\u00a0MB')
})

test('a typed number is read in either convention, and asked about where it has two readings', () => {
  const table: [string, ReadNumber][] = [
    ['12', 12],
    ['007', 7],
    ['1.234.567,8', 1_234_567.8],
    ['1,234,567.8', 1_234_567.8],
    ['1.234.567', 1_234_567],
    ['1,234,567', 1_234_567],
    ['1,5', 1.5],
    ['1.5', 1.5],
    ['0,125', 0.125],
    ['1234,567', 1_234.567],
    ['1 234 567', 1_234_567],
    ['1\u00a0234,5', 1_234.5],
    ["1'234", 1_234],
    ['-3', -3],
    ['−3,5', -3.5],
    ['-0', 0],
    ['87 %', 87],
    ['12,5%', 12.5],
    ['1.250.000 ₫', 1_250_000],
    ['500.000.000 đồng', 500_000_000],
    ['１２', 12],
    ['1.234', 'ambiguous'],
    ['12,345', 'ambiguous'],
    ['-1.234 ₫', 'ambiguous'],
    ['', 'unreadable'],
    ['abc', 'unreadable'],
    ['1.', 'unreadable'],
    [',5', 'unreadable'],
    ['1,2,3', 'unreadable'],
    ['12.34.56', 'unreadable'],
    ['1.234,567,8', 'unreadable'],
    ['1 2', 'unreadable'],
    ['1e309', 'unreadable'],
    ['12345678901234567', 'unreadable'],
    ['1-2', 'unreadable'],
  ]
  for (const [typed, value] of table) assert.equal(parseNumber(typed), value, typed)
})

test('what we write we read again', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -99_999_999, max: 99_999_999 }),
      fc.constantFrom('vi', 'en'),
      (hundredths, locale) => {
        const value = hundredths / 100
        const read = parseNumber(formatNumber(value, locale))
        assert.ok(read === 'ambiguous' || Object.is(read, value === 0 ? 0 : value))
      },
    ),
  )
})

test('no text makes the reader fail', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(..."0123456789.,-+ %₫đ'e") }),
      (text) => void parseNumber(text),
    ),
  )
})
