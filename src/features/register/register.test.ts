import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addresses } from '#addresses.ts'

import { type HonourFacts, verifyCertificate } from '#proofs/certificate.ts'
import { cosign, openCheckpoint, type Signer, verifierFrom, verifierText } from '#proofs/notes.ts'

import { type App, startApp } from '../../../test/app.ts'
import { type Entered, enterHonours, type NewEntry } from './index.ts'
import { latestCheckpoint } from './queries/log.ts'
import { codeTyped, spelt } from './rules.ts'

let app: App
let first: Entered[]

const honour = (honouree: string, change: Partial<HonourFacts> = {}): NewEntry => ({
  kind: 'issued',
  on: '2026-11-20',
  personId: null,
  unitId: null,
  refersTo: null,
  facts: {
    agency: 'Cơ quan thử',
    honouree,
    unit: 'Phòng Thử',
    award: 'lao-dong-tien-tien',
    awardName: 'Lao động tiên tiến',
    year: 2026,
    decision: { number: '15-QĐ/VP', on: '2026-11-20' },
    ...change,
  },
})

async function enter(...entries: NewEntry[]): Promise<Entered[]> {
  const ctx = await app.ctx('ha')
  return app.db.transaction().execute((tx) => enterHonours(tx, ctx, entries))
}

before(async () => {
  app = await startApp()
  first = await enter(
    { ...honour('Đặng Thị Hòa'), personId: app.people.an.personId },
    honour('Trần Bình', { award: 'cstd-co-so', awardName: 'Chiến sĩ thi đua cơ sở' }),
    honour('Lê Ba'),
  )
})
after(() => app.close())

const codeOf = (entered: Entered | undefined) => entered?.code ?? assert.fail('no code')

test('the public finds an honour by words with and without diacritics, by award and by decision', async () => {
  for (const query of [
    { tim: 'dang thi hoa' },
    { tim: 'Đặng Hòa' },
    { 'quyet-dinh': '15-QĐ/VP' },
    { tim: 'hòa 15-QĐ/VP' },
    { nam: 2026 },
  ]) {
    const { status, text } = await app.stranger().get(addresses.register.list(query))
    assert.equal(status, 200)
    assert.match(text, /Đặng Thị Hòa/, JSON.stringify(query))
  }
  const titles = await app.stranger().get(addresses.register.list({ 'danh-hieu': 'cstd-co-so' }))
  assert.match(titles.text, /Trần Bình/)
  assert.doesNotMatch(titles.text, /Đặng Thị Hòa/)
  for (const tim of ['không ai 100%', '15-QĐ/TU', 'Hòa 5-QĐ/VP%']) {
    const none = await app.stranger().get(addresses.register.list({ tim }))
    assert.match(none.text, /Không tìm thấy khen thưởng nào như vậy/, tim)
  }
})

test('a stranger types the code with or without dashes and learns that the certificate is genuine', async () => {
  const code = codeOf(first[0])
  const typed = await app.stranger().get(addresses.register.verify({ ma: ` ${spelt(code).toLowerCase()} ` }))
  assert.equal(typed.location, addresses.register.code({ code }))
  const { text, status } = await app.stranger().get(typed.location ?? '')
  assert.equal(status, 200)
  assert.match(text, /Giấy chứng nhận này là thật.*Đặng Thị Hòa/)
})

test('a code that cannot be one, and one that is not there, are told apart', async () => {
  const wrong = await app.stranger().get(addresses.register.verify({ ma: 'ABC' }))
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /Mã xác minh gồm 20 chữ và số/)
  const missing = await app.stranger().get(addresses.register.code({ code: 'A'.repeat(20) }))
  assert.equal(missing.status, 404)
  assert.match(missing.text, /Không tìm thấy mã này/)
  assert.equal(codeTyped('O'.repeat(20)), undefined)
})

test('the downloaded proof is checked without the server', async () => {
  const { html } = await app.stranger().get(addresses.register.proof({ code: codeOf(first[1]) }))
  const answer = await verifyCertificate(JSON.parse(html))
  assert.ok(answer.genuine)
  assert.equal(answer.facts.honouree, 'Trần Bình')
  assert.doesNotMatch(html, /Lê Ba/)
})

test('a correction stands in the lists in place of what it corrects, and the old code leads to it', async () => {
  const [wrong] = await enter(honour('Phạm Sai Tên'))
  assert.ok(wrong)
  const [right] = await enter({ ...honour('Phạm Đúng Tên'), kind: 'corrected', refersTo: wrong.entry })
  const list = await app.stranger().get(addresses.register.list({ tim: 'pham ten' }))
  assert.match(list.text, /Phạm Đúng Tên/)
  assert.doesNotMatch(list.text, /Phạm Sai Tên/)
  const old = await app.stranger().get(addresses.register.code({ code: codeOf(wrong) }))
  assert.match(old.text, /đã được đính chính/)
  assert.ok(old.html.includes(addresses.register.code({ code: codeOf(right) })))
})

test('a revoked honour stays in the register and says since when', async () => {
  const [given] = await enter(honour('Vũ Thu Hồi'))
  assert.ok(given)
  const [gone] = await enter({
    ...honour('Vũ Thu Hồi'),
    kind: 'revoked',
    on: '2026-11-22',
    refersTo: given.entry,
  })
  assert.equal(gone?.code, null)
  const { text } = await app.stranger().get(addresses.register.code({ code: codeOf(given) }))
  assert.match(text, /đã bị thu hồi ngày 22\/11\/2026/)
  const proof = await app.stranger().get(addresses.register.proof({ code: codeOf(given) }))
  const answer = await verifyCertificate(JSON.parse(proof.html))
  assert.ok(answer.genuine)
  assert.equal(answer.revokedOn, '2026-11-22')
  assert.match((await app.stranger().get(addresses.register.list({ tim: 'thu hoi' }))).text, /Đã thu hồi/)
})

