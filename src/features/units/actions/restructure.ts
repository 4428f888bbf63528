import type { Transaction } from 'kysely'
import type { Ctx } from '#context.ts'
import type { Tables } from '#db/tables.ts'
import { act, permit } from '#features/events/index.ts'
import { found, orRefuse, Refused } from '#outcomes.ts'
import { addDays, dayOf, today } from '#platform/clock.ts'
import type { DissolveInput, MergeInput, SplitInput } from '../forms.ts'
import * as changes from '../queries/changes.ts'
import * as history from '../queries/history.ts'
import { addUnits, lineFrom } from '../queries/tree.ts'
import type { Residents } from '../residents.ts'
import * as rules from '../rules.ts'
import { refuse } from '../words.ts'
import { decided } from './keep.ts'

type Tx = Transaction<Tables>

/** Makes one unit of several: a new one, or one that is there already. */
export const mergeUnits = (ctx: Ctx, residents: Residents, input: MergeInput): Promise<{ id: number }> =>
  act(ctx, async ({ tx, record }) => {
    await changes.lockTree(tx)
    const { sources, host } = await unitsOfMerger(ctx, tx, input)
    const ending = sources.filter(({ id }) => input.into === null || id !== host.id)
    await mayAllMerge(ctx, tx, residents, { sources, ending, host, input })
    const change = await changes.insertChange(tx, { kind: 'merge', ...decided(ctx, input) })
    const target = input.into === null ? await foundNew(tx, host, input, change) : host
    const ids = ending.map(({ id }) => id)
    for (const unit of ending) {
      for (const child of await changes.childrenFrom(tx, unit.id, input.on)) {
        await changes.beginPlace(tx, { unit: child.id, parent: target.id, on: input.on, change })
      }
      await changes.saveUnit(tx, unit.id, { ends_on: addDays(input.on, -1), merged_into_id: target.id })
    }
    const held = await residents.positionsIn(tx, ids, input.on)
    const to = new Map(held.map(({ position }) => [position, target.id]))
    const day = today(ctx.house.clock)
    await residents.rehouse(tx, { change, on: input.on, decision: input.decision, to, today: day })
    await changes.insertParts(tx, change, {
      before: input.into === null ? ids : [...ids, target.id],
      after: [target.id],
    })
    await changes.settleTree(tx, day)
    const facts = { merged: ids, people: to.size, on: input.on, decision: input.decision }
    await record('unit.merged', { subject: ['unit', target.id], unit: target.id, facts })
    return { id: target.id }
  })

/** The units of the merger, locked; `host` is the receiving unit or, for a new one, its parent. */
async function unitsOfMerger(ctx: Ctx, tx: Tx, input: MergeInput) {
  const hostId = input.into ?? input.parent
  if (hostId === null || (input.into === null && input.name === null)) throw new Refused(refuse('mergeName'))
  const sources = await changes.unitsForUpdate(tx, input.sources)
  found(sources.length === input.sources.length || null)
  const host = found(await changes.unitForUpdate(tx, hostId))
  for (const unit of [...sources, host]) permit(ctx, 'unit.edit', { unitPath: unit.path })
  return { sources, host }
}

type Merger = {
  sources: readonly changes.UnitRow[]
  ending: readonly changes.UnitRow[]
  host: changes.UnitRow
  input: MergeInput
}

