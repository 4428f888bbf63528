import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addresses } from '#addresses.ts'
import { type App, type Browser, startApp } from '../../../test/app.ts'
import { type Identity, identity, p12Of, pemOf, revocationList } from '../../../test/signing.ts'

let app: App
let quan: Browser
let root: Identity
before(async () => {
  app = await startApp()
  quan = await app.as('quan')
  root = await identity({ name: 'Root CA của cơ quan thử', authority: true })
})
after(() => app.close())

const to = addresses.signing
const fileOf = (content: Uint8Array<ArrayBuffer> | string, name: string) => new File([content], name)
const trust = (der: Uint8Array<ArrayBuffer> | string, who = quan) =>
  who.post(to.trust(), { file: fileOf(der, 'ca.pem') })
const trusted = () =>
  app.db.selectFrom('trusted_authorities').selectAll().where('withdrawn_at', 'is', null).execute()

test('an administrator trusts an authority by its certificate, and may stop', async () => {
  assert.match((await quan.get(to.show())).text, /Chưa tin tổ chức nào/)
  assert.equal((await trust(pemOf(root.der))).status, 303)
  const [kept] = await trusted()
  assert.equal(kept?.name, 'Root CA của cơ quan thử')
  assert.match((await quan.get(to.show())).text, /Root CA của cơ quan thử.*Chưa có/)
  assert.match((await trust(root.der)).text, /đã được tin/)
  assert.equal((await quan.post(to.withdraw(), { authority: kept.id })).status, 303)
  assert.equal((await trusted()).length, 0)
  assert.equal((await quan.post(to.withdraw(), { authority: kept.id })).status, 404)
})

test('what is no certificate, not an authority’s, or has ended is refused in words', async () => {
  assert.match((await trust('không phải chứng thư')).text, /không phải chứng thư/)
  const person = await identity({ name: 'Đặng Thanh Sơn', issuer: root })
  assert.match((await trust(person.der)).text, /không phải của tổ chức chứng thực/)
  const old = await identity({ name: 'CA cũ', authority: true, until: '2026-01-01T00:00:00Z' })
  assert.match((await trust(old.der)).text, /đã hết hạn/)
  assert.equal((await quan.post(to.trust(), {})).status, 422)
})

test('a list of revoked certificates is kept when the authority itself has signed it', async () => {
  await trust(root.der)
  const [kept] = await trusted()
  const list = await revocationList(root, [])
  const strange = await revocationList(await identity({ name: 'CA lạ', authority: true }), [])
  const send = (bytes: Uint8Array<ArrayBuffer>) =>
    quan.post(to.revocations(), { authority: kept?.id ?? 0, list: fileOf(bytes, 'ca.crl') })
  assert.match((await send(strange)).text, /không do tổ chức đó ký/)
  assert.equal((await send(list)).status, 303)
  assert.deepEqual((await trusted())[0]?.revocations, Buffer.from(list))
})

test('the agency’s seal is kept encrypted, replaced by a new one, and its key erased when it is dropped', async () => {
  const agency = await identity({ name: 'Văn phòng Sen Hồng', issuer: root })
  const p12 = await p12Of(agency, 'mật khẩu đúng')
  const keep = (password: string) => quan.post(to.keepSeal(), { p12: fileOf(p12, 'dau.p12'), password })
  assert.match((await keep('sai')).text, /mật khẩu không đúng/)
  const saved = await keep('mật khẩu đúng')
  assert.equal(saved.status, 303, saved.text)
  assert.match((await quan.get(to.show())).text, /Văn phòng Sen Hồng/)
  const [row] = await app.db.selectFrom('agency_seals').selectAll().execute()
  assert.ok(row)
  assert.equal(row.sealed.includes('mật khẩu'), false)
  assert.equal(row.sealed.includes(Buffer.from(p12.subarray(0, 64))), false)
  assert.equal((await keep('mật khẩu đúng')).status, 303)
  assert.equal((await quan.post(to.dropSeal(), {})).status, 303)
  const after = await app.db.selectFrom('agency_seals').select(['sealed', 'withdrawn_at']).execute()
  assert.deepEqual(
    after.map(({ sealed, withdrawn_at }) => [sealed.length, withdrawn_at !== null]),
    [
      [0, true],
      [0, true],
    ],
  )
})

test('nobody but the administrator decides whom the agency trusts', async () => {
  for (const name of ['an', 'binh', 'ha', 'son'] as const) {
    const other = await app.as(name)
    assert.equal((await other.get(to.show())).status, 404, name)
    assert.equal((await trust(root.der, other)).status, 404, name)
  }
})
