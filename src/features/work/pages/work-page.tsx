import { addresses } from '#addresses.ts'
import type { Actor } from '#context.ts'
import type { ballotsWaiting } from '#features/ballots/index.ts'
import type { selfScoresWaiting } from '#features/clusters/index.ts'
import type { objectionsOpen } from '#features/eligibility/index.ts'
import type { lateAndDueSoon, MyTask, reportsWaiting } from '#features/goals/index.ts'
import type { draftsToEnact } from '#features/laws/index.ts'
import type { AnswersWaiting } from '#features/postings/index.ts'
import type { waitingForConfirmation, waitingForConsent } from '#features/recognitions/index.ts'
import { honourName } from '#law/honour-names.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { ButtonLink } from '#web/ui/button.tsx'
import { Stat, Stats } from '#web/ui/card.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { EmptyState, Status } from '#web/ui/status.tsx'
import { Table } from '#web/ui/table.tsx'
import { formatDay, formatDue } from '#words/dates.ts'
import { formatNumber } from '#words/numbers.ts'
import type { movementsIn, toAcknowledge } from '../queries.ts'
import { workWords } from '../words.ts'
import { type DossierProps, Dossiers } from './dossiers.tsx'
import { type InitiativeProps, Initiatives } from './initiatives.tsx'
import { type Line, Lines } from './lines.tsx'
import { Courses, Registrations, type TitleProps } from './titles.tsx'

type Rows<Query extends (...words: never[]) => Promise<unknown>> = Awaited<ReturnType<Query>>
type Late = Rows<typeof lateAndDueSoon>

type Props = TitleProps &
  DossierProps &
  InitiativeProps & {
    frame: Frame
    on: string
    actor: Actor
    tasks: readonly MyTask[]
    waiting: Rows<typeof reportsWaiting>
    acknowledge: Rows<typeof toAcknowledge>
    sign: Rows<typeof movementsIn>
    consulting: Rows<typeof movementsIn>
    scoring: Rows<typeof selfScoresWaiting>
    ballots: Rows<typeof ballotsWaiting>
    laws: Rows<typeof draftsToEnact>
    toConfirm: Rows<typeof waitingForConfirmation>
    toConsent: Rows<typeof waitingForConsent>
    comments: AnswersWaiting
    letters: AnswersWaiting
    objections: Rows<typeof objectionsOpen>
    late: Late | undefined
  }

/** What waits for me today, what is late, what is coming. */
export function WorkPage(props: Props) {
  const { frame, on, actor, tasks, waiting } = props
  const { locale } = frame
  const t = workWords[locale]
  const late = tasks.filter(({ due_on }) => due_on < on).length
  const soon = tasks.filter(({ due_on }) => due_on >= on && formatDays(on, due_on) <= 7).length
  return (
    <WorkspacePage frame={frame} title={t.title}>
      <PageHead title={t.title} lead={`${t.greeting(actor.name)}. ${t.lead}`} locale={locale}>
        {actor.personId !== null && (
          <ButtonLink href={addresses.goals.person({ person: actor.personId })}>{t.myResults}</ButtonLink>
        )}
      </PageHead>
      <Stats>
        <Stat
          figure={formatNumber(late, locale)}
          label={t.late}
          tone={late > 0 ? 'late' : undefined}
          href="#nhiem-vu"
        />
        <Stat
          figure={formatNumber(soon, locale)}
          label={t.dueSoon}
          tone={soon > 0 ? 'soon' : undefined}
          href="#nhiem-vu"
        />
        <Stat figure={formatNumber(tasks.length, locale)} label={t.openNow} href="#nhiem-vu" />
        {waiting.length > 0 && (
          <Stat
            figure={formatNumber(waiting.length, locale)}
            label={t.waitingForMe}
            tone="soon"
            href={addresses.goals.waiting()}
          />
        )}
      </Stats>
      <Lines
        title={t.toSign}
        button={t.sign}
        rows={movementLines(props.sign, (movement) => addresses.movements.launch({ movement }))}
      />
      <Lines
        title={t.lawsToEnact}
        button={t.open}
        rows={props.laws.map(({ id, source, holds_from }) => ({
          key: id,
          what: source,
          unit: formatDay(holds_from),
          href: addresses.laws.show({ lawVersion: id }),
        }))}
      />
      <Lines
        title={t.toAcknowledge}
        button={t.acknowledge}
        rows={movementLines(props.acknowledge, (movement) => addresses.movements.show({ movement }))}
      />
      <Lines
        title={t.consult}
        button={t.consultRead}
        rows={movementLines(props.consulting, (movement) => addresses.movements.show({ movement }))}
      />
      <Lines title={t.deedsToConfirm} button={t.open} rows={deedLines(props.toConfirm)} />
      <Lines title={t.deedsToConsent} button={t.open} rows={deedLines(props.toConsent)} />
      <Lines title={t.commentsToAnswer} button={t.answer} rows={answerLines(props.comments, locale)} />
      <Lines title={t.lettersToAnswer} button={t.answer} rows={answerLines(props.letters, locale)} />
      <Lines
        title={t.ballots}
        button={t.toBallot}
        rows={props.ballots.map(({ id, name }) => ({
          key: id,
          what: name,
          unit: '',
          href: addresses.ballots.show({ ballot: id }),
        }))}
      />
      <Lines
        title={t.selfScore}
        button={t.score}
        rows={props.scoring.map((row) => ({
          key: row.id,
          what: `${row.cluster} ${row.year}`,
          unit: row.name,
          href: addresses.clusters.member({ clusterMember: row.id }),
        }))}
      />
      <Registrations {...props} />
      <Dossiers {...props} />
      <Initiatives {...props} />
      <Lines
        title={t.objections}
        button={t.answer}
        rows={props.objections.map(({ id, name, unitName, award, year }) => ({
          key: id,
          what: `${name}: ${honourName(award, locale)} ${year}`,
          unit: unitName,
          href: addresses.eligibility.objection({ objection: id }),
        }))}
      />
      <section id="nhiem-vu" class="stack">
        <h2>{t.mine}</h2>
        <MyTasks frame={frame} on={on} tasks={tasks} />
      </section>
      <Courses {...props} />
      {props.late && (
        <section class="section">
          <LateTable frame={frame} on={on} late={props.late} title={t.unitLate} />
        </section>
      )}
    </WorkspacePage>
  )
}

