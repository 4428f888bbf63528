import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addresses } from '#addresses.ts'
import { type App, type Browser, startApp } from '../../../test/app.ts'
import { things } from '../../../test/things.ts'
import { carryRehearsal } from './index.ts'

let app: App
let ha: Browser
let lawVersion: number

const { laws } = addresses
const open = 'chi-tiet-lao-dong-tien-tien'
const versionNow = async () =>
  (
    await app.db
      .selectFrom('law_versions')
      .select('version')
      .where('id', '=', lawVersion)
      .executeTakeFirstOrThrow()
  ).version
const change = async (
  address: (at: { lawVersion: number }) => string,
  fields: Record<string, string | number>,
) => {
  const done = await ha.post(address({ lawVersion }), { _version: await versionNow(), ...fields })
  assert.equal(done.status, 303, done.text)
}
const rehearse = async () => ha.post(laws.rehearse({ lawVersion }), { _version: await versionNow() })
const changesOf = async () =>
  app.db
    .selectFrom('rehearsal_changes')
    .innerJoin('people', 'people.id', 'rehearsal_changes.subject_id')
    .where('rehearsal_id', '=', (eb) => eb.selectFrom('rehearsals').select(eb.fn.max('id').as('id')))
    .select(['people.name', 'award', 'was', 'now'])
    .orderBy('people.id')
    .orderBy('award')
    .execute()

before(async () => {
  app = await startApp()
  ha = await app.as('ha')
  const person = app.people.an.personId
  const entry = { year: 2026, track: 'chinh-quyen', class: 'hoan-thanh-tot', decision: '', unit_name: '' }
  await ha.post(addresses.people.addEntry({ person, kind: 'xep-loai' }), entry)
  await things.task?.(app.db, app, { unit: 'a', person })
  await ha.post(addresses.eligibility.coverage(), { since: 2020, _version: 1 })
  await ha.post(laws.begin(), {})
  lawVersion = (await app.db.selectFrom('law_versions').select('id').executeTakeFirstOrThrow()).id
})
after(() => app.close())

test('who may not draft may not try, and who may not see verdicts does not see them here', async () => {
  for (const name of ['an', 'binh', 'giang'] as const) {
    const other = await app.as(name)
    assert.equal((await other.post(laws.rehearse({ lawVersion }), { _version: 1 })).status, 404, name)
    assert.equal((await other.get(laws.rehearse({ lawVersion }))).status, 404, name)
    assert.equal((await other.get(laws.rehearsalXlsx({ lawVersion }))).status, 404, name)
  }
  assert.match((await ha.get(laws.rehearse({ lawVersion }))).text, /Bản này chưa được thử/)
  assert.equal((await ha.get(laws.rehearsalXlsx({ lawVersion }))).status, 404)
})

test('a draft that changes no standard changes nobody’s answer', async () => {
  assert.equal((await rehearse()).status, 303)
  const ahead = await ha.post(laws.rehearse({ lawVersion }), { nam: 2027, _version: 1 })
  assert.match(ahead.text, /Năm 2027 chưa đến/)
  const page = await ha.get(laws.rehearse({ lawVersion }))
  assert.match(page.text, /0 kết quả thay đổi, trên 14 người và tập thể của năm 2026/)
  assert.match(page.text, /Bản này không thay đổi tiêu chuẩn nào/)
})

test('filling what the Law left open turns “not known” into an answer, person by person', async () => {
  await change(laws.demand, { key: open, kind: 'none', article: '', clause: '' })
  const stale = await ha.post(laws.rehearse({ lawVersion }), { _version: 1 })
  assert.equal(stale.status, 409)
  await rehearse()
  const mine = (await changesOf()).filter(({ name }) => name === 'Nguyễn Thị An')
  assert.deepEqual(
    mine.map(({ award, was, now }) => [award, was, now]),
    [['lao-dong-tien-tien', 'k', 'c']],
  )
  const page = await ha.get(
    laws.rehearse({ lawVersion }, { ai: app.people.an.personId, xem: 'lao-dong-tien-tien/ca-nhan' }),
  )
  assert.match(page.text, /1? ?kết quả thay đổi/)
  assert.match(page.text, /Đang áp dụng Chưa rõ .*Theo bản này Chờ Hội đồng/)
  assert.match(page.text, /Quy định chi tiết của bộ, ban, ngành, tỉnh/)
})

