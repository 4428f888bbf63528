import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addresses } from '#addresses.ts'
import { type App, type Browser, startApp } from '../../../test/app.ts'
import { things } from '../../../test/things.ts'
import { achievementsOf } from './index.ts'

let app: App
let an: Browser

const to = addresses.achievements
const year = { from: '2026-01-01', to: '2026-12-31' }

before(async () => {
  app = await startApp()
  an = await app.as('an')
})
after(() => app.close())

const me = () => app.people.an.personId
const ofAn = async (locale: 'vi' | 'en' = 'vi', period = year) =>
  achievementsOf({ db: app.db, locale }, { kind: 'person', id: me(), ...period })
const texts = (told: Awaited<ReturnType<typeof ofAn>>) =>
  told.sections.flatMap(({ sentences }) => sentences.map(({ text }) => text))

test('before anything is confirmed the page says what will stand there', async () => {
  const page = await an.get(to.own())
  assert.equal(page.status, 200)
  assert.match(page.text, /Chưa có bản ghi nào trong khoảng thời gian này/)
  assert.match(page.text, /01\/01\/2026 – 23\/11\/2026/)
})

async function finishTask() {
  const task = await things.task?.(app.db, app, { unit: 'a', person: me() })
  await app.db
    .updateTable('tasks')
    .set({ name: 'Số hóa hồ sơ', state: 'done', done_on: '2026-06-12', due_on: '2026-06-15', percent: 120 })
    .where('id', '=', task ?? 0)
    .execute()
  return task ?? 0
}

async function honour(award: string, on: string, revoked: string | null = null) {
  await app.db
    .insertInto('honours')
    .values({
      person_id: me(),
      award,
      year: Number(on.slice(0, 4)),
      decision_number: '15/QĐ-VP',
      decided_on: on,
      authority: 'Chánh Văn phòng',
      revoked_on: revoked,
    })
    .execute()
}

test('tasks, ratings, initiatives, honours and good deeds are told, each with its record', async () => {
  const task = await finishTask()
  await honour('giay-khen', '2026-07-01')
  await app.db
    .insertInto('ratings')
    .values({ person_id: me(), year: 2026, track: 'chinh-quyen', class: 'hoan-thanh-tot' })
    .execute()
  await app.db
    .insertInto('initiatives')
    .values({ person_id: me(), kind: 'sang-kien', title: 'Tra cứu nhanh', year: 2026 })
    .execute()
  const deed = await things.recognition?.(app.db, app, { unit: 'a', person: me() })
  await app.db
    .updateTable('recognitions')
    .set({ kind: 'viec-tot', state: 'confirmed', text: 'Trả lại ví nhặt được.', happened_on: '2026-05-05' })
    .where('id', '=', deed ?? 0)
    .execute()
  const told = await ofAn()
  const sentences = new Map(
    told.sections.flatMap((section) => section.sentences.map(({ text, source }) => [text, source] as const)),
  )
  assert.deepEqual(
    told.sections.map(({ key }) => key),
    ['ratings', 'tasks', 'initiatives', 'honours', 'deeds'],
  )
  const [done] = [...sentences.keys()].filter((text) => text.includes('Số hóa hồ sơ'))
  assert.match(done ?? '', /ngày 12\/06\/2026, trước hạn 3 ngày, đạt 120\s%\.$/)
  assert.equal(sentences.get(done ?? ''), addresses.goals.task({ task }))
  const mine = addresses.people.show({ person: me() })
  const letter = 'Giấy khen năm 2026 (Quyết định số 15/QĐ-VP ngày 01/07/2026 của Chánh Văn phòng).'
  assert.equal(sentences.get(letter), mine)
  assert.equal(sentences.get('Sáng kiến “Tra cứu nhanh” được công nhận năm 2026.'), mine)
  assert.equal(
    sentences.get('Việc tốt ngày 05/05/2026: Trả lại ví nhặt được.'),
    addresses.recognitions.show({ recognition: deed ?? 0 }),
  )
})

test('every record behind a sentence opens for the person and for the head', async () => {
  for (const browser of [an, await app.as('binh')])
    for (const { sentences } of (await ofAn()).sections)
      for (const { source } of sentences) assert.equal((await browser.get(source)).status, 200, source)
})

