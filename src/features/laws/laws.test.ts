import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addresses } from '#addresses.ts'
import { type App, type Browser, startApp } from '../../../test/app.ts'

let app: App
let ha: Browser
let quan: Browser
let son: Browser

before(async () => {
  app = await startApp()
  ;[ha, quan, son] = [await app.as('ha'), await app.as('quan'), await app.as('son')]
})
after(() => app.close())

const { laws } = addresses
const open = 'chi-tiet-lao-dong-tien-tien'
const reading = 'dieu-23-tu-2026-10-01'
const latest = () =>
  app.db.selectFrom('law_versions').selectAll().orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow()
const draft = async () => {
  const { id, version } = await latest()
  return { lawVersion: id, _version: version }
}
const begin = async (from?: number) => {
  const done = await ha.post(laws.begin(), from ? { from } : {})
  assert.equal(done.status, 303, done.text)
}
type Fields = Record<string, string | number>
const post = async (address: (at: { lawVersion: number }) => string, fields: Fields, who = ha) => {
  const { lawVersion, _version } = await draft()
  return who.post(address({ lawVersion }), { _version, ...fields })
}
const demand = (fields: Fields) =>
  post(laws.demand, { key: open, article: 5, clause: 2, kind: 'months', months: 6, ...fields })
const tryIt = async () => assert.equal((await post(laws.rehearse, {})).status, 303)
const enact = (who = quan) => post(laws.enact, {}, who)
const abandon = async () => assert.equal((await post(laws.abandon, {})).status, 303)

test('before anything is settled the page says what is open, and everybody of the agency may read it', async () => {
  const page = await (await app.as('an')).get(laws.list())
  assert.equal(page.status, 200)
  assert.match(page.text, /Cơ quan chưa điền gì vào chỗ Luật để ngỏ/)
  assert.match(page.text, /Chờ quy chế Quy định chi tiết của bộ, ban, ngành, tỉnh: thời gian công tác/)
  assert.match(page.text, /Hai cách đọc Điều 23 khoản 2 từ ngày 01\/10\/2026/)
  assert.match(page.text, /Chưa đối chiếu bản gốc điểm d khoản 1 Điều 74/)
  assert.doesNotMatch(page.text, /Soạn thay đổi/)
})

test('an instrument whose end is near is named, with its day', async () => {
  const page = await ha.get(laws.list())
  assert.match(page.text, /Nghị định 152\/2025\/NĐ-CP hết hiệu lực từ ngày 01\/03\/2027/)
})

test('an officer begins a change, one at a time; others may not', async () => {
  for (const name of ['an', 'binh', 'giang'] as const)
    assert.equal((await (await app.as(name)).post(laws.begin(), {})).status, 404, name)
  await begin()
  const again = await ha.post(laws.begin(), {})
  assert.equal(again.status, 422)
  assert.match(again.text, /Đang có bản soạn/)
  assert.match((await ha.get(laws.list())).text, /Mở bản đang soạn/)
})

