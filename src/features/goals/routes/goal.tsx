import type { Context } from 'hono'
import { addresses } from '#addresses.ts'
import { eventsOf } from '#features/events/index.ts'
import { contentsOf, drivesOf, movementById, targetsOf } from '#features/movements/index.ts'
import { unitOptions } from '#features/units/index.ts'
import { found } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import { mayThere, pathsWhere } from '#policy.ts'
import { page, submit } from '#web/answer.tsx'
import { type Env, frameOf, router } from '#web/env.ts'
import { type FormState, freshForm } from '#web/form.ts'
import { idOf, may } from '#web/guard.ts'
import * as actions from '../actions/goals.ts'
import { changeScore } from '../actions/score.ts'
import { reportGoal } from '../actions/send-report.ts'
import * as tasks from '../actions/tasks.ts'
import * as forms from '../forms.ts'
import { GoalFormPage } from '../pages/goal-form-page.tsx'
import { GoalPage } from '../pages/goal-page.tsx'
import { tasksOf } from '../queries/rows.ts'
import { goalById, reportsOf, scoresOf } from '../queries/shown.ts'
import { goalWords } from '../words.ts'
import { assignees, noAssignees } from './assignees.ts'

const routes = router()

export { routes as goalRoutes }

const shown = (c: Context<Env>) => () => addresses.goals.show({ goal: idOf(c, 'goal') })

routes.get(addresses.goals.show.pattern, may('goal.read', 'goal'), (c) => goalPage(c))

/** One goal, by the address's number when none is given. */
export async function goalPage(c: Context<Env>, sent?: FormState, id = idOf(c, 'goal')) {
  const { ctx, house } = c.var
  const goal = found(await goalById(ctx.db, id))
  const actor = found(ctx.actor)
  const on = today(house.clock)
  const here = { unitPath: goal.unitPath }
  const seesTasks = mayThere(actor, 'task.read', here)
  const first = freshForm({
    reported_on: on,
    starts_on: [on, goal.starts_on].sort().at(-1),
    due_on: goal.due_on,
    weight: 1,
  })
  const form = sent ? { ...sent, typed: { ...first.typed, ...sent.typed } } : first
  const props = {
    goal,
    on,
    tasks: await tasksOf(ctx.db, id),
    reports: seesTasks ? await reportsOf(ctx.db, { goal: id }) : [],
    scores: await scoresOf(ctx.db, id),
    events: await eventsOf(ctx.db, 'goal', id),
    people: mayThere(actor, 'task.edit', here) ? await assignees(ctx, goal.unitPath) : noAssignees,
    seesTasks,
    may: {
      edit: mayThere(actor, 'goal.edit', here),
      report: mayThere(actor, 'goal.report', here),
      assign: mayThere(actor, 'task.edit', here),
      score: mayThere(actor, 'report.score', here),
      close: mayThere(actor, 'goal.close', here),
      answer: mayThere(actor, 'report.confirm', here),
    },
    self: actor.personId,
  }
  return page(c, <GoalPage frame={await frameOf(c)} form={form} {...props} />, form.status)
}

routes.get(addresses.goals.edit.pattern, may('goal.edit', 'goal'), (c) => editPage(c))

async function editPage(c: Context<Env>, sent?: FormState) {
  const { ctx, house } = c.var
  const goal = found(await goalById(ctx.db, idOf(c, 'goal')))
  const movement = found(await movementById(ctx.db, goal.movement_id))
  const stored = {
    ...goal,
    content: goal.content_id,
    drive: goal.drive_id,
    unit: goal.unit_id,
    baseline: Number(goal.baseline),
    target: Number(goal.target),
  }
  const form = sent ?? freshForm(stored)
  const props = {
    action: addresses.goals.edit({ goal: goal.id }),
    version: goal.version,
    title: goal.name,
    movement,
    contents: await contentsOf(ctx.db, movement.id),
    drives: await drivesOf(ctx.db, movement.id),
    targets: await targetsOf(ctx.db, movement.id),
    units: await unitOptions(ctx.db, {
      paths: pathsWhere(found(ctx.actor), 'goal.edit'),
      on: today(house.clock),
    }),
  }
  return page(c, <GoalFormPage frame={await frameOf(c)} form={form} {...props} />, form.status)
}

routes.post(addresses.goals.edit.pattern, may('goal.edit', 'goal'), (c) =>
  submit(c, {
    form: forms.correctGoalForm,
    act: (ctx, input) => actions.correctGoal(ctx, idOf(c, 'goal'), input),
    then: shown(c),
    done: (locale) => goalWords[locale].saved,
    again: (form) => editPage(c, form),
  }),
)

routes.post(addresses.goals.report.pattern, may('goal.report', 'goal'), (c) =>
  submit(c, {
    form: forms.reportForm,
    act: (ctx, input) => reportGoal(ctx, idOf(c, 'goal'), input),
    then: shown(c),
    done: (locale) => goalWords[locale].sent,
    again: (form) => goalPage(c, form),
  }),
)

routes.post(addresses.goals.addTask.pattern, may('task.edit', 'goal'), (c) =>
  submit(c, {
    form: forms.taskForm,
    act: (ctx, input) => tasks.assignTask(ctx, idOf(c, 'goal'), input),
    then: shown(c),
    done: (locale) => goalWords[locale].assigned,
    again: (form) => goalPage(c, form),
  }),
)

routes.post(addresses.goals.score.pattern, may('report.score', 'goal'), (c) =>
  submit(c, {
    form: forms.scoreForm,
    act: (ctx, input) => changeScore(ctx, idOf(c, 'goal'), input),
    then: shown(c),
    done: (locale) => goalWords[locale].scored,
    again: (form) => goalPage(c, form),
  }),
)

routes.post(addresses.goals.reopen.pattern, may('goal.close', 'goal'), (c) =>
  submit(c, {
    form: forms.reasonForm,
    act: (ctx, { reason }) => actions.reopenGoal(ctx, idOf(c, 'goal'), reason),
    then: shown(c),
    done: (locale) => goalWords[locale].reopened,
    again: (form) => goalPage(c, form),
  }),
)
