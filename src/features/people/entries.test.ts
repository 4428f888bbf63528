import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addresses } from '#addresses.ts'
import type { Tables } from '#db/tables.ts'
import { eventsOf } from '#features/events/index.ts'
import { type App, type Browser, startApp } from '../../../test/app.ts'
import type { EntryKind } from './queries/file.ts'

let app: App
let ha: Browser

before(async () => {
  app = await startApp()
  ha = await app.as('ha')
})
after(() => app.close())

const an = () => app.people.an.personId
const versionOf = async (id: number) =>
  (await app.db.selectFrom('people').select('version').where('id', '=', id).executeTakeFirstOrThrow()).version
const add = (kind: EntryKind, fields: Record<string, string | number>, person = an()) =>
  ha.post(addresses.people.addEntry({ person, kind }), fields)
const correct = async (
  kind: EntryKind,
  entry: number,
  fields: Record<string, string | number>,
  person = an(),
) =>
  ha.post(addresses.people.entry({ person, kind, entry }), { _version: await versionOf(person), ...fields })
const remove = async (kind: EntryKind, entry: number, because = 'ghi nhầm người', person = an()) =>
  ha.post(addresses.people.removeEntry({ person, kind, entry }), {
    because,
    _version: await versionOf(person),
  })
const lastOf = async (
  table: keyof Tables &
    (
      | 'leaves'
      | 'ratings'
      | 'disciplines'
      | 'honours'
      | 'positions'
      | 'working_periods'
      | 'initiatives'
      | 'reviews'
    ),
) => app.db.selectFrom(table).selectAll().orderBy('id', 'desc').executeTakeFirstOrThrow()

const rating = { year: 2024, track: 'chinh-quyen', class: 'hoan-thanh-tot', decision: '', unit_name: '' }
const honour = {
  award: 'cstd-co-so',
  year: 2024,
  decision_number: '15/QĐ-VP',
  decided_on: '2025-01-10',
  authority: 'Cơ quan thử nghiệm',
  unit_name: '',
  note: '',
}

const initiative = {
  kind: 'sang-kien',
  title: 'Số hoá hồ sơ đảng viên',
  year: 2025,
  scope: 'co-so',
  recognised_by: 'co-so',
  decision: '40-QĐ/ĐU',
  decided_on: '2025-10-02',
  used_for: '',
  used_year: '',
}

/** Each kind of entry with something that reads, something that a rule refuses, and what the refusal says. */
const kinds: {
  kind: EntryKind
  good: Record<string, string | number>
  refused: Record<string, string | number>
  why: RegExp
  unreadable: Record<string, string | number>
}[] = [
  {
    kind: 'xep-loai',
    good: rating,
    refused: { ...rating, year: 2027 },
    why: /Năm 2027 chưa đến/,
    unreadable: { ...rating, class: 'giỏi' },
  },
  {
    kind: 'khen-thuong',
    good: honour,
    refused: { ...honour, award: 'tap-the-lao-dong-tien-tien' },
    why: /không tặng cho cá nhân/,
    unreadable: { ...honour, year: 'năm ngoái' },
  },
  {
    kind: 'nghi',
    good: { kind: 'dao-tao', starts_on: '2023-09-01', ends_on: '2024-06-30', note: 'cao cấp lý luận' },
    refused: { kind: 'om-dau', starts_on: '2019-01-01', ends_on: '2019-02-01', note: '' },
    why: /phải nằm trong thời gian công tác/,
    unreadable: { kind: 'om-dau', starts_on: '2024-02-01', ends_on: '2024-01-01', note: '' },
  },
  {
    kind: 'ky-luat',
    good: {
      track: 'dang',
      form: 'canh-cao',
      decided_on: '2022-03-04',
      served_on: '',
      decision: '3-QĐ/ĐU',
      reason: 'vắng họp',
    },
    refused: {
      track: 'chinh-quyen',
      form: 'khai-tru',
      decided_on: '2022-03-04',
      served_on: '',
      decision: '',
      reason: '',
    },
    why: /không thuộc khối đã chọn/,
    unreadable: { track: 'dang', form: 'canh-cao', decided_on: '', served_on: '', decision: '', reason: '' },
  },
  {
    kind: 'chuc-vu',
    good: { unit_id: 0, title: 'Tổ trưởng', starts_on: '2022-01-01', ends_on: '2022-12-31', decision: '' },
    refused: {
      unit_id: 0,
      title: 'Tổ trưởng',
      starts_on: '2022-06-01',
      ends_on: '2022-12-31',
      is_main: 'on',
      decision: '',
    },
    why: /Mỗi lúc chỉ có một chức vụ chính/,
    unreadable: { unit_id: 0, title: '', starts_on: '2022-06-01', ends_on: '', decision: '' },
  },
  {
    kind: 'cong-tac',
    good: { starts_on: '2015-01-01', ends_on: '2017-12-31', ended_because: 'chuyen-cong-tac', note: '' },
    refused: { starts_on: '2016-01-01', ends_on: '2016-12-31', ended_because: '', note: '' },
    why: /chồng lên giai đoạn công tác|cần cả ngày kết thúc và lý do/,
    unreadable: { starts_on: 'xưa', ends_on: '', ended_because: '', note: '' },
  },
  {
    kind: 'sang-kien',
    good: initiative,
    refused: { ...initiative, recognised_by: '' },
    why: /cần cả phạm vi ảnh hưởng và cấp công nhận/,
    unreadable: { ...initiative, title: '' },
  },
  {
    kind: 'xem-xet',
    good: { kind: 'thanh-tra', starts_on: '2026-03-01', ends_on: '2026-05-01', note: '' },
    refused: { kind: 'thanh-tra', starts_on: '2027-03-01', ends_on: '', note: '' },
    why: /chưa bắt đầu/,
    unreadable: { kind: 'thanh-tra', starts_on: '2026-03-01', ends_on: '2026-01-01', note: '' },
  },
]
const inUnitB = (fields: Record<string, string | number>) =>
  'unit_id' in fields ? { ...fields, unit_id: app.units.b.id } : fields

