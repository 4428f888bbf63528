import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Ctx } from '#context.ts'
import { residents } from '#features/people/index.ts'
import { NotFound, Refused } from '#outcomes.ts'
import { addDays, today } from '#platform/clock.ts'
import { type App, startApp } from '../../../test/app.ts'
import * as keep from './actions/keep.ts'
import * as restructure from './actions/restructure.ts'
import { unitsOn } from './queries/tree.ts'

let app: App
before(async () => {
  app = await startApp()
})
after(() => app.close())

/** Numbers that come in the same order each time, so that a failure can be seen again. */
function dice(seed: number) {
  let state = seed
  return (sides: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * sides)
  }
}

const living = () =>
  app.db
    .selectFrom('units')
    .select(['id', 'version'])
    .where('cancelled', '=', false)
    .where('ends_on', 'is', null)
    .orderBy('id')
    .execute()

/** One thing that somebody might do to the tree, sensible or not. */
async function anything(ctx: Ctx, roll: (sides: number) => number, step: number): Promise<unknown> {
  const units = await living()
  const pick = () => units[roll(units.length)] ?? { id: 0, version: 0 }
  const unit = pick()
  const { id } = unit
  // mostly later than what was done before, from two years ago to a month ahead; sometimes any day
  const on =
    roll(8) === 0 ? addDays('2025-01-01', roll(720)) : addDays('2025-01-01', (step % 1000) * 12 + roll(12))
  const decided = { on, decision: '', _version: unit.version }
  switch (roll(13) % 7) {
    case 0:
      return keep.addUnit(ctx, {
        ...decided,
        parent: id,
        name: `Đơn vị ${step}`,
        short_name: '',
        track: 'chinh-quyen',
      })
    case 1:
      return keep.renameUnit(ctx, id, { ...decided, name: `Tên ${step}` })
    case 2:
      return keep.moveUnit(ctx, id, { ...decided, parent: pick().id })
    case 3:
      return restructure.dissolveUnit(ctx, residents, id, decided)
    case 4: {
      const isNew = roll(2) === 0
      const into = isNew
        ? { into: null, name: `Hợp nhất ${step}`, parent: pick().id }
        : { into: pick().id, name: null, parent: null }
      return restructure.mergeUnits(ctx, residents, {
        ...decided,
        ...into,
        sources: [...new Set([id, pick().id])],
      })
    }
    case 5: {
      const held = await residents.positionsIn(app.db, [id], decided.on)
      const below = await childrenOn(id, decided.on)
      const plan = { names: [`Một ${step}`, `Hai ${step}`], goes_on: roll(2) === 0 }
      const to = (list: readonly unknown[]) => list.map(() => roll(2))
      return restructure.splitUnit(ctx, residents, id, {
        ...decided,
        ...plan,
        position: held.map(({ position }) => position),
        position_to: to(held),
        child: below,
        child_to: to(below),
      })
    }
    default: {
      const parts = await app.db
        .selectFrom('unit_change_parts')
        .select(['change_id', 'unit_id'])
        .orderBy('change_id', 'desc')
        .limit(6)
        .execute()
      const part = parts[roll(Math.max(1, parts.length))]
      return part && restructure.undoChange(ctx, residents, part.unit_id, part.change_id)
    }
  }
}

const childrenOn = async (id: number, on: string) =>
  (await unitsOn(app.db, on)).filter(({ parentId }) => parentId === id).map((unit) => unit.id)

/** On every day on which something changes: one root, no knot, nobody below a unit that is not there. */
async function assertTrees(label: string): Promise<void> {
  const days = await app.db.selectFrom('unit_places').select('starts_on').distinct().execute()
  const ends = await app.db
    .selectFrom('units')
    .select('ends_on')
    .distinct()
    .where('ends_on', 'is not', null)
    .execute()
  const all = [
    ...days.map((row) => row.starts_on),
    ...ends.map((row) => addDays(row.ends_on ?? '', 1)),
    today(app.clock),
    '2028-01-01',
  ]
  for (const day of new Set(all.filter((one) => one >= '2020-01-01'))) {
    const parents = new Map((await unitsOn(app.db, day)).map((unit) => [unit.id, unit.parentId]))
    for (const start of parents.keys()) {
      let at = start
      for (let depth = 0; ; depth += 1) {
        const parent = parents.get(at)
        if (parent === null) break
        assert.ok(parent !== undefined, `${label}, ${day}: a unit stands below ${at}, which is not there`)
        assert.ok(depth < 100, `${label}, ${day}: a knot at ${start}`)
        at = parent
      }
      assert.equal(at, app.units.agency.id, `${label}, ${day}`)
    }
  }
}

/** Paths follow parents, and everybody's career runs without a gap in units that were there. */
async function assertNow(label: string): Promise<void> {
  const units = await app.db.selectFrom('units').selectAll().execute()
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  for (const unit of units) {
    const parent = unit.parent_id === null ? undefined : byId.get(unit.parent_id)
    assert.equal(unit.path, `${parent?.path ?? '/'}${unit.id}/`, label)
  }
  const positions = await app.db
    .selectFrom('positions')
    .selectAll()
    .orderBy('person_id')
    .orderBy('starts_on')
    .execute()
  for (const [at, position] of positions.entries()) {
    const unit = byId.get(position.unit_id)
    assert.ok(
      unit && !unit.cancelled && unit.starts_on <= position.starts_on,
      `${label}: position before its unit`,
    )
    if (unit.ends_on)
      assert.ok(position.ends_on && position.ends_on <= unit.ends_on, `${label}: position after its unit`)
    const next = positions[at + 1]
    const follows = next?.person_id === position.person_id ? next.starts_on : undefined
    assert.equal(position.ends_on, follows ? addDays(follows, -1) : null, `${label}: a gap in a career`)
  }
}

test('whatever is done to the tree in whatever order, it stays a tree on every day', async () => {
  const ctx = await app.ctx('quan')
  let done = 0
  for (const seed of [1, 2]) {
    const roll = dice(seed)
    for (let step = 0; step < 50; step += 1) {
      const label = `seed ${seed}, step ${step}`
      try {
        await anything(ctx, roll, seed * 1000 + step)
        done += 1
      } catch (error) {
        if (!(error instanceof Refused || error instanceof NotFound)) throw new Error(label, { cause: error })
        continue
      }
      await assertTrees(label)
      await assertNow(label)
    }
  }
  assert.ok(done > 25, `only ${done} acts were taken`)
})
