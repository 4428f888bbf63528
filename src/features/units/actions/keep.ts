import type { Ctx } from '#context.ts'
import { act, permit } from '#features/events/index.ts'
import { found, orRefuse, Refused } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import type { AddUnitInput, EditUnitInput, MoveInput, RenameInput, ReorderInput } from '../forms.ts'
import * as changes from '../queries/changes.ts'
import { addUnits, lineFrom, unitStanding } from '../queries/tree.ts'
import { isFresh, mayBeCalled, mayBeginBelow, mayChange, mayMove, mayRename } from '../rules.ts'
import { refuse } from '../words.ts'

/** What was decided, as a change keeps it. */
export const decided = (ctx: Ctx, input: { on: string; decision: string }) => ({
  on: input.on,
  decision: input.decision,
  at: ctx.house.clock.now(),
})

/** Founds a unit below another one. */
export const addUnit = (ctx: Ctx, input: AddUnitInput): Promise<{ id: number }> =>
  act(ctx, async ({ tx, record }) => {
    await changes.lockTree(tx)
    const parent = found(await changes.unitForUpdate(tx, input.parent))
    permit(ctx, 'unit.edit', { unitPath: parent.path })
    const day = today(ctx.house.clock)
    orRefuse(mayBeginBelow(parent, input.on, day))
    orRefuse(mayBeCalled(input.name, await changes.brotherNames(tx, parent.id)))
    const change = await changes.insertChange(tx, { kind: 'add', ...decided(ctx, input) })
    const { name, short_name: shortName, track, on } = input
    const [unit] = await addUnits(tx, [{ name, shortName, track, parent, on, change }])
    const { id } = found(unit)
    await changes.insertParts(tx, change, { before: [], after: [id] })
    await record('unit.added', { subject: ['unit', id], unit: id, facts: { ...input } })
    return { id }
  })

/** Mends what was entered wrong: the spelling of the name in use, short name, track. */
export const editUnit = (ctx: Ctx, id: number, input: EditUnitInput) =>
  act(ctx, async ({ tx, record }) => {
    await changes.lockTree(tx)
    const unit = found(await changes.unitForUpdate(tx, id))
    permit(ctx, 'unit.edit', { unitPath: unit.path })
    orRefuse(isFresh(unit, input._version))
    const { name, short_name, track } = input
    orRefuse(mayBeCalled(name, await changes.brotherNames(tx, unit.parentId, [id])))
    if (name !== unit.name) await changes.mendName(tx, id, { from: unit.name, to: name })
    await changes.saveUnit(tx, id, { name, short_name, track })
    const before = { name: unit.name, short_name: unit.shortName, track: unit.track }
    await record('unit.edited', {
      subject: ['unit', id],
      unit: id,
      facts: { before, after: { name, short_name, track } },
    })
  })

/** Gives the unit another name from a day on; the old one stays in its history. */
export const renameUnit = (ctx: Ctx, id: number, input: RenameInput) =>
  act(ctx, async ({ tx, record }) => {
    await changes.lockTree(tx)
    const unit = found(await changes.unitForUpdate(tx, id))
    permit(ctx, 'unit.edit', { unitPath: unit.path })
    const day = today(ctx.house.clock)
    orRefuse(isFresh(unit, input._version))
    orRefuse(mayChange(unit, input.on, { today: day, lastChange: unit.lastChange }))
    orRefuse(mayRename(unit, input, unit.nameSince))
    orRefuse(mayBeCalled(input.name, await changes.brotherNames(tx, unit.parentId, [id])))
    const change = await changes.insertChange(tx, { kind: 'rename', ...decided(ctx, input) })
    await changes.beginName(tx, { unit: id, name: input.name, on: input.on, change })
    await changes.insertParts(tx, change, { before: [id], after: [id] })
    await changes.saveUnit(tx, id, {})
    await changes.settleTree(tx, day)
    const { name, on, decision } = input
    await record('unit.renamed', {
      subject: ['unit', id],
      unit: id,
      facts: { before: unit.name, after: name, on, decision },
    })
  })

/** Hangs the unit with all below it under another one from a day on. */
export const moveUnit = (ctx: Ctx, id: number, input: MoveInput) =>
  act(ctx, async ({ tx, record }) => {
    await changes.lockTree(tx)
    const unit = found(await changes.unitForUpdate(tx, id))
    permit(ctx, 'unit.edit', { unitPath: unit.path })
    const parent = found(await changes.unitForUpdate(tx, input.parent))
    permit(ctx, 'unit.edit', { unitPath: parent.path })
    const day = today(ctx.house.clock)
    orRefuse(isFresh(unit, input._version))
    orRefuse(mayChange(unit, input.on, { today: day, lastChange: unit.lastChange }))
    orRefuse(mayBeginBelow(parent, input.on, day))
    const to = { unit: parent, line: await lineFrom(tx, parent.id, input.on) }
    orRefuse(mayMove(unit, to, { on: input.on, since: unit.placeSince }))
    orRefuse(mayBeCalled(unit.name, await changes.brotherNames(tx, parent.id)))
    const change = await changes.insertChange(tx, { kind: 'move', ...decided(ctx, input) })
    await changes.beginPlace(tx, { unit: id, parent: parent.id, on: input.on, change })
    await changes.insertParts(tx, change, { before: [id], after: [id] })
    await changes.saveUnit(tx, id, {})
    await changes.settleTree(tx, day)
    const facts = { before: unit.parentId, after: parent.id, on: input.on, decision: input.decision }
    await record('unit.moved', { subject: ['unit', id], unit: id, facts })
  })

/** Moves a unit one place up or down among its brothers. */
export const reorderUnits = (ctx: Ctx, parentId: number, input: ReorderInput) =>
  act(ctx, async ({ tx, record }) => {
    await changes.lockTree(tx)
    permit(ctx, 'unit.edit', found(await unitStanding(tx, parentId)))
    const order = (await changes.childrenOf(tx, parentId)).map(({ id }) => id)
    const at = order.indexOf(input.child)
    const other = input.way === 'up' ? at - 1 : at + 1
    const [child, neighbour] = [order[at], order[other]]
    if (child === undefined || neighbour === undefined) throw new Refused(refuse('first'))
    order[at] = neighbour
    order[other] = child
    await changes.saveOrder(tx, order)
    await record('unit.reordered', { subject: ['unit', parentId], unit: parentId, facts: { order } })
  })

/** Brings what has come into effect today into the tree; without an event when nothing has. */
export async function beginDay(ctx: Ctx): Promise<void> {
  const day = today(ctx.house.clock)
  if (!(await changes.isDue(ctx.db, day))) return
  await act(ctx, async ({ tx, record }) => {
    await changes.lockTree(tx)
    const units = await changes.settleTree(tx, day)
    await record('units.day-begun', { subject: ['units', null], facts: { on: day, units } })
  })
}