test('the regulation is named with the day from which it holds; who saw an older one is told', async () => {
  const head = { source: 'Quy chế theo Quyết định số 15/QĐ-CQ', holds_from: '2026-01-01' }
  assert.equal((await post(laws.head, head)).status, 303)
  assert.equal((await post(laws.head, { ...head, _version: 1 })).status, 409)
  const wrong = await post(laws.head, { source: 'x', holds_from: '2026-02-30' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /ngày có thật/)
  assert.match(wrong.html, /value="x"/)
})

test('a demand stands in the draft with facts that meet it and facts that do not', async () => {
  const { lawVersion } = await draft()
  const form = await ha.get(laws.show({ lawVersion }, { muc: open, loai: 'months' }))
  assert.match(form.html, /name="months"/)
  assert.equal((await demand({ less: 'khong-luong' })).status, 303)
  const page = await ha.get(laws.show({ lawVersion }))
  assert.match(page.text, /Công tác từ 6 tháng trở lên trong năm \(không tính .*\) khoản 2 Điều 5/)
  assert.match(page.text, /Đạt khi 12 tháng · Không đạt khi 05 tháng/)
  assert.match(page.text, /Lao động tiên tiến \(Cá nhân\)/)
})

test('a regulation never takes off what the Law counts, and speaks only where it is let', async () => {
  const maternity = await demand({ less: 'thai-san' })
  assert.equal(maternity.status, 422)
  assert.match(maternity.text, /Thời gian nghỉ thai sản được tính/)
  assert.match(maternity.text, /khoản 5 Điều 4/)
  assert.match(maternity.html, /name="months"/)
  const prime = await demand({ key: 'bang-khen-thu-tuong/ca-nhan' })
  assert.match(prime.text, /do cấp khác quyết định tặng/)
  const beyond = await demand({ key: 'tap-the-lao-dong-tien-tien/tap-the' })
  assert.match(beyond.text, /không dùng được cho đối tượng đó/)
  const less = await demand({ key: 'tap-the-lao-dong-tien-tien/tap-the', kind: 'none' })
  assert.equal(less.status, 422, 'a standard that is whole is not opened')
  const unread = await demand({ months: 13 })
  assert.equal(unread.status, 422)
  assert.match(unread.text, /không quá 12/)
})

test('a demand is taken out again, and the point is open once more', async () => {
  const council = { kind: 'council', vi: 'Tham gia đầy đủ sinh hoạt của đơn vị', en: '' }
  assert.equal((await demand(council)).status, 303)
  const stored = (await latest()).demands as Record<string, { kind: string; question?: string }[]>
  assert.deepEqual(
    stored[open]?.map(({ kind }) => kind),
    ['months', 'council'],
  )
  assert.equal(stored[open]?.[1]?.question, 'quy-che-tham-gia-day-du-sinh-hoat-cua-don-vi')
  assert.equal((await post(laws.drop, { key: open, at: 1 })).status, 303)
  assert.equal((await post(laws.drop, { key: 'khong-co', at: 0 })).status, 422)
  assert.equal(((await latest()).demands as Record<string, unknown[]>)[open]?.length, 1)
})

test('a reading is chosen with its source and day, and asked for them', async () => {
  const ground = { ground: 'Công báo số 12/2026', ground_on: '2026-11-01' }
  // the two readings begin on 01/10/2026, the draft holds from January
  const early = await post(laws.reading, { key: reading, reading: 'ca-hai', ...ground })
  assert.equal(early.status, 422)
  assert.match(early.text, /Không có cách đọc này vào ngày áp dụng/)
  await post(laws.head, { source: 'Quy chế theo Quyết định số 15/QĐ-CQ', holds_from: '2026-11-01' })
  const bare = await post(laws.reading, { key: reading, reading: 'mot-trong-hai', ground: '', ground_on: '' })
  assert.equal(bare.status, 422)
  assert.match(bare.text, /Hãy viết ít nhất 3 ký tự/)
  assert.match(bare.text, /Hãy nhập ngày có thật/)
  const none = await post(laws.reading, { key: reading, reading: 'khong-co', ...ground })
  assert.match(none.text, /Không có cách đọc này/)
  assert.equal((await post(laws.reading, { key: reading, reading: 'ca-hai', ...ground })).status, 303)
  const { lawVersion } = await draft()
  assert.match((await ha.get(laws.show({ lawVersion }))).text, /Theo Công báo số 12\/2026, ngày 01\/11\/2026/)
  await post(laws.reading, { key: reading, reading: '', ground: '', ground_on: '' })
  assert.deepEqual((await latest()).readings, {})
  await post(laws.reading, { key: reading, reading: 'mot-trong-hai', ...ground })
})

test('an article is confirmed, a figure put right, a base salary added; each once, each with its ground', async () => {
  const ground = { ground: 'Công báo số 12/2026', ground_on: '2026-11-01' }
  const place = 'luat-06-2022-qh15/74/1/d'
  assert.equal((await post(laws.correct, { kind: 'citation', place, ...ground })).status, 303)
  assert.match(
    (await post(laws.correct, { kind: 'citation', place: 'khac', ...ground })).text,
    /không có trong/,
  )
  const { lawVersion } = await draft()
  const page = await ha.get(
    laws.show({ lawVersion }, { sua: 'figure', 'danh-hieu': 'cstd-toan-quoc/ca-nhan' }),
  )
  const [, clause] = /<select[^>]*name="clause"[^>]*><option value="([^"]+)"/.exec(page.html) ?? []
  assert.ok(clause, 'a figure can be chosen')
  const figure = { kind: 'figure', award: 'cstd-toan-quoc', subject: 'ca-nhan', clause }
  assert.equal((await post(laws.correct, { ...figure, now: 3, ...ground })).status, 303)
  assert.equal((await post(laws.correct, { ...figure, now: 4, ...ground })).status, 303)
  assert.match(
    (await post(laws.correct, { ...figure, clause: 'khac', now: 4, ...ground })).text,
    /không có con số/,
  )
  const salary = { kind: 'base-salary', from: '2026-11-15', amount: 2_600_000, ...ground }
  assert.equal((await post(laws.correct, salary)).status, 303)
  assert.match((await post(laws.correct, { ...salary, from: '2026-07-02', amount: 2_530_000 })).text, /đã có/)
  const { corrections } = await latest()
  assert.deepEqual(
    (corrections as { kind: string; now?: number }[]).map(({ kind, now }) => [kind, now]),
    [
      ['citation', undefined],
      ['figure', 4],
      ['base-salary', undefined],
    ],
  )
  assert.equal((await post(laws.uncorrect, { at: 1 })).status, 303)
  assert.equal((await post(laws.uncorrect, { at: 9 })).status, 422)
})

