import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { addresses } from '#addresses.ts'
import type { Progress } from '#features/movements/index.ts'
import { addDays } from '#platform/clock.ts'
import { type App, startApp } from '../../../test/app.ts'
import { figuresOf, progressByBranch, progressOf } from './queries/progress.ts'
import { groupStanding, percentOf, planTo, rollUp, soonDays, sumsOf } from './rules/progress.ts'

let app: App

before(async () => {
  app = await startApp()
})
after(() => app.close())

const someGoal = fc.record({
  content: fc.integer({ min: 0, max: 2 }),
  drive: fc.option(fc.integer({ min: 0, max: 1 })),
  unit: fc.constantFrom('agency', 'a', 'a1', 'b'),
  progress: fc.oneof(fc.integer({ min: 0, max: 12_000 }), fc.constantFrom(0, 9_999, 10_000, 10_001, 100_000)),
  weight: fc.integer({ min: 1, max: 100 }),
  start: fc.integer({ min: -400, max: 40 }),
  length: fc.integer({ min: 0, max: 500 }),
  closed: fc.boolean(),
})
type SomeGoal = typeof someGoal extends fc.Arbitrary<infer Goal> ? Goal : never

const on = '2026-11-23'
const startOf = (goal: SomeGoal) => addDays(on, goal.start)
const dueOf = (goal: SomeGoal) => addDays(startOf(goal), goal.length)

/** The figures of goals as `rules/progress.ts` makes them, without the database. */
function counted(goals: readonly SomeGoal[]) {
  const group = rollUp(
    sumsOf(
      goals.map((goal) => ({
        progress: goal.progress,
        weight: goal.weight,
        plan: planTo({ startsOn: startOf(goal), dueOn: dueOf(goal) }, on),
      })),
    ),
  )
  const soon = goals.some(
    (goal) =>
      goal.progress < 10_000 && !goal.closed && dueOf(goal) >= on && dueOf(goal) <= addDays(on, soonDays),
  )
  return {
    percent: group && percentOf(group.progress),
    plan: group ? percentOf(group.plan) : 0,
    standing: groupStanding(group, soon),
    behind: group ? Math.max(0, percentOf(group.plan) - percentOf(group.progress)) : 0,
    goals: goals.length,
  }
}

/** A running movement with these goals; gives its number and those of its parts. */
async function movementWith(goals: readonly SomeGoal[]) {
  const { db, units, clock } = app
  const { id } = await db
    .insertInto('movements')
    .values({ unit_id: units.agency.id, title: 'Thử', state: 'launched', created_at: clock.now() })
    .returning('id')
    .executeTakeFirstOrThrow()
  const contents = await db
    .insertInto('movement_contents')
    .values([1, 2, 3].map((ordinal) => ({ movement_id: id, ordinal, title: `Nội dung ${ordinal}` })))
    .returning('id')
    .execute()
  const drives = await db
    .insertInto('movement_drives')
    .values(
      [1, 2].map((ordinal) => ({
        movement_id: id,
        ordinal,
        name: `Đợt ${ordinal}`,
        starts_on: on,
        ends_on: on,
      })),
    )
    .returning('id')
    .execute()
  const rows = goals.map((goal) => ({
    movement_id: id,
    content_id: contents[goal.content]?.id ?? 0,
    drive_id: goal.drive === null ? null : (drives[goal.drive]?.id ?? null),
    unit_id: units[goal.unit].id,
    name: 'Chỉ tiêu',
    kind: 'number' as const,
    target: '1',
    weight: goal.weight,
    starts_on: startOf(goal),
    due_on: dueOf(goal),
    progress: goal.progress,
    outcome: goal.closed ? ('achieved' as const) : null,
  }))
  if (rows.length > 0) await db.insertInto('goals').values(rows).execute()
  return { id, contents: contents.map((row) => row.id), drives: drives.map((row) => row.id) }
}

const plainly = ({ percent, plan, standing, behind, goals }: Progress) => ({
  percent,
  plan,
  standing,
  behind,
  goals,
})

test('the database rolls up what the rules roll up, overall and by content, drive and unit', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(someGoal, { maxLength: 12 }), async (goals) => {
      // so that the movement is the only one that runs
      await app.db.updateTable('movements').set({ state: 'ended' }).execute()
      const { id, contents, drives } = await movementWith(goals)
      const progress = await progressOf(app.db, id, on)
      const few = await figuresOf(app.db, [id, 0], on)
      const unitRows = await progressByBranch(app.db, { path: '/', on })
      const same = (found: Progress | undefined, isOwn: (goal: SomeGoal) => boolean) => {
        const own = goals.filter(isOwn)
        assert.deepEqual(found && plainly(found), own.length > 0 ? counted(own) : undefined)
      }
      assert.deepEqual(plainly(progress), counted(goals))
      const { contents: _c, drives: _d, units: _u, ...figures } = progress
      assert.deepEqual(few.get(id), figures)
      assert.equal(few.get(0)?.standing, 'empty')
      for (const [index, content] of contents.entries())
        same(progress.contents.get(content), (goal) => goal.content === index)
      for (const [index, drive] of drives.entries())
        same(progress.drives.get(drive), (goal) => goal.drive === index)
      const branchOf = (path: string) => /^\/\d+\/(\d+\/)?/.exec(path)?.[0]
      for (const [name, { id: unitId, path }] of Object.entries(app.units)) {
        const isThis = (unit: { unitId: number }) => unit.unitId === unitId
        same(progress.units.find(isThis), (goal) => goal.unit === name)
        // a branch counts with all that lies below it
        same(unitRows.find(isThis), (goal) => branchOf(app.units[goal.unit].path) === path)
      }
    }),
    { numRuns: 60 },
  )
})

test('the public board of many units comes page by page, the best first', async () => {
  const { db, units, stranger } = app
  const { id, contents } = await movementWith([])
  await db.updateTable('movements').set({ published: true }).where('id', '=', id).execute()
  const numbers = Array.from({ length: 35 }, (_, index) => index + 1)
  const named = (number: number) => `Trạm số ${String(number).padStart(2, '0')}.`
  const places = await db
    .insertInto('units')
    .values(
      numbers.map((number) => ({
        name: named(number),
        track: 'chinh-quyen' as const,
        parent_id: units.agency.id,
        path: `${units.agency.path}9${number}/`,
        starts_on: on,
      })),
    )
    .returning(['id', 'name'])
    .execute()
  const goal = { movement_id: id, content_id: contents[0] ?? 0, name: 'Chỉ tiêu', kind: 'number' as const }
  const rows = places.map((place, index) => ({ ...goal, unit_id: place.id, progress: (index + 1) * 100 }))
  const days = { target: '1', starts_on: on, due_on: on }
  await db
    .insertInto('goals')
    .values(rows.map((row) => ({ ...row, ...days })))
    .execute()
  const shown = async (trang?: number | string) => {
    const address = addresses.publicMovements.show({ movement: id }, { trang })
    const { text } = await stranger().get(address)
    return numbers.filter((number) => text.includes(named(number)))
  }
  assert.deepEqual(await shown(), numbers.slice(5))
  assert.deepEqual(await shown(2), numbers.slice(0, 5))
  assert.deepEqual(await shown(99), numbers.slice(0, 5))
  assert.deepEqual(await shown('x'), numbers.slice(5))
})