const day = 86_400_000
const formatDays = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / day

const answerLines = (rows: AnswersWaiting, locale: Frame['locale']): Line[] =>
  rows.map(({ id, about, count, answerBy }) => ({
    key: id,
    what: about,
    unit: workWords[locale].answerBy(formatNumber(count, locale), formatDay(answerBy)),
    href: addresses.postings.show({ posting: id }),
  }))

const deedLines = (rows: Props['toConfirm']): Line[] =>
  rows.map(({ id, text, personName, unitName }) => ({
    key: id,
    what: text,
    unit: `${personName}, ${unitName}`,
    href: addresses.recognitions.show({ recognition: id }),
  }))

const movementLines = (rows: Rows<typeof movementsIn>, hrefOf: (id: number) => string): Line[] =>
  rows.map(({ id, title, unitName }) => ({
    key: `${id}-${unitName}`,
    what: title,
    unit: unitName,
    href: hrefOf(id),
  }))

function MyTasks({ frame, on, tasks }: { frame: Frame; on: string; tasks: readonly MyTask[] }) {
  const { locale } = frame
  const t = workWords[locale]
  return (
    <Table
      caption={t.mine}
      locale={locale}
      rows={tasks}
      rowKey={(task) => task.id}
      empty={<EmptyState title={t.noneMine} />}
      columns={[
        {
          label: t.task,
          cell: (task) => (
            <>
              <a href={addresses.goals.task({ task: task.id })}>{task.name}</a>
              <span class="sub">{task.goalName}</span>
            </>
          ),
        },
        { label: t.due, cell: (task) => <DueStatus due={task.due_on} on={on} locale={locale} /> },
        { label: t.progress, figure: true, cell: (task) => `${task.percent} %` },
        {
          label: t.open,
          cell: (task) => (
            <ButtonLink href={addresses.goals.task({ task: task.id })} icon="arrow-right">
              {task.state === 'open' ? t.start : task.state === 'doing' ? t.report : t.open}
            </ButtonLink>
          ),
        },
      ]}
    />
  )
}

/** How far a deadline is, as a state. */
export const DueStatus = ({ due, on, locale }: { due: string; on: string; locale: Frame['locale'] }) => (
  <Status tone={due < on ? 'late' : formatDays(on, due) <= 7 ? 'soon' : 'draft'}>
    {formatDue(due, on, locale)}
  </Status>
)

/** Tasks that are late or due soon, with who answers for them. */
export function LateTable({
  frame,
  on,
  late,
  title,
}: {
  frame: Frame
  on: string
  late: Late
  title: string
}) {
  const { locale } = frame
  const t = workWords[locale]
  return (
    <div class="stack">
      <h2>{title}</h2>
      <Table
        caption={title}
        locale={locale}
        rows={late}
        rowKey={(task) => task.id}
        empty={t.noneLate}
        columns={[
          {
            label: t.task,
            cell: (task) => <a href={addresses.goals.task({ task: task.id })}>{task.name}</a>,
          },
          { label: t.person, cell: (task) => task.personName },
          { label: t.unit, cell: (task) => task.unitName },
          { label: t.due, cell: (task) => <DueStatus due={task.due_on} on={on} locale={locale} /> },
        ]}
      />
    </div>
  )
}