async function mayAllMerge(ctx: Ctx, tx: Tx, residents: Residents, merger: Merger): Promise<void> {
  const { sources, ending, host, input } = merger
  const day = today(ctx.house.clock)
  for (const unit of ending) {
    orRefuse(rules.mayChange(unit, input.on, { today: day, lastChange: unit.lastChange }))
    orRefuse(rules.mayEmpty(unit.name, input.on, await residents.lastArrival(tx, [unit.id])))
    for (const child of await changes.childrenFrom(tx, unit.id, input.on)) {
      orRefuse(rules.mayFollow(child, input.on, day))
    }
  }
  orRefuse(rules.mayBeginBelow(host, input.on, day))
  const withLine = async (unit: changes.UnitRow) => ({ unit, line: await lineFrom(tx, unit.id, input.on) })
  const targets = []
  for (const unit of sources) targets.push(await withLine(unit))
  orRefuse(rules.mayMerge(targets, { target: await withLine(host), isNew: input.into === null }))
  if (input.into !== null) return
  const leaving = ending.map(({ id }) => id)
  orRefuse(rules.mayBeCalled(input.name ?? '', await changes.brotherNames(tx, host.id, leaving)))
}

async function foundNew(tx: Tx, parent: changes.UnitRow, input: MergeInput, change: number) {
  const name = input.name ?? ''
  const [unit] = await addUnits(tx, [{ name, track: parent.track, parent, on: input.on, change }])
  return found(unit)
}

/** Makes several units of one, which goes on or ends; everybody in it is told where to go. */
export const splitUnit = (ctx: Ctx, residents: Residents, id: number, input: SplitInput) =>
  act(ctx, async ({ tx, record }) => {
    await changes.lockTree(tx)
    const unit = found(await changes.unitForUpdate(tx, id))
    permit(ctx, 'unit.edit', { unitPath: unit.path })
    const parent = unit.parentId === null ? unit : found(await changes.unitForUpdate(tx, unit.parentId))
    permit(ctx, 'unit.edit', { unitPath: parent.path })
    await maySplitNow(ctx, tx, residents, { unit, parent, input })
    const change = await changes.insertChange(tx, { kind: 'split', ...decided(ctx, input) })
    const { track } = unit
    const made = await addUnits(
      tx,
      input.names.map((name) => ({ name, track, parent, on: input.on, change })),
    )
    const day = today(ctx.house.clock)
    await sendParts(tx, residents, { made, input, change, today: day })
    if (!input.goes_on) await changes.saveUnit(tx, id, { ends_on: addDays(input.on, -1) })
    const ids = made.map((one) => one.id)
    await changes.insertParts(tx, change, { before: [id], after: input.goes_on ? [id, ...ids] : ids })
    await changes.saveUnit(tx, id, {})
    await changes.settleTree(tx, day)
    const facts = { made: ids, goesOn: input.goes_on, on: input.on, decision: input.decision }
    await record('unit.split', { subject: ['unit', id], unit: id, facts })
  })

type Split = { unit: changes.UnitRow; parent: changes.UnitRow; input: SplitInput }

async function maySplitNow(
  ctx: Ctx,
  tx: Tx,
  residents: Residents,
  { unit, parent, input }: Split,
): Promise<void> {
  const day = today(ctx.house.clock)
  orRefuse(rules.isFresh(unit, input._version))
  orRefuse(rules.mayChange(unit, input.on, { today: day, lastChange: unit.lastChange }))
  const destinations = [...input.position_to, ...input.child_to]
  orRefuse(rules.maySplit(unit, { names: input.names, goesOn: input.goes_on, destinations }))
  orRefuse(rules.mayEmpty(unit.name, input.on, await residents.lastArrival(tx, [unit.id])))
  const brothers = await changes.brotherNames(tx, parent.id, input.goes_on ? [] : [unit.id])
  for (const name of input.names) orRefuse(rules.mayBeCalled(name, brothers))
  const held = (await residents.positionsIn(tx, [unit.id], input.on)).map(({ position }) => position)
  const below = await changes.childrenFrom(tx, unit.id, input.on)
  for (const child of below) orRefuse(rules.mayFollow(child, input.on, day))
  const children = below.map(({ id }) => id)
  const whole =
    coversAll(held, input.position, input.position_to) && coversAll(children, input.child, input.child_to)
  orRefuse(whole ? undefined : refuse('splitMissing', {}, { status: 409 }))
}

