import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type App, startApp } from '../../../test/app.ts'
import {
  addHonours,
  addPeople,
  addRatings,
  honoursOf,
  type NewPerson,
  peopleByCode,
  peopleNamed,
  removeHonours,
  removeUntouchedPeople,
} from './index.ts'

let app: App

before(async () => {
  app = await startApp()
})
after(() => app.close())

const family = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Đặng', 'Bùi', 'Đỗ']
const given = ['An', 'Ánh', 'Bình', 'Châu', 'Đức', 'Hà', 'Khánh', 'Ý']
const someone = (at: number): NewPerson => ({
  name: `${family[at % family.length]} Văn ${given[at % given.length]}`,
  staffCode: `NV-${at}`,
  unitId: at % 2 ? app.units.a.id : app.units.b.id,
  title: 'Chuyên viên',
  since: '2022-01-01',
  workingSince: '2019-01-01',
})

test('five thousand people come in with their positions and periods, in the order in which they were given', async () => {
  const people = Array.from({ length: 5_000 }, (_, at) => someone(at))
  const ids = await app.db.transaction().execute((tx) => addPeople(tx, people))
  assert.equal(ids.length, 5_000)
  const rows = await app.db
    .selectFrom('people')
    .innerJoin('positions', 'positions.person_id', 'people.id')
    .innerJoin('working_periods', 'working_periods.person_id', 'people.id')
    .select(['people.id', 'people.staff_code', 'positions.unit_id', 'working_periods.starts_on'])
    .where('people.id', 'in', [ids[0] ?? 0, ids[4_999] ?? 0])
    .orderBy('people.id')
    .execute()
  assert.deepEqual(rows, [
    { id: ids[0], staff_code: 'NV-0', unit_id: app.units.b.id, starts_on: '2019-01-01' },
    { id: ids[4_999], staff_code: 'NV-4999', unit_id: app.units.a.id, starts_on: '2019-01-01' },
  ])
})

test('ratings and honours of former years carry the unit’s name of then; a rating that is there stays', async () => {
  const { personId } = app.people.giang
  await app.db
    .insertInto('unit_names')
    .values({
      unit_id: app.units.b.id,
      name: 'Phòng Nghiệp vụ cũ',
      starts_on: '2018-01-01',
      ends_on: '2019-12-31',
    })
    .execute()
  await app.db
    .updateTable('positions')
    .set({ starts_on: '2018-01-01' })
    .where('person_id', '=', personId)
    .execute()
  const tracked = { personId, track: 'chinh-quyen', class: 'hoan-thanh-tot' } as const
  const twice = async () =>
    app.db.transaction().execute((tx) =>
      addRatings(
        tx,
        [2019, 2020].map((year) => ({ ...tracked, year })),
      ),
    )
  assert.equal((await twice()).length, 2)
  assert.equal((await twice()).length, 0)
  const ratings = await app.db.selectFrom('ratings').select(['year', 'unit_name']).orderBy('year').execute()
  assert.deepEqual(ratings, [
    { year: 2019, unit_name: 'Phòng Nghiệp vụ cũ' },
    { year: 2020, unit_name: 'Phòng Nghiệp vụ' },
  ])
  const ids = await app.db.transaction().execute((tx) =>
    addHonours(tx, [
      { personId, award: 'lao-dong-tien-tien', year: 2019 },
      { personId, award: 'cstd-co-so', year: 2019, decidedOn: '2020-01-15' },
      { personId, award: 'giay-khen', year: 2020, unitName: 'Đoàn công tác số 3' },
      { unitId: app.units.b.id, award: 'giay-khen', year: 2018 },
    ]),
  )
  assert.deepEqual(
    (await honoursOf(app.db, personId)).map(({ unitThen }) => unitThen),
    ['Đoàn công tác số 3', 'Phòng Nghiệp vụ', 'Phòng Nghiệp vụ cũ'],
  )
  await app.db.transaction().execute((tx) => removeHonours(tx, ids.slice(0, 1)))
  assert.equal((await honoursOf(app.db, personId)).length, 2)
})

test('an import finds people by code, and by name however the accents were typed', async () => {
  const codes = await peopleByCode(app.db, ['NV-7', 'không có'])
  assert.deepEqual([...codes.keys()], ['NV-7'])
  const named = await peopleNamed(app.db, ['vu thi lan', 'ĐỖ MINH QUÂN'])
  assert.deepEqual(
    named.map(({ name, unitName }) => [name, unitName]),
    [
      ['Vũ Thị Lan', 'Phòng Nghiệp vụ'],
      ['Đỗ Minh Quân', 'Cơ quan thử nghiệm'],
    ],
  )
  assert.deepEqual(await peopleNamed(app.db, []), [])
})

test('people who came in by mistake go again, but not those of whom something else speaks by now', async () => {
  const ids = await app.db.transaction().execute((tx) =>
    addPeople(
      tx,
      [90_001, 90_002, 90_003].map((at) => someone(at)),
    ),
  )
  const [, rated, edited] = ids
  await app.db
    .transaction()
    .execute((tx) =>
      addRatings(tx, [{ personId: rated ?? 0, year: 2025, track: 'dang', class: 'hoan-thanh' }]),
    )
  await app.db
    .updateTable('people')
    .set({ version: 2 })
    .where('id', '=', edited ?? 0)
    .execute()
  const removed = await app.db.transaction().execute((tx) => removeUntouchedPeople(tx, ids))
  assert.equal(removed.gone, 1)
  const left = await app.db.selectFrom('people').select('id').where('id', 'in', ids).orderBy('id').execute()
  assert.deepEqual(
    left.map(({ id }) => id),
    [rated, edited],
  )
})
