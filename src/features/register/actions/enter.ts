import { randomBytes } from 'node:crypto'
import type { Transaction } from 'kysely'
import type { Ctx } from '#context.ts'
import type { Tables } from '#db/tables.ts'
import { orRefuse } from '#outcomes.ts'
import { newSigningKey, seal, signWith, unseal } from '#platform/crypto.ts'
import {
  commitmentTo,
  type EntryKind,
  entryBytes,
  type HonourFacts,
  type RegisterEntry,
} from '#proofs/certificate.ts'
import { type Signer, signCheckpoint } from '#proofs/notes.ts'
import { leafHash, type Node, type Nodes, nodesCompletedBy, rootAt } from '#proofs/tree.ts'
import * as honours from '../queries/honours.ts'
import * as queries from '../queries/log.ts'
import { codeLength } from '../rules.ts'
import { refuse } from '../words.ts'

type Tx = Transaction<Tables>

/** Something that happened to an honour; `on` is the day of the decision that says so. */
export type NewEntry = {
  kind: EntryKind
  on: string
  facts: HonourFacts
  personId: number | null
  unitId: number | null
  /** The entry that is corrected or revoked. */
  refersTo: number | null
}

/** Where an honour stands in the register, and the code of its certificate; a revocation has none of its own. */
export type Entered = { entry: number; code: string | null }

/**
 * Enters honours, corrections and revocations, in the order given, and signs the register as it then stands.
 * In the transaction of the decision: one is there if and only if the other is.
 */
export async function enterHonours(tx: Tx, ctx: Ctx, added: readonly NewEntry[]): Promise<Entered[]> {
  const first = await queries.lockedSize(tx)
  const made = await Promise.all(added.map((one, at) => entryFor(ctx, one, first + at)))
  await queries.insertEntries(
    tx,
    made.map(({ entry }) => entry),
  )
  await honours.insertMeanings(
    tx,
    made.flatMap(({ meaning }) => meaning ?? []),
  )
  for (const { entry } of made)
    if (entry.kind !== 'issued' && entry.refersTo !== null)
      await honours.supersede(tx, entry.refersTo, { kind: entry.kind, entry: entry.index })
  await growTree(
    tx,
    made.map(({ entry }) => entry),
  )
  await queries.setSize(tx, first + made.length)
  await sign(tx, ctx, first + made.length)
  return made.map(({ entry, meaning }) => ({ entry: entry.index, code: meaning?.code ?? null }))
}

type Made = { entry: queries.EntryRow; meaning?: honours.Meaning }

async function entryFor(ctx: Ctx, one: NewEntry, index: number): Promise<Made> {
  const salt = new Uint8Array(randomBytes(32))
  const entry: RegisterEntry = {
    format: 'thidua-register/1',
    kind: one.kind,
    on: one.on,
    commitment: await commitmentTo(one.facts, salt),
    refersTo: one.refersTo,
  }
  // a revocation adds nothing to be told of somebody: what it revokes stays as it was entered
  if (one.kind === 'revoked') return { entry: { ...entry, index } }
  const { facts, personId, unitId } = one
  const meaning = {
    entry: index,
    code: ctx.house.ids.password(codeLength),
    salt,
    facts,
    personId,
    unitId,
    award: facts.award,
    year: facts.year,
    decisionNumber: facts.decision.number,
    decidedOn: facts.decision.on,
  }
  return { entry: { ...entry, index }, meaning }
}

async function growTree(tx: Tx, entries: readonly queries.EntryRow[]): Promise<void> {
  const added: Node[] = []
  const fresh = new Map<string, Uint8Array>()
  const kept = queries.nodesOf(tx)
  const nodes: Nodes = async (level, index) => fresh.get(`${level}/${index}`) ?? kept(level, index)
  for (const { index, ...entry } of entries) {
    for (const node of await nodesCompletedBy(nodes, index, await leafHash(entryBytes(entry)))) {
      fresh.set(`${node.level}/${node.index}`, node.hash)
      added.push(node)
    }
  }
  await queries.insertNodes(tx, added)
}

async function sign(tx: Tx, ctx: Ctx, size: number): Promise<void> {
  const signer = await signerOf(tx, ctx)
  const root = await rootAt(queries.nodesOf(tx), size)
  const note = await signCheckpoint({ origin: signer.name, size, root }, signer)
  await queries.insertCheckpoint(tx, size, { note, at: ctx.house.clock.now() })
}

const purpose = 'register key'

/** The agency's signer; its key is made with the first thing that it signs. */
export async function signerOf(tx: Tx, ctx: Ctx): Promise<Signer> {
  const kept = (await queries.currentKey(tx)) ?? (await newKey(tx, ctx))
  const privateKey = openKey(ctx, kept)
  return {
    name: kept.name,
    kind: 'signer',
    publicKey: new Uint8Array(kept.publicKey),
    sign: (message) => signWith(privateKey, message),
  }
}

/** The private part of a key, PKCS #8. */
export function openKey(ctx: Ctx, kept: queries.KeyRow): Buffer {
  const privateKey = unseal(ctx.house.secret, purpose, kept.sealedKey)
  return privateKey ?? (orRefuse(refuse('lostSecret')) as never)
}

async function newKey(tx: Tx, ctx: Ctx): Promise<queries.KeyRow> {
  const { publicKey, privateKey } = newSigningKey()
  const key = {
    name: originOf(ctx),
    publicKey: Buffer.from(publicKey),
    sealedKey: seal(ctx.house.secret, purpose, privateKey),
  }
  await queries.insertKey(tx, key, ctx.house.clock.now())
  return key
}

/** Whose register it is, for ever: the site's name and the agency's, without a scheme. */
function originOf({ house, tenant }: Ctx): string {
  const host = house.config.publicUrl ? new URL(house.config.publicUrl).host : 'thidua.local'
  return `${host}/${tenant.schema}/so-khen-thuong`
}
