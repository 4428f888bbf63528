import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hashPassword, hmac, needsRehash, sameSecret, sha256, sha256Hex, verifyPassword } from './crypto.ts'
import { fakeIds, realIds } from './ids.ts'

test('hashes are those of the standards', () => {
  // FIPS 180-2 example, RFC 4231 case 2
  assert.equal(sha256Hex('abc'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  assert.equal(sha256('abc').length, 32)
  assert.equal(
    hmac('Jefe', 'what do ya want for nothing?').toString('hex'),
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  )
})

test('secrets of any length can be compared', () => {
  assert.ok(sameSecret('abc', Buffer.from('abc')))
  assert.ok(!sameSecret('abc', 'abd'))
  assert.ok(!sameSecret('abc', 'abcd'))
})

test('a password fits in either form of Unicode, and only itself', async () => {
  const kept = await hashPassword('Hường 2026')
  assert.match(kept, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  assert.ok(await verifyPassword(kept, 'Hường 2026'.normalize('NFD')))
  assert.ok(!(await verifyPassword(kept, 'Hương 2026')))
  assert.ok(!needsRehash(kept))
  assert.ok(
    needsRehash('$argon2id$v=19$m=4096,t=3,p=1$c2FsdHNhbHRzYWx0c2FsdA$9mBBzMh2GmQQn1nMZ3F+CBBvNRWVNk2n'),
  )
})

test('with nobody of that name, no password fits', async () => {
  assert.ok(!(await verifyPassword(null, 'nobody has this password')))
  assert.ok(!(await verifyPassword(undefined, '')))
})

test('tokens are long, safe in an address and never the same', () => {
  const tokens = new Set(Array.from({ length: 1_000 }, () => realIds.token()))
  assert.equal(tokens.size, 1_000)
  for (const token of tokens) assert.match(token, /^[\w-]{43}$/)
  assert.match(realIds.uuid(), /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  assert.match(realIds.password(), /^[A-HJKMNP-Z2-9]{14}$/)
})

test('fake ids repeat for the same seed and go on within it', () => {
  const [a, b] = [fakeIds('thi đua'), fakeIds('thi đua')]
  assert.equal(a.token(), b.token())
  assert.notEqual(a.token(), a.token())
  assert.equal(fakeIds('x').token(40).length, 54)
  assert.match(a.uuid(), /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/)
  assert.equal(a.password().length, 14)
})
