import type { ComponentChildren } from 'preact'
import { addresses } from '#addresses.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { ButtonLink } from '#web/ui/button.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { EmptyState, Status } from '#web/ui/status.tsx'
import { Pager, Table } from '#web/ui/table.tsx'
import { formatInstant } from '#words/dates.ts'
import type { Locale } from '#words/locale.ts'
import type { Batch } from '../queries/batches.ts'
import { certificateWords } from '../words.ts'

const tones = { running: 'info', done: 'met', failed: 'unmet', cancelled: 'held', expired: 'draft' } as const

export const BatchStatus = ({ state, locale }: { state: Batch['state']; locale: Locale }) => (
  <Status tone={tones[state]}>{certificateWords[locale].states[state]}</Status>
)

/** Print runs as rows. */
export function BatchTable({
  rows,
  locale,
  empty,
}: {
  rows: readonly Batch[]
  locale: Locale
  empty: ComponentChildren
}) {
  const t = certificateWords[locale]
  return (
    <Table
      caption={t.batches}
      locale={locale}
      rows={rows}
      rowKey={({ id }) => id}
      empty={empty}
      columns={[
        {
          label: t.decision,
          cell: ({ id, number, about, blankName }) => (
            <>
              <a href={addresses.certificates.batch({ batch: id })}>{number}</a>
              <small class="cell-note">{blankName ? `${about} · ${t.blankShort(blankName)}` : about}</small>
            </>
          ),
        },
        {
          label: t.progress,
          cell: ({ position, lines }) => t.progressOf(position, lines.length),
          figure: true,
        },
        { label: t.by, cell: ({ begun_by }) => begun_by },
        { label: t.begun, cell: ({ begun_at }) => formatInstant(begun_at) },
        { label: t.state, cell: ({ state }) => <BatchStatus state={state} locale={locale} /> },
      ]}
    />
  )
}

type Props = { frame: Frame; rows: readonly Batch[]; page: number; pages: number; mayKeep: boolean }

/** All print runs of the decisions that one prints for. */
export function BatchesPage({ frame, rows, page, pages, mayKeep }: Props) {
  const { locale } = frame
  const t = certificateWords[locale]
  return (
    <WorkspacePage frame={frame} title={t.title}>
      <PageHead title={t.title} lead={t.lead} locale={locale}>
        <ButtonLink icon="award" href={addresses.decisions.list()}>
          {t.decisions}
        </ButtonLink>
        {mayKeep && (
          <ButtonLink icon="file-text" href={addresses.certificates.blanks()}>
            {t.blanks}
          </ButtonLink>
        )}
      </PageHead>
      <BatchTable
        rows={rows}
        locale={locale}
        empty={
          <EmptyState title={t.none}>
            <p>{t.noneHint}</p>
          </EmptyState>
        }
      />
      <Pager
        page={page}
        pages={pages}
        hrefOf={(trang) => addresses.certificates.list({ trang })}
        locale={locale}
      />
    </WorkspacePage>
  )
}
