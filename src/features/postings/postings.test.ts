import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addresses } from '#addresses.ts'
import { clean, cleanLines } from '#platform/vietnamese.ts'
import { type App, type Browser, startApp } from '../../../test/app.ts'
import type { CastName } from '../../../test/cast.ts'
import { hostileTexts } from '../../../test/xss-corpus.ts'
import { answerForm, commentForm } from './forms.ts'
import {
  answerComment,
  answerLetter,
  type Beginning,
  beginPosting,
  comment,
  postingsOfDossiers,
} from './index.ts'

let app: App
before(async () => {
  app = await startApp()
})
after(() => app.close())

const to = addresses.postings
const outside = addresses.publicPostings

/** Posted by the officer at the agency; Bình answers, An is proposed. */
const begun = async (change: Partial<Beginning> = {}, by: CastName = 'ha'): Promise<number> => {
  const { id } = await beginPosting(await app.ctx(by), {
    unitId: app.units.agency.id,
    audience: 'public',
    about: 'Đề nghị tặng Bằng khen năm 2026',
    days: 10,
    answererId: app.people.binh.personId,
    candidates: [
      {
        dossierId: 77,
        personId: app.people.an.personId,
        unitId: null,
        name: 'Nguyễn Thị An',
        place: 'Phòng Tổng hợp',
        award: 'cstd-toan-quoc',
        year: 2026,
      },
    ],
    ...change,
  })
  return id
}
const words = {
  kind: 'gop-y',
  showing: 'unnamed',
  name: '',
  text: 'Chị An đã giúp dân làm xong giấy tờ trong ngày.',
  candidate_id: '',
  website: '',
}
const say = async (posting: number, change: Record<string, string> = {}, from: Browser = app.stranger()) =>
  from.post(outside.show({ posting }), { ...words, ...change })
const lastComment = () =>
  app.db.selectFrom('posting_comments').selectAll().orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow()
/** The senders of the day are forgotten, so that the tests before do not count. */
const nextDay = async () => {
  app.clock.set(new Date(app.clock.now().getTime() + 86_400_000))
}
const today = () => app.clock.now().toISOString().slice(0, 10)
const read = async (who: CastName, address: string) => (await app.as(who)).get(address)

/** Sends one and reads its code from the page that follows. */
async function sent(
  posting: number,
  change: Record<string, string> = {},
): Promise<{ id: number; code: string }> {
  const stranger = app.stranger()
  const answer = await say(posting, change, stranger)
  assert.equal(answer.status, 303, answer.text)
  const { text } = await stranger.get(answer.location ?? '')
  const code = /Mã để xem trả lời: ([\w-]+)/.exec(text)?.[1] ?? ''
  return { id: (await lastComment()).id, code }
}
const answer = async (by: CastName, which: { posting: number; comment: number }, change = {}) =>
  (await app.as(by)).post(to.answer(which), {
    _version: 1,
    answer: 'Đã xác minh, đúng như ý kiến.',
    ...change,
  })

test('a list is posted for ten working days, Saturdays, Sundays and holidays left out, and everybody reads it', async () => {
  const posting = await begun()
  const page = await app.stranger().get(outside.show({ posting }))
  assert.match(
    page.text,
    /Đề nghị tặng Bằng khen năm 2026.*23\/11\/2026 – 08\/12\/2026.*Nguyễn Thị An.*Chiến sĩ thi đua toàn quốc/,
  )
  assert.match((await app.stranger().get(outside.list())).text, /Đang lấy ý kiến.*Đề nghị tặng Bằng khen/)
  assert.match((await read('giang', to.show({ posting }))).text, /10 ngày làm việc.*Trần Văn Bình/)
})

test('what is posted inside is not the public’s to read or comment', async () => {
  const posting = await begun({ audience: 'internal', days: 3 })
  assert.equal((await app.stranger().get(outside.show({ posting }))).status, 404)
  assert.equal((await say(posting)).status, 404)
  assert.doesNotMatch((await app.stranger().get(outside.list())).html, new RegExp(`/lay-y-kien/${posting}"`))
  const giang = await app.as('giang')
  const inside = await giang.post(to.comment({ posting }), words)
  assert.equal(inside.status, 303, inside.text)
})