for (const { kind, good, refused, why, unreadable } of kinds) {
  test(`${kind}: an entry is written, refused by its rule, kept when it does not read, and not for others to write`, async () => {
    const form = await ha.get(addresses.people.addEntry({ person: an(), kind }))
    assert.equal(form.status, 200)
    const written = await add(kind, inUnitB(good))
    assert.equal(written.status, 303, written.text)
    const [event] = await eventsOf(app.db, 'person', an())
    assert.equal(event?.verb, 'person.entry-added')
    assert.equal((event?.facts as { kind?: string } | undefined)?.kind, kind)
    const no = await add(kind, inUnitB(refused))
    assert.equal(no.status, 422)
    assert.match(no.text, why)
    const again = await add(kind, inUnitB(unreadable))
    assert.equal(again.status, 422)
    assert.match(again.html, /notice-danger/)
    for (const who of ['an', 'binh', 'giang'] as const) {
      const browser = await app.as(who)
      assert.equal(
        (await browser.post(addresses.people.addEntry({ person: an(), kind }), inUnitB(good))).status,
        404,
        who,
      )
    }
  })
}

test('an entry is corrected with a reason; the event keeps before and after', async () => {
  await add('xep-loai', { ...rating, year: 2020 })
  const before = await lastOf('ratings')
  const page = await ha.get(addresses.people.entry({ person: an(), kind: 'xep-loai', entry: before.id }))
  assert.equal(page.status, 200)
  assert.match(page.html, /value="2020"/)
  const without = await correct('xep-loai', before.id, {
    ...rating,
    year: 2020,
    class: 'hoan-thanh',
    why: '',
  })
  assert.equal(without.status, 422)
  const done = await correct('xep-loai', before.id, {
    ...rating,
    year: 2020,
    class: 'hoan-thanh',
    why: 'đọc nhầm biên bản',
  })
  assert.equal(done.status, 303, done.text)
  const [event] = await eventsOf(app.db, 'person', an())
  const facts = event?.facts as { why: string; before: { class: string }; after: { class: string } }
  assert.equal(facts.why, 'đọc nhầm biên bản')
  assert.equal(facts.before.class, 'hoan-thanh-tot')
  assert.equal(facts.after.class, 'hoan-thanh')
  const twin = await add('xep-loai', { ...rating, year: 2020 })
  assert.match(twin.text, /Xếp loại năm 2020 của khối này đã được ghi/)
})

