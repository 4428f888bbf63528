import type { Ctx } from '#context.ts'
import { found } from '#outcomes.ts'
import { badgeOf, didDocument, type Places, signCredential, statusListOf } from '#proofs/badge.ts'
import { entriesGone, type PublicHonour } from '../queries/honours.ts'
import * as log from '../queries/log.ts'
import { openKey } from './enter.ts'

/** The honour as a signed badge. */
export async function badgeFor(ctx: Ctx, honour: PublicHonour, places: Places): Promise<string> {
  return signCredential(badgeOf(honour.facts, honour.entry, places), await keyInUse(ctx))
}

/** The signed list of what was revoked or replaced. */
export async function statusListFor(ctx: Ctx, places: Places): Promise<string> {
  const size = await log.sizeOf(ctx.db)
  const head = found(await log.latestCheckpoint(ctx.db))
  // as old as the last entry, so that the same register gives the same list
  return signCredential(
    await statusListOf(await entriesGone(ctx.db), size, places, head.signedAt),
    await keyInUse(ctx),
  )
}

/** The agency's keys for strangers; nothing before the first honour. */
export async function didFor(ctx: Ctx, site: string) {
  const keys = await log.allKeys(ctx.db)
  const [first] = keys
  found(first)
  return didDocument(
    site,
    keys.map(({ publicKey }) => publicKey),
  )
}

async function keyInUse(ctx: Ctx): Promise<{ pkcs8: Uint8Array; index: number }> {
  const keys = await log.allKeys(ctx.db)
  return { pkcs8: openKey(ctx, found(keys.at(-1))), index: keys.length - 1 }
}
