import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { type Bytes, toBase64 } from './bytes.ts'
import {
  type CertificateProof,
  commitmentTo,
  entryBytes,
  type HonourFacts,
  type RegisterEntry,
  verifyCertificate,
} from './certificate.ts'
import { signCheckpoint, type Verifier, verifierText } from './notes.ts'
import { inclusionProof, leafHash, type Node, type Nodes, nodesCompletedBy, rootAt } from './tree.ts'

const facts: HonourFacts = {
  agency: 'Cơ quan thử nghiệm',
  honouree: 'Nguyễn Thị Ví Dụ',
  unit: 'Phòng Thử nghiệm',
  award: 'cstd-co-so',
  awardName: 'Chiến sĩ thi đua cơ sở',
  year: 2026,
  decision: { number: '15-QĐ/TU', on: '2026-12-20' },
}

const entry = (
  kind: RegisterEntry['kind'],
  commitment: string,
  refersTo: number | null = null,
): RegisterEntry => ({
  format: 'thidua-register/1',
  kind,
  on: kind === 'revoked' ? '2027-02-01' : '2026-12-20',
  commitment,
  refersTo,
})

let proof: CertificateProof
let withRevocation: CertificateProof

/** A register of five entries: the second is the certificate's, the last revokes it. */
before(async () => {
  const salt = crypto.getRandomValues(new Uint8Array(32))
  const commitment = await commitmentTo(facts, salt)
  const entries = [
    entry('issued', 'another'),
    entry('issued', commitment),
    entry('issued', 'a third'),
    entry('corrected', 'a fourth', 2),
    entry('revoked', commitment, 1),
  ]
  const kept = new Map<string, Node>()
  const nodes: Nodes = async (level, index) => kept.get(`${level}/${index}`)?.hash ?? new Uint8Array()
  for (const [index, one] of entries.entries())
    for (const node of await nodesCompletedBy(nodes, index, await leafHash(entryBytes(one))))
      kept.set(`${node.level}/${node.index}`, node)

  const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair
  const verifier: Verifier = {
    name: 'example.gov.vn/so-khen-thuong',
    kind: 'signer',
    publicKey: new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)),
  }
  const sign = async (message: Bytes) =>
    new Uint8Array(await crypto.subtle.sign('Ed25519', pair.privateKey, message))
  const proven = async (index: number, size: number) => ({
    entry: entries[index] ?? entry('issued', ''),
    index,
    path: (await inclusionProof(nodes, index, size)).map(toBase64),
  })
  const at = async (size: number): Promise<CertificateProof> => ({
    format: 'thidua-certificate-proof/1',
    facts,
    salt: toBase64(salt),
    issued: await proven(1, size),
    revoked: size > 4 ? await proven(4, size) : null,
    checkpoint: await signCheckpoint(
      { origin: verifier.name, size, root: await rootAt(nodes, size) },
      { ...verifier, sign },
    ),
    key: await verifierText(verifier),
  })
  proof = await at(4)
  withRevocation = await at(5)
})

test('a genuine certificate is proved without the agency', async () => {
  const answer = await verifyCertificate(proof)
  assert.ok(answer.genuine)
  assert.equal(answer.facts.honouree, facts.honouree)
  assert.equal(answer.revokedOn, null)
  assert.equal(answer.size, 4)
})

test('a revoked certificate says since when', async () => {
  const answer = await verifyCertificate(withRevocation)
  assert.ok(answer.genuine)
  assert.equal(answer.revokedOn, '2027-02-01')
})

const forged = (change: Partial<CertificateProof>, key?: string) =>
  verifyCertificate({ ...proof, ...change }, key)

test('another name on the certificate is found', async () => {
  const answer = await forged({ facts: { ...facts, honouree: 'Trần Văn Khác' } })
  assert.deepEqual(answer, { genuine: false, fault: 'facts-changed' })
})

test('an entry that never stood in the register is found', async () => {
  const salt = crypto.getRandomValues(new Uint8Array(32))
  const issued = { ...proof.issued, entry: entry('issued', await commitmentTo(facts, salt)) }
  assert.deepEqual(await forged({ salt: toBase64(salt), issued }), {
    genuine: false,
    fault: 'not-in-register',
  })
})

test('a checkpoint that somebody else signed is found', async () => {
  const checkpoint = proof.checkpoint.replace('\n4\n', '\n5\n')
  assert.deepEqual(await forged({ checkpoint }), { genuine: false, fault: 'checkpoint-not-signed' })
  assert.deepEqual(await forged({}, 'another+00000000+AAAA'), { genuine: false, fault: 'other-key' })
})

test('a revocation of another honour does not count against this one', async () => {
  const revoked = withRevocation.revoked && {
    ...withRevocation.revoked,
    entry: { ...withRevocation.revoked.entry, refersTo: 0 },
  }
  const answer = await verifyCertificate({ ...withRevocation, revoked })
  assert.deepEqual(answer, { genuine: false, fault: 'wrong-revocation' })
})

test('a file that is no proof is told so', async () => {
  for (const file of [null, 'x', {}, { ...proof, facts: { ...facts, born: '1990-01-01' } }])
    assert.deepEqual(await verifyCertificate(file), { genuine: false, fault: 'unreadable' })
})
