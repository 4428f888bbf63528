import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { type FreshDatabase, freshDatabase } from '../../test/db.ts'
import { byGivenName, fold, sortKeyOfName, spelling } from './vietnamese.ts'

const letters = [
  ..."aăâbcdđeêfghijklmnoôơpqrstuưvwxyzAĂÂBCDĐEÊOÔƠUƯẮẰẲẴẶẤẦẨẪẬẾỀỂỄỆỐỒỔỖỘỚỜỞỠỢỨỪỬỮỰÝỲỶỸỴðÐıİßſΣς’‘ʼ'-_ 0₫한",
]

// every Latin letter and combining mark; the servers' own tables of rarer scripts are of different ages
const latin = fc
  .oneof(
    fc.integer({ min: 0x20, max: 0x24f }),
    fc.integer({ min: 0x300, max: 0x36f }),
    fc.integer({ min: 0x1e00, max: 0x1eff }),
  )
  .map((point) => String.fromCodePoint(point))

describe('text in the database', () => {
  let database: FreshDatabase
  before(async () => {
    database = await freshDatabase()
  })
  after(() => database.close())

  test('the database folds text as the program does', async () => {
    const { tenantDb } = database
    const texts = [
      ...fc.sample(fc.string({ unit: fc.constantFrom(...letters), maxLength: 40 }), {
        numRuns: 1_500,
        seed: 1,
      }),
      ...fc.sample(fc.string({ unit: latin, maxLength: 40 }), { numRuns: 500, seed: 2 }),
    ]
    const all = texts.flatMap((text) => [text.normalize('NFC'), text.normalize('NFD')])
    const { rows } = await sql<{ folded: string }>`
    select fold(text) as folded from unnest(${all}::text[]) with ordinality as given(text, place) order by place`.execute(
      tenantDb,
    )
    for (const [index, { folded }] of rows.entries())
      assert.equal(folded, fold(all[index] ?? ''), JSON.stringify(all[index]))
  })

  test('the database spells words as the program does', async () => {
    const texts = [
      ...fc.sample(fc.string({ unit: fc.constantFrom(...letters), maxLength: 40 }), {
        numRuns: 1_500,
        seed: 3,
      }),
      ...fc.sample(fc.string({ unit: latin, maxLength: 40 }), { numRuns: 500, seed: 4 }),
      'Hoà bình, hòa bình; thuỷ lợi và thủy lợi; quý khoẻ, qúy khỏe; Nguyễn Ðức Thượng',
    ]
    const all = texts.flatMap((text) => [text.normalize('NFC'), text.normalize('NFD')])
    const { rows } = await sql<{ spelt: string }>`
    select spelling(text) as spelt from unnest(${all}::text[]) with ordinality as given(text, place) order by place`.execute(
      database.tenantDb,
    )
    for (const [index, { spelt }] of rows.entries())
      assert.equal(spelt, spelling(all[index] ?? ''), JSON.stringify(all[index]))
  })

  test('the database orders people by their key as the program does, under any collation', async () => {
    const { tenantDb } = database
    const words = [
      'An',
      'Ân',
      'Ẩn',
      'Anh',
      'Ánh',
      'Đạt',
      'Dũng',
      'Hòa',
      'Hoa',
      'Hường',
      'Lê',
      'Nguyễn',
      "H'Leo",
      'Ư',
      'Ơn',
      'A2',
      'Tú-Anh',
    ]
    const names = fc.sample(
      fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }).map((name) => name.join(' ')),
      { numRuns: 600, seed: 3 },
    )
    const expected = byGivenName(names, (name) => name).map((name) => sortKeyOfName(name))
    const keys = names.map((name) => sortKeyOfName(name))
    for (const collation of ['vi-VN-x-icu', 'und-x-icu', 'C']) {
      const { rows } = await sql<{ key: string }>`
      select key from unnest(${keys}::text[]) as given(key) order by key collate ${sql.ref(collation)}`.execute(
        tenantDb,
      )
      assert.deepEqual(
        rows.map(({ key }) => key),
        expected,
        collation,
      )
    }
  })
})