test('a draft takes force after it was tried, by another person than who drafted it', async () => {
  const early = await enact()
  assert.equal(early.status, 422)
  assert.match(early.text, /Hãy thử bản này trên hồ sơ/)
  await tryIt()
  assert.match(
    (await son.get(addresses.work())).text,
    /Quy chế chờ cho áp dụng Quy chế theo Quyết định số 15/,
  )
  assert.doesNotMatch((await ha.get(addresses.work())).text, /Quy chế chờ cho áp dụng/)
  const { lawVersion } = await draft()
  assert.equal((await ha.post(laws.enact({ lawVersion }), {})).status, 404, 'an officer does not enact')
  for (const name of ['an', 'binh'] as const)
    assert.equal((await (await app.as(name)).post(laws.enact({ lawVersion }), {})).status, 404, name)
  // the administrator writes at it, and so cannot put it in force
  await post(laws.head, { source: 'Quy chế theo Quyết định số 16/QĐ-CQ', holds_from: '2026-11-01' }, quan)
  await tryIt()
  const own = await enact(quan)
  assert.equal(own.status, 422)
  assert.doesNotMatch((await quan.get(addresses.work())).text, /Quy chế chờ cho áp dụng/)
  assert.match(own.text, /Người đã tham gia soạn không tự cho áp dụng/)
  assert.equal((await post(laws.enact, { _version: 1 }, son)).status, 409)
  assert.equal((await enact(son)).status, 303)
  const now = await (await app.as('an')).get(laws.list())
  assert.match(
    now.text,
    /Quy chế theo Quyết định số 16\/QĐ-CQ Từ ngày 01\/11\/2026 · Đặng Thanh Sơn cho áp dụng/,
  )
  assert.doesNotMatch(now.text, /Hai cách đọc Điều 23 khoản 2/)
  assert.doesNotMatch(now.text, /Chưa đối chiếu bản gốc điểm d khoản 1 Điều 74/)
  assert.equal((await enact(son)).status, 422, 'it is no draft any more')
})

test('the public page shows what the agency asks, from its day on', async () => {
  const award = 'lao-dong-tien-tien'
  const page = await app.stranger().get(addresses.standards.show({ award }, { ngay: '2026-11-20' }))
  assert.match(page.text, /Quy chế của cơ quan/)
  assert.match(page.text, /Công tác từ 6 tháng trở lên trong năm/)
  const before = await app.stranger().get(addresses.standards.show({ award }, { ngay: '2026-10-20' }))
  assert.match(before.text, /kỷ luật Quy chế của cơ quan chưa quy định/)
  const money = await app.stranger().get(addresses.standards.show({ award }, { ngay: '2026-11-20' }))
  assert.match(money.text, /2\.600\.000/)
})

test('a change that changes nothing does not take force, nor one before what is in force', async () => {
  await begin()
  await tryIt()
  assert.match((await enact(quan)).text, /chưa thay đổi gì/)
  await post(laws.head, { source: 'Quy chế sửa đổi', holds_from: '2026-02-01' })
  await tryIt()
  assert.match((await enact(quan)).text, /Ngày áp dụng phải từ ngày 01\/11\/2026/)
  const { lawVersion } = await draft()
  await abandon()
  assert.equal((await ha.post(laws.abandon({ lawVersion }), { _version: 3 })).status, 422)
  assert.match((await ha.get(laws.list())).text, /Đã bỏ/)
})

test('a version keeps what it changed in words, and an earlier one is taken up by a new version', async () => {
  const first = await app.db
    .selectFrom('law_versions')
    .select('id')
    .where('state', '=', 'in-force')
    .executeTakeFirstOrThrow()
  await begin()
  const none = await demand({ kind: 'none' })
  assert.equal(none.status, 303)
  await tryIt()
  const { lawVersion } = await draft()
  const page = await ha.get(laws.show({ lawVersion }))
  assert.match(page.text, /Bỏ: .*Công tác từ 6 tháng trở lên trong năm/)
  assert.equal((await enact(quan)).status, 303)
  await begin(first.id)
  const again = (await latest()).demands as Record<string, unknown>
  assert.ok(Array.isArray(again[open]))
  await abandon()
  assert.equal((await ha.post(laws.begin(), { from: lawVersion + 1 })).status, 422, 'a dropped draft')
})