test('the page says the same in English', async () => {
  const told = texts(await ofAn('en'))
  assert.ok(
    told.some((text) => /on 12\/06\/2026, 3 days early, at 120%\.$/.test(text)),
    told.join('\n'),
  )
  assert.ok(told.includes('Initiative “Tra cứu nhanh” was recognised in 2026.'))
})

test('what lies outside the period, was revoked or waits for an answer is not told', async () => {
  await honour('giay-khen', '2025-07-01')
  await honour('cstd-co-so', '2026-08-01', '2026-09-01')
  const waiting = await things.recognition?.(app.db, app, { unit: 'a', person: me() })
  assert.ok(waiting)
  const told = (await ofAn()).sections
  assert.equal(told.find(({ key }) => key === 'honours')?.sentences.length, 1)
  assert.equal(told.find(({ key }) => key === 'deeds')?.sentences.length, 1)
  assert.deepEqual(texts(await ofAn('vi', { from: '2026-01-01', to: '2026-01-31' })).slice(1), [
    'Sáng kiến “Tra cứu nhanh” được công nhận năm 2026.',
  ])
})

test('a report counts once it is confirmed', async () => {
  const report = await things.report?.(app.db, app, { unit: 'a', person: me() })
  const change = { text: 'Đã số hóa 120 hồ sơ', reported_on: '2026-06-01' }
  await app.db
    .updateTable('reports')
    .set(change)
    .where('id', '=', report ?? 0)
    .execute()
  assert.ok(!texts(await ofAn()).some((text) => text.includes('120 hồ sơ')))
  await app.db
    .updateTable('reports')
    .set({ state: 'confirmed' })
    .where('id', '=', report ?? 0)
    .execute()
  assert.ok(texts(await ofAn()).some((text) => text.endsWith(': Đã số hóa 120 hồ sơ.')))
})

test('a unit is told by its goals, its results and the initiatives of its people', async () => {
  const unit = app.units.a.id
  await app.db.updateTable('movements').set({ state: 'launched' }).execute()
  await app.db
    .insertInto('unit_results')
    .values({
      unit_id: unit,
      year: 2026,
      track: 'chinh-quyen',
      targets: 10,
      targets_met: 9,
      targets_exceeded: 2,
    })
    .execute()
  const { sections } = await achievementsOf({ db: app.db, locale: 'vi' }, { kind: 'unit', id: unit, ...year })
  const all = sections.flatMap(({ sentences }) => sentences.map(({ text }) => text))
  assert.ok(all.includes('Năm 2026 hoàn thành 9/10 chỉ tiêu, trong đó vượt 2 chỉ tiêu.'))
  assert.ok(all.includes('Sáng kiến “Tra cứu nhanh” được công nhận năm 2026; tác giả: Nguyễn Thị An.'))
  assert.ok(sections.some(({ key }) => key === 'goals'))
  const page = await (await app.as('binh')).get(to.unit({ unit }))
  assert.match(page.text, /hoàn thành 9\/10 chỉ tiêu/)
})

test('a person reads the own record, the head that of the people; another unit sees nothing', async () => {
  assert.match((await an.get(to.own())).text, /Số hóa hồ sơ/)
  assert.equal((await an.get(to.person({ person: me() }))).status, 200)
  const head = await app.as('binh')
  assert.match((await head.get(to.person({ person: me() }))).text, /Thành tích: Nguyễn Thị An/)
  assert.equal((await head.get(to.own({ ai: me() }))).location, to.person({ person: me() }))
  for (const other of ['giang', 'lan', 'dung'] as const) {
    const browser = await app.as(other)
    assert.equal((await browser.get(to.person({ person: me() }))).status, 404, other)
    assert.equal((await browser.get(to.unit({ unit: app.units.a.id }))).status, 404, other)
  }
})

test('a period that runs backwards is said in words, and what was chosen stays', async () => {
  const page = await an.get(to.person({ person: me() }, { tu: '2026-12-01', den: '2026-01-01' }))
  assert.equal(page.status, 422)
  assert.match(page.text, /Ngày bắt đầu sau ngày kết thúc/)
  assert.match(page.html, /value="2026-12-01"/)
})
