import { toBase64 } from '#proofs/bytes.ts'
import type { CertificateProof } from '#proofs/certificate.ts'
import { verifierText } from '#proofs/notes.ts'
import { inclusionProof } from '#proofs/tree.ts'
import { type PublicHonour, saltOf } from './honours.ts'
import { currentKey, type Db, entryAt, latestCheckpoint, nodesOf, verifierOf } from './log.ts'

/** Everything with which a stranger proves a certificate; nothing when the register is empty. */
export async function proofOf(db: Db, honour: PublicHonour): Promise<CertificateProof | undefined> {
  const [head, key] = [await latestCheckpoint(db), await currentKey(db)]
  if (!head || !key) return
  const nodes = nodesOf(db)
  const proven = async (index: number) => {
    const row = await entryAt(db, index)
    if (!row) throw new Error(`the register has no entry ${index}`)
    const { index: _, ...entry } = row
    return { entry, index, path: (await inclusionProof(nodes, index, head.size)).map(toBase64) }
  }
  return {
    format: 'thidua-certificate-proof/1',
    facts: honour.facts,
    salt: toBase64(await saltOf(db, honour.entry)),
    issued: await proven(honour.entry),
    revoked: honour.revokedBy === null ? null : await proven(honour.revokedBy),
    checkpoint: head.whole,
    key: await verifierText(verifierOf(key)),
  }
}
