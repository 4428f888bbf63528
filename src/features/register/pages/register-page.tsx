import { addresses } from '#addresses.ts'
import type { Frame } from '#web/layout/frame.ts'
import { PortalPage } from '#web/layout/portal-page.tsx'
import { ButtonLink } from '#web/ui/button.tsx'
import { FilterSearch, FilterSelect, Filters } from '#web/ui/filters.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { EmptyState, Status } from '#web/ui/status.tsx'
import { type Column, Pager, Table } from '#web/ui/table.tsx'
import { formatDay } from '#words/dates.ts'
import { sharedWords } from '#words/shared.ts'
import type { SearchInput } from '../forms.ts'
import type { PublicHonour } from '../queries/honours.ts'
import { standingOf } from '../rules.ts'
import { registerWords } from '../words.ts'

type Props = {
  frame: Frame
  sought: SearchInput
  rows: readonly PublicHonour[]
  page: number
  pages: number
  choices: { awards: readonly { value: string; label: string }[]; years: readonly number[] }
}

/** The search as an address carries it. */
const asQuery = (sought: SearchInput) => ({
  tim: sought.tim || undefined,
  'danh-hieu': sought['danh-hieu'] || undefined,
  nam: sought.nam ?? undefined,
  nguoi: sought.nguoi ?? undefined,
  'don-vi': sought['don-vi'] ?? undefined,
  'quyet-dinh': sought['quyet-dinh'] || undefined,
})

const isNarrowed = (sought: SearchInput) =>
  Object.values(asQuery(sought)).some((value) => value !== undefined)

/** Everybody who was honoured: sought by words, award, year, person or decision. */
export function RegisterPage({ frame, sought, rows, page, pages, choices }: Props) {
  const t = registerWords[frame.locale]
  const title = titleOf(sought, rows, t)
  return (
    <PortalPage frame={frame} title={title} description={t.lead}>
      <PageHead title={title} lead={t.lead} locale={frame.locale}>
        <ButtonLink kind="primary" icon="circle-check" href={addresses.register.verify()}>
          {t.verify}
        </ButtonLink>
      </PageHead>
      <Search frame={frame} sought={sought} choices={choices} />
      {rows.length === 0 ? (
        <EmptyState title={isNarrowed(sought) ? t.none : t.empty}>
          <p>{isNarrowed(sought) ? t.noneHint : t.emptyHint}</p>
        </EmptyState>
      ) : (
        <Table
          caption={title}
          locale={frame.locale}
          rows={rows}
          rowKey={(row) => row.entry}
          empty={t.none}
          columns={columnsFor(frame)}
        />
      )}
      <Pager
        page={page}
        pages={pages}
        hrefOf={(trang) => addresses.register.list({ ...asQuery(sought), trang })}
        locale={frame.locale}
      />
      <p>
        <a href={addresses.register.log()}>{t.log}</a>
      </p>
    </PortalPage>
  )
}

function titleOf(
  sought: SearchInput,
  [first]: readonly PublicHonour[],
  t: (typeof registerWords)['vi'],
): string {
  if (first && (sought.nguoi || sought['don-vi'])) return t.honoursOf(first.facts.honouree)
  return sought['quyet-dinh'] ? t.decisionNumbered(sought['quyet-dinh']) : t.title
}

function Search({ frame, sought, choices }: Pick<Props, 'frame' | 'sought' | 'choices'>) {
  const t = registerWords[frame.locale]
  return (
    <Filters
      action={addresses.register.list()}
      locale={frame.locale}
      submit={sharedWords[frame.locale].filter}
      clear={isNarrowed(sought) ? addresses.register.list() : undefined}
    >
      <FilterSearch name="tim" label={t.search} value={sought.tim} />
      <FilterSelect
        name="danh-hieu"
        label={t.award}
        value={sought['danh-hieu']}
        options={choices.awards}
        all={t.all}
      />
      <FilterSelect
        name="nam"
        label={t.year}
        value={String(sought.nam ?? '')}
        options={choices.years.map((year) => ({ value: String(year), label: String(year) }))}
        all={t.all}
      />
    </Filters>
  )
}

function columnsFor({ locale }: Frame): Column<PublicHonour>[] {
  const t = registerWords[locale]
  const tones = { valid: 'met', corrected: 'soon', revoked: 'unmet' } as const
  return [
    { label: t.honouree, cell: (row) => <a href={ofSubject(row)}>{row.facts.honouree}</a> },
    { label: t.award, cell: ({ facts, year }) => `${facts.awardName} (${year})` },
    { label: t.unit, cell: ({ facts }) => facts.unit },
    {
      label: t.decision,
      cell: ({ decisionNumber }) => (
        <a href={addresses.register.list({ 'quyet-dinh': decisionNumber })}>{decisionNumber}</a>
      ),
    },
    { label: t.decidedOn, cell: ({ decidedOn }) => formatDay(decidedOn) },
    {
      label: t.state,
      cell: (row) => (
        <a href={addresses.register.code({ code: row.code })}>
          <Status tone={tones[standingOf(row)]}>{t.states[standingOf(row)]}</Status>
        </a>
      ),
    },
  ]
}

function ofSubject({ personId, unitId, facts }: PublicHonour): string {
  if (personId !== null) return addresses.register.list({ nguoi: personId })
  if (unitId !== null) return addresses.register.list({ 'don-vi': unitId })
  return addresses.register.list({ tim: facts.honouree })
}