test('a stricter demand turns answers, counted before and after, with its words as the reason', async () => {
  await change(laws.drop, { key: open, at: 0 })
  // by November nobody has worked twelve months of the year
  await change(laws.demand, { key: open, kind: 'months', months: 12, article: 7, clause: '' })
  const draft = await ha.get(laws.show({ lawVersion }))
  assert.match(draft.text, /Bản này chưa được thử như hiện nay/)
  await rehearse()
  const list = await ha.get(
    laws.rehearse({ lawVersion }, { 'danh-hieu': 'lao-dong-tien-tien/ca-nhan', doi: 'k-u' }),
  )
  assert.match(list.text, /Nguyễn Thị An .* Chưa rõ → Chưa đạt Công tác từ 12 tháng trở lên/)
  const { counts } = await app.db
    .selectFrom('rehearsals')
    .select('counts')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  const ours = (counts as Record<string, { was: Record<string, number>; now: Record<string, number> }>)[
    'lao-dong-tien-tien/ca-nhan'
  ]
  const sum = (letters: Record<string, number> = {}) =>
    Object.values(letters).reduce((all, one) => all + one, 0)
  assert.equal(sum(ours?.was), 10)
  assert.equal(sum(ours?.now), 10)
  assert.ok((ours?.now.u ?? 0) > (ours?.was.u ?? 0))
})

test('whose verdict changes is taken away as a workbook', async () => {
  const file = await ha.get(laws.rehearsalXlsx({ lawVersion }, { 'danh-hieu': 'lao-dong-tien-tien/ca-nhan' }))
  assert.equal(file.status, 200)
  assert.match(file.headers.get('content-disposition') ?? '', /thu-quy-che-\d+\.xlsx/)
  assert.ok(file.html.startsWith('PK'))
})

test('a trial of many is a job with progress; it is stopped by a later one, and begun anew where it died', async () => {
  const waiting = {
    law_version_id: lawVersion,
    draft_version: await versionNow(),
    year: 2026,
    judged_on: '2026-11-23',
    state: 'waiting' as const,
    total: 14,
    begun_at: app.clock.now(),
  }
  const { id } = await app.db
    .insertInto('rehearsals')
    .values(waiting)
    .returning('id')
    .executeTakeFirstOrThrow()
  assert.match((await ha.get(laws.rehearse({ lawVersion }))).text, /Đang thử: 0 trên 14/)
  await rehearse()
  await carryRehearsal(await app.ctx('ha'), { rehearsal: id })
  const stopped = await app.db
    .selectFrom('rehearsals')
    .select('state')
    .where('id', '=', id)
    .executeTakeFirst()
  assert.equal(stopped?.state, 'stopped')
  const before = await changesOf()
  const again = await app.db
    .insertInto('rehearsals')
    .values(waiting)
    .returning('id')
    .executeTakeFirstOrThrow()
  await carryRehearsal(await app.ctx('ha'), { rehearsal: again.id })
  assert.deepEqual(await changesOf(), before)
  await carryRehearsal(await app.ctx('ha'), { rehearsal: again.id })
  assert.deepEqual(await changesOf(), before)
})

test('what has taken force is not tried any more, and its trial stays to be read', async () => {
  const quan = await app.as('quan')
  const done = await quan.post(laws.enact({ lawVersion }), { _version: await versionNow() })
  assert.equal(done.status, 303, done.text)
  assert.equal((await rehearse()).status, 422)
  const page = await quan.get(
    laws.rehearse({ lawVersion }, { ai: app.people.an.personId, xem: 'lao-dong-tien-tien/ca-nhan' }),
  )
  assert.match(page.text, /Đang áp dụng Chưa rõ .*Theo bản này Chưa đạt/)
})
