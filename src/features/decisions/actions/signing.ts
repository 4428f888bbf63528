import type { Kysely } from 'kysely'
import type { Ctx } from '#context.ts'
import type { Tables } from '#db/tables.ts'
import { type DecisionPaper, decisionSetting } from '#documents/decision-paper.ts'
import { toPdf } from '#documents/to-pdf.ts'
import { act, permit, type Work } from '#features/events/index.ts'
import { settingsOf } from '#features/settings/index.ts'
import { judgeSigned, sealPaper } from '#features/signing/index.ts'
import { honourName } from '#law/honour-names.ts'
import { found, orRefuse } from '#outcomes.ts'
import { safeName } from '#platform/file-names.ts'
import type { Files } from '#platform/files.ts'
import type { Signature } from '#proofs/signed-pdf/read.ts'
import { taken } from '#words/file-faults.ts'
import { formatNumber } from '#words/numbers.ts'
import * as queries from '../queries.ts'
import { isSignedBy, mayKeepPaper, mayPrepare, maySeal, maySign } from '../rules.ts'
import { decisionWords } from '../words.ts'

type Bytes = Uint8Array<ArrayBuffer>
type Tx = Work['tx']

/** The record as the papers need it; the paper itself is in Vietnamese, whatever the reader's language. */
export async function paperOf(db: Kysely<Tables>, decision: queries.Decision): Promise<DecisionPaper> {
  const lines = await queries.linesOf(db, decision.id)
  const settings = await settingsOf(db)
  const t = decisionWords.vi
  return {
    style: settings?.party_style ? 'dang' : 'nha-nuoc',
    superior: settings?.superior_name ?? '',
    agency: decision.unitName,
    number: decision.number_text,
    place: decision.place,
    on: decision.decided_on,
    about: decision.about,
    authority: decision.authority,
    grounds: decision.grounds,
    articles: [t.article1(lines.length), t.article2, t.article3],
    recipients: decision.recipients,
    onBehalf: decision.on_behalf,
    signerTitle: decision.signer_title,
    signer: decision.signer,
    listTitle: t.listTitle,
    columns: Object.values(t.columns),
    rows: lines.map((one, at) => [
      String(at + 1),
      one.name,
      one.place,
      `${honourName(one.award, 'vi')} (${one.year})`,
      one.money === null ? '' : formatNumber(one.money, 'vi'),
    ]),
    draft: decision.state !== 'issued',
  }
}

/** The bytes of a kept file. */
export async function fileBytes(files: Files, hash: string): Promise<Bytes> {
  const { stream } = found(await files.open(hash))
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(Buffer.from(chunk))
  return new Uint8Array(Buffer.concat(chunks))
}

async function issuedHere(tx: Tx, ctx: Ctx, id: number) {
  const decision = found(await queries.decisionForUpdate(tx, id))
  permit(ctx, 'decision.issue', decision)
  return decision
}

/** Sets the paper once and for all: what is signed, with whatever tool, is this file, byte for byte. */
export async function prepareSigning(ctx: Ctx, id: number): Promise<{ id: number }> {
  const seen = found(await queries.decisionById(ctx.db, id))
  permit(ctx, 'decision.issue', seen)
  orRefuse(mayPrepare(seen))
  const pdf = await toPdf(decisionSetting(await paperOf(ctx.db, seen)))
  const kept = taken(await ctx.house.files.put(pdf, { kinds: ['pdf'] }))
  return act(ctx, async ({ tx, record }) => {
    const decision = await issuedHere(tx, ctx, id)
    orRefuse(mayPrepare(decision))
    await queries.keepFile(tx, kept)
    await queries.saveDecision(tx, id, { paper_hash: kept.hash })
    const facts = { number: decision.number_text }
    await record('decision.prepared', { subject: ['decision', id], unit: decision.unit_id, facts })
    return { id }
  })
}

/** Takes the paper back signed: the same paper, a signature that holds, and the signer's own. */
export async function keepDigital(ctx: Ctx, id: number, file: File): Promise<{ id: number }> {
  const seen = found(await queries.decisionById(ctx.db, id))
  permit(ctx, 'decision.issue', seen)
  orRefuse(maySign(seen))
  const kept = taken(await ctx.house.files.put(file, { name: file.name, kinds: ['pdf'] }))
  const original = await fileBytes(ctx.house.files, found(seen.paper_hash))
  const signatures = await judgeSigned(ctx, original, await fileBytes(ctx.house.files, kept.hash))
  orRefuse(isSignedBy(signatures, seen.signer))
  return keepSignatures(ctx, seen, { kept, name: safeName(file.name, kept.kind), signatures })
}

/** Puts the agency's seal after the signer's signature. */
export async function sealSigned(ctx: Ctx, id: number): Promise<{ id: number }> {
  const seen = found(await queries.decisionById(ctx.db, id))
  permit(ctx, 'decision.issue', seen)
  orRefuse(maySeal(seen))
  const signed = await fileBytes(ctx.house.files, found(seen.signed_hash))
  const sealed = await sealPaper(ctx, signed)
  const original = await fileBytes(ctx.house.files, found(seen.paper_hash))
  // what we would not take from others we do not make
  const signatures = await judgeSigned(ctx, original, sealed)
  const kept = taken(await ctx.house.files.put(sealed, { kinds: ['pdf'] }))
  return keepSignatures(ctx, seen, { kept, name: seen.signed_name, signatures })
}

type Kept = { kept: { hash: string; size: number; type: string }; name: string; signatures: Signature[] }

/** Keeps what was read, unless the decision has changed since. */
const keepSignatures = (ctx: Ctx, seen: queries.Decision, { kept, name, signatures }: Kept) =>
  act(ctx, async ({ tx, record }) => {
    const decision = await issuedHere(tx, ctx, seen.id)
    orRefuse(maySign(decision, seen.version))
    await queries.keepFile(tx, kept)
    await queries.saveDecision(tx, decision.id, {
      signed_hash: kept.hash,
      signed_name: name,
      signed_how: 'digital',
      signatures: JSON.stringify(signatures),
    })
    const signers = signatures.map(({ signer }) => signer).join(', ')
    const facts = { number: decision.number_text, name: signers }
    await record('decision.signed', { subject: ['decision', decision.id], unit: decision.unit_id, facts })
    return { id: decision.id }
  })

/** Marks the decision as signed on paper, with the scan. */
export async function keepSigned(ctx: Ctx, id: number, file: File): Promise<{ id: number }> {
  const kinds = ['pdf', 'jpeg', 'png'] as const
  const kept = taken(await ctx.house.files.put(file, { name: file.name, kinds }))
  return act(ctx, async ({ tx, record }) => {
    const decision = await issuedHere(tx, ctx, id)
    orRefuse(mayKeepPaper(decision))
    await queries.keepFile(tx, { hash: kept.hash, size: kept.size, type: kept.type })
    await queries.saveDecision(tx, id, {
      signed_hash: kept.hash,
      signed_name: safeName(file.name, kept.kind),
      signed_how: 'paper',
    })
    const facts = { number: decision.number_text }
    await record('decision.signed-copy', { subject: ['decision', id], unit: decision.unit_id, facts })
    return { id }
  })
}
