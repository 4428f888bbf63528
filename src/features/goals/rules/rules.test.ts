import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays } from '#platform/clock.ts'
import { periodIn, reminderFor, weeksOf } from './days.ts'
import {
  mayAnswer,
  mayCloseOut,
  mayCorrectGoal,
  mayCorrectTask,
  mayReport,
  maySetGoal,
  mayWithdraw,
  placeOf,
} from './may.ts'
import {
  groupStanding,
  measuredProgress,
  mostProgress,
  percentOf,
  planTo,
  progressOfTasks,
  rollUp,
  standingOf,
  sumsOf,
  totalScore,
  whole,
} from './progress.ts'

const numbered = (baseline: string, target: string) => ({ baseline, target })

test('a goal has come as far as its value lies between baseline and target', () => {
  assert.equal(measuredProgress(numbered('0', '200'), '50'), 2_500)
  assert.equal(measuredProgress(numbered('80', '95'), '89'), 6_000)
  assert.equal(measuredProgress(numbered('0', '3'), '1'), 3_333)
  assert.equal(measuredProgress(numbered('0', '3'), '2'), 6_667)
  assert.equal(measuredProgress(numbered('0', '1'), '1'), whole)
  assert.equal(measuredProgress(numbered('0', '200'), null), 0)
})

test('a target may lie below the baseline', () => {
  assert.equal(measuredProgress(numbered('20', '5'), '11'), 6_000)
  assert.equal(measuredProgress(numbered('20', '5'), '2'), 12_000)
  assert.equal(measuredProgress(numbered('20', '5'), '25'), 0)
})

test('figures that no double holds exactly are counted exactly', () => {
  assert.equal(measuredProgress(numbered('0', '0.3'), '0.1'), 3_333)
  assert.equal(measuredProgress(numbered('0.1', '0.4'), '0.25'), 5_000)
  assert.equal(measuredProgress(numbered('0', '99999999999999999999'), '99999999999999999999'), whole)
  assert.equal(measuredProgress(numbered('-10', '10'), '0.0'), 5_000)
})

