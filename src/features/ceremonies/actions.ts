import type { Ctx } from '#context.ts'
import { decisionById } from '#features/decisions/index.ts'
import { act, permit, type Work } from '#features/events/index.ts'
import { unitForGrant } from '#features/units/index.ts'
import { found, orRefuse } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import { mayThere, pathsWhere } from '#policy.ts'
import type { AlbumInput, ArrangeInput, BeginInput, DecisionInput, EditInput, ListInput } from './forms.ts'
import * as queries from './queries.ts'
import { arranged, isFresh, isPlanned, mayHold, mayList, mayReceive, reordered } from './rules.ts'
import { refuse } from './words.ts'

type Tx = Work['tx']
type Change = { verb: string; facts?: Record<string, unknown> }

/** Plans a ceremony. */
export const beginCeremony = (ctx: Ctx, input: BeginInput) =>
  act(ctx, async ({ tx, record }) => {
    const unit = found(await unitForGrant(tx, input.unit_id))
    permit(ctx, 'ceremony.keep', { unitPath: unit.path })
    const made = { made_by: ctx.actor?.name ?? '', made_at: ctx.house.clock.now() }
    const id = await queries.insertCeremony(tx, { ...input, ...made })
    const facts = { title: input.title }
    await record('ceremony.begun', { subject: ['ceremony', id], unit: unit.id, facts })
    return { id }
  })

/** Opens a ceremony, changes it, and writes down what was done. */
const change = (
  ctx: Ctx,
  id: number,
  seen: number | null,
  work: (ceremony: queries.Ceremony, tx: Tx) => Promise<Change>,
) =>
  act(ctx, async ({ tx, record }) => {
    const ceremony = found(await queries.ceremonyForUpdate(tx, id))
    permit(ctx, 'ceremony.keep', ceremony)
    if (seen !== null) orRefuse(isFresh(ceremony, seen))
    const { verb, facts } = await work(ceremony, tx)
    const subject = ['ceremony', id] as const
    await record(verb, { subject, unit: ceremony.unit_id, facts: { title: ceremony.title, ...facts } })
    return { id }
  })

export const editCeremony = (ctx: Ctx, id: number, { _version, ...said }: EditInput) =>
  change(ctx, id, _version, async (ceremony, tx) => {
    orRefuse(isPlanned(ceremony))
    await queries.saveCeremony(tx, id, said)
    return { verb: 'ceremony.edited' }
  })

/** Puts whom a decision honours behind the list. */
export const addDecision = (ctx: Ctx, id: number, { _version, decision_id }: DecisionInput) =>
  change(ctx, id, _version, async (ceremony, tx) => {
    orRefuse(isPlanned(ceremony))
    const decision = found(await decisionById(tx, decision_id))
    // a decision of another part of the agency is as good as not there
    found(decision.unitPath.startsWith(ceremony.unitPath) ? decision : undefined)
    const count = await queries.addFromDecision(tx, id, decision_id)
    orRefuse(count === 0 ? refuse('nobodyWaits') : undefined)
    await queries.saveCeremony(tx, id, {})
    return { verb: 'ceremony.filled', facts: { number: decision.number_text, count } }
  })

/** Puts everybody into the order of the stage and onto seats. */
export const arrangeCeremony = (ctx: Ctx, id: number, { _version, ...how }: ArrangeInput) =>
  change(ctx, id, _version, async (ceremony, tx) => {
    orRefuse(isPlanned(ceremony))
    const all = await queries.recipientsOf(tx, id)
    const { per_turn: perTurn, per_row: perRow, first_row: firstRow } = how
    await queries.savePlaces(tx, arranged(all, { perTurn, perRow, firstRow }))
    await queries.saveCeremony(tx, id, {})
    return { verb: 'ceremony.arranged', facts: { count: all.length } }
  })

