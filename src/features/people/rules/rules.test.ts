import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { EntryOf, LeaveRow, PeriodRow, PersonFile, PositionRow, RatingRow } from '../queries/file.ts'
import * as rules from './file.ts'

const today = '2026-11-23'
const code = (refusal: { code: string } | undefined) => refusal?.code

const period = (more: Partial<PeriodRow> = {}): PeriodRow => ({
  id: 1,
  person_id: 1,
  starts_on: '2020-01-01',
  ends_on: null,
  ended_because: null,
  note: '',
  ...more,
})
const position = (more: Partial<PositionRow> = {}): PositionRow => ({
  id: 1,
  person_id: 1,
  unit_id: 2,
  title: 'Chuyên viên',
  is_head: false,
  is_main: true,
  starts_on: '2020-01-01',
  ends_on: null,
  decision: '',
  change_id: null,
  unit_then: 'Phòng Tổng hợp',
  unit_now: 'Phòng Tổng hợp',
  successor: null,
  ...more,
})
const leave = (more: Partial<LeaveRow> = {}): LeaveRow => ({
  id: 1,
  person_id: 1,
  kind: 'thai-san',
  starts_on: '2025-01-01',
  ends_on: '2025-06-30',
  note: '',
  ...more,
})
const rating = (more: Partial<RatingRow> = {}): RatingRow => ({
  id: 1,
  person_id: 1,
  year: 2025,
  track: 'chinh-quyen',
  class: 'hoan-thanh-tot',
  decision: '',
  unit_name: '',
  corrected_at: null,
  ...more,
})
const file = (more: Partial<PersonFile> = {}): PersonFile => ({
  'cong-tac': [period()],
  'chuc-vu': [position()],
  nghi: [],
  'xep-loai': [],
  'ky-luat': [],
  'khen-thuong': [],
  'sang-kien': [],
  'xem-xet': [],
  ...more,
})

test('what the person saw is what stands there', () => {
  assert.equal(rules.isFresh({ version: 3 }, 3), undefined)
  assert.equal(code(rules.isFresh({ version: 3 }, 2)), 'people.stale')
  assert.equal(rules.isFresh({ version: 3 }, 2)?.status, 409)
})

test('somebody is at least fifteen, and a Party member at least eighteen when admitted', () => {
  const may = (born_on: string | null, party_member_since: string | null) =>
    code(rules.mayBeDated({ born_on, party_member_since }, today))
  assert.equal(may(null, null), undefined)
  assert.equal(may('2011-11-23', null), undefined)
  assert.equal(may('2011-11-24', null), 'people.tooYoung')
  assert.equal(may('1990-05-01', '2008-05-01'), undefined)
  assert.equal(may('1990-05-01', '2008-04-30'), 'people.memberTooYoung')
  assert.equal(may(null, '2026-11-24'), 'people.memberAhead')
})

test('a staff code belongs to one person', () => {
  const holder = { id: 5, name: 'Trần Văn Bình' }
  assert.equal(code(rules.mayHaveCode('CB1', holder, null)), 'people.codeTaken')
  assert.match(rules.mayHaveCode('CB1', holder, 6)?.say('vi') ?? '', /Trần Văn Bình/)
  assert.equal(rules.mayHaveCode('CB1', holder, 5), undefined)
  assert.equal(rules.mayHaveCode('CB1', undefined, null), undefined)
  assert.equal(rules.mayHaveCode(null, undefined, null), undefined)
})

test('somebody of a name that is there already is added only on saying that it is another person', () => {
  assert.equal(code(rules.mayBeAnother(1, false)), 'people.namesake')
  assert.equal(rules.mayBeAnother(1, true), undefined)
  assert.equal(rules.mayBeAnother(0, false), undefined)
})

test('a day more than a year ahead is a slip of the finger', () => {
  assert.equal(rules.isNear('2027-11-24', today), undefined)
  assert.equal(code(rules.isNear('2027-11-25', today)), 'people.tooFarAhead')
})

const unit = {
  id: 2,
  path: '/1/2/',
  name: 'Phòng Tổng hợp',
  starts_on: '2021-01-01',
  ends_on: null as string | null,
}
const held = (more: Partial<EntryOf<'chuc-vu'>> = {}) => ({ ...position(), starts_on: '2022-01-01', ...more })

