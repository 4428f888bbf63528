import { addresses } from '#addresses.ts'
import type { Frame } from '#web/layout/frame.ts'
import { Button } from '#web/ui/button.tsx'
import { Form } from '#web/ui/form.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { Status, type Tone } from '#web/ui/status.tsx'
import { formatDay, formatInstant } from '#words/dates.ts'
import type { ReportShown } from '../queries/shown.ts'
import type { ReportState } from '../rules/may.ts'
import { goalWords } from '../words.ts'
import { figure } from './figures.tsx'

const tones: Record<ReportState, Tone> = {
  sent: 'soon',
  confirmed: 'met',
  returned: 'late',
  withdrawn: 'held',
}

type Props = {
  frame: Frame
  reports: readonly ReportShown[]
  measure: string
  mayAnswer: boolean
  self: number | null
}

/** Reports with their evidence and answers; those that wait carry the buttons of who may answer or take back. */
export function ReportList({ frame, reports, measure, mayAnswer, self }: Props) {
  const { locale } = frame
  const t = goalWords[locale]
  if (reports.length === 0) return <p class="muted">{t.noReports}</p>
  return (
    <ol class="report-list">
      {reports.map((report) => (
        <li key={report.id}>
          <div class="cluster">
            <b>{figure(report.value, report.task_id === null ? measure : '%', locale)}</b>
            <Status tone={tones[report.state]}>{t.reportStates[report.state]}</Status>
            <span class="muted small">
              {report.personName} · {formatDay(report.reported_on)}
            </span>
          </div>
          {report.taskName && <p class="muted small">{report.taskName}</p>}
          <p class="preserve">{report.text}</p>
          <EvidenceLinks files={report.files} />
          {report.answer && (
            <blockquote class="preserve">
              {report.answer}{' '}
              <span class="muted small">
                · {report.answered_by}, {report.answered_at && formatInstant(report.answered_at)}
              </span>
            </blockquote>
          )}
          {report.state === 'sent' && mayAnswer && report.person_id !== self && (
            <Answer frame={frame} report={report} />
          )}
          {report.state === 'sent' && report.person_id === self && (
            <Form
              action={addresses.goals.withdrawReport({ report: report.id })}
              locale={locale}
              class="form-inline"
            >
              <Button kind="quiet" icon="undo-2">
                {t.takeBack}
              </Button>
            </Form>
          )}
        </li>
      ))}
    </ol>
  )
}

export function EvidenceLinks({ files }: { files: readonly { id: number; name: string }[] }) {
  if (files.length === 0) return null
  return (
    <ul class="evidence">
      {files.map((file) => (
        <li key={file.id}>
          <a href={addresses.goals.evidence({ evidence: file.id })}>
            <Icon name="paperclip" />
            {file.name}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** Confirm, or return with a reason. */
export function Answer({ frame, report }: { frame: Frame; report: { id: number; version: number } }) {
  const { locale } = frame
  const t = goalWords[locale]
  const here = { report: report.id }
  return (
    <Form
      action={addresses.goals.confirmReport(here)}
      locale={locale}
      version={report.version}
      class="form-inline answer-form"
    >
      <label class="filter">
        <span>{t.answer}</span>
        <input type="text" name="answer" maxLength={2000} />
      </label>
      <Button icon="check">{t.confirm}</Button>
      <Button kind="quiet" icon="undo-2" formAction={addresses.goals.returnReport(here)}>
        {t.giveBack}
      </Button>
    </Form>
  )
}
