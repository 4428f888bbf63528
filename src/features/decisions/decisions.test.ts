import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addresses } from '#addresses.ts'
import { verifyCertificate } from '#proofs/certificate.ts'
import { type App, type Browser, startApp } from '../../../test/app.ts'
import { issueDecision } from './actions/decide.ts'
import { decisionById, linesOf, nextNumber } from './queries.ts'
import { endedGrounds, endingGrounds, mayFollow, moneyFor, numberText } from './rules.ts'

let app: App
let ha: Browser
let son: Browser
before(async () => {
  app = await startApp()
  ha = await app.as('ha')
  son = await app.as('son')
})
after(() => app.close())

const to = addresses.decisions
const said = (change: Record<string, string> = {}) => ({
  about: 'Về việc tặng danh hiệu thi đua năm 2026',
  authority: 'Chánh Văn phòng',
  grounds: 'Luật Thi đua, khen thưởng;\nNghị định số 152/2025/NĐ-CP của Chính phủ.',
  place: 'Sen Hồng',
  signer: 'Đặng Thanh Sơn',
  signer_title: 'Chánh Văn phòng',
  on_behalf: '',
  recipients: 'Như Điều 3;\nLưu: VT.',
  suffix: 'QĐ-VP',
  ...change,
})
const versionOf = async (id: number) => (await decisionById(app.db, id))?.version ?? 0

async function drafted(change: Record<string, string> = {}): Promise<number> {
  const begun = await ha.post(to.begin(), { unit_id: app.units.agency.id, ...said(change) })
  assert.equal(begun.status, 303, begun.text)
  return Number(begun.location?.split('/').at(-1))
}
const add = async (id: number, fields: Record<string, string | number>) =>
  ha.post(to.addLine({ decision: id }), {
    subject: 'ca-nhan',
    person_id: '',
    unit_id: '',
    name: '',
    award: 'lao-dong-tien-tien',
    year: 2026,
    merit: 'Hoàn thành tốt nhiệm vụ',
    ...fields,
    _version: await versionOf(id),
  })
const issue = async (id: number, decided_on = '2026-11-20', who = son) =>
  who.post(to.issue({ decision: id }), { decided_on, _version: await versionOf(id) })

async function issuedWith(person: number): Promise<number> {
  const id = await drafted()
  await add(id, { person_id: person })
  const issued = await issue(id)
  assert.equal(issued.status, 303, issued.text)
  return id
}

test('a decision is drafted with people and collectives, each with the money of the law', async () => {
  const id = await drafted()
  await add(id, { person_id: app.people.an.personId })
  await add(id, { subject: 'tap-the', unit_id: app.units.b.id, award: 'giay-khen' })
  await add(id, { subject: 'ho-gia-dinh', name: 'Hộ ông Nguyễn Văn Thử', award: 'giay-khen' })
  const { text } = await ha.get(to.show({ decision: id }))
  // 0,3 × 2.530.000, rounded up to ten thousand; collectives twice, households one and a half times
  assert.match(text, /Nguyễn Thị An.*760\.000.*Phòng Nghiệp vụ.*1\.520\.000.*Nguyễn Văn Thử.*1\.140\.000/)
  const wrong = await add(id, { subject: 'tap-the', unit_id: app.units.a.id, award: 'lao-dong-tien-tien' })
  assert.match(wrong.text, /“Lao động tiên tiến” không dành cho đối tượng này/)
  assert.match((await add(id, { person_id: app.people.an.personId })).text, /đã có “Lao động tiên tiến”/)
  assert.match((await add(id, { person_id: '' })).text, /Hãy chọn cá nhân/)
})

test('issuing numbers it, writes the honour into the person’s file and the register, and tells the person', async () => {
  const id = await issuedWith(app.people.an.personId)
  const decision = await decisionById(app.db, id)
  assert.match(decision?.number_text ?? '', /^\d\d\/QĐ-VP$/)
  const [line] = await linesOf(app.db, id)
  const honour = await app.db
    .selectFrom('honours')
    .selectAll()
    .where('id', '=', line?.honour_id ?? 0)
    .executeTakeFirstOrThrow()
  assert.deepEqual(
    [honour.award, honour.year, honour.decided_on, honour.decision_number],
    ['lao-dong-tien-tien', 2026, '2026-11-20', decision?.number_text],
  )
  const code = line?.code ?? ''
  assert.match((await app.stranger().get(addresses.register.code({ code }))).text, /là thật.*Nguyễn Thị An/)
  const proof = await app.stranger().get(addresses.register.proof({ code }))
  assert.ok((await verifyCertificate(JSON.parse(proof.html))).genuine)
  assert.match(
    (await (await app.as('an')).get(addresses.notices())).text,
    /Đồng chí được tặng “Lao động tiên tiến”/,
  )
})