/** Whether the form spoke of exactly those who are there. */
const coversAll = (there: readonly number[], told: readonly number[], to: readonly unknown[]): boolean =>
  told.length === there.length && to.length === told.length && there.every((id) => told.includes(id))

/** Sends each person and each unit below to the new unit that was chosen. */
async function sendParts(
  tx: Tx,
  residents: Residents,
  split: { made: readonly { id: number }[]; input: SplitInput; change: number; today: string },
): Promise<void> {
  const { made, input, change, today } = split
  const destination = (place: number | null | undefined) => (place == null ? undefined : made[place]?.id)
  for (const [at, child] of input.child.entries()) {
    const parent = destination(input.child_to[at])
    if (parent) await changes.beginPlace(tx, { unit: child, parent, on: input.on, change })
  }
  const to = new Map<number, number>()
  for (const [at, position] of input.position.entries()) {
    const unit = destination(input.position_to[at])
    if (unit) to.set(position, unit)
  }
  await residents.rehouse(tx, { change, on: input.on, decision: input.decision, to, today })
}

/** Ends a unit that nobody and nothing is left in. */
export const dissolveUnit = (ctx: Ctx, residents: Residents, id: number, input: DissolveInput) =>
  act(ctx, async ({ tx, record }) => {
    await changes.lockTree(tx)
    const unit = found(await changes.unitForUpdate(tx, id))
    permit(ctx, 'unit.edit', { unitPath: unit.path })
    const day = today(ctx.house.clock)
    orRefuse(rules.isFresh(unit, input._version))
    orRefuse(rules.mayChange(unit, input.on, { today: day, lastChange: unit.lastChange }))
    const people = (await residents.positionsIn(tx, [id], input.on)).length
    const units = (await changes.childrenFrom(tx, id, input.on)).length
    orRefuse(rules.mayDissolve(unit, { people, units }))
    orRefuse(rules.mayEmpty(unit.name, input.on, await residents.lastArrival(tx, [id])))
    const change = await changes.insertChange(tx, { kind: 'dissolve', ...decided(ctx, input) })
    await changes.insertParts(tx, change, { before: [id], after: [] })
    await changes.saveUnit(tx, id, { ends_on: addDays(input.on, -1) })
    await record('unit.dissolved', {
      subject: ['unit', id],
      unit: id,
      facts: { on: input.on, decision: input.decision },
    })
  })

/** Takes a change back that nothing was built on; what it said stays in the events. */
export const undoChange = (ctx: Ctx, residents: Residents, id: number, changeId: number) =>
  act(ctx, async ({ tx, record }) => {
    await changes.lockTree(tx)
    const change = found(await history.changeForUpdate(tx, changeId))
    const parts = await history.partsOf(tx, changeId)
    const touched = [...parts.before, ...parts.after]
    found(touched.find((part) => part.id === id))
    for (const part of touched) permit(ctx, 'unit.edit', { unitPath: part.path })
    const day = today(ctx.house.clock)
    const enteredOn = dayOf(change.enteredAt)
    const followed = await history.isBuiltUpon(tx, changeId, parts.made)
    orRefuse(rules.mayUndo({ enteredOn, happenedOn: change.happenedOn }, { today: day, followed }))
    const { made } = parts
    const back = await residents.putBack(tx, { id: changeId, on: change.happenedOn, made, today: day })
    orRefuse(back ? undefined : refuse('undoFollowed'))
    await history.takeBackEntries(tx, change, made)
    await history.takeBackUnits(tx, change, { before: parts.before.map((part) => part.id), made })
    orRefuse((await history.anyAstray(tx)) ? refuse('undoFollowed') : undefined)
    await history.cancelChange(tx, changeId, ctx.house.clock.now())
    await changes.settleTree(tx, day)
    const facts = { kind: change.kind, on: change.happenedOn, decision: change.decision, made }
    await record('unit.change-undone', { subject: ['unit', id], unit: id, facts })
    return { id: made.includes(id) ? null : id }
  })
