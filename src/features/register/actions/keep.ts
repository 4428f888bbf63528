import type { Ctx } from '#context.ts'
import { act, permit } from '#features/events/index.ts'
import { found, orRefuse } from '#outcomes.ts'
import { isSignedBy, verifierFrom } from '#proofs/notes.ts'
import type { CosignInput, UnlistInput } from '../forms.ts'
import * as honours from '../queries/honours.ts'
import * as queries from '../queries/log.ts'
import { isFresh } from '../rules.ts'
import { refuse } from '../words.ts'

const everywhere = { unitPath: '/' }

/** Takes an honour out of search and lists, or shows it there again; the tree and the certificate stay. */
export const unlistHonour = (ctx: Ctx, entry: number, { unlisted, reason, _version: version }: UnlistInput) =>
  act(ctx, async ({ tx, record }) => {
    permit(ctx, 'register.keep', everywhere)
    const honour = found(await honours.meaningForUpdate(tx, entry))
    orRefuse(isFresh(honour, version))
    await honours.saveUnlisted(tx, entry, unlisted)
    await record(unlisted ? 'register.unlisted' : 'register.relisted', {
      subject: ['register-entry', entry],
      facts: { reason },
    })
    return { code: honour.code }
  })

/** Keeps a witness's signature under the latest checkpoint, once it is checked. */
export const addCosignature = (ctx: Ctx, { key, line }: CosignInput) =>
  act(ctx, async ({ tx, record }) => {
    permit(ctx, 'register.keep', everywhere)
    const checkpoint = await queries.latestCheckpoint(tx)
    if (!checkpoint) return orRefuse(refuse('noCheckpoint')) as never
    const witness = await verifierFrom(key)
    const signed = `${line.trim()}\n`
    const fits = witness?.kind === 'witness' && (await isSignedBy(checkpoint.note + signed, witness))
    if (!fits) return orRefuse(refuse('notWitnessed')) as never
    await queries.saveCosignature(tx, {
      size: checkpoint.size,
      witness: witness.name,
      line: signed,
      at: ctx.house.clock.now(),
    })
    await record('register.witnessed', {
      subject: ['register-checkpoint', checkpoint.size],
      facts: { witness: witness.name },
    })
    return { size: checkpoint.size }
  })
