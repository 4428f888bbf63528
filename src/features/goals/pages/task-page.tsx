import { addresses } from '#addresses.ts'
import type { EventRow } from '#features/events/index.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Button } from '#web/ui/button.tsx'
import { Card, DescriptionList, Split } from '#web/ui/card.tsx'
import { FormActions } from '#web/ui/fields.tsx'
import { Form, Trouble } from '#web/ui/form.tsx'
import { EventList } from '#web/ui/lists.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { ProgressBar } from '#web/ui/progress.tsx'
import { formatDay, formatDue } from '#words/dates.ts'
import type { peopleOfTask, ReportShown, TaskShown } from '../queries/shown.ts'
import type { Assignees } from '../routes/assignees.ts'
import { goalWords } from '../words.ts'
import { cameBack } from './came-back.ts'
import { TaskStatus } from './figures.tsx'
import { eventSentence } from './goal-page.tsx'
import { ReportForm } from './report-form.tsx'
import { ReportList } from './report-list.tsx'
import { TaskFields } from './task-fields.tsx'

type Props = {
  frame: Frame
  form: FormState
  task: TaskShown
  people: Awaited<ReturnType<typeof peopleOfTask>>
  on: string
  reports: readonly ReportShown[]
  events: readonly EventRow[]
  assignees: Assignees
  may: { edit: boolean; report: boolean; answer: boolean }
  self: number | null
}

const running = (task: TaskShown) =>
  task.movementState === 'launched' && task.goalOutcome === null && ['open', 'doing'].includes(task.state)

/** One task: who, what, by when, and its one next step. */
export function TaskPage(props: Props) {
  const { frame, form, task, on, events, may } = props
  const { locale } = frame
  const t = goalWords[locale]
  const here = { task: task.id }
  return (
    <WorkspacePage frame={frame} title={task.name}>
      <PageHead
        title={task.name}
        locale={locale}
        crumbs={[
          { label: t.board, href: addresses.goals.board({ 'phong-trao': task.movement_id }) },
          { label: task.goalName, href: addresses.goals.show({ goal: task.goal_id }) },
          { label: t.task },
        ]}
      >
        {may.report && task.state === 'open' && running(task) && (
          <Form action={addresses.goals.startTask(here)} locale={locale} class="form-inline">
            <Button>{t.start}</Button>
          </Form>
        )}
      </PageHead>
      <Trouble form={form} locale={locale} />
      <Split
        main={
          <>
            <Card title={t.reports}>
              {may.report && running(task) && (
                <details class="add" open={task.state === 'doing' || cameBack(form, 'text')}>
                  <summary>{t.report}</summary>
                  <ReportForm
                    frame={frame}
                    form={form}
                    action={addresses.goals.reportTask(here)}
                    forTask
                    on={on}
                  />
                </details>
              )}
              <ReportList
                frame={frame}
                reports={props.reports}
                measure="%"
                mayAnswer={may.answer}
                self={props.self}
              />
            </Card>
            {may.edit && !['done', 'dropped'].includes(task.state) && <Correct {...props} />}
          </>
        }
        aside={
          <>
            <Card title={t.summary}>
              <ProgressBar
                percent={task.percent}
                tone={task.percent > 100 ? 'over' : 'met'}
                locale={locale}
                label={task.name}
              />
              <DescriptionList items={facts(props)} />
            </Card>
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

function facts({ frame, task, people, on }: Props) {
  const { locale } = frame
  const t = goalWords[locale]
  const names = (part: 'helper' | 'follower') =>
    people
      .filter((person) => person.part === part)
      .map(({ name }) => name)
      .join(', ') || '–'
  return [
    { term: t.state, value: <TaskStatus task={task} day={on} locale={locale} /> },
    { term: t.person, value: task.personName },
    { term: t.unit, value: task.unitName },
    {
      term: t.dueOn,
      value: task.done_on
        ? formatDay(task.due_on)
        : `${formatDay(task.due_on)} · ${formatDue(task.due_on, on, locale)}`,
    },
    { term: t.product, value: task.product || '–' },
    { term: t.resources, value: task.resources || '–' },
    { term: t.helpers, value: names('helper') },
    { term: t.followers, value: names('follower') },
  ]
}

function Correct({ frame, form, task, assignees }: Props) {
  const { locale } = frame
  const t = goalWords[locale]
  return (
    <Card title={t.adjust}>
      <details class="add" open={cameBack(form, '_version')}>
        <summary>{t.correctTask}</summary>
        <Form action={addresses.goals.editTask({ task: task.id })} locale={locale} version={task.version}>
          <TaskFields form={form} people={assignees} locale={locale} />
          <FormActions>
            <Button>{t.correctTask}</Button>
          </FormActions>
        </Form>
      </details>
      <details class="add" open={cameBack(form, 'reason')}>
        <summary>{t.drop}</summary>
        <Form action={addresses.goals.dropTask({ task: task.id })} locale={locale} class="form-inline">
          <label class="filter">
            <span>{t.reason}</span>
            <input type="text" name="reason" maxLength={1000} />
          </label>
          <Button kind="danger">{t.drop}</Button>
        </Form>
      </details>
    </Card>
  )
}
