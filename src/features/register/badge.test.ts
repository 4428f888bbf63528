import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { addresses } from '#addresses.ts'
import { run } from '#commands/verify.ts'
import { claimsOf, verifyBadge } from '#proofs/badge.ts'
import { type App, startApp } from '../../../test/app.ts'
import { enterHonours, type NewEntry } from './index.ts'

let app: App
let codes: string[]
before(async () => {
  app = await startApp()
  const [first, second, third] = await enter(
    ['Nguyễn Thị Ước', 'Đặng Thu Hồi', 'Trần Đính Chính'].map((name) => honour(name)),
  )
  codes = [first, second, third].map((one) => one?.code ?? assert.fail('no code'))
  await enter([{ ...honour('Đặng Thu Hồi'), kind: 'revoked', refersTo: second?.entry ?? 0 }])
  await enter([{ ...honour('Trần Đính Chính (đúng)'), kind: 'corrected', refersTo: third?.entry ?? 0 }])
})
after(() => app.close())

const honour = (honouree: string): NewEntry => ({
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
  },
})
const enter = async (entries: NewEntry[]) => {
  const ctx = await app.ctx('ha')
  return app.db.transaction().execute((tx) => enterHonours(tx, ctx, entries))
}

const textOf = async (address: string) => (await app.stranger().get(address)).html
const badge = (at: number) => textOf(addresses.register.badge({ code: codes[at] ?? '' }))
const did = async () => JSON.parse(await textOf(addresses.register.did()))
const status = () => textOf(addresses.register.status())

test('a stranger downloads an honour as a badge and checks it with the issuer’s document and list', async () => {
  const page = await app.stranger().get(addresses.register.code({ code: codes[0] ?? '' }))
  assert.ok(page.html.includes(addresses.register.badge({ code: codes[0] ?? '' })))
  const jwt = await badge(0)
  assert.deepEqual(await verifyBadge(jwt, await did(), await status()), {
    genuine: true,
    revoked: false,
    honouree: 'Nguyễn Thị Ước',
    award: 'Lao động tiên tiến (2026)',
    agency: 'Cơ quan thử',
    since: '2026-11-20',
  })
  // no unit, no decision's list, nobody else
  assert.doesNotMatch(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString(), /Phòng Thử|Thu Hồi/)
})

test('what was revoked or replaced by a correction is marked in the list', async () => {
  for (const at of [1, 2]) {
    const answer = await verifyBadge(await badge(at), await did(), await status())
    assert.ok(answer.genuine && answer.revoked, `badge ${at}`)
  }
})

test('a changed badge, another issuer’s, and a forged list are found', async () => {
  const [head, payload = '', signature] = (await badge(1)).split('.')
  const said = Buffer.from(payload, 'base64url').toString()
  const repack = (text: string) => `${head}.${Buffer.from(text).toString('base64url')}.${signature}`
  const faultOf = async (jwt: string, document: unknown, list: string) => {
    const answer = await verifyBadge(jwt, document, list)
    return answer.genuine ? 'none' : answer.fault
  }
  const renamed = repack(said.replace('Đặng Thu Hồi', 'Người Khác'))
  assert.equal(await faultOf(renamed, await did(), await status()), 'not-signed')
  const moved = repack(said.replace('"statusListIndex":"1"', '"statusListIndex":"0"'))
  assert.equal(await faultOf(moved, await did(), await status()), 'not-signed')
  const stranger = { ...(await did()), id: 'did:web:noi-khac.vn' }
  assert.equal(await faultOf(await badge(1), stranger, await status()), 'other-issuer')
  const [listHead, listSaid = '', listSignature] = (await status()).split('.')
  const emptied = JSON.parse(Buffer.from(listSaid, 'base64url').toString())
  emptied.credentialSubject.encodedList =
    'uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA'
  const forged = `${listHead}.${Buffer.from(JSON.stringify(emptied)).toString('base64url')}.${listSignature}`
  assert.equal(await faultOf(await badge(1), await did(), forged), 'wrong-list')
  // a badge is no list
  assert.equal(await faultOf(await badge(1), await did(), await badge(0)), 'wrong-list')
  const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`
  assert.equal(await faultOf(unsigned, await did(), await status()), 'not-signed')
  assert.equal(await faultOf('không phải huy hiệu', await did(), await status()), 'unreadable')
})

test('the list is as long as the standard asks, whoever is in it', async () => {
  const [, said = ''] = (await status()).split('.')
  const { credentialSubject } = JSON.parse(Buffer.from(said, 'base64url').toString())
  const packed = Buffer.from(credentialSubject.encodedList.slice(1), 'base64url')
  const bits = new Uint8Array(
    await new Response(
      new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip')),
    ).arrayBuffer(),
  )
  assert.equal(bits.length * 8, 131_072)
  // entries 1 and 2, counted from the left
  assert.equal(bits[0], 0b0110_0000)
})

test('a code that is not there has no badge', async () => {
  const answer = await app.stranger().get(addresses.register.badge({ code: 'A'.repeat(20) }))
  assert.equal(answer.status, 404)
  assert.equal(claimsOf('a.b.c'), undefined)
})

test('the command judges a badge from files alone', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'thidua-badge-'))
  const keep = async (name: string, text: string) => {
    await writeFile(join(folder, name), text)
    return join(folder, name)
  }
  try {
    const document = await keep('did.json', JSON.stringify(await did()))
    const list = await keep('status.jwt', await status())
    assert.equal(await run(['badge', await keep('a.jwt', await badge(0)), document, list]), 0)
    assert.equal(await run(['badge', await keep('b.jwt', await badge(1)), document, list]), 1)
    assert.equal(await run(['badge', await keep('c.jwt', 'khác'), document, list]), 2)
  } finally {
    await rm(folder, { recursive: true })
  }
})