test('the officer takes a name out of search at the person’s request; the certificate stays genuine', async () => {
  const [entered] = await enter(honour('Hoàng Xin Ẩn'))
  assert.ok(entered)
  const unlist = addresses.register.unlist({ entry: entered.entry })
  const fields = { unlisted: '1', reason: 'Theo đơn của đương sự', _version: 1 }
  assert.equal((await (await app.as('an')).post(unlist, fields)).status, 404)
  const ha = await app.as('ha')
  assert.equal((await ha.post(unlist, { ...fields, reason: '' })).status, 422)
  assert.equal((await ha.post(unlist, fields)).status, 303)
  assert.equal((await ha.post(unlist, fields)).status, 409)
  const list = await app.stranger().get(addresses.register.list({ tim: 'hoang xin an' }))
  assert.doesNotMatch(list.text, /Hoàng Xin Ẩn/)
  const code = codeOf(entered)
  assert.match((await app.stranger().get(addresses.register.code({ code }))).text, /là thật/)
})

test('search engines are told to forget whoever was taken out, also once the name is corrected', async () => {
  const personId = app.people.tam.personId
  const robots = async (address: string) => (await app.stranger().get(address)).headers.get('x-robots-tag')
  const [entered] = await enter({ ...honour('Ngô Minh Tâm'), personId })
  const entry = entered?.entry ?? 0
  const own = addresses.register.list({ nguoi: personId })
  const certificate = addresses.register.code({ code: codeOf(entered) })
  const proof = addresses.register.proof({ code: codeOf(entered) })
  assert.match((await app.stranger().get(own)).text, /Ngô Minh Tâm/)
  assert.deepEqual([await robots(own), await robots(certificate), await robots(proof)], [null, null, null])

  const ha = await app.as('ha')
  const fields = { unlisted: '1', reason: 'Theo đơn của đương sự', _version: 1 }
  assert.equal((await ha.post(addresses.register.unlist({ entry }), fields)).status, 303)
  for (const address of [own, certificate, proof]) assert.match((await robots(address)) ?? '', /noindex/)

  const [corrected] = await enter({
    ...honour('Ngô Minh Tâm', { unit: 'Tổ Văn thư' }),
    ...{ kind: 'corrected' as const, personId, refersTo: entry },
  })
  assert.doesNotMatch((await app.stranger().get(own)).text, /Ngô Minh Tâm/)
  assert.match((await robots(addresses.register.code({ code: codeOf(corrected) }))) ?? '', /noindex/)
})

test('the checkpoint opens with the published key, and the tiles give its root', async () => {
  const note = (await app.stranger().get(addresses.register.checkpoint())).html
  const verifier = await verifierFrom((await app.stranger().get(addresses.register.key())).html)
  const head = verifier && (await openCheckpoint(note, verifier))
  assert.ok(head)
  const path = `/so-khen-thuong/log/tile/0/000.p/${head.size}`
  const tile = await app.stranger().get(path)
  assert.equal(tile.status, 200)
  assert.match(tile.headers.get('cache-control') ?? '', /immutable/)
  assert.equal((await app.stranger().get(`/so-khen-thuong/log/tile/0/000.p/${head.size + 1}`)).status, 404)
  assert.equal((await app.stranger().get('/so-khen-thuong/log/tile/0/0')).status, 404)
})

test('a witness’s signature is kept once it fits the checkpoint, and a wrong one is refused', async () => {
  const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair
  const witness: Signer = {
    name: 'co-quan-lam-chung.example',
    kind: 'witness',
    publicKey: new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)),
    sign: async (message) => new Uint8Array(await crypto.subtle.sign('Ed25519', pair.privateKey, message)),
  }
  const note = (await latestCheckpoint(app.db))?.note ?? ''
  const fields = { key: await verifierText(witness), line: await cosign(note, witness, app.clock.now()) }
  const ha = await app.as('ha')
  const wrong = await ha.post(addresses.register.cosign(), { ...fields, line: fields.line.slice(0, -9) })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /Chữ ký không khớp/)
  assert.equal((await ha.post(addresses.register.cosign(), fields)).status, 303)
  const log = await app.stranger().get(addresses.register.log())
  assert.match(log.text, /co-quan-lam-chung\.example/)
})

test('what was entered can be neither changed nor taken away', async () => {
  await assert.rejects(
    app.db.updateTable('register_entries').set({ commitment: 'x' }).execute(),
    /only grows/,
  )
  await assert.rejects(app.db.deleteFrom('register_nodes').execute(), /only grows/)
})

test('whoever tries codes is told to wait', async () => {
  const stranger = app.stranger()
  app.clock.set('2026-11-23T03:00:00Z')
  const answers = []
  for (let tries = 0; tries < 31; tries += 1)
    answers.push((await stranger.get(addresses.register.code({ code: 'B'.repeat(20) }))).status)
  assert.equal(answers.at(-2), 404)
  assert.equal(answers.at(-1), 429)
  const proof = await stranger.get(addresses.register.proof({ code: codeOf(first[0]) }))
  assert.equal(proof.status, 429)
  assert.match(proof.text, /Hãy đợi một phút/)
})