test('the officer fills in the list on a page: people from the suggestions, and a household by name', async () => {
  const ha = await app.as('ha')
  const form = {
    about: 'Đề nghị tặng Giấy khen',
    unit_id: app.units.agency.id,
    audience: 'public',
    days: 5,
    answerer_id: app.people.binh.personId,
    'candidates.0.who': 'Nguyễn Thị An · Chuyên viên · Phòng Tổng hợp',
    'candidates.0.award': 'giay-khen',
    'candidates.0.year': 2026,
    'candidates.1.who': '',
    'candidates.2.who': 'Hộ ông Lê Văn Tư · Tổ dân phố 3',
    'candidates.2.award': 'giay-khen',
    'candidates.2.year': 2026,
  }
  const more = await ha.post(to.begin(), { ...form, rows: 15 })
  assert.equal(more.status, 422)
  assert.match(more.html, /candidates\.14\.who/)
  assert.match(more.html, /Hộ ông Lê Văn Tư/)
  const posted = await ha.post(to.begin(), form)
  assert.equal(posted.status, 303, posted.text)
  const rows = await app.db
    .selectFrom('posting_candidates')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(2)
    .execute()
  assert.deepEqual(
    rows.map(({ name, place, person_id }) => ({ name, place, person_id })),
    [
      { name: 'Hộ ông Lê Văn Tư', place: 'Tổ dân phố 3', person_id: null },
      { name: 'Nguyễn Thị An', place: 'Chuyên viên, Phòng Tổng hợp', person_id: app.people.an.personId },
    ],
  )
  const short = await ha.post(to.begin(), { ...form, 'candidates.0.award': 'cstd-toan-quoc' })
  assert.equal(short.status, 422)
  assert.match(short.text, /ít nhất 10 ngày làm việc.*khoản 2 Điều 44 Nghị định 152\/2025\/NĐ-CP/)
  const nobody = await ha.post(to.begin(), { ...form, 'candidates.0.who': '', 'candidates.2.who': '' })
  assert.match(nobody.text, /Danh sách chưa có ai/)
})

test('staff, a stranger and the head of another unit post nothing', async () => {
  await assert.rejects(begun({}, 'an'))
  await assert.rejects(begun({ unitId: app.units.a.id }, 'lan'))
  assert.equal((await app.stranger().get(to.begin())).status, 303)
  assert.equal((await read('an', to.begin())).status, 404)
})

test('a stranger comments without a name, the person in charge answers, and the code leads to the answer', async () => {
  const posting = await begun()
  const { id, code } = await sent(posting)
  assert.match(code, /^\d+(-[A-Z2-9]{4}){3}$/)
  const ask = (typed: string) => app.stranger().post(outside.answer(), { code: typed })
  assert.match((await ask(code)).text, /chưa được trả lời\. Hạn trả lời: 01\/12\/2026/)
  assert.match((await read('binh', addresses.work())).text, /Ý kiến chờ tôi trả lời/)
  assert.doesNotMatch((await read('lan', addresses.work())).text, /Ý kiến chờ tôi trả lời/)
  assert.equal((await answer('binh', { posting, comment: id }, { shown: 'on' })).status, 303)
  assert.match((await ask(code.toLowerCase())).text, /Trả lời ngày 23\/11\/2026 Đã xác minh/)
  assert.match(
    (await app.stranger().get(outside.show({ posting }))).text,
    /Một người không nêu tên.*giúp dân.*Đã xác minh/,
  )
  assert.match((await ask('1-AAAA-BBBB-CCCC')).text, /Không có ý kiến nào mang mã này/)
})

