import assert from 'node:assert/strict'
import { test } from 'node:test'
import { honourNames } from '../honour-names.ts'
import { instrumentNamed } from '../sources/index.ts'
import { decidersOf, proposerOf } from './authority.ts'
import { cycles, deadlines, deadlinesOf, dueInYear, freshness, lastDayToSubmit } from './deadlines.ts'
import { dossierParts, forms } from './dossier.ts'
import { decimal, leastOf, mostOf, reaches, times } from './fraction.ts'
import { procedureOf } from './index.ts'
import { opinionsFor, postingFor } from './opinions.ts'
import { isQuorate, quorumOfCentral, votePasses, voteRule } from './votes.ts'

const on = '2026-11-23'
const who = (award: string, day = on) => decidersOf(award, day).map(({ slug }) => slug)
const rule = (award: string, day = on) => {
  const found = voteRule(award, day)
  assert.ok(found)
  return found
}

test('every honour has somebody who decides, somebody who proposes, and a dossier', () => {
  for (const { slug, subjects } of honourNames) {
    assert.ok(decidersOf(slug, on).length > 0, slug)
    assert.ok(proposerOf(slug).who.vi, slug)
    for (const subject of subjects) {
      const { parts, deciders, opinions, posting } = procedureOf(slug, { on, subject })
      assert.ok(parts.length > 0, slug)
      for (const { cite } of [...parts, ...opinions, ...posting]) assert.ok(instrumentNamed(cite.instrument))
      for (const { cite } of deciders) for (const one of cite) assert.ok(instrumentNamed(one.instrument))
    }
  }
})

test('the district chairman conferred grassroots titles until 30/06/2025, the commune chairman since', () => {
  assert.ok(who('cstd-co-so', '2025-06-30').includes('ubnd-huyen'))
  assert.ok(!who('cstd-co-so', '2025-06-30').includes('ubnd-xa'))
  assert.ok(who('cstd-co-so').includes('ubnd-xa'))
  assert.ok(!who('cstd-co-so').includes('ubnd-huyen'))
})

test('the Prime Minister confers what the Law gives him, the President the rest of the State’s honours', () => {
  assert.deepEqual(who('cstd-toan-quoc'), ['thu-tuong'])
  assert.deepEqual(who('co-thi-dua-chinh-phu'), ['thu-tuong'])
  assert.deepEqual(who('huan-chuong-lao-dong-hang-ba'), ['chu-tich-nuoc'])
  assert.deepEqual(who('giay-khen-dang-vien-5-nam'), ['dang-uy-cap-tren'])
  assert.deepEqual(who('khong-co'), [])
})

test('12 of 15 members are enough for the Government’s flag and too few for a national fighter', () => {
  const votes = { members: 15, present: 13, agree: 12 }
  assert.deepEqual(votePasses(rule('co-thi-dua-chinh-phu'), votes), { passes: 'yes', needed: 12, of: 15 })
  assert.deepEqual(votePasses(rule('cstd-toan-quoc'), votes), { passes: 'no', needed: 14, of: 15 })
})

test('the share is taken of all members: all 13 who came do not make 90 percent of 15', () => {
  assert.equal(votePasses(rule('anh-hung-lao-dong'), { members: 15, present: 13, agree: 13 }).passes, 'no')
})

test('what the decree leaves to the agency is set locally, and a local share may be handed in', () => {
  const votes = { members: 9, present: 9, agree: 6 }
  assert.equal(votePasses(rule('cstd-co-so'), votes).passes, 'set-locally')
  assert.equal(votePasses(rule('cstd-co-so'), votes, [2, 3]).passes, 'yes')
  assert.equal(votePasses(rule('cstd-co-so'), votes, [80, 100]).passes, 'no')
})

test('before 01/07/2025 the decree of 2023 demanded shares for the lower titles too, unconfirmed', () => {
  assert.deepEqual(rule('cstd-co-so', '2025-06-30').atLeast, [80, 100])
  assert.equal(rule('cstd-co-so', '2025-06-30').cite[0]?.mark, 'unconfirmed')
  assert.equal(voteRule('cstd-co-so', '2023-12-31'), undefined)
  assert.equal(voteRule('cstd-co-so', '2027-03-01'), undefined)
})

test('the Central Council sits with two thirds, for heroes with 80 percent', () => {
  const ten = { members: 15, present: 10, agree: 0 }
  assert.equal(isQuorate(quorumOfCentral('cstd-toan-quoc'), ten), true)
  assert.equal(isQuorate(quorumOfCentral('anh-hung-lao-dong'), ten), false)
})

test('a dossier for a national fighter holds the ballot and form 13', () => {
  const parts = dossierParts('cstd-toan-quoc', 'ca-nhan')
  assert.deepEqual(
    parts.map(({ slug, form }) => [slug, form?.number]),
    [
      ['to-trinh', '01'],
      ['bao-cao', '03'],
      ['bien-ban', undefined],
      ['xac-nhan-sang-kien', '13'],
      ['van-ban-lien-quan', undefined],
    ],
  )
})

