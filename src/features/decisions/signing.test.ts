import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addresses } from '#addresses.ts'
import { type App, type Browser, startApp } from '../../../test/app.ts'
import { type Bytes, type Identity, identity, p12Of, signPdf } from '../../../test/signing.ts'
import { addLine, beginDecision, issueDecision } from './actions/decide.ts'
import { fileBytes } from './actions/signing.ts'
import { decisionById } from './queries.ts'
import { signaturesIn } from './rules.ts'

let app: App
let son: Browser
let root: Identity
let signer: Identity
before(async () => {
  app = await startApp()
  son = await app.as('son')
  root = await identity({ name: 'Root CA của cơ quan thử', authority: true })
  signer = await identity({ name: 'Đặng Thanh Sơn', issuer: root })
})
after(() => app.close())

const to = addresses.decisions
const here = (decision: number) => ({ decision })
const pdfOf = (bytes: Bytes, name = 'đã ký.pdf') => new File([bytes], name)

async function issued(): Promise<number> {
  const officer = await app.ctx('ha')
  const { id } = await beginDecision(officer, {
    unit_id: app.units.agency.id,
    about: 'Về việc tặng giấy khen',
    authority: 'Chánh Văn phòng',
    grounds: ['Luật Thi đua, khen thưởng;'],
    place: 'Sen Hồng',
    signer: 'Đặng Thanh Sơn',
    signer_title: 'Chánh Văn phòng',
    on_behalf: '',
    recipients: ['Lưu: VT.'],
    suffix: 'QĐ-KS',
  })
  await addLine(officer, id, {
    _version: 1,
    subject: 'ca-nhan',
    person_id: app.people.an.personId,
    unit_id: null,
    name: '',
    award: 'giay-khen',
    year: 2026,
    merit: 'Hoàn thành tốt nhiệm vụ',
  })
  await issueDecision(await app.ctx('son'), id, { _version: 2, decided_on: '2026-11-20' })
  return id
}

/** The paper that goes out to be signed. */
async function paperFor(decision: number): Promise<Bytes> {
  const prepared = await son.post(to.prepare(here(decision)), {})
  assert.equal(prepared.status, 303, prepared.text)
  const { paper_hash } = (await decisionById(app.db, decision)) ?? {}
  return fileBytes(app.house.files, paper_hash ?? '')
}

const trustRoot = async () =>
  (await app.as('quan')).post(addresses.signing.trust(), { file: new File([root.der], 'ca.cer') })
const send = (decision: number, bytes: Bytes, who = son) =>
  who.post(to.keepDigital(here(decision)), { signed_file: pdfOf(bytes) })

test('before the agency trusts an authority, the page says so and a signed file is refused', async () => {
  const id = await issued()
  assert.match((await son.get(to.show(here(id)))).text, /chưa tin tổ chức chứng thực nào/)
  const paper = await paperFor(id)
  assert.match((await send(id, await signPdf(paper, signer))).text, /không do tổ chức được cơ quan tin cấp/)
  await trustRoot()
})

test('the paper goes out once, comes back signed, and the page says whose the signature is', async () => {
  const id = await issued()
  const paper = await paperFor(id)
  assert.match((await son.post(to.prepare(here(id)), {})).text, /đã được cố định/)
  const download = await son.get(to.toSign(here(id)))
  assert.equal(download.status, 200)
  const taken = await send(id, await signPdf(paper, signer))
  assert.equal(taken.status, 303, taken.text)
  const decision = await decisionById(app.db, id)
  assert.ok(decision)
  assert.equal(decision.signed_how, 'digital')
  assert.deepEqual(
    signaturesIn(decision).map((one) => [one.signer, one.issuer]),
    [['Đặng Thanh Sơn', 'Root CA của cơ quan thử']],
  )
  const { text } = await son.get(to.show(here(id)))
  assert.match(text, /Chữ ký hợp lệ.*Đặng Thanh Sơn.*do Root CA của cơ quan thử chứng thực/)
  assert.match(text, /đã nhận bản ký số/)
  // a scan does not take the place of what was signed
  const scan = await son.post(to.keepSigned(here(id)), { file: pdfOf(paper, 'quét.pdf') })
  assert.match(scan.text, /không thay bằng bản quét/)
})