test('a name is shown to readers only where its owner says so', async () => {
  const posting = await begun()
  const named = await sent(posting, { showing: 'named', name: 'Lê Văn Tư' })
  const unnamed = await sent(posting, { name: 'Đinh Thị Kín', kind: 'phan-doi' })
  for (const comment of [named.id, unnamed.id]) await answer('binh', { posting, comment }, { shown: 'on' })
  const page = (await app.stranger().get(outside.show({ posting }))).text
  assert.match(page, /Lê Văn Tư/)
  assert.doesNotMatch(page, /Đinh Thị Kín/)
  assert.match((await read('binh', to.show({ posting }))).text, /Đinh Thị Kín \(Không nêu tên\)/)
  assert.match((await say(posting, { showing: 'named' })).text, /Để hiện tên, hãy ghi họ tên/)
})

test('what is answered and not shown is read by who keeps the posting, not by readers', async () => {
  const posting = await begun()
  const { id } = await sent(posting, { text: 'Một ý kiến có lời lẽ không phù hợp.' })
  await answer('binh', { posting, comment: id })
  assert.doesNotMatch((await app.stranger().get(outside.show({ posting }))).text, /lời lẽ/)
  assert.doesNotMatch((await read('giang', to.show({ posting }))).text, /lời lẽ/)
  assert.match((await read('ha', to.show({ posting }))).text, /lời lẽ/)
})

test('a confidential letter is read by the council’s secretary alone, and lies sealed', async () => {
  const posting = await begun()
  const secret = 'Đơn vị đã sửa số liệu báo cáo của chị ấy.'
  const { id, code } = await sent(posting, {
    showing: 'confidential',
    name: 'Người Trong Cuộc',
    text: secret,
  })
  const which = { posting, comment: id }
  for (const who of ['quan', 'ha', 'binh', 'son', 'an'] as const) {
    assert.equal((await read(who, to.letter(which))).status, 404, who)
    assert.equal((await read(who, to.answer(which))).status, 404, who)
    assert.doesNotMatch((await read(who, to.show({ posting }))).text, /sửa số liệu|Người Trong Cuộc/, who)
  }
  const everything = JSON.stringify([
    await app.db.selectFrom('posting_comments').selectAll().execute(),
    await app.db.selectFrom('events').selectAll().execute(),
    await app.db.selectFrom('notices').selectAll().execute(),
    await app.db.selectFrom('once_keys').selectAll().execute(),
  ])
  assert.doesNotMatch(everything, /sửa số liệu|Người Trong Cuộc/)
  assert.match((await read('chi', addresses.work())).text, /Thư kín chờ thư ký/)
  assert.match((await read('chi', to.letter(which))).text, /Người Trong Cuộc.*sửa số liệu/)
  const wrong = await answer('binh', which)
  assert.equal(wrong.status, 404)
  const replied = await (await app.as('chi')).post(to.letter(which), {
    _version: 1,
    answer: 'Hội đồng đã kiểm tra.',
  })
  assert.equal(replied.status, 303, replied.text)
  assert.match((await app.stranger().post(outside.answer(), { code })).text, /Hội đồng đã kiểm tra/)
  const kept = await app.db
    .selectFrom('posting_comments')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  assert.doesNotMatch(JSON.stringify(kept), /đã kiểm tra/)
})

test('a secretary who is proposed reads no letter about that list', async () => {
  const chi = { personId: app.people.chi.personId, name: 'Lê Thị Chi' }
  const one = { dossierId: null, unitId: null, place: '', award: 'giay-khen', year: 2026, ...chi }
  const posting = await begun({ candidates: [one] })
  // she is the only secretary: nobody could read a letter, so none is taken
  assert.doesNotMatch((await app.stranger().get(outside.show({ posting }))).text, /Thư kín/)
  assert.match((await say(posting, { showing: 'confidential' })).text, /chưa có thư ký Hội đồng/)
  const lan = { account_id: app.people.lan.accountId, role: 'council-secretary' as const }
  await app.db
    .insertInto('grants')
    .values({ ...lan, unit_id: app.units.agency.id, starts_on: '2020-01-01' })
    .execute()
  const { id } = await sent(posting, { showing: 'confidential' })
  assert.equal((await read('chi', to.letter({ posting, comment: id }))).status, 404)
  assert.equal((await read('lan', to.letter({ posting, comment: id }))).status, 200)
  await app.db
    .deleteFrom('grants')
    .where('account_id', '=', lan.account_id)
    .where('role', '=', lan.role)
    .execute()
})

