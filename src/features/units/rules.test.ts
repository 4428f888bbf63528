import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as rules from './rules.ts'

const today = '2026-11-23'
const code = (refusal: { code: string } | undefined) => refusal?.code

const unit = (id: number, more: Partial<rules.UnitState> = {}): rules.UnitState => ({
  id,
  name: `Đơn vị ${id}`,
  path: `/1/${id}/`,
  parentId: 1,
  startsOn: '2020-01-01',
  endsOn: null,
  version: 1,
  ...more,
})
const target = (one: rules.UnitState, ...above: number[]): rules.Target => ({
  unit: one,
  line: new Set([one.id, ...above]),
})
const root = unit(1, { path: '/1/', parentId: null })

test('a unit changes after it began, in the order of its changes, and not more than a year ahead', () => {
  const may = (on: string, more: Partial<rules.UnitState> = {}, lastChange: string | null = null) =>
    code(rules.mayChange(unit(2, more), on, { today, lastChange }))
  assert.equal(may('2026-11-23'), undefined)
  assert.equal(may('2027-01-01'), undefined)
  assert.equal(may('2028-01-01'), 'units.tooFarAhead')
  assert.equal(may('2020-01-01'), 'units.beforeStart')
  assert.equal(may('2026-01-01', {}, '2026-02-01'), 'units.beforeLastChange')
  assert.equal(may('2026-02-01', {}, '2026-02-01'), undefined)
  assert.equal(may('2026-11-23', { endsOn: '2026-06-30' }), 'units.ended')
})

test('a unit begins below one that is there', () => {
  assert.equal(code(rules.mayBeginBelow(unit(2), '2019-12-31', today)), 'units.parentLater')
  assert.equal(code(rules.mayBeginBelow(unit(2, { endsOn: '2026-01-31' }), today, today)), 'units.ended')
  assert.equal(rules.mayBeginBelow(unit(2), '2020-01-01', today), undefined)
})

test('a unit below goes along if it did not come on the same day or later', () => {
  const may = (on: string, placeSince: string) =>
    code(rules.mayFollow({ ...unit(3), placeSince, lastChange: null }, on, today))
  assert.equal(may('2026-03-01', '2020-01-01'), undefined)
  assert.equal(may('2026-03-01', '2026-03-01'), 'units.cameLater')
  assert.equal(may('2026-03-01', '2026-06-01'), 'units.cameLater')
  assert.equal(may('2020-01-01', '2020-01-01'), 'units.beforeStart')
})

test('two units below one parent do not share a name, however it is typed', () => {
  assert.equal(code(rules.mayBeCalled('PHONG tong hop', ['Phòng Tổng hợp'])), 'units.nameTaken')
  assert.equal(rules.mayBeCalled('Phòng Tài vụ', ['Phòng Tổng hợp']), undefined)
})

test('a new name differs from the old one and begins after it', () => {
  const may = (name: string, on: string) => code(rules.mayRename(unit(2), { name, on }, '2024-01-01'))
  assert.equal(may('Đơn vị 2', today), 'units.sameName')
  assert.equal(may('Tên mới', '2024-01-01'), 'units.nameSince')
  assert.equal(may('Tên mới', '2024-01-02'), undefined)
})

test('a unit moves below another, never below itself, and the agency stays at the top', () => {
  const may = (one: rules.UnitState, to: rules.Target, on = today) =>
    code(rules.mayMove(one, to, { on, since: '2020-01-01' }))
  assert.equal(may(root, target(unit(2))), 'units.root')
  assert.equal(may(unit(2), target(root)), 'units.sameParent')
  assert.equal(may(unit(2), target(unit(3), 2, 1)), 'units.intoItself')
  assert.equal(may(unit(2), target(unit(2), 1)), 'units.intoItself')
  assert.equal(may(unit(2), target(unit(3), 1), '2020-01-01'), 'units.placeSince')
  assert.equal(may(unit(2), target(unit(3), 1)), undefined)
})

test('a merger takes two into a new unit, or one into another, and none that stands above', () => {
  const [a, b, c] = [target(unit(2), 1), target(unit(3), 1), target(unit(4), 2, 1)] as const
  const may = (sources: rules.Target[], into: rules.Target, isNew: boolean) =>
    code(rules.mayMerge(sources, { target: into, isNew }))
  assert.equal(may([a], target(root), true), 'units.tooFewToMerge')
  assert.equal(may([a], a, false), 'units.tooFewToMerge')
  assert.equal(may([target(root), a], b, false), 'units.root')
  assert.equal(may([a], c, false), 'units.mergeAbove')
  assert.equal(may([a, c], b, false), 'units.mergeNested')
  assert.equal(may([a, b], target(root), true), undefined)
  assert.equal(may([c], a, false), undefined)
})

test('a split needs two new units, or one beside the old, and a place for everybody', () => {
  const may = (names: string[], goesOn: boolean, destinations: (number | null)[] = []) =>
    code(rules.maySplit(unit(2), { names, goesOn, destinations }))
  assert.equal(may(['Một'], false), 'units.tooFewToSplit')
  assert.equal(may([], true), 'units.tooFewToSplit')
  assert.equal(may(['Tổ Một', 'tổ một'], false), 'units.splitSameName')
  assert.equal(may(['Một', 'Hai'], false, [0, null]), 'units.splitNowhere')
  assert.equal(may(['Một', 'Hai'], false, [0, 2]), 'units.splitNowhere')
  assert.equal(may(['Một'], true, [0, null]), undefined)
  assert.equal(
    code(rules.maySplit(root, { names: ['Một', 'Hai'], goesOn: false, destinations: [] })),
    'units.root',
  )
})

test('a unit is dissolved when nobody and nothing is left in it', () => {
  assert.equal(code(rules.mayDissolve(unit(2), { people: 3, units: 0 })), 'units.peopleLeft')
  assert.equal(code(rules.mayDissolve(unit(2), { people: 0, units: 1 })), 'units.unitsLeft')
  assert.equal(code(rules.mayDissolve(root, { people: 0, units: 0 })), 'units.root')
  assert.equal(rules.mayDissolve(unit(2), { people: 0, units: 0 }), undefined)
})

test('a unit does not end before the last one who came into it', () => {
  assert.equal(code(rules.mayEmpty('Phòng', '2026-03-01', '2026-03-01')), 'units.arrivedLater')
  assert.equal(rules.mayEmpty('Phòng', '2026-03-01', '2026-02-28'), undefined)
  assert.equal(rules.mayEmpty('Phòng', '2026-03-01', null), undefined)
})

test('a change is undone on the day of its entry or before it takes effect, and only if nothing follows', () => {
  const may = (enteredOn: string, happenedOn: string, followed = false) =>
    code(rules.mayUndo({ enteredOn, happenedOn }, { today, followed }))
  assert.equal(may(today, '2026-01-01'), undefined)
  assert.equal(may('2026-11-01', '2026-12-01'), undefined)
  assert.equal(may('2026-11-22', '2026-11-22'), 'units.undoLate')
  assert.equal(may(today, today, true), 'units.undoFollowed')
})
