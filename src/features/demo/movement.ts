/**
 * The demonstration's year: launched from its text, goals and tasks at various progress, reports with evidence.
 */
import type { Ctx } from '#context.ts'
import {
  assignTask,
  changeScore,
  confirmReport,
  progressOf,
  reportGoal,
  reportTask,
  returnReport,
  setGoal,
  startTask,
} from '#features/goals/index.ts'
import {
  acknowledge,
  answerCheck,
  answerOpinion,
  contentsOf,
  correctMovement,
  drivesOf,
  launchMovement,
  movementById,
  openConsultation,
  partsOf,
  readIntoDraft,
  recordReview,
  sayOpinion,
  signCompact,
} from '#features/movements/index.ts'
import { found } from '#outcomes.ts'
import { addDays, daysBetween } from '#platform/clock.ts'
import { type DemoGoal, demoGoals, demoSteps } from './goals.ts'
import type { Stage } from './load.ts'
import { loginOf, seeded, type UnitKey, units } from './people.ts'
import { planText } from './plan-text.ts'

const at = (day: string, hour = 2) => `${day}T0${hour}:00:00Z`
/** The demonstration stands in late November 2026. */
const standsOn = '2026-11-20'

/** Gives the number of the year's movement. */
export async function loadMovement(stage: Stage): Promise<number> {
  const movement = await launch(stage)
  const goals = await loadGoals(stage, movement)
  await loadProgress(stage, goals, { day: '2026-07-03', happen: () => review(stage, movement) })
  return movement
}

async function launch(stage: Stage): Promise<number> {
  stage.clock.set(at('2026-01-05'))
  const officer = await stage.ctx('canbo')
  const { id } = await readIntoDraft(officer, { unit: stage.rootUnit, text: planText })
  await settleDraft(stage, officer, id)
  await openConsultation(officer, id)
  await sayOpinion(
    await stage.ctx('nhanvien'),
    id,
    'Đề nghị bổ sung chỉ tiêu về kỹ năng số cho cán bộ lớn tuổi.',
  )
  const opinion = await officer.db
    .selectFrom('movement_opinions')
    .select('id')
    .where('movement_id', '=', id)
    .executeTakeFirstOrThrow()
  await answerOpinion(officer, id, {
    opinion: opinion.id,
    answer: 'Tiếp thu: đã có chỉ tiêu “Cán bộ đạt chuẩn kỹ năng số” ở nội dung 4.',
  })
  await answerCheck(officer, id, { code: 'inspect', answer: 'done', note: 'Giao Cơ quan Ủy ban Kiểm tra' })
  stage.clock.set(at('2026-01-15'))
  const { version } = found(await movementById(officer.db, id))
  await launchMovement(await stage.ctx('thutruong'), id, version)
  stage.clock.set(at('2026-01-16'))
  for (const { key } of units) {
    if (key === 'qt') continue
    const head = await stage.ctx(loginOf(key, 0))
    await acknowledge(head, id, stage.unitIds[key])
    if (key === 'vp' || key === 'tc')
      await signCompact(head, id, {
        unit: stage.unitIds[key],
        signed_on: '2026-01-16',
        parties: 'Thủ trưởng đơn vị và Công đoàn bộ phận',
        text: '',
      })
  }
  return id
}

/** Fills in what the text does not say: to whom it is sent, the money, the days of the occasions. */
async function settleDraft(stage: Stage, officer: Ctx, id: number): Promise<void> {
  const movement = found(await movementById(officer.db, id))
  const parts = await partsOf(officer.db, id)
  const dates: readonly [RegExp, string][] = [
    [/XIV/, '2026-01-19'],
    [/bầu cử/i, '2026-03-15'],
    [/Chủ tịch Hồ Chí Minh|19\/5/, '2026-05-19'],
    [/Quốc khánh/, '2026-09-02'],
  ]
  await correctMovement(officer, id, {
    _version: movement.version,
    title: movement.title,
    theme: movement.theme,
    organiser: movement.organiser,
    launcher_name: movement.launcher_name,
    launcher_positions: movement.launcher_positions,
    scope: 'don-vi',
    method: 'thuong-xuyen',
    document_number: movement.document_number,
    document_on: movement.document_on,
    signer: movement.signer,
    starts_on: movement.starts_on ?? '2026-01-15',
    ends_on: movement.ends_on ?? '2026-12-15',
    budget: 60_000_000,
    budget_source: 'Quỹ thi đua, khen thưởng của cơ quan',

    reason: null,
    units: Object.values(stage.unitIds),
    quotas: [
      { award: 'giay-khen', quantity: 15 },
      { award: 'cstd-co-so', quantity: 8 },
    ],
    contents: parts.contents.map(({ id: content, title, text }) => ({ id: content, title, text })),
    drives: parts.drives.map((drive) => ({
      id: drive.id,
      name: drive.name,
      occasion: drive.occasion,
      from: drive.starts_on,
      to: drive.ends_on,
    })),
    occasions: parts.occasions.map(({ name, happens_on }) => ({
      name,
      on: happens_on ?? dates.find(([pattern]) => pattern.test(name))?.[1] ?? null,
    })),
    targets: parts.targets.map(({ text, number, measure, comparison }) => ({
      text,
      number: number === null ? null : Number(number),
      measure,
      comparison,
    })),
  })
}