test('somebody who has left, or never was, is not put in charge of answers', async () => {
  await assert.rejects(begun({ answererId: 999_999 }), /postings\.notAtWork/)
})

test('who answers is reminded the day before an answer is due and the day after, once a day', async () => {
  const posting = await begun()
  await sent(posting)
  const before = app.clock.now()
  const { remindAnswerers } = await import('./index.ts')
  const remind = async (day: string) => {
    app.clock.set(`${day}T00:00:00Z`)
    const ctx = { ...(await app.ctx('ha')), actor: null }
    await remindAnswerers(ctx)
    assert.equal(await remindAnswerers(ctx), 0)
    const notices = await app.db
      .selectFrom('notices')
      .select(['kind', 'person_id'])
      .where('created_on', '=', day)
      .where('about', '=', `posting:${posting}`)
      .execute()
    return notices.map(({ kind, person_id }) => [kind, person_id])
  }
  assert.deepEqual(await remind('2026-11-27'), [])
  assert.deepEqual(await remind('2026-11-30'), [['posting.due', app.people.binh.personId]])
  assert.deepEqual(await remind('2026-12-02'), [['posting.late', app.people.binh.personId]])
  app.clock.set(before)
})

test('comments beyond a page stand on the next', async () => {
  const posting = await begun()
  const one = { posting_id: posting, kind: 'gop-y' as const, showing: 'unnamed' as const, name: '' }
  const days = { received_on: '2026-11-23', answer_by: '2026-12-01', answered_on: '2026-11-23' }
  const values = Array.from({ length: 51 }, (_, at) => ({
    ...one,
    ...days,
    text: `Ý số ${at + 1}.`,
    answer: 'Đã rõ.',
    shown: true,
  }))
  await app.db.insertInto('posting_comments').values(values).execute()
  const first = (await app.stranger().get(outside.show({ posting }))).text
  assert.match(first, /Ý số 50\./)
  assert.doesNotMatch(first, /Ý số 51\./)
  assert.match((await app.stranger().get(outside.show({ posting }, { trang: 2 }))).text, /Ý số 51\./)
  assert.match((await read('giang', to.show({ posting }, { trang: 2 }))).text, /Ý số 51\./)
})

test('only the person in charge answers; whoever keeps the posting may put another in charge', async () => {
  const posting = await begun()
  const { id } = await sent(posting)
  const which = { posting, comment: id }
  for (const who of ['ha', 'lan', 'quan', 'an'] as const)
    assert.equal((await answer(who, which)).status, 404, who)
  const ha = await app.as('ha')
  const own = await ha.post(to.reassign({ posting }), { _version: 1, answerer_id: app.people.an.personId })
  assert.match(own.text, /Người được đề nghị không được trả lời/)
  assert.equal(
    (await ha.post(to.reassign({ posting }), { _version: 1, answerer_id: app.people.lan.personId })).status,
    303,
  )
  assert.equal((await answer('binh', which)).status, 404)
  assert.equal((await answer('lan', which, { answer: 'Ừ' })).status, 422)
  assert.equal((await answer('lan', which)).status, 303)
  assert.equal((await answer('lan', which)).status, 409)
})

