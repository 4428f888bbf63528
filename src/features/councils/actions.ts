import type { Ctx } from '#context.ts'
import { forCouncil } from '#features/dossiers/index.ts'
import { act, permit, type Work } from '#features/events/index.ts'
import { unitForGrant } from '#features/units/index.ts'
import { found, orRefuse } from '#outcomes.ts'
import type { CouncilInput, DossierInput, ItemInput, MeetingInput, RecuseInput, SeatInput } from './forms.ts'
import * as queries from './queries.ts'
import { isCalled, isFresh, shareFor } from './rules.ts'
import { refuse } from './words.ts'

type Tx = Work['tx']

export const setUpCouncil = (ctx: Ctx, input: CouncilInput) =>
  act(ctx, async ({ tx, record }) => {
    const unit = found(await unitForGrant(tx, input.unit_id))
    permit(ctx, 'council.keep', { unitPath: unit.path })
    const id = await queries.insertCouncil(tx, input)
    await record('council.set-up', { subject: ['council', id], unit: unit.id, facts: { name: input.name } })
    return { id }
  })

async function councilHere(tx: Tx, ctx: Ctx, id: number) {
  const council = found(await queries.councilById(tx, id))
  permit(ctx, 'council.keep', council)
  return council
}

export const seatMember = (ctx: Ctx, id: number, { person_id, role }: SeatInput) =>
  act(ctx, async ({ tx, record }) => {
    const council = await councilHere(tx, ctx, id)
    const person = found(await queries.personNamed(tx, person_id))
    const seats = await queries.seatsOf(tx, id)
    orRefuse(seats.some(({ personId }) => personId === person_id) ? refuse('seatedAlready') : undefined)
    const second = role === 'chair' && seats.some((seat) => seat.role === 'chair')
    orRefuse(second ? refuse('chairTaken') : undefined)
    await queries.insertSeat(tx, { council_id: id, person_id, role })
    const facts = { name: person.name }
    await record('council.seated', { subject: ['council', id], unit: council.unit_id, facts })
    return { id }
  })

export const unseatMember = (ctx: Ctx, id: number, seat: number) =>
  act(ctx, async ({ tx, record }) => {
    const council = await councilHere(tx, ctx, id)
    const member = found((await queries.seatsOf(tx, id)).find((one) => one.id === seat))
    orRefuse((await queries.deleteSeat(tx, id, seat)) ? undefined : refuse('inMeeting'))
    const facts = { name: member.name }
    await record('council.unseated', { subject: ['council', id], unit: council.unit_id, facts })
    return { id }
  })

export const callMeeting = (ctx: Ctx, council: number, input: MeetingInput) =>
  act(ctx, async ({ tx, record }) => {
    const { unit_id } = await councilHere(tx, ctx, council)
    const id = await queries.insertMeeting(tx, { council_id: council, ...input })
    await record('meeting.called', { subject: ['meeting', id], unit: unit_id, facts: { on: input.held_on } })
    return { id }
  })

/** Opens a meeting that has not begun to vote. */
async function calledMeeting(tx: Tx, ctx: Ctx, { id, version }: { id: number; version?: number }) {
  const meeting = found(await queries.meetingForUpdate(tx, id))
  permit(ctx, 'council.keep', meeting)
  orRefuse((version === undefined ? undefined : isFresh(meeting, version)) ?? isCalled(meeting.state))
  return meeting
}

export const recordAttendance = (ctx: Ctx, id: number, input: { _version: number; seats: number[] }) =>
  act(ctx, async ({ tx, record }) => {
    const meeting = await calledMeeting(tx, ctx, { id, version: input._version })
    const own = new Set((await queries.seatsOf(tx, meeting.council_id)).map((seat) => seat.id))
    await queries.saveAttendance(
      tx,
      id,
      [...new Set(input.seats)].filter((seat) => own.has(seat)),
    )
    await queries.saveMeeting(tx, id, {})
    await record('meeting.attended', { subject: ['meeting', id], unit: meeting.unitId })
    return { id }
  })

/** Puts somebody before the council; whoever sits in it steps aside of the own item at once. */
export const addItem = (ctx: Ctx, id: number, input: ItemInput) =>
  act(ctx, async ({ tx, record }) => {
    const meeting = await calledMeeting(tx, ctx, { id, version: input._version })
    const subject = await subjectOf(tx, input)
    await putOn(tx, meeting, { ...subject, award: input.award, year: input.year })
    const facts = { name: subject.name }
    await record('meeting.item-added', { subject: ['meeting', id], unit: meeting.unitId, facts })
    return { id }
  })