test('somebody else’s signature, another paper, and the paper unsigned are refused with what to do', async () => {
  const id = await issued()
  const paper = await paperFor(id)
  const other = await identity({ name: 'Đặng Thành Sơn', issuer: root })
  assert.match((await send(id, await signPdf(paper, other))).text, /là của Đặng Thành Sơn, không phải/)
  const second = await issued()
  const theirs = await signPdf(await paperFor(second), signer)
  assert.match((await send(id, theirs)).text, /không phải bản đã lấy ra để ký/)
  assert.match((await send(id, paper)).text, /không phải bản đã lấy ra để ký/)
  assert.equal((await son.post(to.keepDigital(here(id)), {})).status, 422)
  assert.equal((await decisionById(app.db, id))?.signed_how, '')
})

test('nothing is signed before it went out, and nothing goes out before it is issued', async () => {
  const id = await issued()
  const stray = await signPdf(await paperFor(await issued()), signer)
  assert.match((await send(id, stray)).text, /Chưa có bản để ký/)
  const officer = await app.ctx('ha')
  const draft = await beginDecision(officer, {
    unit_id: app.units.agency.id,
    about: 'Về việc còn dự thảo',
    authority: 'Chánh Văn phòng',
    grounds: [],
    place: '',
    signer: '',
    signer_title: '',
    on_behalf: '',
    recipients: [],
    suffix: 'QĐ-KS',
  })
  assert.match((await son.post(to.prepare(here(draft.id)), {})).text, /chưa ban hành/)
  assert.equal((await (await app.as('an')).post(to.prepare(here(id)), {})).status, 404)
  assert.equal((await send(id, stray, await app.as('binh'))).status, 404)
})

test('after a correction the paper stays the one that went out', async () => {
  const id = await issued()
  const before = await paperFor(id)
  const [line] = await app.db
    .selectFrom('decision_lines')
    .select('id')
    .where('decision_id', '=', id)
    .execute()
  const change = { name: 'Nguyễn Thị An (đúng)', place: 'Phòng', reason: 'Sai họ tên' }
  await son.post(to.correctLine({ decision: id, line: line?.id ?? 0 }), change)
  const { paper_hash } = (await decisionById(app.db, id)) ?? {}
  assert.deepEqual(await fileBytes(app.house.files, paper_hash ?? ''), before)
  assert.equal((await send(id, await signPdf(before, signer))).status, 303)
})

test('the agency seals after the signer, once', async () => {
  const id = await issued()
  const seal = () => son.post(to.sealSigned(here(id)), {})
  assert.match((await seal()).text, /đóng sau chữ ký của người ký/)
  await send(id, await signPdf(await paperFor(id), signer))
  assert.equal((await seal()).status, 404)
  const agency = await identity({ name: 'Văn phòng Sen Hồng', issuer: root })
  const p12 = new File([await p12Of(agency, 'mk')], 'dau.p12')
  await (await app.as('quan')).post(addresses.signing.keepSeal(), { p12, password: 'mk' })
  assert.match((await son.get(to.show(here(id)))).text, /Đóng dấu số Văn phòng Sen Hồng/)
  const sealed = await seal()
  assert.equal(sealed.status, 303, sealed.text)
  const decision = await decisionById(app.db, id)
  assert.ok(decision)
  assert.deepEqual(
    signaturesIn(decision).map((one) => one.signer),
    ['Đặng Thanh Sơn', 'Văn phòng Sen Hồng'],
  )
  assert.match((await seal()).text, /đã có con dấu số/)
})