const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.integer({ min: 0, max: 6 }))
  .map(([value, scale]) => {
    const digits = (value < 0n ? -value : value).toString().padStart(scale + 1, '0')
    const text = scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`
    return value < 0n ? `-${text}` : text
  })
const aim = fc
  .record({ baseline: decimal, target: decimal })
  .filter(({ baseline, target }) => Number(baseline) !== Number(target))

test('a value at the baseline is nothing, at the target all, whatever the figures', () => {
  fc.assert(
    fc.property(aim, (goal) => {
      assert.equal(measuredProgress(goal, goal.baseline), 0)
      assert.equal(measuredProgress(goal, goal.target), whole)
    }),
  )
})

test('nearer to the target never counts less, and nothing leaves the bounds', () => {
  fc.assert(
    fc.property(aim, decimal, decimal, (goal, one, other) => {
      const rising = Number(goal.target) > Number(goal.baseline)
      const [first, second] = Number(one) <= Number(other) === rising ? [one, other] : [other, one]
      const [before, after] = [measuredProgress(goal, first), measuredProgress(goal, second)]
      assert.ok(before <= after)
      assert.ok(before >= 0 && after <= mostProgress)
      assert.ok(Number.isSafeInteger(after))
    }),
  )
})

const goal = fc.record({
  progress: fc.integer({ min: 0, max: mostProgress }),
  plan: fc.integer({ min: 0, max: whole }),
  weight: fc.integer({ min: 1, max: 100 }),
})

test('a group lies between its lowest and its highest goal, and one beyond its target hides no other', () => {
  fc.assert(
    fc.property(fc.array(goal, { minLength: 1, maxLength: 50 }), (goals) => {
      const group = rollUp(sumsOf(goals))
      assert.ok(group)
      const figures = goals.map(({ progress }) => progress)
      assert.ok(group.progress >= Math.min(...figures) && group.progress <= Math.max(...figures))
      if (Math.min(...figures) < whole) assert.ok(group.progress <= whole)
    }),
  )
})

test('the sums of a whole are the sums of its parts, however it is divided', () => {
  fc.assert(
    fc.property(fc.array(goal), fc.nat(), (goals, cut) => {
      const at = goals.length === 0 ? 0 : cut % goals.length
      const [left, right, all] = [sumsOf(goals.slice(0, at)), sumsOf(goals.slice(at)), sumsOf(goals)]
      for (const key of ['weight', 'capped', 'uncapped', 'plan'] as const)
        assert.equal(left[key] + right[key], all[key])
    }),
  )
})

test('a goal at 200 % beside one at 50 % makes 75 %, and two reached ones show their surplus', () => {
  const even = (...figures: number[]) =>
    rollUp(sumsOf(figures.map((progress) => ({ progress, plan: 0, weight: 1 }))))?.progress
  assert.equal(even(20_000, 5_000), 7_500)
  assert.equal(even(12_000, 10_000), 11_000)
  assert.equal(rollUp(sumsOf([])), null)
})

test('a goal that is counted by its tasks is their weighted mean, dropped ones left out', () => {
  const task = (percent: number, weight = 1, state: 'doing' | 'dropped' = 'doing') => ({
    percent,
    weight,
    state,
  })
  assert.equal(progressOfTasks([]), 0)
  assert.equal(progressOfTasks([task(100), task(0)]), 5_000)
  assert.equal(progressOfTasks([task(100, 3), task(0)]), 7_500)
  assert.equal(progressOfTasks([task(50), task(0, 5, 'dropped')]), 5_000)
  assert.equal(progressOfTasks([task(130)]), 13_000)
})

test('the plan grows evenly: nothing before the first day, all on the last', () => {
  const year = { startsOn: '2026-01-01', dueOn: '2026-12-31' }
  assert.equal(planTo(year, '2025-12-31'), 0)
  assert.equal(planTo(year, '2026-12-31'), whole)
  assert.equal(planTo(year, '2027-03-01'), whole)
  assert.equal(planTo({ startsOn: '2026-01-01', dueOn: '2026-01-04' }, '2026-01-01'), 2_500)
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 800 }), fc.integer({ min: -50, max: 900 }), (length, day) => {
      const period = { startsOn: '2026-01-01', dueOn: addDays('2026-01-01', length) }
      const on = addDays('2026-01-01', day)
      const plan = planTo(period, on)
      assert.ok(plan >= 0 && plan <= whole)
      assert.ok(planTo(period, addDays(on, 1)) >= plan)
    }),
  )
})

test('a goal stands late, due soon, on plan, done or beyond', () => {
  const at = (progress: number, on: string) =>
    standingOf({ progress, startsOn: '2026-01-01', dueOn: '2026-12-31' }, on).standing
  assert.equal(at(5_000, '2026-07-02'), 'on-plan')
  assert.equal(at(3_900, '2026-07-02'), 'late')
  assert.equal(at(9_900, '2026-12-28'), 'due-soon')
  assert.equal(at(9_900, '2027-01-01'), 'late')
  assert.equal(at(10_000, '2026-07-02'), 'done')
  assert.equal(at(10_100, '2027-07-02'), 'over')
  assert.equal(
    standingOf({ progress: 3_000, startsOn: '2026-01-01', dueOn: '2026-01-02' }, '2026-01-01').behind,
    2_000,
  )
})

test('a group stands by its own figures', () => {
  assert.equal(groupStanding(null, false), 'empty')
  assert.equal(groupStanding({ progress: 4_000, plan: 5_000 }, true), 'late')
  assert.equal(groupStanding({ progress: 4_500, plan: 5_000 }, true), 'due-soon')
  assert.equal(groupStanding({ progress: 4_500, plan: 5_000 }, false), 'on-plan')
  assert.equal(groupStanding({ progress: 10_000, plan: 10_000 }, false), 'done')
  assert.equal(groupStanding({ progress: 10_001, plan: 10_000 }, false), 'over')
})

test('whole per cent are rounded half up', () => {
  assert.equal(percentOf(8_749), 87)
  assert.equal(percentOf(8_750), 88)
  assert.equal(percentOf(12_000), 120)
})

test('points beside the score are added and taken off exactly', () => {
  const change = (kind: 'score' | 'supplementary' | 'penalty', after: string) => ({ kind, after })
  assert.equal(totalScore(null, []), null)
  assert.equal(totalScore('85.5', [change('score', '80'), change('penalty', '2')]), '83.5')
  assert.equal(totalScore('0.1', [change('supplementary', '0.2'), change('penalty', '0.25')]), '0.05')
  assert.equal(totalScore(null, [change('penalty', '3')]), '-3')
})

/** The code of a refusal, or nothing. */
const code = (refusal: { code: string } | undefined) => refusal?.code.split('.').at(-1)

test('goals are set until the movement ends', () => {
  assert.equal(code(maySetGoal({ state: 'draft' })), undefined)
  assert.equal(code(maySetGoal({ state: 'launched' })), undefined)
  assert.equal(code(maySetGoal({ state: 'ended' })), 'movementEnded')
  assert.equal(code(maySetGoal({ state: 'withdrawn' })), 'movementEnded')
})

test('what is closed, finished or newer is not corrected', () => {
  assert.equal(code(mayCorrectGoal({ version: 2, outcome: null }, 1)), 'stale')
  assert.equal(code(mayCorrectGoal({ version: 1, outcome: 'achieved' }, 1)), 'goalClosed')
  assert.equal(code(mayCorrectGoal({ version: 1, outcome: null }, 1)), undefined)
  assert.equal(code(mayCorrectTask({ version: 1, state: 'done' }, 1)), 'taskFinished')
  assert.equal(code(mayCorrectTask({ version: 3, state: 'doing' }, 1)), 'stale')
  assert.equal(code(mayCorrectTask({ version: 1, state: 'reported' }, 1)), undefined)
})

test('a goal lies within its movement', () => {
  const movement = { contents: [1], drives: [5], startsOn: '2026-01-01', endsOn: '2026-12-31' }
  const place = { contentId: 1, driveId: null, startsOn: '2026-02-01', dueOn: '2026-03-01' }
  assert.equal(code(placeOf(place, movement)), undefined)
  assert.equal(code(placeOf({ ...place, contentId: 2 }, movement)), 'otherContent')
  assert.equal(code(placeOf({ ...place, driveId: 6 }, movement)), 'otherDrive')
  assert.equal(code(placeOf({ ...place, startsOn: '2026-04-01' }, movement)), 'endsBeforeStart')
  assert.equal(
    code(placeOf({ ...place, startsOn: '2027-01-01', dueOn: '2027-02-01' }, movement)),
    'outsideMovement',
  )
  assert.equal(
    code(placeOf({ ...place, startsOn: '2025-01-01', dueOn: '2025-12-31' }, movement)),
    'outsideMovement',
  )
  assert.equal(
    code(placeOf({ ...place, startsOn: '2030-01-01', dueOn: '2030-12-31' }, { ...movement, endsOn: null })),
    undefined,
  )
})

test('a goal keeps its place in another year, within the movement there', () => {
  const [from, to] = [
    { startsOn: '2026-01-01', endsOn: '2026-12-31' },
    { startsOn: '2027-01-15', endsOn: '2027-11-30' },
  ]
  const moved = (startsOn: string, dueOn: string) => Object.values(periodIn({ startsOn, dueOn }, from, to))
  assert.deepEqual(moved('2026-02-01', '2026-06-30'), ['2027-02-01', '2027-06-30'])
  assert.deepEqual(moved('2026-01-01', '2026-12-31'), ['2027-01-15', '2027-11-30'])
  const leap = { startsOn: '2024-01-01', endsOn: '2024-12-31' }
  assert.deepEqual(periodIn({ startsOn: '2024-02-01', dueOn: '2024-02-29' }, leap, from), {
    startsOn: '2026-02-01',
    dueOn: '2026-02-28',
  })
})

test('progress is reported on what is open in a running movement, up to today, one report at a time', () => {
  const subject = { movementState: 'launched', outcome: null, byTasks: false } as const
  const report = { on: '2026-11-23', today: '2026-11-23', waiting: false }
  assert.equal(code(mayReport(subject, report)), undefined)
  assert.equal(code(mayReport({ ...subject, movementState: 'draft' }, report)), 'notLaunched')
  assert.equal(code(mayReport({ ...subject, outcome: 'achieved' }, report)), 'goalClosed')
  assert.equal(code(mayReport({ ...subject, byTasks: true }, report)), 'countedByTasks')
  assert.equal(code(mayReport({ ...subject, byTasks: true, taskState: 'doing' }, report)), undefined)
  assert.equal(code(mayReport({ ...subject, taskState: 'done' }, report)), 'taskFinished')
  assert.equal(code(mayReport(subject, { ...report, on: '2026-11-24' })), 'dayAhead')
  assert.equal(code(mayReport(subject, { ...report, waiting: true })), 'oneWaits')
})

test('nobody answers an own report, nor one that was answered or has changed', () => {
  const report = { state: 'sent', personId: 7, version: 1 } as const
  assert.equal(code(mayAnswer(report, { personId: 8, version: 1 })), undefined)
  assert.equal(code(mayAnswer(report, { personId: 7, version: 1 })), 'ownReport')
  assert.equal(code(mayAnswer(report, { personId: 8, version: 2 })), 'stale')
  assert.equal(
    code(mayAnswer({ ...report, state: 'confirmed' }, { personId: 8, version: 1 })),
    'answeredAlready',
  )
  assert.equal(code(mayWithdraw(report, 7)), undefined)
  assert.equal(code(mayWithdraw(report, 8)), 'othersReport')
  assert.equal(code(mayWithdraw({ ...report, state: 'returned' }, 7)), 'answeredAlready')
})

test('a goal is closed once, with a reason unless it was achieved', () => {
  const open = { outcome: null, waiting: 0 }
  assert.equal(code(mayCloseOut(open, { outcome: 'achieved', reason: null })), undefined)
  assert.equal(code(mayCloseOut(open, { outcome: 'not-achieved', reason: null })), 'reasonNeeded')
  assert.equal(
    code(mayCloseOut(open, { outcome: 'carried-over', reason: 'Chuyển sang năm 2027' })),
    undefined,
  )
  assert.equal(
    code(mayCloseOut({ ...open, waiting: 1 }, { outcome: 'achieved', reason: null })),
    'reportsWait',
  )
  assert.equal(
    code(mayCloseOut({ ...open, outcome: 'achieved' }, { outcome: 'achieved', reason: null })),
    'goalClosed',
  )
})

test('reminders go out 7, 3 and 1 days before the deadline and on the day after', () => {
  const reminded = Array.from({ length: 12 }, (_, day) => addDays('2026-11-20', day)).flatMap((on) => {
    const reminder = reminderFor('2026-11-28', on)
    return reminder ? [`${on} ${reminder.kind === 'due' ? reminder.days : 'late'}`] : []
  })
  assert.deepEqual(reminded, ['2026-11-21 7', '2026-11-25 3', '2026-11-27 1', '2026-11-29 late'])
})

test('a month is shown in whole weeks from Monday to Sunday', () => {
  const november = weeksOf('2026-11')
  assert.deepEqual(
    [november[0]?.[0], november.at(-1)?.at(-1), november.length],
    ['2026-10-26', '2026-12-06', 6],
  )
  const february = weeksOf('2027-02')
  assert.deepEqual(
    [february[0]?.[0], february.at(-1)?.at(-1), february.length],
    ['2027-02-01', '2027-02-28', 4],
  )
})
