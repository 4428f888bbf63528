import { Readable } from 'node:stream'
import type { Context } from 'hono'
import { addresses } from '#addresses.ts'
import { eventsOf } from '#features/events/index.ts'
import { personById } from '#features/people/index.ts'
import { found, NotFound } from '#outcomes.ts'
import { today } from '#platform/clock.ts'
import { attachment } from '#platform/file-names.ts'
import { mayThere, pathsWhere } from '#policy.ts'
import { page, submit } from '#web/answer.tsx'
import { type Env, frameOf, router } from '#web/env.ts'
import { type FormState, freshForm } from '#web/form.ts'
import { idOf, may, signedIn } from '#web/guard.ts'
import * as answers from '../actions/answer-report.ts'
import { reportTask } from '../actions/send-report.ts'
import * as tasks from '../actions/tasks.ts'
import * as forms from '../forms.ts'
import { ResultsPage } from '../pages/results-page.tsx'
import { TaskPage } from '../pages/task-page.tsx'
import { WaitingPage } from '../pages/waiting-page.tsx'
import { resultsOf } from '../queries/results.ts'
import { evidenceById, peopleOfTask, reportById, reportsOf, takesPart, taskById } from '../queries/shown.ts'
import { evidenceStanding } from '../queries/standing.ts'
import { reportsWaiting } from '../queries/waiting.ts'
import { goalWords } from '../words.ts'
import { assignees, noAssignees } from './assignees.ts'
import { goalPage } from './goal.tsx'

const routes = router()

export { routes as taskRoutes }

const shown = (c: Context<Env>) => () => addresses.goals.task({ task: idOf(c, 'task') })

/** A task is seen by those above it and by all who take part in it; others get 404. */
async function seen(c: Context<Env>, id: number) {
  const { ctx } = c.var
  const task = found(await taskById(ctx.db, id))
  const actor = found(ctx.actor)
  const involved = actor.personId !== null && (await takesPart(ctx.db, task.id, actor.personId))
  if (!involved && !mayThere(actor, 'task.read', { unitPath: task.unitPath }))
    throw new NotFound('a task of others')
  const people = await peopleOfTask(ctx.db, task.id)
  return { task, people, actor }
}

routes.get(addresses.goals.task.pattern, signedIn, (c) => taskPage(c))

async function taskPage(c: Context<Env>, sent?: FormState, id = idOf(c, 'task')) {
  const { task, people, actor } = await seen(c, id)
  const { db } = c.var.ctx
  const on = today(c.var.house.clock)
  const here = { unitPath: task.unitPath, personId: task.person_id }
  const mayEdit = mayThere(actor, 'task.edit', here)
  const part = (which: 'helper' | 'follower') =>
    people.filter((person) => person.part === which).map(({ id }) => id)
  const stored = {
    ...task,
    person: task.person_id,
    helpers: part('helper'),
    followers: part('follower'),
    reported_on: on,
    value: '',
  }
  const form = sent ? { ...sent, typed: { ...freshForm(stored).typed, ...sent.typed } } : freshForm(stored)
  const props = {
    task,
    people,
    on,
    reports: await reportsOf(db, { task: task.id }),
    events: await eventsOf(db, 'task', task.id),
    assignees: mayEdit
      ? await assignees(c.var.ctx, task.unitPath, [{ id: task.person_id, name: task.personName }, ...people])
      : noAssignees,
    may: {
      edit: mayEdit,
      report: mayThere(actor, 'task.report', here),
      answer: mayThere(actor, 'report.confirm', here),
    },
    self: actor.personId,
  }
  return page(c, <TaskPage frame={await frameOf(c)} form={form} {...props} />, form.status)
}

routes.post(addresses.goals.editTask.pattern, may('task.edit', 'task'), (c) =>
  submit(c, {
    form: forms.correctTaskForm,
    act: (ctx, input) => tasks.correctTask(ctx, idOf(c, 'task'), input),
    then: shown(c),
    done: (locale) => goalWords[locale].saved,
    again: (form) => taskPage(c, form),
  }),
)

routes.post(addresses.goals.startTask.pattern, may('task.report', 'task'), (c) =>
  submit(c, {
    form: forms.nothingForm,
    act: (ctx) => tasks.startTask(ctx, idOf(c, 'task')),
    then: shown(c),
    done: (locale) => goalWords[locale].started,
    again: (form) => taskPage(c, form),
  }),
)