test('the report follows the kind of merit', () => {
  const report = (...about: Parameters<typeof dossierParts>) =>
    dossierParts(...about).find(({ slug }) => slug === 'bao-cao')?.form?.number
  const order = 'huan-chuong-lao-dong-hang-ba'
  assert.equal(report(order, 'ca-nhan'), '05')
  assert.equal(report(order, 'tap-the'), '04')
  assert.equal(report(order, 'ca-nhan', 'dot-xuat'), '06')
  assert.equal(report(order, 'ca-nhan', 'cong-hien'), '07')
  assert.equal(report(order, 'tap-the', 'chuyen-de'), '08')
  assert.equal(report('anh-hung-lao-dong', 'ca-nhan'), '10')
  assert.equal(report('anh-hung-lao-dong', 'tap-the'), '09')
  assert.equal(report('co-thi-dua-chinh-phu', 'tap-the'), '02')
})

test('medals need a submission and a list; short procedure a short report; a fighter’s title its certificate', () => {
  const slugs = (...about: Parameters<typeof dossierParts>) => dossierParts(...about).map(({ slug }) => slug)
  assert.deepEqual(slugs('huy-chuong-chien-si-ve-vang-hang-ba', 'ca-nhan'), ['to-trinh', 'danh-sach'])
  assert.deepEqual(slugs('bang-khen-thu-tuong', 'ca-nhan', 'thu-tuc-don-gian'), [
    'to-trinh',
    'bao-cao-tom-tat',
  ])
  assert.equal(slugs('huan-chuong-huu-nghi', 'ca-nhan', 'doi-ngoai').length, 3)
  assert.ok(slugs('cstd-co-so', 'ca-nhan').includes('chung-nhan'))
  assert.ok(!slugs('lao-dong-tien-tien', 'ca-nhan').includes('chung-nhan'))
  assert.ok(slugs('bang-khen-bo-tinh', 'ca-nhan').includes('chung-nhan'))
})

test('three form numbers were confirmed, the rest carry their mark', () => {
  const confirmed = Object.values(forms).filter(({ mark }) => mark === 'confirmed')
  assert.deepEqual(
    confirmed.map(({ number }) => number),
    ['01', '05', '13'],
  )
})

test('a ministry’s title of 2026 goes up for the national one by the end of 2027', () => {
  assert.equal(dueInYear(deadlines.nopCstdToanQuoc, 2026), '2027-12-31')
  assert.equal(dueInYear(deadlines.nopCoChinhPhu, 2026), '2026-06-30')
  assert.equal(dueInYear(deadlines.nopCoChinhPhuGiaoDuc, 2026), '2026-12-31')
  assert.equal(dueInYear(deadlines.traHoSo, 2026), undefined)
})

test('high orders are appraised in 40 working days, others in 30, and every such limit is in working days', () => {
  const first = (award: string) => deadlinesOf(award)[0]?.days
  assert.deepEqual(first('huan-chuong-doc-lap-hang-ba'), { count: 40, kind: 'working' })
  assert.deepEqual(first('huan-chuong-lao-dong-hang-ba'), { count: 30, kind: 'working' })
  assert.ok(
    deadlinesOf('co-thi-dua-chinh-phu', { education: true }).some(({ slug }) => slug.endsWith('giao-duc')),
  )
  assert.equal(freshness.months, 6)
  assert.equal(cycles['nghe-nhan-uu-tu']?.cite.article, '67')
})

test('the Party committee is asked in every case for a national fighter, only for its own people for a Labour Order', () => {
  assert.equal(opinionsFor('cstd-toan-quoc')[0]?.cite.point, 'b')
  assert.equal(opinionsFor('huan-chuong-lao-dong-hang-ba')[0]?.cite.point, 'a')
  assert.ok(opinionsFor('huan-chuong-sao-vang').some(({ slug }) => slug === 'trung-uong-dang'))
  assert.ok(!opinionsFor('cstd-toan-quoc').some(({ slug }) => slug === 'ubnd-tinh'))
  assert.deepEqual(opinionsFor('cstd-co-so'), [])
})

test('orders and the national title are shown ten working days before the council; short procedures are not', () => {
  assert.equal(postingFor('huan-chuong-lao-dong-hang-ba')[0]?.workingDays, 10)
  assert.deepEqual(postingFor('huan-chuong-dung-cam', { simplified: true }), [])
  assert.equal(postingFor('anh-hung-lao-dong').length, 2)
  assert.deepEqual(postingFor('bang-khen-thu-tuong'), [])
  assert.deepEqual(
    procedureOf('huan-chuong-dung-cam', { on, subject: 'ca-nhan', basis: 'dot-xuat' }).posting,
    [],
  )
})

test('fractions are exact', () => {
  assert.equal(leastOf([90, 100], 15), 14)
  assert.equal(mostOf([20, 100], 10), 2)
  assert.equal(mostOf([20, 100], 14), 2)
  assert.equal(reaches(7, 10, [70, 100]), true)
  assert.equal(reaches(69, 100, [70, 100]), false)
  assert.deepEqual(times([3, 10], [3, 2]), [9, 20])
  assert.equal(decimal([9, 20], 'vi'), '0,45')
  assert.equal(decimal([45, 10], 'en'), '4.5')
  assert.equal(decimal([12, 1], 'vi'), '12,0')
})

test('achievements of a year may be submitted for six months after it, the shorter month deciding', () => {
  assert.equal(lastDayToSubmit('2025-12-31'), '2026-06-30')
  assert.equal(lastDayToSubmit('2026-08-31'), '2027-02-28')
  assert.equal(lastDayToSubmit('2026-03-15'), '2026-09-15')
})
