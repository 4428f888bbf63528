import { P12Signer, PDF } from '@libpdf/core'
import type { Ctx } from '#context.ts'
import { act, permit } from '#features/events/index.ts'
import { found, orRefuse } from '#outcomes.ts'
import { seal, sha256Hex, unseal } from '#platform/crypto.ts'
import { authorityIn } from '#proofs/signed-pdf/cms.ts'
import { readSignedPdf, type Signature, type Trust } from '#proofs/signed-pdf/read.ts'
import type { AuthorityInput, RevocationsInput, SealInput, WithdrawInput } from './forms.ts'
import * as queries from './queries.ts'
import { authorityFrom, derOf, isRefusal, largest, refusalOf, revocationsFrom } from './rules.ts'
import { refuse } from './words.ts'

type Bytes = Uint8Array<ArrayBuffer>

const everywhere = { unitPath: '/' }
const sealPurpose = 'agency seal'

async function contentOf([file]: readonly File[]): Promise<Bytes> {
  const given = found(file)
  orRefuse(given.size > largest ? refuse('noCertificate') : undefined)
  return new Uint8Array(await given.arrayBuffer())
}

/** Trusts an authority: from now on its word says whose a signature is. */
export const trustAuthority = (ctx: Ctx, { file }: AuthorityInput) =>
  act(ctx, async ({ tx, record }) => {
    permit(ctx, 'signing.keep', everywhere)
    const der = derOf(await contentOf(file))
    const now = ctx.house.clock.now()
    const authority = authorityFrom(der, now)
    if (isRefusal(authority)) return orRefuse(authority) as never
    const { name, until } = authority
    const row = await queries.insertAuthority(tx, {
      name,
      until,
      fingerprint: sha256Hex(der),
      der: Buffer.from(der),
      added_by: ctx.actor?.name ?? '',
      added_at: now,
    })
    if (!row) return orRefuse(refuse('trustedAlready')) as never
    await record('signing.trusted', { subject: ['trusted-authority', row.id], facts: { name } })
    return { id: row.id }
  })

/** Trusts an authority no more; what was read before stays as it was read. */
export const withdrawAuthority = (ctx: Ctx, { authority: id }: WithdrawInput) =>
  act(ctx, async ({ tx, record }) => {
    permit(ctx, 'signing.keep', everywhere)
    const { name } = found(await queries.authorityForUpdate(tx, id))
    await queries.saveAuthority(tx, id, { withdrawn_at: ctx.house.clock.now() })
    await record('signing.distrusted', { subject: ['trusted-authority', id], facts: { name } })
    return { id }
  })

/** Keeps an authority's latest list of revoked certificates, once its signature is checked. */
export const keepRevocations = (ctx: Ctx, { authority: id, list }: RevocationsInput) =>
  act(ctx, async ({ tx, record }) => {
    permit(ctx, 'signing.keep', everywhere)
    const { name, der } = found(await queries.authorityForUpdate(tx, id))
    const content = derOf(await contentOf(list))
    orRefuse(await revocationsFrom(content, new Uint8Array(der)))
    await queries.saveAuthority(tx, id, { revocations: Buffer.from(content) })
    await record('signing.revocations-kept', { subject: ['trusted-authority', id], facts: { name } })
    return { id }
  })

/** Keeps the agency's own certificate with its key, sealed; the one before goes out of use. */
export const keepSeal = (ctx: Ctx, { p12, password }: SealInput) =>
  act(ctx, async ({ tx, record }) => {
    permit(ctx, 'signing.keep', everywhere)
    const content = await contentOf(p12)
    const signer = await openSeal(content, password)
    const named = signer && authorityIn(new Uint8Array(signer.certificate))
    if (!named) return orRefuse(refuse('wrongPassword')) as never
    const now = ctx.house.clock.now()
    orRefuse(named.until < now ? refuse('sealEnded') : undefined)
    await queries.withdrawSeal(tx, now)
    const kept = JSON.stringify({ p12: Buffer.from(content).toString('base64'), password })
    const { id } = await queries.insertSeal(tx, {
      name: named.name,
      until: named.until,
      sealed: seal(ctx.house.secret, sealPurpose, Buffer.from(kept)),
      added_by: ctx.actor?.name ?? '',
      added_at: now,
    })
    await record('signing.seal-kept', { subject: ['agency-seal', id], facts: { name: named.name } })
    return { id }
  })

export const dropSeal = (ctx: Ctx) =>
  act(ctx, async ({ tx, record }) => {
    permit(ctx, 'signing.keep', everywhere)
    const { id, name } = found(await queries.sealInUse(tx))
    await queries.withdrawSeal(tx, ctx.house.clock.now())
    await record('signing.seal-dropped', { subject: ['agency-seal', id], facts: { name } })
    return { id }
  })

async function openSeal(p12: Bytes, password: string): Promise<P12Signer | undefined> {
  try {
    return await P12Signer.create(p12, password)
  } catch {
    return undefined
  }
}

async function trustOf(ctx: Ctx): Promise<Trust> {
  const rows = await queries.authorities(ctx.db)
  return {
    authorities: rows.map(({ der }) => new Uint8Array(der)),
    revocations: rows.flatMap(({ revocations }) => (revocations ? [new Uint8Array(revocations)] : [])),
    now: ctx.house.clock.now(),
  }
}

/**
 * Reads what came back from signing against what went out: whose signatures stand in it.
 *
 * @throws Refused in words when it is not the same paper, or a signature does not hold
 */
export async function judgeSigned(ctx: Ctx, original: Bytes, returned: Bytes): Promise<Signature[]> {
  const answer = await readSignedPdf(original, returned, await trustOf(ctx))
  if ('fault' in answer) return orRefuse(refusalOf(answer.fault)) as never
  return answer.signatures
}

/** The paper with the agency's seal after the signatures that it has. */
export async function sealPaper(ctx: Ctx, paper: Bytes): Promise<Bytes> {
  const kept = found(await queries.sealInUse(ctx.db))
  const opened = unseal(ctx.house.secret, sealPurpose, kept.sealed)
  if (!opened) return orRefuse(refuse('lostSecret')) as never
  const { p12, password } = JSON.parse(opened.toString()) as { p12: string; password: string }
  const signer = await openSeal(new Uint8Array(Buffer.from(p12, 'base64')), password)
  if (!signer) throw new Error('the seal cannot be opened with the password it was kept with')
  const pdf = await PDF.load(paper)
  const { bytes } = await pdf.sign({ signer, signingTime: ctx.house.clock.now() })
  return new Uint8Array(bytes)
}
