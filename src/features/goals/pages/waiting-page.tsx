import { addresses } from '#addresses.ts'
import type { FormState } from '#web/form.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { Trouble } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { EmptyState } from '#web/ui/status.tsx'
import { formatDay } from '#words/dates.ts'
import type { reportsWaiting } from '../queries/waiting.ts'
import { goalWords } from '../words.ts'
import { figure } from './figures.tsx'
import { Answer, EvidenceLinks } from './report-list.tsx'

type Props = { frame: Frame; form: FormState; reports: Awaited<ReturnType<typeof reportsWaiting>> }

/** Every report that waits for this head's answer, oldest first. */
export function WaitingPage({ frame, form, reports }: Props) {
  const { locale } = frame
  const t = goalWords[locale]
  return (
    <WorkspacePage frame={frame} title={t.waiting}>
      <PageHead
        title={t.waiting}
        lead={t.waitingLead}
        locale={locale}
        crumbs={[{ label: t.board, href: addresses.goals.board() }, { label: t.waiting }]}
      />
      <Trouble form={form} locale={locale} />
      {reports.length === 0 && <EmptyState title={t.noneWaiting} />}
      <ol class="waiting">
        {reports.map((report) => (
          <li key={report.id} class="card card-padded">
            <h2>
              <a
                href={
                  report.task_id === null
                    ? addresses.goals.show({ goal: report.goal_id })
                    : addresses.goals.task({ task: report.task_id })
                }
              >
                {report.taskName ?? report.goalName}
              </a>
            </h2>
            <p class="muted small">
              {report.personName} · {report.unitName} · {formatDay(report.reported_on)}
            </p>
            <p>
              <b>{figure(report.value, report.task_id === null ? report.measure : '%', locale)}</b>
            </p>
            <p class="preserve">{report.text}</p>
            <EvidenceLinks files={report.files} />
            <Answer frame={frame} report={report} />
          </li>
        ))}
      </ol>
    </WorkspacePage>
  )
}