routes.post(addresses.goals.dropTask.pattern, may('task.edit', 'task'), (c) =>
  submit(c, {
    form: forms.reasonForm,
    act: (ctx, { reason }) => tasks.dropTask(ctx, idOf(c, 'task'), reason),
    then: shown(c),
    done: (locale) => goalWords[locale].saved,
    again: (form) => taskPage(c, form),
  }),
)

routes.post(addresses.goals.reportTask.pattern, may('task.report', 'task'), (c) =>
  submit(c, {
    form: forms.reportForm,
    act: (ctx, input) => reportTask(ctx, idOf(c, 'task'), input),
    then: shown(c),
    done: (locale) => goalWords[locale].sent,
    again: (form) => taskPage(c, form),
  }),
)

// reports

routes.get(addresses.goals.waiting.pattern, may('report.confirm'), (c) => waitingPage(c, freshForm()))

async function waitingPage(c: Context<Env>, form: FormState) {
  const actor = found(c.var.ctx.actor)
  const reports = await reportsWaiting(c.var.ctx.db, pathsWhere(actor, 'report.confirm'), actor.personId)
  return page(c, <WaitingPage frame={await frameOf(c)} form={form} reports={reports} />, form.status)
}

routes.post(addresses.goals.confirmReport.pattern, may('report.confirm', 'report'), (c) =>
  submit(c, {
    form: forms.answerForm,
    act: (ctx, input) => answers.confirmReport(ctx, idOf(c, 'report'), input),
    then: () => addresses.goals.waiting(),
    done: (locale) => goalWords[locale].confirmed,
    again: (form) => waitingPage(c, form),
  }),
)

routes.post(addresses.goals.returnReport.pattern, may('report.confirm', 'report'), (c) =>
  submit(c, {
    form: forms.returnForm,
    act: (ctx, input) => answers.returnReport(ctx, idOf(c, 'report'), input),
    then: () => addresses.goals.waiting(),
    done: (locale) => goalWords[locale].givenBack,
    again: (form) => waitingPage(c, form),
  }),
)

routes.post(addresses.goals.withdrawReport.pattern, signedIn, (c) =>
  submit(c, {
    form: forms.nothingForm,
    act: (ctx) => answers.withdrawReport(ctx, idOf(c, 'report')),
    then: ({ goal, task }) =>
      task === null ? addresses.goals.show({ goal }) : addresses.goals.task({ task }),
    done: (locale) => goalWords[locale].takenBack,
    again: (form) => reportedPage(c, form),
  }),
)

/** The page of what a report is about. */
async function reportedPage(c: Context<Env>, form: FormState) {
  const { goal_id, task_id } = found(await reportById(c.var.ctx.db, idOf(c, 'report')))
  return task_id === null ? goalPage(c, form, goal_id) : taskPage(c, form, task_id)
}

/** A file of evidence: for those above the report, who sent it, and who takes part in the task. Always as a download. */
routes.get(addresses.goals.evidence.pattern, signedIn, async (c) => {
  const { ctx, house } = c.var
  const standing = found(await evidenceStanding(ctx.db, idOf(c, 'evidence')))
  const evidence = found(await evidenceById(ctx.db, idOf(c, 'evidence')))
  const actor = found(ctx.actor)
  const self = actor.personId
  const involved =
    self !== null &&
    (standing.personId === self ||
      (evidence.task_id !== null && (await takesPart(ctx.db, evidence.task_id, self))))
  if (!involved && !mayThere(actor, 'task.read', standing)) throw new NotFound('evidence of others')
  const file = found(await house.files.open(evidence.hash))
  return new Response(Readable.toWeb(file.stream) as ReadableStream, {
    headers: {
      'Content-Type': evidence.type,
      'Content-Length': String(file.size),
      'Content-Disposition': attachment(evidence.name),
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  })
})

/** What a person achieved in a year: for oneself, and for those who read the person's file. */
routes.get(addresses.goals.person.pattern, may('person.read-file', 'person'), async (c) => {
  const { db } = c.var.ctx
  const id = idOf(c, 'person')
  const on = today(c.var.house.clock)
  const asked = c.req.query('nam') ?? ''
  const year = Number(/^(19|20|21)\d\d$/.test(asked) ? asked : on.slice(0, 4))
  const props = { on, year, person: found(await personById(db, id)), results: await resultsOf(db, id, year) }
  return page(c, <ResultsPage frame={await frameOf(c)} {...props} />)
})
