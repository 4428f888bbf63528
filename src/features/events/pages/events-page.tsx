import { addresses } from '#addresses.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { ButtonLink } from '#web/ui/button.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Table } from '#web/ui/table.tsx'
import { formatInstant } from '#words/dates.ts'
import { sharedWords } from '#words/shared.ts'
import type { EventRow } from '../queries.ts'
import { eventWords } from '../words.ts'

type Props = {
  frame: Frame
  events: readonly EventRow[]
  sentence: (event: EventRow) => string
  older?: number
}

export function EventsPage({ frame, events, sentence, older }: Props) {
  const { locale } = frame
  const t = eventWords[locale]
  return (
    <WorkspacePage frame={frame} title={t.title}>
      <PageHead title={t.title} lead={t.lead} locale={locale} />
      <Table
        caption={t.title}
        locale={locale}
        rows={events}
        rowKey={(event) => event.sequence}
        empty={t.none}
        columns={[
          { label: t.what, cell: (event) => sentence(event) },
          { label: t.when, cell: (event) => formatInstant(event.at) },
          { label: t.who, cell: (event) => event.actor || t.system },
          { label: t.subject, cell: (event) => `${event.subjectKind} ${event.subjectId ?? ''}` },
          { label: t.number, figure: true, cell: (event) => event.sequence },
        ]}
      />
      {older && (
        <p class="pager">
          <ButtonLink href={addresses.events({ truoc: older })}>{sharedWords[locale].showMore}</ButtonLink>
        </p>
      )}
    </WorkspacePage>
  )
}