/** Puts a dossier on the agenda that was put to the council. */
export const addDossier = (ctx: Ctx, id: number, { _version, dossier_id }: DossierInput) =>
  act(ctx, async ({ tx, record }) => {
    const meeting = await calledMeeting(tx, ctx, { id, version: _version })
    const one = await forCouncil(tx, dossier_id, meeting.unitPath)
    const { person_id, collective_id: unit_id, name, award, year } = one
    await putOn(tx, meeting, { person_id, unit_id, name, award, year, dossier_id })
    await record('meeting.item-added', { subject: ['meeting', id], unit: meeting.unitId, facts: { name } })
    return { id }
  })

type Added = {
  origin_id?: number
  round?: number
  person_id: number | null
  unit_id: number | null
  name: string
  award: string
  year: number
  dossier_id?: number | null
}

async function putOn(tx: Tx, meeting: queries.Meeting, added: Added): Promise<void> {
  const council = found(await queries.councilById(tx, meeting.council_id))
  const own = { votes: council.votes, of: council.of_votes, base: council.base, above: council.above }
  const { of, ...share } = shareFor(added.award, meeting.held_on, own, council.name)
  const item = await queries.insertItem(tx, { meeting_id: meeting.id, ...added, ...share, of_votes: of })
  const seats = await queries.seatsOf(tx, council.id)
  for (const seat of seats.filter(({ personId }) => personId === added.person_id))
    await queries.insertRecusal(tx, { item_id: item, seat_id: seat.id, reason: 'Hồ sơ của chính mình' })
  await queries.saveMeeting(tx, meeting.id, {})
}

async function subjectOf(tx: Tx, input: ItemInput) {
  if (input.person_id !== null) {
    const person = found(await queries.personNamed(tx, input.person_id))
    return { person_id: person.id, unit_id: null, name: person.name }
  }
  if (input.unit_id === null) return orRefuse(refuse('noSubject')) as never
  const unit = found(await unitForGrant(tx, input.unit_id))
  return { person_id: null, unit_id: unit.id, name: unit.name }
}

/**
 * Puts what failed on the agenda again, for the same honour or a lower one, and opens the meeting for it: attendance
 * can be taken anew, what was voted on stands. Whether it failed is the caller's question, in the caller's transaction.
 */
export async function askAgain(
  tx: Tx,
  meeting: queries.Meeting,
  item: queries.WholeMeeting['items'][number],
  award: string,
): Promise<void> {
  await queries.saveMeeting(tx, meeting.id, { state: 'called' })
  await putOn(tx, meeting, {
    ...{ person_id: item.personId, unit_id: item.unitId, name: item.name, award, year: item.year },
    ...{ dossier_id: item.dossierId, origin_id: item.id, round: item.round + 1 },
  })
}

export const removeItem = (ctx: Ctx, id: number, item: number) =>
  act(ctx, async ({ tx, record }) => {
    const meeting = await calledMeeting(tx, ctx, { id })
    const gone = found(await queries.deleteItem(tx, id, item))
    await queries.saveMeeting(tx, id, {})
    const facts = { name: gone.name }
    await record('meeting.item-removed', { subject: ['meeting', id], unit: meeting.unitId, facts })
    return { id }
  })

/** Records that a member steps aside of an item, and why. */
export const recuse = (
  ctx: Ctx,
  { id, item }: { id: number; item: number },
  { seat_id, reason }: RecuseInput,
) =>
  act(ctx, async ({ tx, record }) => {
    const meeting = await calledMeeting(tx, ctx, { id })
    const { seats, items } = await queries.wholeMeeting(tx, meeting)
    const seat = found(seats.find((one) => one.id === seat_id))
    found(items.find((one) => one.id === item && !one.asked))
    await queries.insertRecusal(tx, { item_id: item, seat_id, reason })
    const facts = { name: seat.name }
    await record('meeting.recused', { subject: ['meeting', id], unit: meeting.unitId, facts })
    return { id }
  })

export const writeNotes = (ctx: Ctx, id: number, { _version, notes }: { _version: number; notes: string }) =>
  act(ctx, async ({ tx, record }) => {
    const meeting = found(await queries.meetingForUpdate(tx, id))
    permit(ctx, 'council.keep', meeting)
    orRefuse(isFresh(meeting, _version))
    await queries.saveMeeting(tx, id, { notes })
    await record('meeting.noted', { subject: ['meeting', id], unit: meeting.unitId })
    return { id }
  })