test('an entry is removed with a reason; what it said stays in the event', async () => {
  await add('khen-thuong', { ...honour, year: 2019, decided_on: '' })
  const { id } = await lastOf('honours')
  const short = await remove('khen-thuong', id, 'sai')
  assert.equal(short.status, 422)
  assert.match(short.text, /ít nhất 5 ký tự/)
  assert.equal((await remove('khen-thuong', id)).status, 303)
  const gone = await ha.get(addresses.people.entry({ person: an(), kind: 'khen-thuong', entry: id }))
  assert.equal(gone.status, 404)
  const [event] = await eventsOf(app.db, 'person', an())
  assert.equal((event?.facts as { before?: { award: string } } | undefined)?.before?.award, 'cstd-co-so')
})

test('an entry is not reached through another person’s file, and not by an older version of it', async () => {
  await add('xep-loai', { ...rating, year: 2018 })
  const { id } = await lastOf('ratings')
  assert.equal((await remove('xep-loai', id, 'ghi nhầm người', app.people.giang.personId)).status, 404)
  const stale = await ha.post(addresses.people.removeEntry({ person: an(), kind: 'xep-loai', entry: id }), {
    because: 'ghi nhầm người',
    _version: 1,
  })
  assert.equal(stale.status, 409)
  assert.equal((await ha.get('/con-nguoi/1/la-kho/moi')).status, 404)
})

test('ratings and honours keep the unit’s name of that time when the person moves on', async () => {
  const { personId } = app.people.dung
  await add('xep-loai', { ...rating, year: 2023 }, personId)
  const { id } = await lastOf('ratings')
  await app.db
    .updateTable('positions')
    .set({ ends_on: '2025-12-31' })
    .where('person_id', '=', personId)
    .execute()
  await app.db
    .insertInto('positions')
    .values({ person_id: personId, unit_id: app.units.b.id, title: 'Chuyên viên', starts_on: '2026-01-01' })
    .execute()
  await add(
    'khen-thuong',
    { ...honour, year: 2026, decided_on: '2026-02-02', decision_number: '1/QĐ' },
    personId,
  )
  assert.equal(
    (await app.db.selectFrom('ratings').select('unit_name').where('id', '=', id).executeTakeFirstOrThrow())
      .unit_name,
    'Phòng Tổng hợp',
  )
  const held = (await lastOf('honours')) as { unit_name: string }
  assert.equal(held.unit_name, 'Phòng Nghiệp vụ')
})

test('the same honour by the same decision is written down once', async () => {
  const once = { ...honour, award: 'lao-dong-tien-tien', year: 2022, decided_on: '2022-12-30' }
  assert.equal((await add('khen-thuong', once)).status, 303)
  assert.match((await add('khen-thuong', once)).text, /không ghi hai lần/)
})

test('removing a main position lets the one before go on, but the last one stays', async () => {
  const { personId } = app.people.tam
  await app.db
    .updateTable('positions')
    .set({ ends_on: '2024-12-31' })
    .where('person_id', '=', personId)
    .execute()
  await app.db
    .insertInto('positions')
    .values({ person_id: personId, unit_id: app.units.b.id, title: 'Chuyên viên', starts_on: '2025-01-01' })
    .execute()
  const wrong = await lastOf('positions')
  assert.equal((await remove('chuc-vu', wrong.id, 'ghi nhầm quyết định', personId)).status, 303)
  const left = await app.db.selectFrom('positions').selectAll().where('person_id', '=', personId).execute()
  assert.deepEqual(
    left.map(({ ends_on }) => ends_on),
    [null],
  )
  const last = await remove('chuc-vu', left[0]?.id ?? 0, 'ghi nhầm quyết định', personId)
  assert.match(last.text, /duy nhất nên không gỡ được/)
})

test('free text about health and conduct never reaches the events', async () => {
  await add('nghi', { kind: 'om-dau', starts_on: '2025-03-01', ends_on: '2025-03-20', note: 'bệnh án riêng' })
  await add('ky-luat', {
    track: 'dang',
    form: 'khien-trach',
    decided_on: '2021-03-04',
    served_on: '',
    decision: '',
    reason: 'chuyện riêng',
  })
  const facts = JSON.stringify((await eventsOf(app.db, 'person', an())).map((event) => event.facts))
  assert.doesNotMatch(facts, /bệnh án|chuyện riêng/)
})
