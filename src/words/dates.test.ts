import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  formatAgo,
  formatDay,
  formatDue,
  formatInstant,
  formatLongDay,
  formatMonth,
  formatPeriod,
  parseDay,
} from './dates.ts'

test('days are written as offices write them', () => {
  assert.equal(formatDay('2026-02-05'), '05/02/2026')
  assert.equal(formatLongDay('2026-02-05', 'vi'), 'ngày 05 tháng 02 năm 2026')
  assert.equal(formatLongDay('2026-03-15', 'vi'), 'ngày 15 tháng 3 năm 2026')
  assert.equal(formatLongDay('2026-11-23', 'vi'), 'ngày 23 tháng 11 năm 2026')
  assert.equal(formatLongDay('2026-02-05', 'en'), '5 February 2026')
  assert.equal(formatMonth('2026-02', 'vi'), 'tháng 02/2026')
  assert.equal(formatMonth('2026-12-31', 'en'), 'December 2026')
  assert.equal(formatInstant(new Date('2026-02-04T17:30:00Z')), '00:30, 05/02/2026')
})

test('a period may be open on a side', () => {
  assert.equal(formatPeriod('2026-02-05', '2026-04-30', 'vi'), '05/02/2026 – 30/04/2026')
  assert.equal(formatPeriod('2026-02-05', '2026-02-05', 'vi'), '05/02/2026')
  assert.equal(formatPeriod('2026-02-05', null, 'vi'), 'từ 05/02/2026')
  assert.equal(formatPeriod(null, '2026-02-05', 'en'), 'until 05/02/2026')
  assert.equal(formatPeriod(null, null, 'vi'), '')
})

test('a deadline says what is left', () => {
  const table: [string, string, string][] = [
    ['2026-11-26', 'còn 3 ngày', '3 days left'],
    ['2026-11-24', 'còn 1 ngày', '1 day left'],
    ['2026-11-23', 'đến hạn hôm nay', 'due today'],
    ['2026-11-22', 'quá hạn 1 ngày', '1 day overdue'],
    ['2026-11-21', 'quá hạn 2 ngày', '2 days overdue'],
  ]
  for (const [due, vi, en] of table) {
    assert.equal(formatDue(due, '2026-11-23', 'vi'), vi)
    assert.equal(formatDue(due, '2026-11-23', 'en'), en)
  }
})

test('what happened is told by how long ago, then by its day', () => {
  const now = new Date('2026-11-23T09:00:00+07:00')
  const table: [string, string, string][] = [
    ['2026-11-23T08:59:40+07:00', 'vừa xong', 'just now'],
    ['2026-11-23T08:59:00+07:00', '1 phút trước', '1 minute ago'],
    ['2026-11-23T08:15:00+07:00', '45 phút trước', '45 minutes ago'],
    ['2026-11-23T07:00:00+07:00', '2 giờ trước', '2 hours ago'],
    ['2026-11-22T23:00:00+07:00', 'hôm qua', 'yesterday'],
    ['2026-11-20T23:00:00+07:00', '3 ngày trước', '3 days ago'],
    ['2026-11-01T23:00:00+07:00', '01/11/2026', '01/11/2026'],
  ]
  for (const [at, vi, en] of table) {
    assert.equal(formatAgo(new Date(at), now, 'vi'), vi)
    assert.equal(formatAgo(new Date(at), now, 'en'), en)
  }
})

test('a typed day is read day first, or not at all', () => {
  const table: [string, string | null][] = [
    ['5/2/2026', '2026-02-05'],
    [' 05-02-2026 ', '2026-02-05'],
    ['05.02.2026', '2026-02-05'],
    ['05 / 02 / 2026', '2026-02-05'],
    ['2026-02-05', '2026-02-05'],
    ['29/02/2024', '2024-02-29'],
    ['29/02/2026', null],
    ['02/13/2026', null],
    ['5/2/26', null],
    ['hôm nay', null],
    ['', null],
  ]
  for (const [typed, day] of table) assert.equal(parseDay(typed), day, typed)
})
