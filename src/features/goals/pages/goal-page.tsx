import { addresses } from '#addresses.ts'
import type { EventRow } from '#features/events/index.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Card, DescriptionList, Split } from '#web/ui/card.tsx'
import { Fields, FormActions, Select, TextField } from '#web/ui/fields.tsx'
import { Form, Trouble } from '#web/ui/form.tsx'
import { EventList } from '#web/ui/lists.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Table } from '#web/ui/table.tsx'
import { formatDay, formatInstant, formatPeriod } from '#words/dates.ts'
import { formatPercent } from '#words/numbers.ts'
import type { tasksOf } from '../queries/rows.ts'
import type { GoalShown, ReportShown, scoresOf } from '../queries/shown.ts'
import type { Assignees } from '../routes/assignees.ts'
import { totalScore } from '../rules/progress.ts'
import { goalEvents, goalWords } from '../words.ts'
import { cameBack } from './came-back.ts'
import { figure, GoalMeter, howCounted, TaskStatus } from './figures.tsx'
import { ReportForm } from './report-form.tsx'
import { ReportList } from './report-list.tsx'
import { TaskFields } from './task-fields.tsx'

type Props = {
  frame: Frame
  form: FormState
  goal: GoalShown
  on: string
  tasks: Awaited<ReturnType<typeof tasksOf>>
  reports: readonly ReportShown[]
  scores: Awaited<ReturnType<typeof scoresOf>>
  events: readonly EventRow[]
  people: Assignees
  seesTasks: boolean
  may: { edit: boolean; report: boolean; assign: boolean; score: boolean; close: boolean; answer: boolean }
  self: number | null
}

/** One goal: how it stands and why, its tasks, reports and score. */
export function GoalPage(props: Props) {
  const { frame, form, goal, events, may } = props
  const { locale } = frame
  const t = goalWords[locale]
  const board = addresses.goals.board({ 'phong-trao': goal.movement_id })
  return (
    <WorkspacePage frame={frame} title={goal.name}>
      <PageHead
        title={goal.name}
        locale={locale}
        crumbs={[
          { label: goal.movementTitle, href: addresses.movements.show({ movement: goal.movement_id }) },
          { label: t.board, href: board },
          { label: t.goal },
        ]}
      >
        {may.edit && goal.outcome === null && (
          <ButtonLink icon="pencil" href={addresses.goals.edit({ goal: goal.id })}>
            {t.correctGoal}
          </ButtonLink>
        )}
      </PageHead>
      <Trouble form={form} locale={locale} />
      <Split
        main={
          <>
            <Card title={t.tasks}>
              <Tasks {...props} />
            </Card>
            {props.seesTasks && <Reports {...props} />}
            <Scores {...props} />
          </>
        }
        aside={
          <>
            <Summary {...props} />
            <Card title={t.history}>
              <EventList
                empty={t.noHistory}
                events={events.map((event) => ({
                  key: event.sequence,
                  at: event.at,
                  who: event.actor,
                  what: eventSentence(event, locale),
                }))}
              />
            </Card>
          </>
        }
      />
    </WorkspacePage>
  )
}

function Reports({ frame, form, goal, on, reports, self, may }: Props) {
  const { locale } = frame
  const t = goalWords[locale]
  const takesReports =
    goal.counted_by === 'value' && goal.outcome === null && goal.movementState === 'launched'
  return (
    <Card title={t.reports}>
      {may.report && takesReports && (
        <details class="add" open={cameBack(form, 'text')}>
          <summary>{t.report}</summary>
          <ReportForm
            frame={frame}
            form={form}
            action={addresses.goals.report({ goal: goal.id })}
            measure={goal.measure}
            on={on}
          />
        </details>
      )}
      <ReportList frame={frame} reports={reports} measure={goal.measure} mayAnswer={may.answer} self={self} />
    </Card>
  )
}

/** What happened, from this feature's own words; the thing itself, on whose page it stands, is not named again. */
export function eventSentence(event: EventRow, locale: Frame['locale']): string {
  const sentence = (goalEvents[locale] as Record<string, (facts: never) => string>)[event.verb]
  // the facts are those that the sentence of this verb takes
  return sentence ? sentence({ ...(event.facts as object), name: undefined } as never) : event.verb
}

