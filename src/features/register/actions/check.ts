/**
 * Walks the whole register and says where it was tampered with, if it was: every entry, every hash of the tree,
 * every checkpoint's signature, and what each entry is said to mean. Only reads.
 */
import { sameBytes } from '#proofs/bytes.ts'
import { commitmentTo, entryBytes, honourFacts } from '#proofs/certificate.ts'
import { openCheckpoint } from '#proofs/notes.ts'
import { leafHash, type Node, nodesCompletedBy, rootAt } from '#proofs/tree.ts'
import * as honours from '../queries/honours.ts'
import * as log from '../queries/log.ts'

export type RegisterReport = { whole: true; size: number } | { whole: false; at: number; reason: string }

const broken = (at: number, reason: string): RegisterReport => ({ whole: false, at, reason })
const step = 5_000

/** `atLeast`: how many entries others know of, e.g. the chain of events or a checkpoint kept elsewhere. */
export async function verifyRegister(db: log.Db, atLeast = 0): Promise<RegisterReport> {
  const size = await log.sizeOf(db)
  if (size < atLeast) return broken(size, 'entries at the end are missing')
  const faultOfEntries = await checkEntries(db, size)
  if (faultOfEntries) return faultOfEntries
  return (await checkCheckpoints(db, size)) ?? (await checkMeanings(db)) ?? { whole: true, size }
}

/** Hashes the tree anew from the entries and compares it, node by node. */
async function checkEntries(db: log.Db, size: number): Promise<RegisterReport | undefined> {
  const edge = new Map<string, Uint8Array>()
  const nodes = async (level: number, index: number) => {
    const hash = edge.get(`${level}/${index}`)
    // a left neighbour is needed once
    edge.delete(`${level}/${index}`)
    if (!hash) throw new Error(`node ${level}/${index} was not hashed before it was needed`)
    return hash
  }
  let next = 0
  for (; next < size; ) {
    const entries = await log.entriesFrom(db, next, step)
    const made: Node[] = []
    for (const { index, ...entry } of entries) {
      if (index !== next) return broken(next, 'an entry is missing')
      const completed = await nodesCompletedBy(nodes, index, await leafHash(entryBytes(entry)))
      for (const node of completed) edge.set(`${node.level}/${node.index}`, node.hash)
      made.push(...completed)
      next += 1
    }
    if (entries.length === 0) return broken(next, 'an entry is missing')
    const differs = await firstDifferent(db, made)
    if (differs) return broken(differs.index << differs.level, 'an entry or its hash was changed')
  }
  const counted = await log.countsOf(db)
  if (counted.entries !== size) return broken(size, 'there are entries that the register does not count')
  const wanted = nodesIn(size)
  return counted.nodes === wanted ? undefined : broken(size, 'there are hashes that belong to no entry')
}

/** Complete subtrees over so many leaves. */
const nodesIn = (size: number): number => {
  let sum = 0
  for (let row = size; row > 0; row = Math.floor(row / 2)) sum += row
  return sum
}

async function firstDifferent(db: log.Db, made: readonly Node[]): Promise<Node | undefined> {
  const kept = await log.nodesLike(db, made)
  return made.find(({ level, index, hash }) => {
    const there = kept.get(`${level}/${index}`)
    return !there || !sameBytes(there, hash)
  })
}

async function checkCheckpoints(db: log.Db, size: number): Promise<RegisterReport | undefined> {
  if (size === 0) return undefined
  const keys = (await log.allKeys(db)).map(log.verifierOf)
  let last = 0
  for (const { size: at, note } of await log.allCheckpoints(db)) {
    const opened = (await Promise.all(keys.map((key) => openCheckpoint(note, key)))).find(Boolean)
    if (!opened || opened.size !== at) return broken(at, 'the agency has not signed this checkpoint')
    if (at > size) return broken(size, 'entries at the end are missing')
    if (!sameBytes(opened.root, await rootAt(log.nodesOf(db), at)))
      return broken(at, 'the checkpoint is of another register')
    last = at
  }
  return last === size ? undefined : broken(last, 'the last checkpoint is missing')
}

/** What an entry is said to mean opens its commitment, and what was corrected or revoked is marked so. */
async function checkMeanings(db: log.Db): Promise<RegisterReport | undefined> {
  let after = -1
  for (;;) {
    const rows = await honours.meaningsAfter(db, after, step)
    for (const row of rows) {
      const facts = honourFacts.safeParse(row.facts)
      const opens =
        facts.success && (await commitmentTo(facts.data, new Uint8Array(row.salt))) === row.commitment
      if (!opens) return broken(row.entry, 'what the entry is said to mean was changed')
      if (!row.marked) return broken(row.entry, 'what was corrected or revoked is not marked so')
      after = row.entry
    }
    if (rows.length < step) break
  }
  const lost = await honours.entryWithoutMeaning(db)
  return lost === undefined ? undefined : broken(lost, 'nobody knows any more what the entry means')
}