test('numbers follow one another without a gap, also when many are issued at once', async () => {
  const ids: number[] = []
  for (let one = 0; one < 12; one += 1) {
    const id = await drafted({ suffix: 'QĐ-SS' })
    await add(id, { person_id: app.people.an.personId })
    ids.push(id)
  }
  // one fails after its number was taken: the number is given again
  await add(ids[3] ?? 0, { person_id: app.people.son.personId })
  const answers = await Promise.allSettled(
    ids.map(async (id) =>
      issueDecision(await app.ctx('son'), id, { _version: await versionOf(id), decided_on: '2026-11-20' }),
    ),
  )
  assert.equal(answers.filter(({ status }) => status === 'rejected').length, 1)
  const rows = await app.db
    .selectFrom('decisions')
    .select('number')
    .where('suffix', '=', 'QĐ-SS')
    .where('state', '=', 'issued')
    .orderBy('number')
    .execute()
  assert.deepEqual(
    rows.map(({ number }) => number),
    Array.from({ length: 11 }, (_, at) => at + 1),
  )
})

test('a thousand take a number at the same moment, some give up: no gap and no number twice', async () => {
  const series = { unit: app.units.agency.id, suffix: 'QĐ-NGHÌN', year: 2026 }
  const takes = Array.from({ length: 1_000 }, (_, at) =>
    app.db.transaction().execute(async (tx) => {
      const number = await nextNumber(tx, series)
      if (at % 7 === 3) throw new Error('given up')
      return number
    }),
  )
  const answers = await Promise.allSettled(takes)
  const numbers = answers.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  assert.equal(numbers.length, 857)
  assert.deepEqual(
    numbers.toSorted((one, other) => one - other),
    Array.from({ length: 857 }, (_, at) => at + 1),
  )
})

test('a decision without anybody, without grounds, or resting on what has ended is not issued', async () => {
  const empty = await drafted()
  assert.match((await issue(empty)).text, /Danh sách chưa có ai/)
  const old = await drafted({ grounds: 'Nghị định số 98/2023/NĐ-CP của Chính phủ.' })
  await add(old, { person_id: app.people.an.personId })
  assert.match((await ha.get(to.show({ decision: old }))).text, /không có hiệu lực vào ngày 23\/11\/2026/)
  assert.match((await issue(old)).text, /Căn cứ không có hiệu lực vào ngày quyết định/)
  const bare = await drafted({ grounds: '' })
  await add(bare, { person_id: app.people.an.personId })
  assert.match((await issue(bare)).text, /cần có căn cứ/)
  assert.match((await issue(bare, '2026-12-30')).text, /chưa đến|cần có căn cứ/)
})

test('nobody honours themselves, staff see no drafts, and a head may not issue', async () => {
  const id = await drafted()
  assert.match((await add(id, { person_id: app.people.ha.personId })).text, /Không ai tự khen thưởng/)
  assert.equal((await (await app.as('an')).get(to.show({ decision: id }))).status, 404)
  await add(id, { person_id: app.people.an.personId })
  assert.equal((await issue(id, '2026-11-20', await app.as('binh'))).status, 404)
})

test('two at once: the second is told, and what is issued is edited no more', async () => {
  const id = await drafted()
  await add(id, { person_id: app.people.an.personId })
  const version = await versionOf(id)
  const edit = { ...said({ about: 'Về việc khác hẳn' }), _version: version }
  assert.equal((await ha.post(to.edit({ decision: id }), edit)).status, 303)
  assert.equal((await ha.post(to.edit({ decision: id }), edit)).status, 409)
  await issue(id)
  const late = await ha.post(to.edit({ decision: id }), { ...edit, _version: await versionOf(id) })
  assert.match(late.text, /đã ban hành nên không sửa được nữa/)
})

test('a wrong name is corrected: the register keeps both, and the old code leads to the new', async () => {
  const id = await issuedWith(app.people.tam.personId)
  const [line] = await linesOf(app.db, id)
  assert.ok(line?.code)
  const where = { decision: id, line: line.id }
  const change = { name: 'Ngô Minh Tâm (đúng)', place: 'Tổ Văn thư', reason: 'Sai họ tên' }
  assert.equal((await son.post(to.correctLine(where), { ...change, reason: '' })).status, 422)
  assert.equal((await son.post(to.correctLine(where), change)).status, 303)
  const [corrected] = await linesOf(app.db, id)
  assert.notEqual(corrected?.code, line.code)
  const old = await app.stranger().get(addresses.register.code({ code: line.code }))
  assert.match(old.text, /đã được đính chính/)
})