type SetGoal = { goal: DemoGoal; id: number; starts: string; tasks: SetTask[] }
type SetTask = { id: number; starts: string; due: string; login: string; name: string }

const headOf = (stage: Stage, unit: UnitKey) => stage.ctx(loginOf(unit, 0))

async function loadGoals(stage: Stage, movement: number): Promise<SetGoal[]> {
  stage.clock.set(at('2026-01-20'))
  const { db } = await stage.ctx('canbo')
  const contents = await contentsOf(db, movement)
  const drives = await drivesOf(db, movement)
  const set: SetGoal[] = []
  for (const goal of demoGoals) {
    const starts = goal.starts ?? '2026-01-20'
    const head = await headOf(stage, goal.unit)
    const { id } = await setGoal(head, {
      movement,
      content: found(contents[goal.content - 1]).id,
      drive: goal.drive ? (drives[goal.drive - 1]?.id ?? null) : null,
      unit: stage.unitIds[goal.unit],
      name: goal.name,
      kind: goal.kind,
      measure: goal.measure,
      counted_by: goal.byTasks ? 'tasks' : 'value',
      baseline: String(goal.baseline),
      target: String(goal.target),
      weight: goal.weight,
      starts_on: starts,
      due_on: goal.due,
    })
    set.push({
      goal,
      id,
      starts,
      tasks: await loadTasks(stage, head, { goal, id, starts, place: set.length }),
    })
    stage.told('goals', set.length, demoGoals.length)
  }
  return set
}

async function loadTasks(
  stage: Stage,
  head: Ctx,
  { goal, id, starts, place }: { goal: DemoGoal; id: number; starts: string; place: number },
): Promise<SetTask[]> {
  const random = seeded(place + 1)
  const people = stage.people[goal.unit]
  const count = 5 + random.below(3)
  const span = daysBetween(starts, goal.due)
  const set: SetTask[] = []
  for (let step = 0; step < count; step += 1) {
    const [work, product] = demoSteps[step] ?? demoSteps[0]
    const who = 1 + ((place + step) % (people.length - 1))
    const person = people[who] ?? people[0]
    const from = addDays(starts, Math.floor((span * step) / count))
    const due = addDays(starts, Math.floor((span * (step + 1)) / count))
    const name = `${work}: ${goal.name.slice(0, 1).toLowerCase()}${goal.name.slice(1)}`
    const task = await assignTask(head, id, {
      person: found(person).id,
      name,
      product,
      resources: random.chance(40) ? 'Kinh phí thường xuyên của đơn vị' : '',
      weight: 1,
      starts_on: from,
      due_on: due,
      helpers: random.chance(30)
        ? [found(people[(who + 1) % people.length]).id].filter((helper) => helper !== person?.id)
        : [],
      followers: [],
    })
    set.push({ id: task.id, starts: from, due, login: loginOf(goal.unit, who), name })
  }
  return set
}

type Happening = { day: string; happen: () => Promise<void> }

/** Everything that happened in the year, in the order of days. */
async function loadProgress(stage: Stage, goals: readonly SetGoal[], review: Happening): Promise<void> {
  const random = seeded(20_26)
  const happenings: Happening[] = goals.flatMap((set, index) => [
    ...taskHappenings(stage, set, index),
    ...(set.goal.byTasks ? [] : goalHappenings(stage, set)),
  ])
  happenings.push(review)
  happenings.sort((a, b) => (a.day < b.day ? -1 : 1))
  let done = 0
  for (const { day, happen } of happenings) {
    stage.clock.set(at(day, random.below(9)))
    await happen()
    done += 1
    stage.told('progress', done, happenings.length)
  }
}

