import { addresses } from '#addresses.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { ButtonLink } from '#web/ui/button.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Table } from '#web/ui/table.tsx'
import { formatNumber } from '#words/numbers.ts'
import type { Spread } from '../queries.ts'
import { perTen, recognitionWords } from '../words.ts'

type Props = { frame: Frame; spread: Spread; year: number }

/** Whom thanks reach: by unit, by place and by sex, beside how many people there are. */
export function SpreadPage({ frame, spread, year }: Props) {
  const { locale } = frame
  const t = recognitionWords[locale]
  return (
    <WorkspacePage frame={frame} title={t.spread}>
      <PageHead
        title={t.spread}
        lead={t.spreadLead(year)}
        locale={locale}
        crumbs={[{ label: t.title, href: addresses.recognitions.list() }, { label: t.spread }]}
      >
        <ButtonLink href={addresses.recognitions.spread({ nam: year - 1 })}>
          {t.previousYear(year - 1)}
        </ButtonLink>
      </PageHead>
      <Shares frame={frame} title={t.byPlace} rows={spread.places} />
      <Shares frame={frame} title={t.bySex} rows={spread.sexes} />
      <Shares frame={frame} title={t.byUnit} rows={spread.units} />
    </WorkspacePage>
  )
}

function Shares({ frame, title, rows }: { frame: Frame; title: string; rows: Spread['units'] }) {
  const { locale } = frame
  const t = recognitionWords[locale]
  const groups: Record<string, string> = t.groups
  return (
    <section class="section stack">
      <h2>{title}</h2>
      <Table
        caption={title}
        locale={locale}
        rows={rows}
        rowKey={({ key }) => key}
        empty={t.noneOf}
        columns={[
          { label: t.group, cell: ({ name }) => groups[name] ?? name },
          { label: t.deeds, figure: true, cell: ({ deeds }) => formatNumber(deeds, locale) },
          { label: t.people, figure: true, cell: ({ people }) => formatNumber(people, locale) },
          { label: t.perTen, figure: true, cell: ({ deeds, people }) => perTen(deeds, people, locale) },
        ]}
      />
    </section>
  )
}
