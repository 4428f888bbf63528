import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addresses } from '#addresses.ts'
import { revokeLine } from '#features/decisions/index.ts'
import { beginAlbum } from '#features/gallery/index.ts'
import { type App, type Browser, type Fields, startApp } from '../../../test/app.ts'
import { decided } from '../../../test/decided.ts'
import { ceremonyById, recipientsOf } from './queries.ts'
import { arranged, reordered, rowName, seatsTwice } from './rules.ts'

let app: App
let ha: Browser
before(async () => {
  app = await startApp()
  ha = await app.as('ha')
})
after(() => app.close())

const to = addresses.ceremonies
const said = (change: Fields = {}): Fields => ({
  unit_id: app.units.agency.id,
  title: 'Lễ tổng kết năm 2026',
  held_on: '2026-11-23',
  begins: '08:00',
  place: 'Hội trường lớn',
  programme: 'Chào cờ\nTrao thưởng',
  ...change,
})
async function planned(change: Fields = {}): Promise<number> {
  const answer = await ha.post(to.begin(), said(change))
  assert.equal(answer.status, 303, answer.text)
  return Number(answer.location?.split('/').at(-1))
}
const here = async (id: number) => (await ceremonyById(app.db, id)) ?? assert.fail('no such ceremony')
const press = async (id: number, address: string, fields: Fields = {}, who = ha) =>
  who.post(address, { _version: (await here(id)).version, ...fields })
const fill = async (id: number, decision_id: number) =>
  press(id, to.addDecision({ ceremony: id }), { decision_id })
const list = (id: number) => recipientsOf(app.db, id)
const arrange = (id: number, fields: Fields = {}) =>
  press(id, to.arrange({ ceremony: id }), { per_turn: 2, per_row: 3, first_row: 'b', ...fields })

async function threeOn(suffix: string) {
  const decision = await decided(
    app,
    [{ who: 'an' }, { who: 'giang', award: 'cstd-co-so' }, { who: { household: 'Hộ bà Lê Thị Thử' } }],
    { suffix },
  )
  const id = await planned()
  assert.equal((await fill(id, decision.id)).status, 303)
  return { id, decision }
}

test('those whom a decision honours come onto the list, in the order of the law, together by turns, each on a seat', async () => {
  const { id, decision } = await threeOn('QĐ-LỄ')
  assert.equal((await arrange(id)).status, 303)
  assert.deepEqual(
    (await list(id)).map(({ name, turn, seat }) => [name, turn, seat]),
    [
      ['Hoàng Thu Giang', 1, 'B1'],
      ['Nguyễn Thị An', 2, 'B2'],
      ['Hộ bà Lê Thị Thử', 2, 'B3'],
    ],
  )
  const { html, text } = await ha.get(to.show({ ceremony: id }))
  assert.match(html, /value="B2"/)
  assert.match(text, /08:00 · 23\/11\/2026 · Hội trường lớn/)
  // nobody waits any more, neither here nor for another ceremony
  assert.match((await fill(id, decision.id)).text, /không còn ai chờ trao/)
  assert.match((await fill(await planned(), decision.id)).text, /không còn ai chờ trao/)
  const wrong = await arrange(id, { per_turn: 0 })
  assert.equal(wrong.status, 422)
})

test('the list is changed by hand: another place, seat and deputy; two on one seat are refused', async () => {
  const { id } = await threeOn('QĐ-TAY')
  await arrange(id)
  const rows = await list(id)
  const typed = (change: Partial<Record<'ordinal' | 'seat', (string | number)[]>>): Fields => ({
    id: rows.map((one) => one.id),
    ordinal: rows.map(({ ordinal }) => ordinal),
    turn: [1, 1, 2],
    seat: rows.map(({ seat }) => seat),
    comes: ['self', 'deputy', 'absent'],
    deputy: ['', 'Trần Văn Thay', ''],
    ...change,
  })
  const save = (fields: Fields) => press(id, to.save({ ceremony: id }), fields)
  assert.equal((await save(typed({ ordinal: [3, 2, 3] }))).status, 303)
  assert.deepEqual(
    (await list(id)).map(({ name, ordinal, comes, deputy }) => [name, ordinal, comes, deputy]),
    [
      ['Nguyễn Thị An', 1, 'deputy', 'Trần Văn Thay'],
      ['Hộ bà Lê Thị Thử', 2, 'absent', ''],
      ['Hoàng Thu Giang', 3, 'self', ''],
    ],
  )
  const twice = await save(typed({ seat: ['A1', 'a1', 'A2'] }))
  assert.equal(twice.status, 422)
  assert.match(twice.text, /Hai người cùng một chỗ: A1/)
  assert.equal((await save(typed({ ordinal: ['x', 1, 2] }))).status, 422)
  assert.equal((await ha.post(to.save({ ceremony: id }), { ...typed({}), _version: 1 })).status, 409)
  // a row of another ceremony is not there
  const other = await threeOn('QĐ-KHÁC')
  const [foreign] = await list(other.id)
  assert.equal((await save(typed({}))).status, 303)
  const stolen = { ...typed({}), id: [rows[0]?.id ?? 0, rows[1]?.id ?? 0, foreign?.id ?? 0] }
  assert.equal((await save(stolen)).status, 404)
})

