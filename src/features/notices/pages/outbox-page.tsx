import { addresses } from '#addresses.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Notice, Status, type Tone } from '#web/ui/status.tsx'
import { Pager, Table } from '#web/ui/table.tsx'
import { formatInstant } from '#words/dates.ts'
import { formatNumber } from '#words/numbers.ts'
import type { OutboxMail } from '../queries.ts'
import { noticeWords } from '../words.ts'

type Props = {
  frame: Frame
  mails: readonly OutboxMail[]
  configured: boolean
  total: number
  page: number
  pages: number
}

const tones: Record<OutboxMail['status'], Tone> = {
  queued: 'soon',
  sent: 'met',
  failed: 'late',
  kept: 'held',
}

/** Letters that were sent, or are kept because there is no mail server. */
export function OutboxPage({ frame, mails, configured, total, page, pages }: Props) {
  const { locale } = frame
  const t = noticeWords[locale]
  return (
    <WorkspacePage frame={frame} title={t.outbox}>
      <PageHead title={t.outbox} lead={t.outboxLead} locale={locale} />
      {!configured && <Notice kind="warning">{t.noServer}</Notice>}
      <Table
        caption={t.outbox}
        locale={locale}
        rows={mails}
        rowKey={(mail) => mail.id}
        empty={t.noMails}
        columns={[
          {
            label: t.subject,
            cell: (mail) => (
              <details>
                <summary>{mail.subject}</summary>
                <p class="preserve">{mail.body_text}</p>
                {mail.last_error && <p class="muted">{mail.last_error}</p>}
              </details>
            ),
          },
          { label: t.to, cell: (mail) => mail.recipient },
          {
            label: t.status,
            cell: (mail) => <Status tone={tones[mail.status]}>{t.statuses[mail.status]}</Status>,
          },
          { label: t.queuedAt, cell: (mail) => formatInstant(mail.queued_at) },
        ]}
      />
      <Pager
        page={page}
        pages={pages}
        total={t.total(formatNumber(total, locale))}
        hrefOf={(trang) => addresses.outbox({ trang })}
        locale={locale}
      />
    </WorkspacePage>
  )
}