/** Keeps what was typed into a page of the list: places, turns, seats, and who comes. */
export const saveList = (ctx: Ctx, id: number, { _version, rows }: ListInput) =>
  change(ctx, id, _version, async (ceremony, tx) => {
    orRefuse(isPlanned(ceremony))
    const all = await queries.recipientsOf(tx, id)
    const typed = new Map(rows.map((row) => [row.id, row]))
    // a row that another has taken out is as good as not there
    for (const row of rows) found(all.find((one) => one.id === row.id))
    orRefuse(mayList(all.map((one) => typed.get(one.id) ?? one)))
    const ordinals = new Map(reordered(all, rows).map((one) => [one.id, one.ordinal]))
    const places = all.map((one) => {
      const { turn, seat } = typed.get(one.id) ?? one
      return { id: one.id, ordinal: ordinals.get(one.id) ?? one.ordinal, turn, seat }
    })
    await queries.savePlaces(tx, places)
    for (const { id: one, comes, deputy } of rows) await queries.saveRecipient(tx, one, { comes, deputy })
    await queries.saveCeremony(tx, id, {})
    return { verb: 'ceremony.arranged', facts: { count: rows.length } }
  })

type Which = { ceremony: number; recipient: number }

export const removeRecipient = (ctx: Ctx, { ceremony: id, recipient }: Which, version: number) =>
  change(ctx, id, version, async (ceremony, tx) => {
    const one = found(await queries.recipientOf(tx, id, recipient))
    orRefuse(isPlanned(ceremony) ?? (one.received_at ? refuse('receivedAlready') : undefined))
    await queries.deleteRecipient(tx, recipient)
    const rest = await queries.recipientsOf(tx, id)
    await queries.savePlaces(
      tx,
      rest.map(({ id: one, turn, seat }, at) => ({ id: one, turn, seat, ordinal: at + 1 })),
    )
    await queries.saveCeremony(tx, id, {})
    return { verb: 'ceremony.removed', facts: { name: one.name } }
  })

/** Notes that an honour was handed over, and into whose hands. */
export const receive = (ctx: Ctx, { ceremony: id, recipient }: Which, received_by: string) =>
  change(ctx, id, null, async (ceremony, tx) => {
    const one = found(await queries.recipientOf(tx, id, recipient))
    const received = await queries.wasReceived(tx, one.line_id)
    const about = { received, inForce: one.state === 'issued' }
    orRefuse(mayReceive(ceremony, about, today(ctx.house.clock)))
    const [received_at, noted_by] = [ctx.house.clock.now(), ctx.actor?.name ?? '']
    await queries.saveRecipient(tx, recipient, { received_at, received_by, noted_by })
    return { verb: 'ceremony.received', facts: { name: one.name, by: received_by } }
  })

export const holdCeremony = (ctx: Ctx, id: number, version: number) =>
  change(ctx, id, version, async (ceremony, tx) => {
    orRefuse(mayHold(ceremony, today(ctx.house.clock)))
    await queries.saveCeremony(tx, id, { state: 'held' })
    return { verb: 'ceremony.held' }
  })

/** Calls it off; whom it would have honoured waits for another. */
export const callOff = (ctx: Ctx, id: number, version: number) =>
  change(ctx, id, version, async (ceremony, tx) => {
    orRefuse(isPlanned(ceremony))
    await queries.saveCeremony(tx, id, { state: 'called-off' })
    return { verb: 'ceremony.called-off' }
  })

/** Ties the album with the pictures of the day to it. */
export const tieAlbum = (ctx: Ctx, id: number, { _version, album_id }: AlbumInput) =>
  change(ctx, id, _version, async (_, tx) => {
    const actor = found(ctx.actor)
    const paths = pathsWhere(actor, 'gallery.edit')
    const album = (await queries.albumChoices(tx, paths)).find((one) => one.id === album_id)
    if (album_id !== null) found(album && mayThere(actor, 'gallery.edit', album) ? album : undefined)
    await queries.saveCeremony(tx, id, { album_id })
    return { verb: 'ceremony.pictured', facts: { album: album?.title ?? '' } }
  })
