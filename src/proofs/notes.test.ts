import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { type Bytes, fromBase64, sha256, toBase64, utf8 } from './bytes.ts'
import {
  type Checkpoint,
  cosign,
  isSignedBy,
  openCheckpoint,
  type Signer,
  signCheckpoint,
  verifierFrom,
  verifierText,
} from './notes.ts'

async function signerNamed(name: string, kind: Signer['kind']): Promise<Signer> {
  const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair
  return {
    name,
    kind,
    publicKey: new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)),
    sign: async (message: Bytes) =>
      new Uint8Array(await crypto.subtle.sign('Ed25519', pair.privateKey, message)),
  }
}

let log: Signer
let witness: Signer
let checkpoint: Checkpoint
let note: string

before(async () => {
  log = await signerNamed('so-khen-thuong.example.gov.vn', 'signer')
  witness = await signerNamed('nhan-chung.example.gov.vn', 'witness')
  checkpoint = { origin: log.name, size: 20_852, root: await sha256(utf8('root')) }
  note = await signCheckpoint(checkpoint, log)
})

test('a checkpoint says whose log, how many entries and which root, and opens with its key', async () => {
  const lines = note.split('\n')
  assert.deepEqual(lines.slice(0, 4), [log.name, '20852', toBase64(checkpoint.root), ''])
  assert.deepEqual(await openCheckpoint(note, log), checkpoint)
})

test('a checkpoint whose size was changed does not open', async () => {
  assert.equal(await openCheckpoint(note.replace('20852', '20851'), log), undefined)
})

test('a key of the same name that somebody else made does not open it', async () => {
  assert.equal(await openCheckpoint(note, await signerNamed(log.name, 'signer')), undefined)
})

test('a witness countersigns what it saw and when, and both signatures hold', async () => {
  const line = await cosign(note, witness, new Date('2026-11-23T02:00:00Z'))
  assert.ok(await isSignedBy(note + line, witness))
  assert.ok(await isSignedBy(note + line, log))
  const blob = fromBase64(line.trim().split(' ')[2] ?? '')
  assert.equal(blob?.length, 76)
  const later = line.replace(toBase64(blob ?? new Uint8Array()), '')
  assert.ok(!(await isSignedBy(note + later, witness)))
})

test('a key is given to others as one line of text, and a mistyped one is refused', async () => {
  const line = await verifierText(log)
  assert.deepEqual((await verifierFrom(line))?.publicKey, log.publicKey)
  assert.equal(await verifierFrom(line.replace('example', 'exbmple')), undefined)
  assert.equal(await verifierFrom('so-khen-thuong'), undefined)
})