test('a position lies within the life of its unit and within the time at the agency', () => {
  const may = (one: Partial<EntryOf<'chuc-vu'>>, place = unit, own = file({ 'chuc-vu': [] })) =>
    code(rules.mayHold(held(one), { unit: place, head: undefined }, { file: own }))
  assert.equal(may({}), undefined)
  assert.equal(may({ starts_on: '2020-06-01' }), 'people.unitNotThere')
  assert.equal(may({}, { ...unit, ends_on: '2025-12-31' }), 'people.unitNotThere')
  assert.equal(may({ ends_on: '2025-12-31' }, { ...unit, ends_on: '2025-12-31' }), undefined)
  const left = file({
    'chuc-vu': [],
    'cong-tac': [period({ ends_on: '2024-12-31', ended_because: 'nghi-huu' })],
  })
  assert.equal(may({}, unit, left), 'people.outsideWork')
  assert.equal(may({ ends_on: '2024-12-31' }, unit, left), undefined)
})

test('there is one main position at a time, and the same one not twice', () => {
  const may = (one: Partial<EntryOf<'chuc-vu'>>, except: number | null = null) =>
    code(rules.mayHold(held(one), { unit, head: undefined }, { file: file(), except }))
  assert.equal(may({ title: 'Phó Trưởng phòng' }), 'people.mainOverlaps')
  assert.equal(may({ title: 'Phó Trưởng phòng', is_main: false }), undefined)
  assert.equal(may({ is_main: false }), 'people.heldAlready')
  assert.equal(may({}, 1), undefined)
})

test('a unit has one head at a time', () => {
  const head = { name: 'Trần Văn Bình', starts_on: '2020-01-01', ends_on: null }
  const may = (is_head: boolean) =>
    code(rules.mayHold(held({ is_head }), { unit, head }, { file: file({ 'chuc-vu': [] }) }))
  assert.equal(may(true), 'people.unitHasHead')
  assert.equal(may(false), undefined)
})

test('a new main position follows each that is recorded', () => {
  assert.equal(rules.mainOn(file(), today)?.id, 1)
  assert.equal(rules.mainOn(file({ 'chuc-vu': [position({ ends_on: '2021-01-01' })] }), today), undefined)
  assert.equal(code(rules.mayTransfer(file(), '2020-01-01')), 'people.positionSince')
  assert.equal(rules.mayTransfer(file(), '2020-01-02'), undefined)
  const ahead = file({ 'chuc-vu': [position({ starts_on: '2027-01-01' })] })
  assert.equal(code(rules.mayTransfer(ahead, today)), 'people.positionSince')
})

test('only a concurrent position that is held ends by itself', () => {
  const side = position({ is_main: false })
  assert.equal(code(rules.mayEnd(position(), today)), 'people.mainGoesOn')
  assert.equal(code(rules.mayEnd({ ...side, ends_on: '2025-01-01' }, today)), 'people.endedAlready')
  assert.equal(code(rules.mayEnd(side, '2019-12-31')), 'people.endsBeforeStart')
  assert.equal(rules.mayEnd(side, today), undefined)
})

const ended = period({ ends_on: '2024-12-31', ended_because: 'nghi-huu' })

test('who works here may leave, once, after the last thing that is recorded', () => {
  assert.equal(rules.mayLeave(file(), today), undefined)
  assert.equal(code(rules.mayLeave(file({ 'cong-tac': [ended] }), today)), 'people.leftAlready')
  assert.equal(code(rules.mayLeave(file(), '2020-01-01')), 'people.leavesBeforeStart')
  const ahead = file({ 'chuc-vu': [position({ starts_on: '2026-12-01' })] })
  assert.equal(code(rules.mayLeave(ahead, today)), 'people.positionAhead')
})

test('who left may come back, unless he or she died', () => {
  assert.equal(code(rules.mayComeBack(file(), today)), 'people.notLeft')
  assert.equal(rules.mayComeBack(file({ 'cong-tac': [ended] }), '2025-01-01'), undefined)
  assert.equal(code(rules.mayComeBack(file({ 'cong-tac': [ended] }), '2024-12-31')), 'people.backTooEarly')
  const died = file({ 'cong-tac': [{ ...ended, ended_because: 'tu-tran' }] })
  assert.equal(code(rules.mayComeBack(died, today)), 'people.died')
  assert.equal(rules.mayStay(died), undefined)
  assert.equal(code(rules.mayStay(file())), 'people.notLeft')
})

test('periods of work lie beside one another and hold all positions', () => {
  const worked = (more: Partial<PeriodRow>, own = file({ 'chuc-vu': [] }), except: number | null = null) =>
    code(rules.mayHaveWorked(period(more), own, except))
  assert.equal(worked({ starts_on: '2022-01-01' }), 'people.periodOverlaps')
  assert.equal(worked({ starts_on: '2010-01-01', ends_on: '2012-12-31' }), 'people.endNeedsReason')
  assert.equal(
    worked({ starts_on: '2010-01-01', ends_on: '2012-12-31', ended_because: 'chuyen-cong-tac' }),
    undefined,
  )
  assert.equal(worked({ starts_on: '2020-02-01' }, file(), 1), 'people.positionOutside')
  assert.equal(worked({ starts_on: '2019-01-01' }, file(), 1), undefined)
})

