import { addresses } from '#addresses.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { EmptyState } from '#web/ui/status.tsx'
import { Pager, Table } from '#web/ui/table.tsx'
import { formatDay } from '#words/dates.ts'
import type { Recognition } from '../queries.ts'
import { recognitionWords } from '../words.ts'

type Props = {
  frame: Frame
  person: { id: number; name: string }
  deeds: readonly Recognition[]
  page: number
  pages: number
}

/** What was confirmed of one person, numbered so that a dossier can cite it. */
export function PersonDeedsPage({ frame, person, deeds, page, pages }: Props) {
  const { locale } = frame
  const t = recognitionWords[locale]
  const title = t.ofPerson(person.name)
  return (
    <WorkspacePage frame={frame} title={title}>
      <PageHead
        title={title}
        lead={t.citable}
        locale={locale}
        crumbs={[
          { label: person.name, href: addresses.people.show({ person: person.id }) },
          { label: t.title },
        ]}
      />
      <Table
        caption={title}
        locale={locale}
        rows={deeds}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t.noneOf} />}
        columns={[
          {
            label: t.number,
            cell: ({ id }) => <a href={addresses.recognitions.show({ recognition: id })}>{id}</a>,
          },
          { label: t.happenedOn, cell: ({ happenedOn }) => formatDay(happenedOn) },
          { label: t.kind, cell: ({ kind }) => t.kinds[kind] },
          { label: t.text, cell: ({ text }) => text },
          { label: t.unit, cell: ({ unitName }) => unitName },
        ]}
      />
      <Pager
        page={page}
        pages={pages}
        hrefOf={(trang) => addresses.recognitions.person({ person: person.id }, { trang })}
        locale={locale}
      />
    </WorkspacePage>
  )
}
