import { addresses } from '#addresses.ts'
import type { Frame } from '#web/layout/frame.ts'
import { PortalPage } from '#web/layout/portal-page.tsx'
import { DescriptionList } from '#web/ui/card.tsx'
import { FilterSearch, FilterSelect, Filters } from '#web/ui/filters.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { EmptyState } from '#web/ui/status.tsx'
import { Pager } from '#web/ui/table.tsx'
import { formatDay } from '#words/dates.ts'
import { formatNumber } from '#words/numbers.ts'
import { sharedWords } from '#words/shared.ts'
import { kinds, type LibraryInput, scopes } from '../forms.ts'
import type { FollowUp, InLibrary } from '../queries/after.ts'
import type { Filing } from '../queries/filings.ts'
import { initiativeWords } from '../words.ts'
import { Said } from './said.tsx'

type ListProps = {
  frame: Frame
  on: string
  filter: LibraryInput
  rows: readonly InLibrary[]
  total: number
  page: number
  pages: number
}

export const libraryQuery = (filter: LibraryInput) => ({
  loai: filter.loai || undefined,
  'pham-vi': filter['pham-vi'] || undefined,
  nam: filter.nam ?? undefined,
  tim: filter.tim || undefined,
})

/** Recognised initiatives that every unit may copy. */
export function LibraryPage(props: ListProps) {
  const { frame, filter, rows, total, page, pages } = props
  const { locale } = frame
  const t = initiativeWords[locale]
  const filtered = Object.values(libraryQuery(filter)).some((one) => one !== undefined)
  return (
    <PortalPage frame={frame} title={t.library}>
      <PageHead title={t.library} lead={t.libraryLead} locale={locale} />
      {(total > 0 || filtered) && <LibraryFilters {...props} />}
      {rows.length === 0 ? (
        <EmptyState title={filtered ? t.noneFound : t.libraryNone} />
      ) : (
        <ul class="plain-list stack">
          {rows.map((one) => (
            <li key={one.id} class="card card-padded">
              <h2>
                <a href={addresses.publicInitiatives.show({ initiative: one.id })}>{one.title}</a>
              </h2>
              <p class="muted">
                {[
                  t.kinds[one.kind],
                  one.unitName,
                  one.scope && t.scopes[one.scope as keyof typeof t.scopes],
                  one.decidedOn && formatDay(one.decidedOn),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </li>
          ))}
        </ul>
      )}
      <Pager
        page={page}
        pages={pages}
        total={t.count(formatNumber(total, locale))}
        hrefOf={(trang) => addresses.publicInitiatives.list({ ...libraryQuery(filter), trang })}
        locale={locale}
      />
    </PortalPage>
  )
}

function LibraryFilters({ frame, filter, on }: ListProps) {
  const { locale } = frame
  const t = initiativeWords[locale]
  const years = Array.from({ length: 8 }, (_, at) => Number(on.slice(0, 4)) - at)
  const here = addresses.publicInitiatives.list()
  return (
    <Filters action={here} locale={locale} submit={sharedWords[locale].filter} clear={here}>
      <FilterSearch name="tim" label={t.search} value={filter.tim} />
      <FilterSelect
        name="loai"
        label={t.kind}
        value={filter.loai}
        all={t.anyKind}
        options={kinds.map((value) => ({ value, label: t.kinds[value] }))}
      />
      <FilterSelect
        name="pham-vi"
        label={t.scope}
        value={filter['pham-vi']}
        all={t.anyScope}
        options={scopes.map((value) => ({ value, label: t.scopes[value] }))}
      />
      <FilterSelect
        name="nam"
        label={t.year}
        value={String(filter.nam ?? '')}
        all={sharedWords[locale].all}
        options={years.map((value) => ({ value, label: String(value) }))}
      />
    </Filters>
  )
}

type ShowProps = {
  frame: Frame
  one: Filing
  authors: readonly { name: string }[]
  followUps: readonly FollowUp[]
}

/** One initiative as the public reads it: names of authors and unit, nothing else about people. */
export function LibraryShowPage({ frame, one, authors, followUps }: ShowProps) {
  const { locale } = frame
  const t = initiativeWords[locale]
  const answered = followUps.filter(({ answeredOn }) => answeredOn !== null)
  return (
    <PortalPage frame={frame} title={one.title}>
      <PageHead
        title={one.title}
        lead={t.kinds[one.kind]}
        locale={locale}
        crumbs={[{ label: t.library, href: addresses.publicInitiatives.list() }, { label: one.title }]}
      />
      <div class="card card-padded">
        <DescriptionList
          items={[
            { term: t.authors, value: authors.map(({ name }) => name).join(', ') },
            { term: t.unit, value: one.unitName },
            { term: t.scope, value: one.scope ? t.scopes[one.scope as keyof typeof t.scopes] : '' },
            {
              term: t.decision,
              value: `${one.decision}, ${one.decided_on ? formatDay(one.decided_on) : ''}`,
            },
            ...answered.map(({ months, answer }) => ({ term: t.afterMonths(months), value: answer })),
          ]}
        />
      </div>
      <div class="stack section">
        <Said one={one} locale={locale} />
      </div>
    </PortalPage>
  )
}
