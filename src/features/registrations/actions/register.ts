import type { Ctx } from '#context.ts'
import { forecastsOf } from '#features/eligibility/index.ts'
import { act, permit } from '#features/events/index.ts'
import { found, orRefuse } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import { type CorrectInput, type RegisterInput, type Subject, wishesOf } from '../forms.ts'
import * as queries from '../queries/registrations.ts'
import { permittedUntil, type RegistrationWindow, type Tx, windowById } from '../queries/windows.ts'
import { isLate, mayCorrect, mayRegister, mayWish, mayWithdraw, type Way } from '../rules.ts'
import { refuse } from '../words.ts'

/** A registration as the rules look at it. */
export const wayOf = (one: NonNullable<Awaited<ReturnType<typeof queries.registrationById>>>): Way => ({
  state: one.state,
  version: one.version,
  personId: one.person_id,
  unitId: one.unit_id,
  atUnitId: one.at_unit_id,
  windowUnitId: one.windowUnitId,
})

/** Registers a person, a collective or a household for titles of the year. It waits at its own unit first. */
export const register = (ctx: Ctx, input: RegisterInput) =>
  act(ctx, async ({ tx, record }) => {
    const window = found(await windowById(tx, input.window_id))
    const who = await whoOf(tx, input)
    orRefuse(who ? undefined : refuse('nobody'))
    const { unitPath, unitId, personId, collectiveId, name } = found(who)
    permit(ctx, 'registration.write', { unitPath, personId })
    orRefuse(unitPath.startsWith(window.unitPath) ? undefined : refuse('otherUnit'))
    const on = today(ctx.house.clock)
    orRefuse(mayRegister(window, { on, permitted: await permittedUntil(tx, window.id, unitPath) }))
    const wishes = wishesOf(input)
    orRefuse(mayWish(input.subject, wishes))
    const other = await before(tx, input, { personId, collectiveId, unitId, name })
    orRefuse(other && refuse('already', { name, year: window.year }))
    const id = await queries.insertRegistration(
      tx,
      {
        window_id: window.id,
        subject: input.subject,
        person_id: personId,
        collective_id: collectiveId,
        name,
        unit_id: unitId,
        at_unit_id: unitId,
        pledge: input.pledge,
        late: isLate(window, on),
        made_by: ctx.actor?.personId ?? null,
        made_at: ctx.house.clock.now(),
      },
      await choicesWith(tx, { subject: input.subject, id: personId ?? collectiveId, wishes, window, on }),
    )
    const facts = { name, year: window.year, awards: wishes.map(({ award }) => award) }
    await record('registration.made', { subject: ['registration', id], unit: unitId, facts })
    return { id }
  })

type Registrant = {
  unitPath: string
  unitId: number
  personId: number | null
  collectiveId: number | null
  name: string
}

/** A household is named by whoever registers it, in the unit where it lives. */
async function whoOf(
  tx: Tx,
  { subject, person_id, unit_id, name }: RegisterInput,
): Promise<Registrant | undefined> {
  const id = subject === 'ca-nhan' ? person_id : unit_id
  const one = id === null ? undefined : await queries.subjectOf(tx, subject, id)
  if (!one || (subject === 'ho-gia-dinh' && name === '')) return undefined
  return {
    unitPath: one.unitPath,
    unitId: one.unitId,
    personId: subject === 'ca-nhan' ? one.id : null,
    collectiveId: subject === 'tap-the' ? one.id : null,
    name: subject === 'ho-gia-dinh' ? name : one.name,
  }
}

const before = (
  tx: Tx,
  { subject, window_id: window }: RegisterInput,
  { personId, collectiveId, unitId, name }: Omit<Registrant, 'unitPath'>,
) =>
  subject === 'ho-gia-dinh'
    ? queries.householdIn(tx, { window, unit: unitId, name })
    : queries.registeredIn(tx, { window, person: personId, collective: collectiveId })

type Wished = {
  subject: Subject
  id: number | null
  wishes: readonly { award: string }[]
  window: Pick<RegistrationWindow, 'year'>
  on: string
}

/** The wishes with what the forecast says of them today. */
async function choicesWith(tx: Tx, { subject, id, wishes, window, on }: Wished) {
  const awards = wishes.map(({ award }) => award)
  if (subject === 'ho-gia-dinh' || id === null) return awards.map((award) => ({ award, forecast: null }))
  const forecasts = await forecastsOf(tx, { subject, ids: [id], year: window.year, on, awards })
  const letters = new Map((forecasts.get(id) ?? []).map(({ award, letter }) => [award, letter]))
  return awards.map((award) => ({ award, forecast: letters.get(award) ?? null }))
}

/** Changes the wishes; what came back goes on its way again. */
export const correctRegistration = (ctx: Ctx, id: number, input: CorrectInput) =>
  act(ctx, async ({ tx, record }) => {
    const one = found(await queries.registrationForUpdate(tx, id))
    permit(ctx, 'registration.write', { unitPath: one.unitPath, personId: one.person_id })
    const on = today(ctx.house.clock)
    const permitted = await permittedUntil(tx, one.window_id, one.unitPath)
    orRefuse(mayCorrect(wayOf(one), input._version, mayRegister(one, { on, permitted })))
    const wishes = wishesOf(input)
    orRefuse(mayWish(one.subject, wishes))
    const subject = one.person_id ?? one.collective_id
    await queries.saveChoices(
      tx,
      id,
      await choicesWith(tx, { subject: one.subject, id: subject, wishes, window: one, on }),
    )
    await queries.saveRegistration(tx, id, {
      state: 'sent',
      reason: '',
      pledge: input.pledge,
      at_unit_id: one.unit_id,
    })
    const facts = { name: one.name, year: one.year, awards: wishes.map(({ award }) => award) }
    await record('registration.corrected', { subject: ['registration', id], unit: one.unit_id, facts })
    return { id }
  })

/** Takes a registration back before it went on. */
export const withdrawRegistration = (ctx: Ctx, id: number, version: number) =>
  act(ctx, async ({ tx, record }) => {
    const one = found(await queries.registrationForUpdate(tx, id))
    permit(ctx, 'registration.write', { unitPath: one.unitPath, personId: one.person_id })
    orRefuse(mayWithdraw(wayOf(one), version))
    await queries.saveRegistration(tx, id, { state: 'withdrawn' })
    const facts = { name: one.name, year: one.year }
    await record('registration.withdrawn', { subject: ['registration', id], unit: one.unit_id, facts })
    return { id }
  })
