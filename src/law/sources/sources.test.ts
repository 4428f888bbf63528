import assert from 'node:assert/strict'
import { test } from 'node:test'
import { citation, dangVien, luat, nd152 } from './cite.ts'
import { expiresSoon, inForce, instrumentNamed, instruments, mayBeCited } from './index.ts'
import { statusOn } from './instrument.ts'

const slugs = (list: readonly { slug: string }[]) => list.map(({ slug }) => slug)

test('every instrument has one slug, names in both languages, and says where it was read', () => {
  assert.equal(new Set(slugs(instruments)).size, instruments.length)
  for (const { slug, name, number, where } of instruments) {
    assert.match(slug, /^[a-z0-9-]+$/)
    assert.equal(name.vi, name.vi.normalize('NFC'))
    assert.ok(name.vi && name.en && number && where, slug)
  }
})

test('what was not read in its own words says so', () => {
  for (const { slug, read, unchecked } of instruments)
    assert.ok(read === 'read-verbatim' || unchecked?.length, slug)
})

test('dates run forward, and whoever replaces or amends is in the list', () => {
  for (const instrument of instruments) {
    const { signedOn, from, until, replacedBy = [], amendedBy = [] } = instrument
    assert.ok(!signedOn || !from || signedOn <= from, instrument.slug)
    assert.ok(!from || !until || from < until, instrument.slug)
    for (const other of [...replacedBy, ...amendedBy]) assert.ok(instrumentNamed(other), other)
  }
})

test('an instrument binds from its first day and no longer on its last', () => {
  const decree = instrumentNamed('nd-152-2025')
  assert.ok(decree)
  assert.deepEqual(
    ['2025-06-30', '2025-07-01', '2027-02-28', '2027-03-01'].map((on) => statusOn(decree, on)),
    ['not-yet', 'in-force', 'in-force', 'ended'],
  )
})

test('on 23/11/2026 the Law, its amendment and the decree of 2025 bind, the decree of 2023 does not', () => {
  const now = slugs(inForce('2026-11-23'))
  for (const slug of ['luat-06-2022-qh15', 'luat-06-2026-qh16', 'nd-152-2025', 'nd-161-2026'])
    assert.ok(now.includes(slug), slug)
  for (const slug of ['nd-98-2023', 'nd-91-2017', 'nd-73-2024', 'luat-15-2003-qh11'])
    assert.ok(!now.includes(slug), slug)
})

test('what ends on 01/03/2027 warns in November 2026, and not a year before', () => {
  assert.deepEqual(slugs(expiresSoon('2026-11-23')).sort(), ['nd-152-2025', 'tt-15-2025-bnv'])
  assert.deepEqual(expiresSoon('2026-11-23', 30), [])
})

test('a ground that has ended may not be cited; one whose first day is not known may', () => {
  assert.equal(mayBeCited('nd-98-2023', '2026-01-05'), false)
  assert.equal(mayBeCited('nd-152-2025', '2026-01-05'), true)
  assert.equal(mayBeCited('luat-06-2026-qh16', '2026-09-30'), false)
  assert.equal(mayBeCited('tt-02-2023-bnv', '2026-01-05'), true)
  assert.equal(mayBeCited('khong-co', '2026-01-05'), false)
})

test('a citation reads as a paper writes it', () => {
  assert.equal(citation(luat('42.1.đ')).vi, 'điểm đ khoản 1 Điều 42 Luật Thi đua, khen thưởng')
  assert.equal(citation(nd152('33.5')).vi, 'khoản 5 Điều 33 Nghị định 152/2025/NĐ-CP')
  assert.equal(citation(nd152('33.5')).en, 'Article 33, clause 5, Decree 152/2025/NĐ-CP')
  assert.equal(citation(dangVien('19')).vi, 'mục 19 Hướng dẫn 06-HD/TW')
})