test('the next step stays locked until the days are over and everything is answered, letters too', async () => {
  const posting = await begun({ audience: 'public' })
  const { id } = await sent(posting)
  const letter = await sent(posting, { showing: 'confidential' })
  const standing = async () => (await postingsOfDossiers(app.db, [77], today())).get(77)?.at(-1)
  const settle = async () => {
    const { version } = await app.db
      .selectFrom('postings')
      .select('version')
      .where('id', '=', posting)
      .executeTakeFirstOrThrow()
    return (await app.as('ha')).post(to.settle({ posting }), {
      _version: version,
      conclusion: 'Không có ý kiến phản đối.',
    })
  }
  assert.deepEqual(await standing(), {
    id: posting,
    audience: 'public',
    state: 'open',
    endsOn: '2026-12-08',
    unanswered: 2,
  })
  assert.match((await settle()).text, /Thời gian công khai chưa hết/)
  const before = app.clock.now()
  app.clock.set('2026-12-09T02:00:00Z')
  assert.equal((await say(posting)).status, 422)
  assert.match((await settle()).text, /Còn 2 ý kiến chưa trả lời/)
  await answer('binh', { posting, comment: id })
  assert.match((await settle()).text, /Còn 1 ý kiến chưa trả lời/)
  await (await app.as('chi')).post(to.letter({ posting, comment: letter.id }), {
    _version: 1,
    answer: 'Đã xem xét.',
  })
  assert.equal((await settle()).status, 303)
  assert.deepEqual(await standing(), {
    id: posting,
    audience: 'public',
    state: 'settled',
    endsOn: '2026-12-08',
    unanswered: 0,
  })
  assert.match((await answer('binh', { posting, comment: id }, { _version: 2 })).text, /đã kết thúc/)
  const record = await read('ha', to.record({ posting }))
  assert.equal(record.headers.get('content-type'), 'application/pdf')
  assert.match(record.html, /^%PDF-1\.7/)
  assert.equal((await read('an', to.record({ posting }))).status, 404)
  // three months later the public no longer reads it
  assert.equal((await app.stranger().get(outside.show({ posting }))).status, 200)
  app.clock.set('2027-03-20T02:00:00Z')
  assert.equal((await app.stranger().get(outside.show({ posting }))).status, 404)
  app.clock.set(before)
})

test('a list that was withdrawn does not count as posted, and nobody reads it outside', async () => {
  await nextDay()
  const posting = await begun({
    candidates: [
      {
        dossierId: 88,
        personId: null,
        unitId: app.units.b.id,
        name: 'Phòng Nghiệp vụ',
        place: '',
        award: 'giay-khen',
        year: 2026,
      },
    ],
  })
  const { code } = await sent(posting)
  const ha = await app.as('ha')
  const mute = await ha.post(to.withdraw({ posting }), { _version: 1, reason: '' })
  assert.equal(mute.status, 422)
  assert.equal(
    (await (await app.as('an')).post(to.withdraw({ posting }), { _version: 1, reason: 'Sai danh sách' }))
      .status,
    404,
  )
  assert.equal(
    (await ha.post(to.withdraw({ posting }), { _version: 1, reason: 'Sai danh sách' })).status,
    303,
  )
  assert.match(
    (await app.stranger().post(outside.answer(), { code })).text,
    /Danh sách đã được rút: Sai danh sách/,
  )
  assert.equal((await postingsOfDossiers(app.db, [88], today())).size, 0)
  assert.equal((await app.stranger().get(outside.show({ posting }))).status, 404)
  assert.equal((await say(posting)).status, 404)
})

test('a flood from one address is stopped after ten a day, and the address is kept nowhere', async () => {
  await nextDay()
  const posting = await begun()
  const statuses: number[] = []
  for (let sent = 0; sent < 12; sent += 1) {
    if (sent === 9) app.clock.advance({ minutes: 2 })
    statuses.push((await say(posting)).status)
  }
  assert.deepEqual(statuses, [...Array(10).fill(303), 422, 422])
  const stopped = await say(posting, { text: 'Nội dung vẫn còn đây, không mất.' })
  assert.match(stopped.text, /đã gửi 10 ý kiến.*ngày mai/)
  assert.match(stopped.html, /Nội dung vẫn còn đây/)
  const rows = await app.db.selectFrom('posting_senders').selectAll().execute()
  assert.ok(rows.every(({ mark }) => mark.length === 16))
  await nextDay()
  app.clock.advance({ minutes: 2 })
  assert.equal((await say(posting)).status, 303)
})

test('at night the senders of the day are forgotten', async () => {
  await nextDay()
  const { beginToday } = await import('#app.ts')
  await beginToday(app.house)
  assert.deepEqual(await app.db.selectFrom('posting_senders').selectAll().execute(), [])
})

