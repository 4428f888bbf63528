import { addresses } from '#addresses.ts'
import { honourName } from '#law/honour-names.ts'
import type { Frame } from '#web/layout/frame.ts'
import { WorkspacePage } from '#web/layout/workspace-page.tsx'
import { ButtonLink } from '#web/ui/button.tsx'
import type { Option } from '#web/ui/fields.tsx'
import { FilterSearch, FilterSelect, Filters } from '#web/ui/filters.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Status } from '#web/ui/status.tsx'
import { Pager, Table } from '#web/ui/table.tsx'
import { formatNumber, formatPercent } from '#words/numbers.ts'
import { sharedWords } from '#words/shared.ts'
import { type ListInput, outcomes, subjects } from '../forms.ts'
import type { OutcomeCount, OutcomeRow } from '../queries/outcome.ts'
import type { RegistrationWindow } from '../queries/windows.ts'
import { registrationWords } from '../words.ts'

type Props = {
  frame: Frame
  filter: ListInput
  window: RegistrationWindow
  windows: readonly RegistrationWindow[]
  units: readonly Option[]
  counts: readonly OutcomeCount[]
  rows: readonly OutcomeRow[]
  total: number
  page: number
  pages: number
}

/** The filter as an address carries it. */
const outcomeQuery = ({ window, filter }: Pick<Props, 'window' | 'filter'>) => ({
  dot: window.id,
  'don-vi': filter['don-vi'] ?? undefined,
  'doi-tuong': filter['doi-tuong'] || undefined,
  'danh-hieu': filter['danh-hieu'] || undefined,
  'ket-qua': filter['ket-qua'] || undefined,
  tim: filter.tim || undefined,
})

/** What was registered for beside what was conferred. */
export function OutcomePage(props: Props) {
  const { frame, window, rows, total, page, pages } = props
  const { locale } = frame
  const t = registrationWords[locale]
  const title = t.outcomeOf(window.year)
  return (
    <WorkspacePage frame={frame} title={title}>
      <PageHead
        title={title}
        lead={t.outcomeLead}
        locale={locale}
        crumbs={[
          { label: t.title, href: addresses.registrations.list({ dot: window.id }) },
          { label: t.outcome },
        ]}
      >
        <ButtonLink icon="download" href={addresses.registrations.outcomeXlsx(outcomeQuery(props))} download>
          {t.exportXlsx}
        </ButtonLink>
      </PageHead>
      <OutcomeFilters {...props} />
      <Counts {...props} />
      <section class="section stack">
        <h2>{t.bySubject}</h2>
        <Table
          caption={t.bySubject}
          locale={locale}
          rows={rows}
          rowKey={({ registrationId, award }) => `${registrationId}-${award}`}
          empty={t.noneWished}
          columns={[
            {
              label: t.name,
              cell: ({ registrationId, name }) => (
                <a href={addresses.registrations.show({ registration: registrationId })}>{name}</a>
              ),
            },
            { label: t.unit, cell: ({ unitName }) => unitName },
            { label: t.award, cell: ({ award }) => honourName(award, locale) },
            { label: t.place, figure: true, cell: ({ ordinal }) => ordinal },
            {
              label: t.result,
              cell: ({ achieved }) => (
                <Status tone={achieved ? 'met' : 'draft'}>{achieved ? t.achieved : t.notAchieved}</Status>
              ),
            },
          ]}
        />
        <Pager
          page={page}
          pages={pages}
          total={formatNumber(total, locale)}
          hrefOf={(trang) => addresses.registrations.outcome({ ...outcomeQuery(props), trang })}
          locale={locale}
        />
      </section>
    </WorkspacePage>
  )
}

function OutcomeFilters({ frame, filter, window, windows, units, counts }: Props) {
  const { locale } = frame
  const t = registrationWords[locale]
  return (
    <Filters action={addresses.registrations.outcome()} locale={locale} submit={sharedWords[locale].filter}>
      <FilterSearch name="tim" label={t.search} value={filter.tim} />
      <FilterSelect
        name="dot"
        label={t.window}
        value={String(window.id)}
        options={windows.map(({ id, year, unitName }) => ({ value: id, label: `${year} · ${unitName}` }))}
      />
      <FilterSelect name="don-vi" label={t.unit} value={String(filter['don-vi'] ?? '')} options={units} />
      <FilterSelect
        name="doi-tuong"
        label={t.subject}
        value={filter['doi-tuong']}
        all={t.anySubject}
        options={subjects.map((value) => ({ value, label: t.subjects[value] }))}
      />
      <FilterSelect
        name="danh-hieu"
        label={t.award}
        value={filter['danh-hieu']}
        all={t.anyAward}
        options={counts.map(({ award }) => ({ value: award, label: honourName(award, locale) }))}
      />
      <FilterSelect
        name="ket-qua"
        label={t.result}
        value={filter['ket-qua']}
        all={t.anyResult}
        options={outcomes.map((value) => ({ value, label: t.results[value] }))}
      />
    </Filters>
  )
}

function Counts({ frame, counts }: Props) {
  const { locale } = frame
  const t = registrationWords[locale]
  return (
    <section class="section stack">
      <h2>{t.byTitle}</h2>
      <Table
        caption={t.byTitle}
        locale={locale}
        rows={counts}
        rowKey={({ award }) => award}
        empty={t.noneWished}
        columns={[
          { label: t.award, cell: ({ award }) => honourName(award, locale) },
          { label: t.registered, figure: true, cell: (one) => formatNumber(one.registered, locale) },
          { label: t.achieved, figure: true, cell: (one) => formatNumber(one.achieved, locale) },
          {
            label: t.notAchieved,
            figure: true,
            cell: (one) => formatNumber(one.registered - one.achieved, locale),
          },
          {
            label: t.share,
            figure: true,
            cell: (one) =>
              one.registered === 0 ? '–' : formatPercent((one.achieved * 100) / one.registered, locale),
          },
          { label: t.unregistered, figure: true, cell: (one) => formatNumber(one.unregistered, locale) },
        ]}
      />
    </section>
  )
}