function Summary({ frame, goal, on, tasks, scores, may }: Props) {
  const { locale } = frame
  const t = goalWords[locale]
  return (
    <Card title={t.summary}>
      <GoalMeter goal={goal} day={on} locale={locale} label={goal.name} />
      <p class="how-counted">
        {howCounted(goal, tasks.length, locale)}. {t.howPlan}.
      </p>
      <DescriptionList
        items={[
          { term: t.content, value: `${goal.contentOrdinal}. ${goal.contentTitle}` },
          { term: t.drive, value: goal.driveName ?? t.noDrive },
          { term: t.unit, value: goal.unitName },
          { term: t.kind, value: t.kinds[goal.kind] },
          { term: t.baseline, value: figure(goal.baseline, goal.measure, locale) },
          { term: t.target, value: figure(goal.target, goal.measure, locale) },
          { term: t.value, value: figure(goal.value, goal.measure, locale) },
          { term: t.dueOn, value: formatPeriod(goal.starts_on, goal.due_on, locale) },
          { term: t.weight, value: String(goal.weight) },
          { term: t.totalScore, value: figure(totalScore(goal.score, scores), '', locale) },
          ...(goal.outcome_reason ? [{ term: t.reason, value: goal.outcome_reason }] : []),
        ]}
      />
      {may.close && goal.outcome !== null && goal.movementState === 'launched' && (
        <Form action={addresses.goals.reopen({ goal: goal.id })} locale={locale} class="form-inline">
          <label class="filter">
            <span>{t.reason}</span>
            <input type="text" name="reason" maxLength={1000} />
          </label>
          <Button kind="quiet">{t.reopenGoal}</Button>
        </Form>
      )}
    </Card>
  )
}

function Tasks({ frame, form, goal, on, tasks, people, seesTasks, may }: Props) {
  const { locale } = frame
  const t = goalWords[locale]
  return (
    <>
      <Table
        caption={t.tasks}
        locale={locale}
        rows={tasks}
        rowKey={(task) => task.id}
        empty={t.noTasks}
        columns={[
          {
            label: t.taskName,
            cell: (task) => (
              <>
                {seesTasks ? <a href={addresses.goals.task({ task: task.id })}>{task.name}</a> : task.name}
                {task.product && <span class="sub">{task.product}</span>}
              </>
            ),
          },
          {
            label: t.person,
            cell: (task) => (
              <div>
                {task.personName}
                <span class="sub">
                  {t.dueOn} {formatDay(task.due_on)}
                </span>
              </div>
            ),
          },
          {
            label: t.state,
            cell: (task) => (
              <div>
                <TaskStatus task={task} day={on} locale={locale} />
                <span class="sub">{formatPercent(task.percent, locale)}</span>
              </div>
            ),
          },
        ]}
      />
      {may.assign && goal.outcome === null && (
        <details class="add" open={cameBack(form, 'person')}>
          <summary>{t.addTask}</summary>
          <Form action={addresses.goals.addTask({ goal: goal.id })} locale={locale}>
            <TaskFields form={form} people={people} locale={locale} />
            <FormActions>
              <Button>{t.addTask}</Button>
            </FormActions>
          </Form>
        </details>
      )}
    </>
  )
}

function Scores({ frame, form, goal, scores, may }: Props) {
  const { locale } = frame
  const t = goalWords[locale]
  if (!may.score && scores.length === 0) return null
  return (
    <Card title={t.scoreHistory}>
      <Table
        caption={t.scoreHistory}
        locale={locale}
        rows={scores}
        rowKey={(change) => change.id}
        empty={t.noScores}
        columns={[
          { label: t.kind, cell: (change) => t.scoreKinds[change.kind] },
          { label: t.before, figure: true, cell: (change) => figure(change.before, '', locale) },
          { label: t.after, figure: true, cell: (change) => figure(change.after, '', locale) },
          { label: t.reason, cell: (change) => change.reason },
          { label: t.who, cell: (change) => `${change.changed_by}, ${formatInstant(change.changed_at)}` },
        ]}
      />
      {may.score && (
        <details class="add" open={cameBack(form, 'points')}>
          <summary>{t.changeScore}</summary>
          <Form action={addresses.goals.score({ goal: goal.id })} locale={locale}>
            <Fields>
              <Select
                form={form}
                name="kind"
                label={t.kind}
                options={Object.entries(t.scoreKinds).map(([value, label]) => ({ value, label }))}
              />
              <TextField form={form} name="points" label={t.score} required />
              <TextField form={form} name="reason" label={t.reason} required wide />
            </Fields>
            <FormActions>
              <Button>{t.changeScore}</Button>
            </FormActions>
          </Form>
        </details>
      )}
    </Card>
  )
}
