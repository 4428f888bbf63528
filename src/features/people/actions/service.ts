/**
 * Where a person works: transfers and appointments, leaving and coming back.
 */
import type { Ctx } from '#context.ts'
import { act } from '#features/events/index.ts'
import { found, orRefuse } from '#outcomes.ts'
import { addDays } from '#platform/clock.ts'
import type { ComeBackInput, EndPositionInput, LeaveInput, TransferInput } from '../forms.ts'
import { endPeriod, endPositions, insertEntry, type PersonFile } from '../queries/file.ts'
import { isNear, mainOn, mayComeBack, mayEnd, mayLeave, mayStay, mayTransfer } from '../rules/file.ts'
import { checkPosition, closeFile, openFile } from './open-file.ts'

/** Gives a new main position in place of the one that is held, or a concurrent one beside it. */
export const transferPerson = (ctx: Ctx, id: number, { part, _version, ...place }: TransferInput) =>
  act(ctx, async ({ tx, record }) => {
    const opened = await openFile(ctx, tx, id, _version)
    if (part === 'main') orRefuse(mayTransfer(opened.file, place.starts_on))
    const ends = part === 'main' ? mainOn(opened.file, place.starts_on) : undefined
    if (ends) await endPositions(tx, [ends.id], addDays(place.starts_on, -1))
    const position = { ...place, is_main: part === 'main', ends_on: null }
    await checkPosition(ctx, tx, position, {
      person: id,
      file: withEnded(opened.file, ends?.id, place.starts_on),
    })
    await insertEntry(tx, id, { of: 'chuc-vu', ...position })
    await closeFile(tx, opened)
    const facts = { from: ends && { unit_id: ends.unit_id, title: ends.title }, to: position }
    await record('person.transferred', { subject: ['person', id], unit: place.unit_id, facts })
  })

/** The file as it is once the position has ended with the day before. */
const withEnded = (file: PersonFile, position: number | undefined, on: string): PersonFile => ({
  ...file,
  'chuc-vu': file['chuc-vu'].map((held) =>
    held.id === position ? { ...held, ends_on: addDays(on, -1) } : held,
  ),
})

/** Ends a concurrent position with this day. */
export const endPosition = (
  ctx: Ctx,
  id: number,
  position: number,
  { ends_on, _version }: EndPositionInput,
) =>
  act(ctx, async ({ tx, record }) => {
    const opened = await openFile(ctx, tx, id, _version)
    const held = found(opened.file['chuc-vu'].find((one) => one.id === position))
    orRefuse(isNear(ends_on, opened.today))
    orRefuse(mayEnd(held, ends_on))
    await endPositions(tx, [position], ends_on)
    await closeFile(tx, opened)
    const facts = { position: { unit_id: held.unit_id, title: held.title }, ends_on }
    await record('person.position-ended', { subject: ['person', id], unit: held.unit_id, facts })
  })

/** Ends the time at the agency and every position with the day before. */
export const letLeave = (ctx: Ctx, id: number, { on, because, _version }: LeaveInput) =>
  act(ctx, async ({ tx, record }) => {
    const opened = await openFile(ctx, tx, id, _version)
    const { file, person } = opened
    orRefuse(isNear(on, opened.today))
    orRefuse(mayLeave(file, on))
    const lastDay = addDays(on, -1)
    const held = file['chuc-vu'].filter(({ ends_on }) => ends_on === null || ends_on > lastDay)
    await endPositions(
      tx,
      held.map((position) => position.id),
      lastDay,
    )
    await endPeriod(tx, found(file['cong-tac'][0]).id, { on: lastDay, because })
    await closeFile(tx, opened)
    await record('person.left', { subject: ['person', id], unit: person.unitId, facts: { on, because } })
  })

/** Takes back that somebody leaves: the period and the positions that ended with it are open again. */
export const letStay = (ctx: Ctx, id: number, version: number) =>
  act(ctx, async ({ tx, record }) => {
    const opened = await openFile(ctx, tx, id, version)
    const { file, person } = opened
    orRefuse(mayStay(file))
    const period = found(file['cong-tac'][0])
    await endPeriod(tx, period.id, null)
    const ended = file['chuc-vu'].filter(({ ends_on }) => ends_on === period.ends_on)
    await endPositions(
      tx,
      ended.map((position) => position.id),
      null,
    )
    await closeFile(tx, opened)
    const facts = { on: period.ends_on && addDays(period.ends_on, 1), because: period.ended_because }
    await record('person.stayed', { subject: ['person', id], unit: person.unitId, facts })
  })

/** Begins a new period of work in the same file. */
export const letComeBack = (ctx: Ctx, id: number, { _version, ...place }: ComeBackInput) =>
  act(ctx, async ({ tx, record }) => {
    const opened = await openFile(ctx, tx, id, _version)
    const { file } = opened
    orRefuse(mayComeBack(file, place.starts_on))
    const period = { starts_on: place.starts_on, ends_on: null, ended_because: null, note: '' }
    const periodId = await insertEntry(tx, id, { of: 'cong-tac', ...period })
    const position = { ...place, is_main: true, ends_on: null }
    const now = { ...file, 'cong-tac': [{ id: periodId, person_id: id, ...period }, ...file['cong-tac']] }
    await checkPosition(ctx, tx, position, { person: id, file: now })
    await insertEntry(tx, id, { of: 'chuc-vu', ...position })
    await closeFile(tx, opened)
    await record('person.came-back', { subject: ['person', id], unit: place.unit_id, facts: { position } })
  })