test('an honour is revoked with a reason: the register and the file say so, money and objects are to be returned', async () => {
  const id = await issuedWith(app.people.dung.personId)
  const [line] = await linesOf(app.db, id)
  assert.ok(line?.code)
  const where = { decision: id, line: line.id }
  assert.equal((await ha.post(to.revokeLine(where), { reason: 'Kê khai gian dối' })).status, 303)
  assert.match((await ha.post(to.revokeLine(where), { reason: 'Lần nữa' })).text, /đã bị thu hồi/)
  const stranger = await app.stranger().get(addresses.register.code({ code: line.code }))
  assert.match(stranger.text, /đã bị thu hồi ngày 23\/11\/2026/)
  const honour = await app.db
    .selectFrom('honours')
    .select('revoked_on')
    .where('id', '=', line.honour_id ?? 0)
    .executeTakeFirst()
  assert.equal(honour?.revoked_on, '2026-11-23')
  assert.match((await ha.get(to.show({ decision: id }))).text, /Cần thu lại hiện vật và tiền thưởng 760\.000/)
})

test('the papers come from the same record: PDF, Word, certificates, payment list', async () => {
  const id = await issuedWith(app.people.an.personId)
  const here = { decision: id }
  for (const [address, type] of [
    [to.pdf(here), 'application/pdf'],
    [addresses.papers.decision(here), 'wordprocessingml'],
    [to.certificates(here), 'application/pdf'],
    [to.payments(here), 'spreadsheetml'],
  ] as const) {
    const answer = await ha.get(address)
    assert.equal(answer.status, 200, address)
    assert.ok(answer.headers.get('content-type')?.includes(type), address)
  }
  const scan = new File([Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n%%EOF')], 'ban-da-ky.pdf')
  assert.equal((await son.post(to.keepSigned(here), { file: scan })).status, 303)
  assert.match((await ha.get(to.show(here))).text, /ban-da-ky\.pdf/)
  assert.equal((await ha.get(to.signed(here))).status, 200)
})

test('rules: numbers, days, grounds and money', () => {
  assert.equal(numberText(true, 5, 'QĐ/VP'), '05-QĐ/VP')
  assert.equal(numberText(false, 15, 'QĐ-UBND'), '15/QĐ-UBND')
  assert.match(mayFollow('2026-11-19', '2026-11-20')?.say('vi') ?? '', /số liền trước/)
  assert.equal(mayFollow('2026-11-20', '2026-11-20'), undefined)
  const [ended] = endedGrounds(['Nghị định số 98/2023/NĐ-CP', 'Luật Thi đua, khen thưởng'], '2026-11-20')
  assert.equal(ended?.ground, 'Nghị định số 98/2023/NĐ-CP')
  const [ends] = endingGrounds(['Luật Thi đua, khen thưởng', 'Nghị định số 152/2025/NĐ-CP'], '2026-11-20')
  assert.equal(ends?.instrument.until, '2027-03-01')
  assert.deepEqual(endingGrounds(['Nghị định số 152/2025/NĐ-CP'], '2026-08-01'), [])
  // the base salary rose on 2026-07-01: the day of the decision counts (Điều 49 khoản 1)
  assert.equal(moneyFor({ award: 'cstd-co-so', subject: 'ca-nhan' }, '2026-06-30').money, 2_340_000)
  assert.equal(moneyFor({ award: 'cstd-co-so', subject: 'ca-nhan' }, '2026-07-01').money, 2_530_000)
})

test('a draft says ahead which ground will end, and from which day on', async () => {
  const page = await ha.get(addresses.decisions.show({ decision: await drafted() }))
  assert.match(page.text, /152\/2025\/NĐ-CP của Chính phủ\.?;?” hết hiệu lực từ ngày 01\/03\/2027/)
})

test('money follows a base salary that the agency confirmed with its source', async () => {
  const salary = {
    kind: 'base-salary',
    from: '2026-11-15',
    amount: 2_600_000,
    source: 'Công báo',
    on: '2026-11-14',
  }
  const { id } = await app.db
    .insertInto('law_versions')
    .values({
      corrections: JSON.stringify([salary]),
      source: 'Quy chế thi đua, khen thưởng',
      holds_from: '2026-11-15',
      state: 'in-force',
      made_at: app.clock.now(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const decision = await drafted()
  await add(decision, { person_id: app.people.an.personId })
  // 0,3 × 2.600.000
  assert.match((await ha.get(to.show({ decision }))).text, /Nguyễn Thị An.*780\.000/)
  await app.db.deleteFrom('law_versions').where('id', '=', id).execute()
})