test('an honour is handed over and signed for once, on the day or later, also to a deputy, never when revoked', async () => {
  const { id, decision } = await threeOn('QĐ-NHẬN')
  const [an, , household] = await list(id)
  const sign = (recipient = 0, by = 'Nguyễn Thị An') =>
    ha.post(to.receive({ ceremony: id, recipient }), { received_by: by })
  await press(id, to.edit({ ceremony: id }), said({ held_on: '2026-11-30' }))
  assert.match((await sign(an?.id)).text, /chưa đến ngày/)
  assert.match((await press(id, to.hold({ ceremony: id }))).text, /chưa đến ngày/)
  await press(id, to.edit({ ceremony: id }), said())
  assert.equal((await sign(an?.id, '')).status, 422)
  assert.equal((await sign(an?.id)).status, 303)
  assert.match((await sign(an?.id)).text, /đã được ký nhận/)
  assert.equal((await sign(household?.id, 'Trần Văn Thay')).status, 303)
  assert.equal((await press(id, to.hold({ ceremony: id }))).status, 303)
  assert.match((await arrange(id)).text, /không xếp lại được nữa/)
  assert.match((await ha.get(to.show({ ceremony: id }))).text, /Trần Văn Thay đã nhận lúc/)
  const [, giang] = await list(id)
  await revokeLine(
    await app.ctx('son'),
    { id: decision.id, line: giang?.line_id ?? 0 },
    { reason: 'Sai sót' },
  )
  assert.match((await sign(giang?.id)).text, /đã thu hồi nên không trao/)
  assert.equal((await sign(99_999)).status, 404)
  assert.match((await ha.get(to.show({ ceremony: id }))).text, /2\/3/)
})

test('somebody is taken off the list; a ceremony that is called off gives its list back', async () => {
  const { id, decision } = await threeOn('QĐ-HOÃN')
  const [first] = await list(id)
  assert.equal((await press(id, to.remove({ ceremony: id, recipient: first?.id ?? 0 }))).status, 303)
  assert.deepEqual(
    (await list(id)).map(({ ordinal }) => ordinal),
    [1, 2],
  )
  assert.equal((await press(id, to.callOff({ ceremony: id }))).status, 303)
  assert.match((await press(id, to.callOff({ ceremony: id }))).text, /đã hoãn, huỷ/)
  const next = await planned()
  assert.equal((await fill(next, decision.id)).status, 303)
  assert.equal((await here(next)).count, 3)
})

test('the lists are printed, in the order of the stage and by seats, also while empty', async () => {
  const { id } = await threeOn('QĐ-IN')
  for (const theo of ['thu-tu', 'cho-ngoi'])
    assert.match((await ha.get(to.paper({ ceremony: id }, { theo }))).html, /^%PDF-/)
  assert.match((await ha.get(to.paper({ ceremony: await planned({ programme: '' }) }))).html, /^%PDF-/)
})

test('the pictures of the day are an album of the gallery', async () => {
  const id = await planned()
  const album = {
    unit_id: app.units.agency.id,
    title: 'Ảnh lễ',
    description: '',
    happened_on: null,
    movement_id: null,
  }
  const { id: album_id } = await beginAlbum(await app.ctx('ha'), album)
  assert.equal((await press(id, to.album({ ceremony: id }), { album_id })).status, 303)
  assert.match((await ha.get(to.show({ ceremony: id }))).text, /Ảnh lễ Mở album/)
  assert.equal((await press(id, to.album({ ceremony: id }), { album_id: 99_999 })).status, 404)
  assert.equal((await press(id, to.album({ ceremony: id }), { album_id: '' })).status, 303)
  assert.equal((await here(id)).album_id, null)
})

test('a wrong plan is answered kindly; who only reads changes nothing; staff and others see nothing', async () => {
  const wrong = await ha.post(to.begin(), said({ begins: '25:00', title: '' }))
  assert.equal(wrong.status, 422)
  assert.match(wrong.html, /Hội trường lớn/)
  const id = await planned()
  const son = await app.as('son')
  assert.equal((await son.get(to.show({ ceremony: id }))).status, 200)
  assert.equal((await press(id, to.callOff({ ceremony: id }), {}, son)).status, 404)
  for (const who of ['an', 'giang', 'binh', 'lan'] as const) {
    const other = await app.as(who)
    assert.equal((await other.get(to.show({ ceremony: id }))).status, 404)
    assert.equal((await press(id, to.hold({ ceremony: id }), {}, other)).status, 404)
  }
  // a decision of elsewhere, by its number
  const below = await planned({ unit_id: app.units.b.id })
  const { id: decision } = await decided(app, [{ who: 'giang' }], { suffix: 'QĐ-NGOÀI' })
  assert.equal((await fill(below, decision)).status, 404)
})

test('the rules by themselves', () => {
  assert.deepEqual([0, 25, 26, 27, 52].map(rowName), ['A', 'Z', 'AA', 'AB', 'BA'])
  assert.deepEqual(seatsTwice([{ seat: 'A1' }, { seat: '' }, { seat: '' }, { seat: 'a1' }]), ['A1'])
  const many = Array.from({ length: 5 }, (_, at) => ({ id: at, award: 'giay-khen', ordinal: at }))
  assert.deepEqual(
    arranged(many, { perTurn: 2, perRow: 2, firstRow: 'Z' }).map(({ turn, seat }) => `${turn} ${seat}`),
    ['1 Z1', '1 Z2', '2 AA1', '2 AA2', '3 AB1'],
  )
  const all = [1, 2, 3, 4].map((id) => ({ id, ordinal: id }))
  const row = (id: number, ordinal: number) => ({
    id,
    ordinal,
    turn: 1,
    seat: '',
    comes: 'self' as const,
    deputy: '',
  })
  const order = (...rows: ReturnType<typeof row>[]) => reordered(all, rows).map(({ id }) => id)
  assert.deepEqual(order(row(4, 1)), [4, 1, 2, 3])
  assert.deepEqual(order(row(1, 3)), [2, 3, 1, 4])
  assert.deepEqual(order(row(1, 1), row(2, 2)), [1, 2, 3, 4])
})