const evidence = (text: string) => new File([`${text}\n`], 'bao-cao.txt', { type: 'text/plain' })

/** A task goes its way: started, reported, confirmed; some late, some beyond, a few returned first, a few left lying. */
function taskHappenings(stage: Stage, { goal, tasks }: SetGoal, index: number): Happening[] {
  return tasks.flatMap((task, step): Happening[] => {
    const { login } = task
    const slow = (index + step) % 7 === 3
    // the printed login of a member of staff finds something to do
    const left = (index * 5 + step) % 17 === 8 || (login === 'nhanvien' && task.due > '2026-09-01')
    const finished = addDays(task.due, slow ? 12 : -3)
    const begun: Happening = {
      day: addDays(task.starts, 2),
      happen: async () => void (await startTask(await stage.ctx(login), task.id)),
    }
    if (addDays(task.starts, 2) > standsOn) return []
    if (finished > standsOn || left) return [begun]
    const beyond = (index + step) % 9 === 5
    const send = async (value: string, text: string) =>
      reportTask(await stage.ctx(login), task.id, {
        value,
        text,
        reported_on: stage.clock.now().toISOString().slice(0, 10),
        files: step % 3 === 0 ? [evidence(`${task.name}: ${text}`)] : [],
      })
    const close: Happening = {
      day: finished,
      happen: async () => {
        const head = await headOf(stage, goal.unit)
        if ((index + step) % 11 === 4) {
          const { report } = await send('100', 'Đã làm xong, gửi kèm sản phẩm.')
          await returnReport(head, report, { _version: 1, answer: 'Đề nghị bổ sung số liệu minh chứng.' })
        }
        const { report } = await send(
          beyond ? '120' : '100',
          beyond ? 'Hoàn thành vượt yêu cầu, thêm một sản phẩm.' : 'Hoàn thành theo yêu cầu.',
        )
        // what was sent in the last days still waits for its answer
        if (daysBetween(finished, standsOn) > 4)
          await confirmReport(head, report, { _version: 1, answer: '' })
      },
    }
    return [begun, close]
  })
}

/** A measured goal is reported four times; its course tells how far it has come against the plan. */
function goalHappenings(stage: Stage, { goal, id, starts }: SetGoal): Happening[] {
  const last = goal.due < standsOn ? goal.due : addDays(standsOn, -2)
  const span = daysBetween(starts, goal.due) + 1
  return [0.25, 0.5, 0.75, 1].map((share): Happening => {
    const day = addDays(starts, Math.floor(daysBetween(starts, last) * share))
    const reached = (Math.min(1, (daysBetween(starts, day) + 1) / span) * goal.course) / 100
    const exact = goal.baseline + (goal.target - goal.baseline) * reached
    const value = ['milestone', 'yes-no'].includes(goal.kind) ? Math.floor(exact) : Math.round(exact)
    return {
      day,
      happen: async () => {
        const head = await headOf(stage, goal.unit)
        const files = share === 1 ? [evidence(`${goal.name}: ${value} ${goal.measure}`)] : []
        const { report } = await reportGoal(head, id, {
          value: String(value),
          text: `Kết quả đến ${day.split('-').reverse().join('/')}.`,
          reported_on: day,
          files,
        })
        await confirmReport(await stage.ctx('canbo'), report, { _version: 1, answer: '' })
        if (share === 1 && goal.due < standsOn) {
          await changeScore(await stage.ctx('canbo'), id, {
            kind: 'score',
            points: reached >= 1 ? '10' : '8',
            reason: 'Chấm điểm khi hết hạn chỉ tiêu.',
          })
        }
      },
    }
  })
}

async function review(stage: Stage, movement: number): Promise<void> {
  const officer = await stage.ctx('canbo')
  await recordReview(officer, movement, {
    kind: 'interim',
    held_on: '2026-07-03',
    results:
      'Đợt 1 hoàn thành các công trình chào mừng; văn bản ký số tăng nhanh; hồ sơ công việc trên môi trường mạng vượt kế hoạch 6 tháng.',
    shortcomings: 'Bồi dưỡng lý luận chính trị và hoạt động hội thao còn chậm so với kế hoạch.',
    lessons: 'Giao việc rõ người, rõ hạn ngay từ đầu quý thì báo cáo đúng hạn hơn.',
    commended: 'Tập thể Văn phòng, Trung tâm Chuyển đổi số.',
    progress: await progressOf(officer.db, movement, '2026-07-03'),
  })
}