test('a leave lies within work and beside no other', () => {
  const away = (more: Partial<LeaveRow>, own = file(), except: number | null = null) =>
    code(rules.mayBeAway(leave(more), own, except))
  assert.equal(away({}), undefined)
  assert.equal(away({ starts_on: '2019-01-01', ends_on: '2019-02-01' }), 'people.leaveOutsideWork')
  const before = file({ nghi: [leave()] })
  assert.equal(
    away({ id: 2, starts_on: '2025-06-30', ends_on: '2025-07-31' }, before),
    'people.leaveOverlaps',
  )
  assert.equal(away({ id: 2, starts_on: '2025-07-01', ends_on: null }, before), undefined)
  assert.equal(away({ starts_on: '2025-02-01' }, before, 1), undefined)
})

test('a year is rated once on each track, and a Party member from the year of admission on', () => {
  const rate = (
    more: Partial<RatingRow>,
    own = file(),
    memberSince: string | null = null,
    except: number | null = null,
  ) => code(rules.mayRate(rating(more), { file: own, memberSince, today }, except))
  assert.equal(rate({}), undefined)
  assert.equal(rate({ year: 2027 }), 'people.yearAhead')
  const rated = file({ 'xep-loai': [rating()] })
  assert.equal(rate({}, rated), 'people.ratedAlready')
  assert.equal(rate({}, rated, null, 1), undefined)
  assert.equal(rate({ track: 'dang' }, rated), undefined)
  assert.equal(rate({ track: 'dang' }, file(), '2026-02-03'), 'people.notYetMember')
  assert.equal(rate({ track: 'dang' }, file(), '2025-12-31'), undefined)
})

test('a discipline is of a form that its track knows, and decided', () => {
  const discipline = {
    track: 'dang',
    form: 'khai-tru',
    decided_on: '2024-01-01',
    served_on: null,
    decision: '',
    reason: '',
  } as const
  assert.equal(rules.mayDiscipline(discipline, today), undefined)
  assert.equal(
    code(rules.mayDiscipline({ ...discipline, track: 'chinh-quyen' }, today)),
    'people.formOfOtherTrack',
  )
  assert.equal(
    code(rules.mayDiscipline({ ...discipline, decided_on: '2026-12-01' }, today)),
    'people.decidedAhead',
  )
})

test('an honour is one of the law’s, for its kind of holder, decided, and written down once', () => {
  const honour = {
    award: 'lao-dong-tien-tien',
    year: 2025,
    decided_on: '2026-01-15',
    decision_number: '15/QĐ',
  }
  const may = (
    more: Partial<typeof honour>,
    subject: 'ca-nhan' | 'tap-the' = 'ca-nhan',
    held: (typeof honour)[] = [],
  ) => code(rules.mayHonour({ ...honour, ...more }, { subject, held, today }))
  assert.equal(may({}), undefined)
  assert.equal(may({ award: 'khong-co' }), 'people.awardUnknown')
  assert.equal(may({}, 'tap-the'), 'people.awardOfPerson')
  assert.equal(may({ award: 'tap-the-lao-dong-xuat-sac' }), 'people.awardOfCollective')
  assert.equal(may({ award: 'tap-the-lao-dong-xuat-sac' }, 'tap-the'), undefined)
  assert.equal(may({ year: 2027 }), 'people.yearAhead')
  assert.equal(may({ decided_on: '2026-12-01' }), 'people.decidedAhead')
  assert.equal(may({ decided_on: '2024-12-31' }), 'people.decidedBefore')
  assert.equal(may({}, 'ca-nhan', [honour]), 'people.heldTwice')
  assert.equal(may({ decision_number: '16/QĐ' }, 'ca-nhan', [honour]), undefined)
})

test('the last main position and the last period of work stay', () => {
  const side = position({ id: 2, is_main: false })
  assert.equal(
    code(rules.mayRemove('chuc-vu', 1, file({ 'chuc-vu': [position(), side] }))),
    'people.lastPosition',
  )
  assert.equal(rules.mayRemove('chuc-vu', 2, file({ 'chuc-vu': [position(), side] })), undefined)
  assert.equal(code(rules.mayRemove('cong-tac', 1, file())), 'people.lastPeriod')
  assert.equal(rules.mayRemove('cong-tac', 1, file({ 'cong-tac': [period(), period({ id: 2 })] })), undefined)
})