test('who comments is written down nowhere, even when signed in', async () => {
  const posting = await begun({ audience: 'internal', days: 3 })
  const giang = await app.as('giang')
  assert.equal((await giang.post(to.comment({ posting }), words)).status, 303)
  const [event] = await app.db
    .selectFrom('events')
    .selectAll()
    .where('verb', '=', 'posting.commented')
    .orderBy('sequence', 'desc')
    .limit(1)
    .execute()
  assert.doesNotMatch(JSON.stringify([event, await lastComment()]), /Giang/)
  assert.equal(event?.account_id ?? null, null)
})

test('a machine that fills in every field, a comment without words and one without end are told', async () => {
  await nextDay()
  const posting = await begun()
  const trapped = await say(posting, { website: 'https://spam.example' })
  assert.equal(trapped.status, 422)
  assert.match(trapped.text, /phải để trống/)
  assert.equal((await say(posting, { text: 'Ngắn' })).status, 422)
  assert.equal((await say(posting, { text: 'a'.repeat(4_001) })).status, 422)
  assert.match((await say(posting, { text: 'a'.repeat(100_000) })).text, /dài quá 4000 ký tự/)
  assert.equal((await say(posting, { kind: 'khac' })).status, 422)
  assert.equal((await say(posting, { candidate_id: '999999' })).status, 404)
})

/** As the form reads it; what the form refuses is padded until it fits. */
const typed = (text: string, most: number) => (cleanLines(text).trim() || 'x').slice(0, most)

test('whatever is typed into a list, a comment, a name, an answer or a result is shown as the text that it is', async () => {
  const chi = await app.ctx('chi')
  const pages: string[] = []
  const batch = 150
  for (let from = 0; from < hostileTexts.length; from += batch) {
    const texts = hostileTexts.slice(from, from + batch)
    const candidates = texts.map((text) => ({
      dossierId: null,
      personId: null,
      unitId: null,
      name: clean(typed(text, 190)) || 'x',
      place: clean(typed(text, 290)),
      award: 'giay-khen',
      year: 2026,
    }))
    const about = clean(`Danh sách ${typed(texts[0] ?? '', 400)}`)
    const posting = await begun({ about, candidates, days: 5 })
    const binh = await app.ctx('binh')
    const letters: number[] = []
    for (const [at, text] of texts.entries()) {
      const showing = at % 10 === 0 ? 'confidential' : at % 2 === 0 ? 'named' : 'unnamed'
      const words = `Nội dung: ${typed(text, 3_900)}`
      const input = commentForm.parse({
        kind: 'gop-y',
        showing,
        name: clean(typed(text, 110)) || 'x',
        text: words,
        candidate_id: '',
        website: '',
      })
      const sent = await comment(binh, posting, { ...input, from: { caller: `${from} ${at}` } })
      const answer = answerForm.parse({ _version: '1', answer: words, shown: 'on' })
      const which = { posting, comment: sent.comment }
      if (showing === 'confidential') {
        await answerLetter(chi, which, answer)
        letters.push(sent.comment)
      } else await answerComment(binh, which, answer)
    }
    pages.push((await app.stranger().get(outside.show({ posting }))).html)
    pages.push((await read('ha', to.show({ posting }))).html)
    pages.push((await app.stranger().get(outside.list())).html)
    for (const one of letters.slice(0, 5))
      pages.push((await read('chi', to.letter({ posting, comment: one }))).html)
    assert.equal((await read('ha', to.record({ posting }))).status, 200)
  }
  for (const html of pages) {
    const inside = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
    assert.ok(inside.length > 100)
    assert.doesNotMatch(
      inside,
      /<(script|img|iframe|style|base|meta|link|object|body|math|marquee|video|audio|svg\s+on)\b/i,
    )
    assert.doesNotMatch(inside, /<[^>]*\son\w+\s*=/i)
    assert.doesNotMatch(inside, /(href|src|action)="\s*(javascript|data|vbscript):/i)
  }
  assert.ok(hostileTexts.length >= 100)
})
