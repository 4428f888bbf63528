import { addresses } from '#addresses.ts'
import type { Ctx } from '#context.ts'
import { permit, type Work } from '#features/events/index.ts'
import { notify } from '#features/notices/index.ts'
import { found, orRefuse } from '#outcomes.ts'
import type { Act } from '#policy.ts'
import { type Dossier, dossierForUpdate, saveDossier, type Tx } from '../queries/dossiers.ts'
import { isFresh, isOthers, mayStep } from '../rules/may.ts'
import { after, type Step } from '../rules/way.ts'

type Which = { id: number; version: number }

/** Opens a dossier of one's own or below for a step of whoever makes it. */
export async function made(tx: Tx, ctx: Ctx, { id, version }: Which): Promise<Dossier> {
  const one = found(await dossierForUpdate(tx, id))
  permit(ctx, 'dossier.write', { unitPath: one.unitPath, personId: one.person_id })
  orRefuse(isFresh(one, version))
  return one
}

/** Opens a dossier for whoever has it before them. Nobody decides on the own one. */
export async function before(tx: Tx, ctx: Ctx, { id, version }: Which, act: Act = 'dossier.receive') {
  const one = found(await dossierForUpdate(tx, id))
  permit(ctx, act, { unitPath: one.liesPath })
  orRefuse(isFresh(one, version))
  orRefuse(isOthers({ personId: one.person_id }, ctx.actor?.personId ?? null))
  return one
}

type Change = Omit<Parameters<typeof saveDossier>[2], 'state' | 'version'>

/** Takes a step of the table, or says why not. */
export async function take(tx: Tx, one: Dossier, step: Step, change: Change = {}): Promise<void> {
  orRefuse(mayStep(one, step))
  await saveDossier(tx, one.id, { ...change, state: found(after(one.state, step)) })
}

/** What events and notices say of a dossier. */
export const factsOf = ({ name, award, year }: Dossier) => ({ name, award, year })

type Told = { kind: 'dossier.returned' | 'dossier.settled' | 'dossier.to-examine'; address?: string }

/** Tells these people once each, but for whoever does it. */
export async function tell(
  work: Work,
  ctx: Ctx,
  { one, people, reason = '' }: { one: Dossier; people: readonly (number | null)[]; reason?: string },
  { kind, address = addresses.dossiers.show({ dossier: one.id }) }: Told,
): Promise<void> {
  for (const personId of new Set(people))
    if (personId !== null && personId !== ctx.actor?.personId)
      await notify(work, ctx, {
        personId,
        kind,
        about: `dossier:${one.id}`,
        facts: { ...factsOf(one), reason },
        address,
      })
}
